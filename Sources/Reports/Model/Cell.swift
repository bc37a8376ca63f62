/// One value of a table.
public enum Cell: Sendable, Equatable {
  /// Text as it is, without any escaping.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number; ``number(_:decimals:)`` makes one with a fixed precision. One that is not finite counts as missing.
  case number(Double)
  /// Yes or no.
  case boolean(Bool)
  /// A text that leads to a web address; renderers that cannot link show the text.
  ///
  /// Kept apart from the cell, which is smaller so: links are few.
  indirect case link(text: String, address: String)
  /// A figure of the report, known by its id.
  indirect case figure(FigureCell)
  /// No value, with the reason.
  case missing(Missing)

  /// Why a value is missing.
  public enum Missing: String, Sendable, CaseIterable {
    /// Nothing to say here.
    case none = ""
    /// The form does not ask for it.
    case notAsked = "not asked"
    /// The export lost the answers.
    case lost = "lost"
    /// Asked and left empty by all.
    case noAnswer = "no answer"
    /// Fewer than ten documents: no share is shown.
    case tooFew = "too few"
    /// No document of the kind in scope.
    case noDocument = "no document"
  }

  /// A number rounded to a fixed precision, so that every format shows the same figure; missing when not finite.
  public static func number(_ value: Double, decimals: Int) -> Cell {
    guard value.isFinite else { return .missing(.none) }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return .number((value * scale).rounded() / scale)
  }

  /// A text, or missing when there is none.
  public static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .missing(.none) }

  /// A whole number, or missing when there is none.
  public static func optional(_ number: Int?) -> Cell { number.map { .integer($0) } ?? .missing(.none) }

  /// Whether no format writes anything for the cell.
  var isBlank: Bool { self == .missing(.none) || self == .text("") }

  /// Whether the cell holds NaN or infinity, which no format can write.
  var isNotFinite: Bool {
    guard case .number(let value) = self else { return false }
    return !value.isFinite
  }

  /// The number a cell holds; nil for text and missing values.
  public var numericValue: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .figure(let figure): figure.value
    case .text, .boolean, .link, .missing: nil
    }
  }
}
