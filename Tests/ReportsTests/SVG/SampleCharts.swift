@testable import Reports

/// Charts of every kind, small, and with texts that tests choose.
enum SampleCharts {
  static let share = ShareObservation.share(k: 30, n: 60, low: 0.377, high: 0.623)
  static let weak = ShareObservation.share(k: 4, n: 12, low: 0.138, high: 0.609)
  static let few = ShareObservation.few(k: 3, n: 7)
  static let absent = ShareObservation.missing(.notAsked)

  /// One chart of each kind, all its texts being the same.
  static func all(text: String) -> [(id: String, drawing: any Drawing)] {
    [
      ("dots", dots(text)), ("lines", lines(text)), ("bars", bars(text)), ("stacked", stacked(text)),
      ("grid", grid(text)),
    ]
  }

  static func dots(_ text: String) -> DotPlot {
    let points = [
      DotPlot.Point(label: text, observation: share), DotPlot.Point(label: text, observation: weak, series: 1),
      DotPlot.Point(label: text, observation: few, isBreakBefore: true),
      DotPlot.Point(label: text, observation: absent),
    ]
    return DotPlot(
      title: text, subtitle: text, panels: [.init(title: text, points: points), .init(title: text, points: points)],
      series: [text, text])
  }

  static func lines(_ text: String) -> LinePanels {
    LinePanels(
      title: text, subtitle: text,
      panels: [
        .init(
          title: text,
          points: [
            .init(year: 2020, observation: share), .init(year: 2021, observation: share),
            .init(year: 2022, observation: share, isBreakBefore: true), .init(year: 2023, observation: weak),
            .init(year: 2024, observation: few), .init(year: 2025, observation: absent),
          ])
      ])
  }

  static func bars(_ text: String) -> BarChart {
    BarChart(
      title: text, subtitle: text, series: [.init(name: text, n: 40), .init(name: text, n: 20)],
      answers: [.init(label: text, counts: [12, nil]), .init(label: text, counts: [20, 3])])
  }

  static func stacked(_ text: String) -> StackedBarChart {
    StackedBarChart(
      title: text, subtitle: text, parts: [text, text],
      bars: [.init(label: text, counts: [3, 40]), .init(label: text, counts: [0, 0], missing: .noDocument)])
  }

  static func grid(_ text: String) -> GridChart {
    GridChart(
      title: text, subtitle: text, columns: [(text, text), (text, text)],
      rows: [
        .init(label: text, values: [.count(3, of: 40), .missing(.notAsked)]),
        .init(label: text, values: [.state(.lost, "3/40"), .missing(.notAsked)]),
      ])
  }
}
