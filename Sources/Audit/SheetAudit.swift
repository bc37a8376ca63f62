internal import Text

/// Checks one sheet of a workbook against the rules.
struct SheetAudit {
  let sheet: AuditedSheet
  let book: AuditedBook

  /// The faults, rule by rule.
  var faults: [AuditFault] {
    firstCell + tables + cells + links + DrawingAudit(sheet: sheet, place: book.place).faults
  }

  /// A fault in a cell.
  func fault(
    _ rule: AuditRule, _ cell: String, _ found: String, _ expected: String, _ advice: String
  ) -> AuditFault {
    AuditFault(rule, sheet.place(book.place, cell), found: found, expected: expected, advice: advice)
  }

  private var firstCell: [AuditFault] {
    let first = sheet.cells.first { $0.row == 1 && $0.column == 0 }
    var faults: [AuditFault] = []
    if first?.text?.allSatisfy(\.isWhitespace) ?? true {
      faults.append(fault(.firstCell, "A1", "nothing", "a title", "write one"))
    }
    if let first, !isHeading(first) {
      faults.append(
        fault(.headingStyle, "A1", "a title that looks like text", "bold and 14 points or more", "format it"))
    }
    if let selection = sheet.selection, selection != "A1" {
      faults.append(fault(.opensFirst, selection, "the cursor here", "the cursor in A1", "move it and save"))
    }
    return faults
      + sheet.merged.map { fault(.mergedCells, $0, "merged cells", "none", "split them and repeat their value") }
      + sheet.hiddenLines.map { fault(.hidden, "", "a hidden \($0)", "every row and column in sight", "show it") }
  }

  private func isHeading(_ cell: AuditedCell) -> Bool {
    let style = book.styles[cell.style]
    return style.isBold && (style.size ?? 0) >= Self.leastTitle
  }

  /// Points of titles, at least.
  private static let leastTitle = 14.0
  /// Points of text, at least.
  private static let leastText = 12.0
  private static let serifs = ["times", "cambria", "georgia", "garamond", "courier", "palatino", "bookman"]

  // MARK: Tables

  private var tables: [AuditFault] {
    guard let table = sheet.tables.first else { return [] }
    var faults: [AuditFault] = []
    if sheet.tables.count > 1 || table.range.rows.lowerBound < 2 || table.range.columns.lowerBound != 0 {
      faults.append(
        fault(
          .oneTable, "", "\(sheet.tables.count) tables, the first from row \(table.range.rows.lowerBound)",
          "one table in the first column below a title", "give each table a sheet of its own, with a title in A1"))
    }
    if table.range.rows.count > 21, sheet.frozenRows < table.range.rows.lowerBound {
      faults.append(
        fault(
          .frozenHeader, "", "\(table.range.rows.count) rows that scroll away from their header", "a frozen header",
          "freeze the rows down to it"))
    }
    return faults + header(table) + outside(table) + widths(table)
  }

  private func header(_ table: AuditedTable) -> [AuditFault] {
    var seen = Set<String>()
    let shown = sheet.cells.filter { $0.row == table.range.rows.lowerBound }
    return table.columns.enumerated().compactMap { index, column in
      let number = table.range.columns.lowerBound + index
      let name = Self.unescaped(column)
      let cell = shown.first { $0.column == number }?.text.map(Self.unescaped)
      let isGood = !name.allSatisfy(\.isWhitespace) && seen.insert(name.lowercased()).inserted && cell == name
      return isGood
        ? nil
        : fault(
          .tableHeader, "\(CellName.letters(of: number))\(table.range.rows.lowerBound)",
          "the header \"\(name)\" over a cell with \"\(cell ?? "")\"", "a unique text, the same in both", "rename it")
    }
  }

  private func outside(_ table: AuditedTable) -> [AuditFault] {
    sheet.cells.filter { cell in
      let isAbove = cell.column == 0 && cell.row < table.range.rows.lowerBound
      return !isAbove && !sheet.tables.contains { $0.range.contains(row: cell.row, column: cell.column) }
    }
    .map {
      fault(.outsideTable, $0.reference, "a value outside the table", "nothing", "move it to a sheet of its own")
    }
      + emptyLines(table) + emptyColumns(table) + blanks(table)
  }

  private func emptyColumns(_ table: AuditedTable) -> [AuditFault] {
    let filled = Set(sheet.cells.filter { $0.row > table.range.rows.lowerBound }.map(\.column))
    return table.range.columns.filter { !filled.contains($0) }.map { column in
      fault(
        .emptyLine, "\(CellName.letters(of: column))\(table.range.rows.lowerBound)", "an empty column", "a value in it",
        "remove it")
    }
  }

  /// Words for blank cells in the languages of reports.
  private static let blankWords = ["blank", "empty", "vide", "vacía", "vacia", "trống"]

