internal import Reports

/// Names from top to bottom by categories from left to right.
///
/// Counts up to five are dots that can be counted; greater ones are tinted cells with their number. A category that is
/// missing for every name says so once, under its head.
struct GridLayout: ChartLayout {
  private static let row = 26.0
  private static let head = 24.0
  private static let widestCell = 120.0
  private static let radius = 4.5

  func draw(_ chart: ChartData, on scene: inout ChartScene) {
    let label = min(ChartScene.widest(chart.series.map(\.name)) + 14, scene.width * 0.4)
    let cell = min((scene.width - label) / Double(max(chart.categories.count, 1)), Self.widestCell)
    let gaps = chart.categories.indices.map { commonGap(chart, $0) }
    let isDotted = canBeCounted(chart)
    scene.advance(Self.head)
    for category in chart.categories.indices {
      let middle = label + (Double(category) + 0.5) * cell
      scene.add(heading(chart.categories[category], gap: gaps[category], x: middle, width: cell, y: scene.height - 12))
    }
    if gaps.contains(where: { $0 != nil }) { scene.advance(12) }
    for index in chart.series.indices {
      let y = scene.height
      scene.add(.rule(x1: 0, y1: y, x2: label + cell * Double(chart.categories.count), y2: y, isAxis: false))
      scene.add(
        ChartScene.lines(
          chart.series[index].name, x: 0, middle: y + Self.row / 2, width: label - 12, most: 2,
          size: small(chart.series[index].name, label)))
      for category in chart.categories.indices where gaps[category] == nil {
        guard let figure = chart.figure(index, category) else { continue }
        let box = ChartScene.Box(x: label + Double(category) * cell, y: y, width: cell, height: Self.row)
        scene.mark(
          figure, name: chart.name(index, category, figure), reach: box,
          isDotted ? dots(figure, in: box) : tinted(figure, of: chart.greatest, in: box))
      }
      scene.advance(Self.row)
    }
    scene.advance(4)
  }

  /// Long names are set smaller, so that two lines fit in a row.
  private func small(_ name: String, _ label: Double) -> Double {
    SVGTextWidth.of(name, size: ChartScene.label) > label - 12 ? 10.5 : ChartScene.label
  }

  private func heading(_ name: String, gap: String?, x: Double, width: Double, y: Double) -> [ChartScene.Shape] {
    ChartScene.lines(name, x: x, middle: y, width: width, most: 1, size: ChartScene.small, anchor: .middle, .soft)
      + ChartScene.lines(
        gap ?? "", x: x, middle: y + 14, width: width, most: 1, size: 10.5, anchor: .middle, .soft)
  }

  /// Why no name has a value in a category; nil where one has, or the reasons differ.
  private func commonGap(_ chart: ChartData, _ category: Int) -> String? {
    let figures = chart.series.indices.compactMap { chart.figure($0, category) }
    guard let first = figures.first, figures.allSatisfy({ $0.value == nil && $0.text == first.text }) else {
      return nil
    }
    return first.text
  }

  private func canBeCounted(_ chart: ChartData) -> Bool {
    chart.series.flatMap(\.figures).allSatisfy { figure in
      figure.value.map { $0 >= 0 && $0 <= 5 && $0 == $0.rounded() && figure.unit == "count" } ?? true
    }
  }

  private func dots(_ figure: FigureCell, in box: ChartScene.Box) -> [ChartScene.Shape] {
    let (middle, y) = (box.x + box.width / 2, box.y + box.height / 2)
    guard let value = figure.value, value > 0 else { return word(figure, x: middle, y: y, width: box.width) }
    let count = Int(value)
    let step = min(Self.radius * 2 + 3, (box.width - 18) / Double(count))
    let first = middle - step * Double(count - 1) / 2
    let shown = (0..<count).map { index in
      ChartScene.Shape.dot(
        x: first + Double(index) * step, y: y, radius: Self.radius, .series(0, strength: 1), isOpen: false)
    }
    return shown
  }

  private func tinted(_ figure: FigureCell, of greatest: Double, in box: ChartScene.Box) -> [ChartScene.Shape] {
    let (x, y) = (box.x + box.width / 2, box.y + box.height / 2)
    guard let value = figure.value, value > 0 else { return word(figure, x: x, y: y, width: box.width) }
    let strength = Self.strength(value / greatest)
    let area = ChartScene.Box(x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2)
    return [.area(area, .series(0, strength: strength))]
      + ChartScene.lines(
        figure.shortText, x: x, middle: y, width: box.width, most: 1, anchor: .middle, strength < 1 ? .text : .paper)
  }

  /// Four steps: text stands out on each.
  private static func strength(_ part: Double) -> Double {
    part > 0.75 ? 1 : part > 0.5 ? 0.4 : part > 0.25 ? 0.26 : 0.13
  }

  private func word(_ figure: FigureCell, x: Double, y: Double, width: Double) -> [ChartScene.Shape] {
    ChartScene.lines(
      figure.text, x: x, middle: y, width: width, most: 1, size: figure.value == nil ? 10.5 : ChartScene.small,
      anchor: .middle, .soft)
  }
}
