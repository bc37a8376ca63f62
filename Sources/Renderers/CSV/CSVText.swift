public import Reports

/// A table as CSV text, for commands that print one.
public enum CSVText {
  /// The header and all rows, in the form of the data files.
  public static func text(of table: Table, isGuarded: Bool = true) -> String {
    let renderer = CSVRenderer(isGuarded: isGuarded)
    var bytes: [UInt8] = []
    renderer.append(table.columns.map { .text($0.id) }, to: &bytes)
    for index in 0..<table.rowCount { renderer.append(table.row(index), to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
