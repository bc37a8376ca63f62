/// Numbers of documents by part, such as kind, one bar for each year, with the number of all at its end.
struct StackedBarChart: Drawing {
  /// A bar.
  struct Bar {
    let label: String
    /// Documents of each part, in the order of the parts.
    let counts: [Int]
    /// Why the bar is empty.
    var missing = Cell.Missing.none
  }

  let title: String
  let subtitle: String
  let parts: [String]
  let bars: [Bar]
  var words = ChartWords()

  private static let row = 30.0
  private static let labelWidth = 90.0
  private static let figures = 60.0

  func svg(id: String, description: String) -> String {
    let frame = ChartFrame(id: id, title: title, description: description, subtitle: subtitle, legend: legend)
    let height = Double(bars.count) * Self.row
    return frame.svg(height: height) { canvas, top in
      canvas.line(x1: start, y1: top, x2: start, y2: top + height, color: ChartColor.gray.rawValue)
      for (index, bar) in bars.enumerated() { draw(bar, y: top + Double(index) * Self.row, on: &canvas) }
    }
  }

  private var legend: [ChartFrame.Entry] {
    parts.enumerated().map { ChartFrame.Entry(symbol: .area(ChartFill.ofSeries($0.offset)), text: $0.element) }
  }

  private var start: Double { ChartFrame.margin + Self.labelWidth }
  private var length: Double { ChartFrame.inner - Self.labelWidth - Self.figures }
  private var highest: Int { max(bars.map { $0.counts.reduce(0, +) }.max() ?? 1, 1) }

  private func draw(_ bar: Bar, y: Double, on canvas: inout SVGCanvas) {
    canvas.paragraph(bar.label, x: ChartFrame.margin, y: y + 19, width: Self.labelWidth - 8, most: 1)
    let total = bar.counts.reduce(0, +)
    guard total > 0 else {
      return canvas.text(
        words.word(for: bar.missing), x: start + 6, y: y + 19,
        SVGCanvas.TextStyle(size: 11, color: ChartColor.gray.rawValue))
    }
    var x = start
    for (index, count) in bar.counts.enumerated() where count > 0 {
      let width = Double(count) / Double(highest) * length
      let name = index < parts.count ? "\(parts[index]): \(count)" : nil
      canvas.rectangle(
        x: x, y: y + 4, width: width - 1, height: Self.row - 8, fill: ChartFill.ofSeries(index),
        stroke: ChartColor.ofSeries(index).rawValue, title: name)
      label(count, index: index, x: x, width: width, y: y, on: &canvas)
      x += width
    }
    canvas.text("n = \(total)", x: x + 6, y: y + 19)
  }

  /// The number on its part, on a white ground where the part has a pattern; left out where it does not fit.
  private func label(_ count: Int, index: Int, x: Double, width: Double, y: Double, on canvas: inout SVGCanvas) {
    let text = String(count)
    let room = SVGTextWidth.of(text, size: 11) + 6
    guard width >= room else { return }
    var isPattern = false
    if case .pattern = ChartFill.ofSeries(index) { isPattern = true }
    if isPattern {
      canvas.rectangle(
        x: x + (width - room) / 2, y: y + 8, width: room, height: 14, fill: .solid(ChartColor.paper))
    }
    canvas.text(
      text, x: x + width / 2, y: y + 19,
      SVGCanvas.TextStyle(size: 11, color: isPattern ? ChartColor.ink.rawValue : ChartColor.paper, anchor: .middle))
  }
}
