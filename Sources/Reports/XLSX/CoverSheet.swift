internal import Labels

/// The first sheet: what the report is, and how to read it.
struct CoverSheet {
  /// How error messages name its columns.
  static let columnTitles = ["A", "B", "C"]

  private static let width = 90
  private static let logoHeight = 64.0
  let identity: Report.Identity
  let plan: BookPlan

  func write(on sheet: Worksheet, formats: CellFormats) throws(ReportError) {
    try sheet.setColumn(0, width: 34, format: nil)
    try sheet.setColumn(1, width: Double(Self.width), format: nil)
    try sheet.setColumn(2, width: 24, format: nil)
    try sheet.write(CellText.oneLine(identity.title, limit: 255), row: 0, column: 0, format: formats.title)
    if let logo = identity.logo { try sheet.insert(logo, row: 0, column: 2, height: Self.logoHeight) }
    var row = try writeFacts(from: 2, on: sheet, formats: formats)
    row = try writeSentences(.howToRead, identity.howToRead, from: row + 1, on: sheet, formats: formats)
    let missing = plan.plans.compactMap { $0.shortening(plan.labels) }
    row = try writeSentences(.leftOut, missing, from: row, on: sheet, formats: formats)
    try sheet.write(
      plan.contents.name, address: plan.contentsAddress, row: row, column: 0, format: formats.link)
    try writeWrapped(plan.labels.text(WorkbookLabel.contentsHint), row: row, on: sheet, formats: formats)
    try sheet.setPrinting(repeatsHeader: false)
  }

  private func writeFacts(from start: Int, on sheet: Worksheet, formats: CellFormats) throws(ReportError) -> Int {
    let facts: [(WorkbookLabel, String)] = [
      (.period, identity.period), (.asOf, identity.asOf), (.scope, identity.scope),
      (.programVersion, identity.programVersion), (.rulesVersion, identity.rulesVersion), (.licence, Self.licence),
    ]
    let review = identity.review.map { [(plan.labels.text(WorkbookLabel.review), $0)] } ?? []
    let lines =
      identity.details.map { ($0.label, CellText.oneLine($0.text, limit: 255)) } + review
      + facts.map { (plan.labels.text($0.0), $0.1) }
    for (index, line) in lines.enumerated() {
      try sheet.write(CellText.clean(line.0), row: start + index, column: 0, format: formats.label)
      try writeWrapped(line.1, row: start + index, on: sheet, formats: formats)
    }
    return start + lines.count
  }

  /// The licence of the archive, which its figures keep.
  private static let licence = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"

  /// A heading and a sentence in each row; nothing when there is no sentence.
  private func writeSentences(
    _ heading: WorkbookLabel, _ sentences: [String], from start: Int, on sheet: Worksheet, formats: CellFormats
  ) throws(ReportError) -> Int {
    guard !sentences.isEmpty else { return start }
    try sheet.write(plan.labels.text(heading), row: start, column: 0, format: formats.heading)
    for (index, sentence) in sentences.enumerated() {
      try writeWrapped(sentence, row: start + index, on: sheet, formats: formats)
    }
    return start + sentences.count + 1
  }

  /// Writes a sentence in the wide column and makes the row as high as it needs.
  private func writeWrapped(
    _ text: String, row: Int, on sheet: Worksheet, formats: CellFormats
  ) throws(ReportError) {
    try sheet.write(CellText.clean(text), row: row, column: 1, format: formats.wrapped)
    let lines = TextWidth.lines(of: text, in: Self.width - 2, limit: 27)
    if lines > 1 { try sheet.setRow(row, lines: lines) }
  }
}
