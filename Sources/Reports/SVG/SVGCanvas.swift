/// Elements of an SVG picture, in the order they are drawn.
struct SVGCanvas {
  /// Name that sets the ids of this picture apart from those of others on one page.
  let id: String
  private(set) var body = ""
  private var patterns: [(fill: ChartFill, definition: String)] = []

  init(id: String) { self.id = id }

  /// Where a text stands from its point.
  enum Anchor: String { case start, middle, end }

  /// Look of a text.
  struct TextStyle {
    var size = 12.0
    var color = ChartColor.ink.rawValue
    var isBold = false
    var anchor = Anchor.start
    /// A white rim, so that lines behind the text do not run through its letters.
    var hasRim = false
  }

  /// Patterns used, as definitions.
  var definitions: String {
    patterns.isEmpty ? "" : "<defs>\n" + patterns.map { $0.definition + "\n" }.joined() + "</defs>\n"
  }

  mutating func text(_ text: String, x: Double, y: Double, _ style: TextStyle = TextStyle(), whole: String? = nil) {
    guard !text.isEmpty else { return }
    let title = whole.map { "<title>\(SVGText.escaped($0))</title>" } ?? ""
    let anchor = style.anchor == .start ? "" : " text-anchor=\"\(style.anchor.rawValue)\""
    let weight = style.isBold ? " font-weight=\"bold\"" : ""
    add(
      "<text x=\"\(Self.n(x))\" y=\"\(Self.n(y))\" font-size=\"\(Self.n(style.size))\" fill=\"\(style.color)\""
        + anchor + weight + (style.hasRim ? Self.rim : "") + ">\(title)\(SVGText.escaped(text))</text>")
  }

  /// A text cut into lines; the last one that fits ends in `…`, and the whole text stands in a title.
  ///
  /// - Returns: the height used.
  @discardableResult
  mutating func paragraph(
    _ text: String, x: Double, y: Double, width: Double, most: Int, _ style: TextStyle = TextStyle()
  ) -> Double {
    let lines = SVGTextWidth.lines(of: text, width: width, size: style.size, most: most, isBold: style.isBold)
    let isCut = lines.last?.hasSuffix("…") == true && !text.hasSuffix("…")
    let lineHeight = Self.lineHeight(style.size)
    for (index, line) in lines.enumerated() {
      self.text(line, x: x, y: y + Double(index) * lineHeight, style, whole: isCut ? text : nil)
    }
    return Double(lines.count) * lineHeight
  }

  private static let rim =
    " paint-order=\"stroke\" stroke=\"\(ChartColor.paper)\" stroke-width=\"3.0\" stroke-linejoin=\"round\""

  static func lineHeight(_ size: Double) -> Double { (size * 1.3).rounded() }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: ChartFill, stroke: String? = nil, title: String? = nil
  ) {
    let content = title.map { "><title>\(SVGText.escaped($0))</title></rect>" } ?? "/>"
    add(
      "<rect x=\"\(Self.n(x))\" y=\"\(Self.n(y))\" width=\"\(Self.n(max(width, 0)))\" "
        + "height=\"\(Self.n(max(height, 0)))\" fill=\"\(paint(fill))\""
        + (stroke.map { " stroke=\"\($0)\" stroke-width=\"1.0\"" } ?? "") + content)
  }

  mutating func line(
    x1: Double, y1: Double, x2: Double, y2: Double, color: String, width: Double = 1, isDashed: Bool = false
  ) {
    add(
      "<line x1=\"\(Self.n(x1))\" y1=\"\(Self.n(y1))\" x2=\"\(Self.n(x2))\" y2=\"\(Self.n(y2))\" stroke=\"\(color)\" "
        + "stroke-width=\"\(Self.n(width))\"" + (isDashed ? " stroke-dasharray=\"5 3\"" : "") + "/>")
  }

  /// Draws a mark around a point.
  mutating func mark(_ mark: ChartMark, x: Double, y: Double, color: String, title: String? = nil) {
    let fill = mark.isFilled ? color : ChartColor.paper
    let look = "fill=\"\(fill)\" stroke=\"\(color)\" stroke-width=\"1.8\""
    let (tag, shape) = mark.shape.geometry(x: x, y: y)
    add("<\(tag) \(shape) \(look)" + (title.map { "><title>\(SVGText.escaped($0))</title></\(tag)>" } ?? "/>"))
  }

  private mutating func add(_ element: String) { body += element + "\n" }

  private mutating func paint(_ fill: ChartFill) -> String {
    switch fill {
    case .solid(let color): return color
    case .pattern(let pattern, let color):
      let name = "\(id)-\(pattern.rawValue)-\(color.dropFirst())"
      if !patterns.contains(where: { $0.fill == fill }) {
        patterns.append(
          (
            fill,
            "<pattern id=\"\(name)\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
              + "<rect width=\"8\" height=\"8\" fill=\"\(ChartColor.paper)\"/>\(pattern.tile(color))</pattern>"
          ))
      }
      return "url(#\(name))"
    }
  }

  private static func n(_ value: Double) -> String { SVGText.number(value) }
}

/// A mark for one figure; its shape tells the series, a filled one that it rests on enough documents.
struct ChartMark: Hashable {
  /// Outline of the mark.
  enum Shape: CaseIterable {
    case circle, square, triangle, diamond

    /// Name and attributes of the element that draws it.
    fileprivate func geometry(x: Double, y: Double) -> (tag: String, attributes: String) {
      func n(_ value: Double) -> String { SVGText.number(value) }
      func path(_ points: [(Double, Double)]) -> (String, String) {
        ("polygon", "points=\"" + points.map { "\(n($0.0)),\(n($0.1))" }.joined(separator: " ") + "\"")
      }
      return switch self {
      case .circle: ("circle", "cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"4.5\"")
      case .square: ("rect", "x=\"\(n(x - 4))\" y=\"\(n(y - 4))\" width=\"8.0\" height=\"8.0\"")
      case .triangle: path([(x, y - 5.5), (x + 5, y + 4), (x - 5, y + 4)])
      case .diamond: path([(x, y - 5.5), (x + 5.5, y), (x, y + 5.5), (x - 5.5, y)])
      }
    }
  }

  let shape: Shape
  let isFilled: Bool

  /// Shape of a series by its number from 0.
  static func shape(ofSeries index: Int) -> Shape { Shape.allCases[index % Shape.allCases.count] }
}
