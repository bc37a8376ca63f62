/// A stretch of a page: where it stands and which bytes it covers.
public struct Passage: Hashable, Sendable {
  /// Line of the first byte, from 1; only a line feed ends a line.
  public let line: Int
  /// Column of the first byte, from 1, counted in bytes.
  public let column: Int
  /// Offsets into the page's bytes.
  public let range: Range<Int>

  /// Creates a passage from its place and its bytes.
  public init(line: Int, column: Int, range: Range<Int>) {
    self.line = line
    self.column = column
    self.range = range
  }
}