  private func blanks(_ table: AuditedTable) -> [AuditFault] {
    let inside = sheet.cells.lazy.filter { table.range.contains(row: $0.row, column: $0.column) }
    let filled = Set(inside.map { $0.row * CellName.columnLimit + $0.column })
    // A row without any value is told by a rule of its own.
    let rows = Set(inside.map(\.row))
    let blank = table.range.rows.lazy.filter(rows.contains).flatMap { row in
      table.range.columns.lazy.filter { !filled.contains(row * CellName.columnLimit + $0) }.map { (row, $0) }
    }
    let above = sheet.cells.filter { $0.row < table.range.rows.lowerBound }.compactMap { $0.text?.lowercased() }
    guard let (row, column) = blank.first,
      !above.contains(where: { text in Self.blankWords.contains { text.contains($0) } })
    else { return [] }
    return [
      fault(
        .explainedBlank, "\(CellName.letters(of: column))\(row)", "a blank cell without a reason",
        "a word in it, or a sentence above the table that explains blank cells", "write one")
    ]
  }

  private func emptyLines(_ table: AuditedTable) -> [AuditFault] {
    let rows = Set(sheet.cells.map(\.row))
    let empty = table.range.rows.lazy.filter { !rows.contains($0) }
    guard let first = empty.first else { return [] }
    return [
      fault(
        .emptyLine, "A\(first)", "an empty row inside the table, the first of \(empty.count)", "a value in every row",
        "remove them")
    ]
  }

  private func widths(_ table: AuditedTable) -> [AuditFault] {
    table.range.columns.compactMap { column in
      let width = sheet.widths.first { $0.columns.contains(column) }?.width
      guard !(width.map { (4...100).contains($0) } ?? false) else { return nil }
      return fault(
        .columnWidth, "\(CellName.letters(of: column))1", width.map { "a width of \(Int($0))" } ?? "no width",
        "4 to 100 characters", "set the column's width")
    }
  }

  // MARK: Cells

  private var cells: [AuditFault] {
    let table = sheet.tables.first?.range
    let numeric = Set(sheet.cells.filter { if case .number = $0.value { true } else { false } }.map(\.column))
    return sheet.cells.flatMap { cell in
      let isInTable = table?.contains(row: cell.row, column: cell.column) ?? false
      let isNumeric = isInTable && cell.row > (table?.rows.lowerBound ?? 0) && numeric.contains(cell.column)
      return shape(cell) + text(cell, isInTable: isInTable, isNumeric: isNumeric)
    }
  }

  private func shape(_ cell: AuditedCell) -> [AuditFault] {
    var faults: [AuditFault] = []
    if cell.hasFormula {
      faults.append(fault(.formula, cell.reference, "a formula", "its value", "write the value"))
    }
    if let contrast = book.styles[cell.style].contrast, contrast < 4.5 {
      let tenths = Int((contrast * 10).rounded(.down))
      faults.append(
        fault(
          .contrast, cell.reference, "a contrast of \(tenths / 10).\(tenths % 10) to 1", "4.5 to 1 or more",
          "choose a darker text or a paler ground"))
    }
    let style = book.styles[cell.style]
    let isSerif = Self.serifs.contains { style.font.lowercased().hasPrefix($0) }
    if isSerif || (style.size ?? 0) < Self.leastText {
      let size = style.size.map { "\(Int($0)) points" } ?? "no size"
      faults.append(
        fault(
          .font, cell.reference, "\(size), \(style.font.isEmpty ? "no font" : style.font)",
          "12 points or more of a font without serifs", "change the font"))
    }
    return faults
  }

  private func text(_ cell: AuditedCell, isInTable: Bool, isNumeric: Bool) -> [AuditFault] {
    guard let text = cell.text else { return [] }
    var faults: [AuditFault] = []
    if text.utf16.count > CellText.limit {
      faults.append(
        fault(.longText, cell.reference, "\(text.utf16.count) characters", "at most \(CellText.limit)", "shorten it"))
    }
    if isInTable, cell.row > (sheet.tables.first?.range.rows.lowerBound ?? 0), !book.styles[cell.style].wraps,
      TextWidth.longestLine(of: text, limit: Self.longestLine) > Self.longestLine
    {
      faults.append(
        fault(.wrapped, cell.reference, "more than \(Self.longestLine) characters in a line", "wrapped text", "wrap it")
      )
    }
    if isNumeric, Self.isNumber(text) {
      faults.append(
        fault(.numberAsText, cell.reference, "the text \"\(text)\" among numbers", "a number", "write it as a number"))
    }
    if EmailAddress.isIn(text) {
      faults.append(fault(.personal, cell.reference, "an e-mail address", "none", "remove it"))
    }
    return faults
  }

  /// Whether a text is a number, also with marks between thousands; a list such as `8, 16, 17` is none.
  private static func isNumber(_ text: String) -> Bool {
    text.wholeMatch(of: /[+-]?[0-9]+(?:[,.'\u{A0}\u{202F} ][0-9]{3})*(?:[.,][0-9]+)?[\u{A0}\u{202F} ]?%?/) != nil
  }

  /// Characters of a line that need no wrapping: a column of the greatest usual width holds them.
  private static let longestLine = 80

  /// Undoes `_x0041_` as Excel does.
  private static func unescaped(_ text: String) -> String {
    text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.output.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
  }
}

/// Tells e-mail addresses.
enum EmailAddress {
  /// Whether a text holds one.
  static func isIn(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "@"))
      && text.firstMatch(of: /[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+\.[A-Za-z]{2,}/) != nil
  }
}
