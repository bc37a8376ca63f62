internal import Metrics
internal import Reports
internal import Text

/// Shares as dots with their 95 % intervals on an axis that starts at 0: one block for each series, one row for each
/// category, the figure beside it.
///
/// - Source: Wilson's interval of k of n, from ten documents; an open dot rests on fewer than thirty.
struct DotLayout: ChartLayout {
  let words: ChartWords

  private static let row = 22.0
  private static let head = 24.0
  private static let foot = 30.0
  private static let gap = 28.0
  private static let radius = 5.0
  private static let fewest = 10
  private static let reliable = 30

  func draw(_ chart: ChartData, on scene: inout ChartScene) {
    let columns = chart.series.count > 1 && scene.width >= 560 ? 2 : 1
    let width = (scene.width - Self.gap * Double(columns - 1)) / Double(columns)
    let axis = Axis(chart, width: width)
    let height = blockHeight(chart)
    for index in chart.series.indices {
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      let place = (x: Double(column) * (width + Self.gap), y: scene.height + Double(row) * height)
      draw(chart, index, axis, x: place.x, y: place.y, width: width, on: &scene)
    }
    scene.advance(Double((chart.series.count + columns - 1) / columns) * height)
    key(chart, on: &scene)
  }

  private func hasNames(_ chart: ChartData) -> Bool { chart.series.contains { !$0.name.isEmpty } }

  private func blockHeight(_ chart: ChartData) -> Double {
    (hasNames(chart) ? Self.head : 4) + Double(chart.categories.count) * Self.row + Self.foot
  }

  private func draw(
    _ chart: ChartData, _ index: Int, _ axis: Axis, x: Double, y: Double, width: Double, on scene: inout ChartScene
  ) {
    scene.add(
      ChartScene.lines(chart.series[index].name, x: x, middle: y + 10, width: width, most: 1, isBold: true))
    let top = y + (hasNames(chart) ? Self.head : 4)
    scene.add(axis.rules(x: x, from: top, to: top + Double(chart.categories.count) * Self.row))
    for category in chart.categories.indices {
      let middle = top + (Double(category) + 0.5) * Self.row
      scene.add(
        ChartScene.lines(
          chart.categories[category], x: x, middle: middle, width: axis.start - 8, most: 1, size: ChartScene.small,
          .soft))
      guard let figure = chart.figure(index, category) else { continue }
      let reach = ChartScene.Box(
        x: x + axis.start - 6, y: middle - Self.row / 2, width: width - axis.start + 6, height: Self.row)
      scene.mark(
        figure, name: chart.name(index, category, figure), reach: reach, marks(figure, axis, x: x, y: middle))
    }
  }

  private func marks(_ figure: FigureCell, _ axis: Axis, x: Double, y: Double) -> [ChartScene.Shape] {
    guard let value = figure.value else {
      return ChartScene.lines(
        figure.text, x: x + axis.start + 6, middle: y, width: axis.length, most: 1, size: ChartScene.small, .soft)
    }
    let interval = Self.interval(figure).map { interval in
      ChartScene.Shape.stroke(
        x1: x + axis.place(interval.low), y1: y, x2: x + axis.place(interval.high), y2: y, series: 0)
    }
    let dot = ChartScene.Shape.dot(
      x: x + axis.place(value), y: y, radius: Self.radius, .series(0, strength: 1), isOpen: !Self.isReliable(figure))
    return [interval, dot].compactMap(\.self)
      + ChartScene.lines(
        figure.text, x: x + axis.start + axis.length + 10, middle: y, width: axis.text, most: 1,
        size: ChartScene.small)
  }

  /// What dots and lines mean, of those that occur.
  private func key(_ chart: ChartData, on scene: inout ChartScene) {
    let figures = chart.series.flatMap(\.figures).filter { $0.value != nil && $0.unit == "share" }
    var x = 0.0
    func add(_ text: String, _ shape: (Double, Double) -> ChartScene.Shape) {
      let room = SVGTextWidth.of(text, size: ChartScene.small) + 26
      if x > 0, x + room > scene.width {
        x = 0
        scene.advance(18)
      }
      scene.add(shape(x, scene.height))
      scene.add(
        ChartScene.lines(
          text, x: x + 22, middle: scene.height, width: scene.width - 22, most: 1, size: ChartScene.small, .soft))
      x += room + 12
    }
    guard !figures.isEmpty else { return }
    if figures.contains(where: Self.isReliable) {
      add(words.reliable) { .dot(x: $0 + 8, y: $1, radius: Self.radius, .series(0, strength: 1), isOpen: false) }
    }
    if figures.contains(where: { !Self.isReliable($0) }) {
      add(words.unreliable) { .dot(x: $0 + 8, y: $1, radius: Self.radius, .series(0, strength: 1), isOpen: true) }
    }
    if figures.contains(where: { Self.interval($0) != nil }) {
      add(words.interval) { .stroke(x1: $0, y1: $1, x2: $0 + 16, y2: $1, series: 0) }
    }
    scene.advance(14)
  }

  private static func isReliable(_ figure: FigureCell) -> Bool {
    figure.unit != "share" || (figure.denominator ?? 0) >= reliable
  }

  fileprivate static func interval(_ figure: FigureCell) -> Interval? {
    guard figure.unit == "share", let k = figure.numerator, let n = figure.denominator, n >= fewest else { return nil }
    return .wilson(k, of: n)
  }
}

/// An axis of values from left to right, its end just above what is drawn on it.
private struct Axis {
  let start: Double
  let length: Double
  let text: Double
  let end: Double
  private let isShare: Bool

  init(_ chart: ChartData, width: Double) {
    let figures = chart.series.flatMap(\.figures)
    isShare = figures.contains { $0.unit == "share" }
    text = min(
      ChartScene.widest(figures.filter { $0.value != nil }.map(\.text), size: ChartScene.small) + 2, width * 0.4)
    start = min(max(ChartScene.widest(chart.categories, size: ChartScene.small) + 12, 40), width * 0.35)
    length = max(width - start - text - 10, 40)
    let most = figures.compactMap { DotLayout.interval($0)?.high ?? $0.value }.max() ?? 1
    end = isShare ? Self.ends.first { $0 >= most } ?? 1 : max(most, 1)
  }

  private static let ends = [0.1, 0.2, 0.4, 0.6, 0.8, 1]

  /// Where a value stands.
  func place(_ value: Double) -> Double { start + min(max(value / end, 0), 1) * length }

  /// Lines for nothing, half and all, and what they stand for.
  func rules(x: Double, from top: Double, to bottom: Double) -> [ChartScene.Shape] {
    [0, 0.5, 1].flatMap { part -> [ChartScene.Shape] in
      let place = x + start + part * length
      let value = part * end
      let text = isShare ? NumberText.percentage(value) : NumberText.plain(value)
      return [
        .rule(x1: place, y1: top, x2: place, y2: bottom, isAxis: part == 0),
        .text(text, x: place, y: bottom + 14, size: 10.5, anchor: .middle, .soft, isBold: false),
      ]
    }
  }
}
