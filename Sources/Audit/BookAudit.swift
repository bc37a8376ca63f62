internal import Files
internal import Text

/// Checks a workbook against the rules.
struct BookAudit {
  let book: AuditedBook

  /// The faults, rule by rule.
  var faults: [AuditFault] {
    fileName + sheetFaults + book.sheets.flatMap { SheetAudit(sheet: $0, book: book).faults } + tableNames + bookFaults
  }

  private func fault(
    _ rule: AuditRule, _ place: String, _ found: String, _ expected: String, _ advice: String
  ) -> AuditFault {
    AuditFault(rule, place, found: found, expected: expected, advice: advice)
  }

  private var fileName: [AuditFault] {
    let name = Folder.name(of: book.place)
    guard name.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9._\-]*/) == nil else { return [] }
    return [
      fault(
        .fileName, book.place, "the name \"\(name)\"", "letters, digits, hyphens, underscores and points",
        "rename the file")
    ]
  }

  private var sheetFaults: [AuditFault] {
    var seen = Set<String>()
    return book.sheets.flatMap { sheet -> [AuditFault] in
      var faults: [AuditFault] = []
      if !Self.isValid(sheet.name) || !seen.insert(sheet.name.lowercased()).inserted {
        faults.append(
          fault(
            .sheetName, book.place, "the sheet \"\(sheet.name)\"", "a valid name that no other sheet has",
            "rename it, for example to \"\(SheetName.valid(sheet.name))\""))
      }
      if sheet.isHidden {
        faults.append(fault(.hidden, sheet.place(book.place), "a hidden sheet", "every sheet in sight", "show it"))
      }
      return faults
    }
  }

  /// Whether Excel takes a name; ours keep to more than that.
  private static func isValid(_ name: String) -> Bool {
    (1...SheetName.limit).contains(name.utf16.count) && !name.contains { "[]:*?/\\".contains($0) }
      && !name.hasPrefix("'") && !name.hasSuffix("'") && name.lowercased() != "history"
  }

  /// Names of tables are unique over the book, and more than the program's own.
  private var tableNames: [AuditFault] {
    var seen = Set<String>()
    return book.sheets.flatMap { sheet in
      sheet.tables.filter { table in
        !seen.insert(table.name.lowercased()).inserted
          || table.name.wholeMatch(of: /(?i:table|tabelle|tableau)_?\d*/) != nil
      }.map { table in
        fault(
          .tableName, sheet.place(book.place), "a table named \"\(table.name)\"",
          "a unique name that says what it holds",
          "rename it")
      }
    }
  }

  private var bookFaults: [AuditFault] { properties + opening + contents + cellNames }

  private var properties: [AuditFault] {
    [("title", "a title"), ("subject", "a subject"), ("creator", "an author"), ("language", "a language")]
      .filter { book.properties[$0.0] == nil }.map {
        fault(.properties, book.place, "no \($0.0) in the document's properties", $0.1, "set it")
      }
  }

  private var opening: [AuditFault] {
    guard book.activeSheet != 0 else { return [] }
    let name = book.sheets.indices.contains(book.activeSheet) ? book.sheets[book.activeSheet].name : ""
    return [
      fault(.opensFirst, book.place, "the sheet \"\(name)\" open", "the first sheet", "open the first sheet and save")
    ]
  }

  /// The sheets with a table that no other sheet leads to.
  private var contents: [AuditFault] {
    var linked = Set<String>()
    for sheet in book.sheets {
      linked.formUnion(sheet.links.compactMap { $0.location.flatMap(Self.sheet) }.filter { $0 != sheet.name })
    }
    return book.sheets.dropFirst().filter { !$0.tables.isEmpty && !linked.contains($0.name) }.map { sheet in
      fault(.contents, sheet.place(book.place), "no link that leads here", "a list of sheets with links", "add one")
    }
  }

  private var cellNames: [AuditFault] {
    var seen = Set<String>()
    return book.cellNames.filter { !$0.name.hasPrefix("_xlnm.") }.filter { cell in
      let isNew = seen.insert(cell.name.lowercased()).inserted
      let isValid =
        cell.name.wholeMatch(of: /[\p{L}_\\][\p{L}\p{N}_.\\]*/) != nil && !SheetName.readsAsReference(cell.name)
      return !isNew || !isValid
        || Self.sheet(cell.formula).map { name in !book.sheets.contains { $0.name == name } } ?? true
    }.map { cell in
      fault(
        .cellName, book.place, "the name \"\(cell.name)\" for \(cell.formula)",
        "a unique name of letters, digits and _ for cells of the book", "rename it or mend its range")
    }
  }

  /// The sheet that a place such as `'Data'!A1` lies on; nil where it names none.
  static func sheet(_ place: String) -> String? {
    guard let mark = place.lastIndex(of: "!") else { return nil }
    let name = place[..<mark].drop { $0 == "=" }
    guard name.hasPrefix("'"), name.hasSuffix("'"), name.count > 1 else { return String(name) }
    return String(name.dropFirst().dropLast()).replacing("''", with: "'")
  }
}
