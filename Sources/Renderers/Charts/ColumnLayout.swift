internal import Reports

/// Columns from left to right above their categories; counts start at 0, values stand above their column.
struct ColumnLayout: ChartLayout {
  private static let plot = 170.0
  private static let head = 22.0
  private static let foot = 38.0
  private static let widest = 64.0

  /// Whether each category has room for its columns and words; bars serve where it has not.
  static func fits(_ chart: ChartData, width: Double) -> Bool {
    let slot = width / Double(max(chart.categories.count, 1))
    let column = slot * 0.84 / Double(max(chart.series.count, 1))
    let texts = chart.series.flatMap(\.figures).filter { $0.value != nil }.map(\.shortText)
    return ChartScene.widest(texts) <= column
      && chart.categories.allSatisfy { category in
        SVGTextWidth.lines(of: category, width: slot - 6, size: ChartScene.label, most: 3).count < 3
          && category.split(separator: " ").allSatisfy { SVGTextWidth.of($0, size: ChartScene.label) <= slot - 6 }
      }
  }

  func draw(_ chart: ChartData, on scene: inout ChartScene) {
    let slot = scene.width / Double(max(chart.categories.count, 1))
    let base = scene.height + Self.head + Self.plot
    for category in chart.categories.indices {
      let left = Double(category) * slot
      draw(chart, category, left: left, slot: slot, base: base, on: &scene)
      scene.add(
        ChartScene.lines(
          chart.categories[category], x: left + slot / 2, middle: base + 17, width: slot - 6, most: 2,
          anchor: .middle))
    }
    scene.add(.rule(x1: 0, y1: base, x2: scene.width, y2: base, isAxis: true))
    scene.advance(Self.head + Self.plot + Self.foot)
  }

  private func draw(
    _ chart: ChartData, _ category: Int, left: Double, slot: Double, base: Double, on scene: inout ChartScene
  ) {
    let count = Double(max(chart.series.count, 1))
    let room = min(slot * 0.84 / count, Self.widest)
    let start = left + (slot - room * count) / 2
    for index in chart.series.indices {
      guard let figure = chart.figure(index, category) else { continue }
      let x = start + Double(index) * room
      let shapes = column(figure, series: index, scale: chart.greatest, x: x, width: room, base: base)
      let reach = ChartScene.Box(x: x, y: base - Self.plot - Self.head, width: room, height: Self.plot + Self.head)
      scene.mark(figure, name: chart.name(index, category, figure), reach: reach, shapes)
    }
  }

  private func column(
    _ figure: FigureCell, series: Int, scale: Double, x: Double, width: Double, base: Double
  ) -> [ChartScene.Shape] {
    guard let value = figure.value else {
      return ChartScene.lines(
        figure.text, x: x + width / 2, middle: base - 16, width: max(width, 52), most: 3, size: ChartScene.small,
        anchor: .middle, .soft)
    }
    let height = max(value, 0) / scale * Self.plot
    let box = ChartScene.Box(x: x + width * 0.08, y: base - height, width: width * 0.84, height: height)
    return [.area(box, .series(series, strength: 1))]
      + ChartScene.lines(
        figure.shortText, x: x + width / 2, middle: base - height - 10, width: width + 20, most: 1, anchor: .middle)
  }
}
