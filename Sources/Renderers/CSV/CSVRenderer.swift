internal import Files
package import Reports
package import Text

/// Writes each data table as `data/<id>.csv`, and what tells of their types and meaning.
///
/// - Source: RFC 4180 quoting with line feeds, UTF-8 without a byte order mark, header row, empty cell for a missing
///   value. Text is guarded against spreadsheet formulas (``FormulaGuard``) unless switched off; numbers and values as
///   the archive writes them (`counts_raw`) never are.
package struct CSVRenderer: Renderer {
  /// Whether text that a spreadsheet would take for a formula gets a leading apostrophe.
  package let isGuarded: Bool

  package init(isGuarded: Bool) {
    self.isGuarded = isGuarded
  }

  package func render(_ report: Report, into folder: String) throws(ReportError) -> [WrittenFile] {
    try Folder.add(folder + "/data")
    var written: [WrittenFile] = []
    for table in report.dataTables { written.append(try write(table, into: folder)) }
    return written + [
      try CSVWMetadata(report: report).write(into: folder), try DataDictionary(report: report).write(into: folder),
    ]
  }

  private func write(_ table: Table, into folder: String) throws(ReportError) -> WrittenFile {
    let path = "data/\(table.id).csv"
    var file = try OutputFile(path: "\(folder)/\(path)")
    var line: [UInt8] = []
    let renderer = Self.isForPrograms(table) ? CSVRenderer(isGuarded: false) : self
    renderer.append(table.columns.map { .text($0.id) }, to: &line)
    for index in 0..<table.rowCount {
      renderer.append(table.row(index), to: &line)
      if line.count > 1 << 15 {
        try file.write(line)
        line.removeAll(keepingCapacity: true)
      }
    }
    try file.write(line)
    let (bytes, sha256) = try file.finish()
    return WrittenFile(path: path, bytes: bytes, sha256: sha256, tableID: table.id)
  }

  /// Whether programs compare a table's text with the archive's, byte by byte.
  private static func isForPrograms(_ table: Table) -> Bool { table.id == "counts_raw" }

  /// Appends a record with its line feed.
  func append(_ cells: [Cell], to line: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      append(cell, to: &line)
    }
    line.append(UInt8(ascii: "\n"))
  }

  private func append(_ cell: Cell, to line: inout [UInt8]) {
    switch cell {
    case .text(let text), .link(let text, _):
      CSVField.append(isGuarded ? FormulaGuard.guarded(text) : text, to: &line)
    case .integer(let value): NumberText.append(value, to: &line)
    case .number(let value): NumberText.append(value, to: &line)
    case .boolean(let value): line.append(contentsOf: (value ? "true" : "false").utf8)
    case .figure(let figure): append(figure.numericCell, to: &line)
    case .missing: break
    }
  }
}
