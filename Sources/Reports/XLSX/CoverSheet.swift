/// The first sheet: what the report is, how to read it, and what each sheet holds.
struct CoverSheet {
  /// Name of the sheet.
  static let name = "Cover"
  /// How error messages name its columns.
  static let columnTitles = ["A", "B", "C"]

  private static let width = 90
  let identity: Report.Identity
  let plans: [SheetPlan]

  func write(on sheet: Worksheet, formats: CellFormats) throws(ReportError) {
    try sheet.setColumn(0, width: 34, format: nil)
    try sheet.setColumn(1, width: Double(Self.width), format: nil)
    try sheet.setColumn(2, width: 12, format: nil)
    try sheet.write(CellText.oneLine(identity.title, limit: 255), row: 0, column: 0, format: formats.title)
    var row = try writeFacts(from: 2, on: sheet, formats: formats)
    row = try writeSentences("How to read", identity.howToRead, from: row + 1, on: sheet, formats: formats)
    row = try writeSentences("What is left out", plans.compactMap(\.shortening), from: row, on: sheet, formats: formats)
    try writeContents(from: row, on: sheet, formats: formats)
    try sheet.setPrinting(repeatsHeader: false)
  }

  private func writeFacts(from start: Int, on sheet: Worksheet, formats: CellFormats) throws(ReportError) -> Int {
    let facts =
      identity.details.map { ($0.label, CellText.oneLine($0.text, limit: 255)) } + [
        ("Period", identity.period), ("As of", identity.asOf), ("Scope", identity.scope),
        ("Program version", identity.programVersion), ("Rules version", identity.rulesVersion),
      ]
    var row = start
    for (label, value) in facts {
      try sheet.write(label, row: row, column: 0, format: formats.label)
      try writeWrapped(value, row: row, on: sheet, formats: formats)
      row += 1
    }
    return row
  }

  /// A heading and a sentence in each row; nothing when there is no sentence.
  private func writeSentences(
    _ heading: String, _ sentences: [String], from start: Int, on sheet: Worksheet, formats: CellFormats
  ) throws(ReportError) -> Int {
    guard !sentences.isEmpty else { return start }
    try sheet.write(heading, row: start, column: 0, format: formats.heading)
    for (index, sentence) in sentences.enumerated() {
      try writeWrapped(sentence, row: start + index, on: sheet, formats: formats)
    }
    return start + sentences.count + 1
  }

  private func writeContents(from start: Int, on sheet: Worksheet, formats: CellFormats) throws(ReportError) {
    for (column, title) in ["Contents", "What it holds", "Rows"].enumerated() {
      try sheet.write(title, row: start, column: column, format: formats.header)
    }
    for (index, plan) in plans.enumerated() {
      let row = start + 1 + index
      let quoted = plan.name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      try sheet.write(plan.name, address: "internal:'\(quoted)'!A1", row: row, column: 0, format: formats.link)
      try writeWrapped(about(plan.table), row: row, on: sheet, formats: formats)
      try sheet.write(Double(plan.rowCount), row: row, column: 2, format: formats.integer)
    }
  }

  /// Writes a sentence in the wide column and makes the row as high as it needs.
  private func writeWrapped(
    _ text: String, row: Int, on sheet: Worksheet, formats: CellFormats
  ) throws(ReportError) {
    try sheet.write(CellText.clean(text), row: row, column: 1, format: formats.wrapped)
    let lines = TextWidth.lines(of: text, in: Self.width - 2, limit: 27)
    if lines > 1 { try sheet.setRow(row, lines: lines) }
  }

  private func about(_ table: Table) -> String {
    let parts = [table.title, table.about].filter { !$0.isEmpty }
    return parts.joined(separator: parts.first.map { ".!?".contains($0.last ?? " ") } == true ? " " : ". ")
  }
}
