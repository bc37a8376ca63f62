internal import Reports

/// Bars from left to right, one row for each category, with as many bars as there are series; values stand at the end.
struct BarLayout: ChartLayout {
  private static let bar = 18.0
  private static let gap = 10.0
  private static let space = 8.0

  func draw(_ chart: ChartData, on scene: inout ChartScene) {
    let places = Places(chart, width: scene.width)
    let top = scene.height
    for category in chart.categories.indices {
      let rows = Double(max(chart.series.count, 1))
      let height = max(rows * Self.bar, places.lineHeight(of: chart.categories[category])) + Self.gap
      scene.add(
        ChartScene.lines(
          chart.categories[category], x: 0, middle: scene.height + height / 2, width: places.label, most: 3))
      for index in chart.series.indices {
        guard let figure = chart.figure(index, category) else { continue }
        let y = scene.height + (height - rows * Self.bar) / 2 + Double(index) * Self.bar
        draw(figure, name: chart.name(index, category, figure), series: index, y: y, places, on: &scene)
      }
      scene.advance(height)
    }
    scene.add(.rule(x1: places.start, y1: top, x2: places.start, y2: scene.height, isAxis: true))
    scene.advance(6)
  }

  private func draw(
    _ figure: FigureCell, name: String, series: Int, y: Double, _ places: Places, on scene: inout ChartScene
  ) {
    let middle = y + Self.bar / 2
    let reach = ChartScene.Box(x: places.start, y: y, width: scene.width - places.start, height: Self.bar)
    guard let value = figure.value else {
      return scene.mark(
        figure, name: name, reach: reach,
        ChartScene.lines(
          figure.text, x: places.start + Self.space, middle: middle, width: reach.width, most: 1,
          size: ChartScene.small, .soft))
    }
    let length = max(value, 0) / places.scale * places.length
    let box = ChartScene.Box(x: places.start, y: y + 2, width: length, height: Self.bar - 4)
    scene.mark(
      figure, name: name, reach: reach,
      [.area(box, .series(series, strength: 1))]
        + ChartScene.lines(
          figure.text, x: places.start + length + 6, middle: middle, width: places.text + 4, most: 1))
  }

  /// What the widths are shared between: names, bars and values.
  private struct Places {
    let label: Double
    let text: Double
    let start: Double
    let length: Double
    let scale: Double

    init(_ chart: ChartData, width: Double) {
      scale = chart.greatest
      let figures = chart.series.flatMap(\.figures).filter { $0.value != nil }
      text = min(ChartScene.widest(figures.map(\.text)) + 2, width * 0.3)
      label = min(ChartScene.widest(chart.categories) + 2, width * 0.4)
      start = label + BarLayout.space
      length = max(width - start - text - 8, 20)
    }

    func lineHeight(of name: String) -> Double {
      Double(SVGTextWidth.lines(of: name, width: label, size: ChartScene.label, most: 3).count) * 14
    }
  }
}
