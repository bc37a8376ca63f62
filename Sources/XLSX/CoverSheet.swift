internal import Labels
internal import Reports
internal import Text

/// The first sheet: what the report is, how to read it, and what each sheet holds.
struct CoverSheet {
  /// How error messages name its columns.
  static let columnTitles = ["A", "B", "C"]

  /// Digits of the three columns: together no wider than a portrait page.
  private static let widths = [28, 70, 14]
  private static let logoHeight = 64.0
  let identity: Report.Identity
  let plan: BookPlan

  func write(on sheet: Worksheet, formats: CellFormats) throws(ReportError) {
    for (column, width) in Self.widths.enumerated() {
      try sheet.setColumn(column, width: Double(width) * PageLayout.widthFactor)
    }
    try sheet.write(CellText.oneLine(identity.title, limit: 255), row: 0, column: 0, format: formats.title)
    try sheet.setRow(0, height: Worksheet.titleHeight)
    if let logo = identity.logo { try sheet.insert(logo, row: 1, column: 2, height: Self.logoHeight) }
    var row = try writeFacts(from: 1, on: sheet, formats: formats)
    row = try writeContents(from: row + 1, on: sheet, formats: formats)
    row = try writeSentences(.howToRead, identity.howToRead, from: row + 1, on: sheet, formats: formats)
    let missing = plan.plans.compactMap { $0.shortening(plan.labels) }
    row = try writeSentences(.leftOut, missing, from: row + 1, on: sheet, formats: formats)
    try sheet.setPages(
      PageLayout(width: Self.widths.reduce(0, +)), title: identity.title)
    try sheet.setPrinted(lastRow: row, lastColumn: Self.widths.count - 1, headerRow: nil)
  }

  private func writeFacts(from start: Int, on sheet: Worksheet, formats: CellFormats) throws(ReportError) -> Int {
    let facts: [(WorkbookLabel, String)] = [
      (.scope, identity.scope), (.period, identity.period), (.asOf, plan.labels.date(identity.asOf)),
    ]
    let made: [(WorkbookLabel, String)] = [
      (.programVersion, identity.programVersion), (.rulesVersion, identity.rulesVersion),
    ]
    let review = identity.review.map { [(plan.labels.text(WorkbookLabel.review), $0)] } ?? []
    let lines =
      facts.map { (plan.labels.text($0.0), $0.1) }
      + identity.details.map { ($0.label, CellText.oneLine($0.text, limit: 255)) } + review
      + made.map { (plan.labels.text($0.0), $0.1) }
    for (index, line) in lines.enumerated() {
      try sheet.write(CellText.clean(line.0), row: start + index, column: 0, format: formats.label)
      try writeWrapped(line.1, row: start + index, on: sheet, formats: formats)
    }
    let row = start + lines.count
    try sheet.write(plan.labels.text(WorkbookLabel.licence), row: row, column: 0, format: formats.label)
    try sheet.write(Self.licence.name, address: Self.licence.address, row: row, column: 1, format: formats.link)
    return row + 1
  }

  /// The licence of the archive, which its figures keep.
  private static let licence = (
    name: "Creative Commons Attribution 4.0 (CC BY 4.0)", address: "https://creativecommons.org/licenses/by/4.0/"
  )

  /// The sheets, each with a link and what it holds.
  private func writeContents(from start: Int, on sheet: Worksheet, formats: CellFormats) throws(ReportError) -> Int {
    guard !plan.plans.isEmpty else { return start - 1 }
    try writeHeading(.contents, row: start, on: sheet, formats: formats)
    for (index, listed) in plan.plans.enumerated() {
      let row = start + 1 + index
      let address = BookPlan.address(sheet: listed.name, row: 1)
      try sheet.write(listed.name, address: address, row: row, column: 0, format: formats.link)
      try writeWrapped(listed.sheet.title, row: row, on: sheet, formats: formats)
    }
    return start + 1 + plan.plans.count
  }

  /// A heading and a sentence in each row below it; nothing when there is no sentence.
  private func writeSentences(
    _ heading: WorkbookLabel, _ sentences: [String], from start: Int, on sheet: Worksheet, formats: CellFormats
  ) throws(ReportError) -> Int {
    guard !sentences.isEmpty else { return start - 1 }
    try writeHeading(heading, row: start, on: sheet, formats: formats)
    for (index, sentence) in sentences.enumerated() {
      try writeWrapped(sentence, row: start + 1 + index, on: sheet, formats: formats)
    }
    return start + 1 + sentences.count
  }

  private func writeHeading(
    _ heading: WorkbookLabel, row: Int, on sheet: Worksheet, formats: CellFormats
  ) throws(ReportError) {
    try sheet.write(plan.labels.text(heading), row: row, column: 0, format: formats.heading)
    try sheet.setRow(row, height: Worksheet.headingHeight)
  }

  /// Writes a sentence in the wide column and makes the row as high as it needs.
  private func writeWrapped(
    _ text: String, row: Int, on sheet: Worksheet, formats: CellFormats
  ) throws(ReportError) {
    try sheet.write(CellText.clean(text), row: row, column: 1, format: formats.wrapped)
    try sheet.setRow(row, lines: TextWidth.lines(of: text, in: Self.widths[1] - 2, limit: 25))
  }
}
