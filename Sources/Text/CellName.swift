/// Names of cells.
package enum CellName {
  /// Columns Excel has.
  package static let columnLimit = 16_384

  /// The letters of a column: A for 0, AA for 26.
  package static func letters(of column: Int) -> String {
    let letter = String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(column % 26))))
    return column < 26 ? letter : letters(of: column / 26 - 1) + letter
  }
}
