internal import Reports

/// A chart as shapes with places, before it takes any format: what is drawn where, and which figure a mark stands for.
///
/// Lengths are pixels from the top left.
struct ChartScene: Sendable {
  /// A rectangle.
  struct Box: Sendable, Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  /// What a shape means, from which its colour follows.
  enum Ink: Sendable, Hashable {
    /// A series by its number from 0, as strong as `strength` from 0 to 1.
    case series(Int, strength: Double)
    /// Text.
    case text
    /// Text that is less than the rest: gaps, units, notes.
    case soft
    /// Text on a strong colour.
    case paper
  }

  /// Where a text stands from its point.
  enum Anchor: String, Sendable { case start, middle, end }

  /// A shape.
  enum Shape: Sendable, Hashable {
    /// A filled area.
    case area(Box, Ink)
    /// A dot; an open one rests on few documents.
    case dot(x: Double, y: Double, radius: Double, Ink, isOpen: Bool)
    /// A line of a series.
    case stroke(x1: Double, y1: Double, x2: Double, y2: Double, series: Int)
    /// A line behind the marks; the axis itself is stronger.
    case rule(x1: Double, y1: Double, x2: Double, y2: Double, isAxis: Bool)
    /// A line of text.
    case text(String, x: Double, y: Double, size: Double, anchor: Anchor, Ink, isBold: Bool)
  }

  /// What stands in the picture, in the order it is drawn.
  enum Item: Sendable, Hashable {
    /// A shape that stands for no figure.
    case shape(Shape)
    /// The shapes of a figure, with its name for hovering and for people who cannot see it, and the area that reacts.
    case mark(FigureCell, name: String, reach: Box, [Shape])
  }

  /// Size of labels.
  static let label = 12.0
  /// Size of notes and years on an axis.
  static let small = 11.0

  let width: Double
  private(set) var height = 0.0
  private(set) var items: [Item] = []

  init(width: Double) { self.width = width }

  /// Makes room below.
  mutating func advance(_ length: Double) { height += length }

  mutating func add(_ shape: Shape) { items.append(.shape(shape)) }

  mutating func add(_ shapes: [Shape]) { items += shapes.map(Item.shape) }

  mutating func mark(_ figure: FigureCell, name: String, reach: Box, _ shapes: [Shape]) {
    items.append(.mark(figure, name: name, reach: reach, shapes))
  }

  /// The lines of a text that is cut to a width, and stands around a height.
  ///
  /// - Parameter middle: the height that the lines stand around.
  static func lines(
    _ text: String, x: Double, middle: Double, width: Double, most: Int, size: Double = label,
    anchor: Anchor = .start, _ ink: Ink = .text, isBold: Bool = false
  ) -> [Shape] {
    let lines = SVGTextWidth.lines(of: text, width: width, size: size, most: most, isBold: isBold)
    let step = (size * 1.2).rounded()
    let first = middle - Double(lines.count - 1) * step / 2 + size * 0.36
    return lines.enumerated().map { index, line in
      .text(line, x: x, y: first + Double(index) * step, size: size, anchor: anchor, ink, isBold: isBold)
    }
  }

  /// How wide the widest of some texts is.
  static func widest(_ texts: [String], size: Double = label, isBold: Bool = false) -> Double {
    texts.map { SVGTextWidth.of($0, size: size, isBold: isBold) }.max() ?? 0
  }
}
