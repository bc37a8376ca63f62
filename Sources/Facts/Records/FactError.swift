/// Bytes that are no facts, or facts that this run cannot use.
public struct FactError: Error, Equatable, CustomStringConvertible {
  /// The file, with a line where it has lines.
  public var place: String
  /// The byte from 0 within the record; nil where no single byte is meant.
  public let offset: Int?
  /// What stands there.
  public let found: String
  /// What should.
  public let expected: String
  /// What to do.
  public let advice: String

  /// Creates an error.
  public init(
    place: String = "", offset: Int? = nil, found: String, expected: String,
    advice: String = "make it again with \"labmetrics map\""
  ) {
    self.place = place
    self.offset = offset
    self.found = found
    self.expected = expected
    self.advice = advice
  }

  /// `place: byte: found, expected; what to do`.
  public var description: String {
    "\(place): \(offset.map { "byte \($0): " } ?? "")found \(found), expected \(expected); \(advice)"
  }
}
