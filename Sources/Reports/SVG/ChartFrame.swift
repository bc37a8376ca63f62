/// What stands around a chart: title, subtitle, legend and notes, and the SVG document itself.
struct ChartFrame {
  /// Width of every picture in pixels.
  static let width = 720.0
  /// Space at both sides.
  static let margin = 16.0
  /// Width between the margins.
  static let inner = width - 2 * margin

  /// A line of the legend.
  struct Entry {
    /// What is drawn before its text.
    enum Symbol {
      case mark(ChartMark, color: String)
      case area(ChartFill)
      case line(color: String, isDashed: Bool)
    }
    let symbol: Symbol
    let text: String
  }

  let id: String
  let title: String
  /// What the picture says, for people who cannot see it.
  let description: String
  /// Unit, base and cautions under the title.
  let subtitle: String
  let legend: [Entry]

  private static let titleStyle = SVGCanvas.TextStyle(size: 16, isBold: true)
  private static let subtitleStyle = SVGCanvas.TextStyle(size: 12, color: ChartColor.gray.rawValue)
  private static let legendStyle = SVGCanvas.TextStyle(size: 12)
  private static let symbolWidth = 26.0
  private static let legendRow = 20.0

  /// The document.
  ///
  /// - Parameters:
  ///   - height: height of the chart itself.
  ///   - draw: draws the chart below a height.
  func svg(height: Double, draw: (inout SVGCanvas, Double) -> Void) -> String {
    var canvas = SVGCanvas(id: id)
    var y = 26.0
    y += canvas.paragraph(title, x: Self.margin, y: y, width: Self.inner, most: 2, Self.titleStyle)
    y += canvas.paragraph(subtitle, x: Self.margin, y: y, width: Self.inner, most: 4, Self.subtitleStyle)
    draw(&canvas, y)
    y += height + 12
    y = drawLegend(on: &canvas, from: y)
    return document(canvas, height: y + 8)
  }

  private func drawLegend(on canvas: inout SVGCanvas, from top: Double) -> Double {
    var (x, y) = (Self.margin, top)
    for entry in legend {
      let room = min(SVGTextWidth.of(entry.text, size: Self.legendStyle.size) + 1, Self.inner - Self.symbolWidth)
      let width = Self.symbolWidth + room + 16
      if x > Self.margin, x + width > Self.width - Self.margin { (x, y) = (Self.margin, y + Self.legendRow) }
      draw(entry.symbol, x: x, y: y + 8, on: &canvas)
      canvas.paragraph(entry.text, x: x + Self.symbolWidth, y: y + 12, width: room, most: 1, Self.legendStyle)
      x += width
    }
    return legend.isEmpty ? y : y + Self.legendRow
  }

  private func draw(_ symbol: Entry.Symbol, x: Double, y: Double, on canvas: inout SVGCanvas) {
    switch symbol {
    case .mark(let mark, let color): canvas.mark(mark, x: x + 10, y: y, color: color)
    case .area(let fill):
      canvas.rectangle(x: x, y: y - 7, width: 20, height: 14, fill: fill, stroke: ChartColor.gray.rawValue)
    case .line(let color, let isDashed):
      canvas.line(x1: x, y1: y, x2: x + 20, y2: y, color: color, width: 2, isDashed: isDashed)
    }
  }

  private func document(_ canvas: SVGCanvas, height: Double) -> String {
    let (width, tall) = (SVGText.number(Self.width), SVGText.number(height))
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(tall)" viewBox="0 0 \(width) \(tall)" \
      role="img" aria-labelledby="\(id)-title \(id)-desc" font-family="\(Self.fonts)">
      <title id="\(id)-title">\(SVGText.escaped(title))</title>
      <desc id="\(id)-desc">\(SVGText.escaped(description))</desc>
      \(canvas.definitions)<rect width="\(width)" height="\(tall)" fill="\(ChartColor.paper)"/>
      \(canvas.body)</svg>

      """
  }

  /// Fonts that systems bring along; none is fetched.
  static let fonts =
    "system-ui, -apple-system, &#39;Segoe UI&#39;, Roboto, &#39;Noto Sans&#39;, Arial, &#39;DejaVu Sans&#39;, sans-serif"
}
