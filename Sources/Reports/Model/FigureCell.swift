/// A figure as a report shows it: its text in the report's language, and what a program needs to follow it.
///
/// The text is made in one place from one figure, so that the same figure reads the same in every output.
public struct FigureCell: Sendable, Hashable {
  /// Id of the figure, as `figures.csv` lists it and `labmetrics explain` takes it.
  public let id: String
  /// The figure in words and digits: `15`, `50 % (53/106)`, `not asked`.
  public let text: String
  /// k: what is counted; nil without a value.
  public let numerator: Int?
  /// n: what it is counted in; nil for bare counts.
  public let denominator: Int?
  /// The value in its unit; nil where unknown or resting on too little.
  public let value: Double?
  /// `share` (0 to 1), `count`, `mean` or `effective`.
  public let unit: String
  /// Why there is no value; nil where there is one.
  public let missing: Cell.Missing?

  /// Creates a cell.
  public init(
    id: String, text: String, numerator: Int?, denominator: Int?, value: Double?, unit: String, missing: Cell.Missing?
  ) {
    self.id = id
    self.text = text
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
    self.unit = unit
    self.missing = missing
  }

  /// The same figure in other words, as a sentence needs them: `fifteen`, `Ten of the 22`.
  public func worded(_ text: String) -> FigureCell {
    FigureCell(
      id: id, text: text, numerator: numerator, denominator: denominator, value: value, unit: unit, missing: missing)
  }

  /// The bare number for programs; missing where there is none.
  package var numericCell: Cell { value.map { .number($0) } ?? .missing(missing ?? .none) }
}
