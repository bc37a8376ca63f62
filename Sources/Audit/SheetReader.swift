internal import Text

/// Reads one sheet of a workbook.
struct SheetReader {
  let package: AuditedPackage
  let part: String
  let strings: [String]

  /// Fills a sheet with what its part and the parts it refers to say.
  func read(into sheet: inout AuditedSheet) throws(ReportError) {
    guard let bytes = try package.zip.part(part) else {
      throw ReportError(
        .audit, place: "\(package.place):\(part)", detail: "found no such part, expected a sheet; make the report again"
      )
    }
    let relations = try package.relations(of: part)
    var reading = SheetReading(sheet: sheet, strings: strings)
    try XMLScanner.scan(bytes, place: "\(package.place):\(part)") { event in reading.take(event) }
    sheet = reading.sheet
    for id in reading.tables {
      guard let target = relations[id]?.target, let table = try package.element(target) else { continue }
      if let table = Self.table(table) { sheet.tables.append(table) }
    }
    for id in reading.drawings {
      guard let target = relations[id]?.target else { continue }
      sheet.drawings += try drawings(target)
    }
    sheet.links = reading.links.map { link in
      AuditedSheet.Link(
        cell: link.cell, location: link.location, address: link.relation.flatMap { relations[$0]?.target })
    }
  }

  private static func table(_ table: XMLElement) -> AuditedTable? {
    guard let range = CellRange(table.attributes["ref"] ?? "") else { return nil }
    return AuditedTable(
      name: table.attributes["displayName"] ?? "", range: range,
      columns: table.all("tableColumn").map { $0.attributes["name"] ?? "" })
  }

  private func drawings(_ part: String) throws(ReportError) -> [AuditedDrawing] {
    guard let drawing = try package.element(part) else { return [] }
    let relations = try package.relations(of: part)
    var found: [AuditedDrawing] = []
    for anchor in drawing.children {
      guard let frame = anchor.first("cNvPr") else { continue }
      let id = anchor.first("chart")?.attributes["r:id"]
      let chart = try id.flatMap { relations[$0]?.target }.map { target throws(ReportError) in
        try package.element(target)
      }
      found.append(AuditedDrawing(description: frame.attributes["descr"] ?? "", chart: chart ?? nil))
    }
    return found
  }
}

/// What the events of a sheet's part add up to.
private struct SheetReading {
  var sheet: AuditedSheet
  let strings: [String]
  var tables: [String] = []
  var drawings: [String] = []
  var links: [(cell: String, location: String?, relation: String?)] = []
  private var path: [String] = []
  private var cell: [String: String] = [:]
  private var content = ""
  private var hasFormula = false

  init(sheet: AuditedSheet, strings: [String]) {
    (self.sheet, self.strings) = (sheet, strings)
  }

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .start(let name, let attributes):
      path.append(name)
      start(name, attributes)
    case .text(let text): if path.last == "v" || path.last == "t" { content += text }
    case .end: if path.popLast() == "c" { addCell() }
    }
  }

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "c": (cell, content, hasFormula) = (attributes, "", false)
    case "f": hasFormula = true
    case "row": if isTrue(attributes["hidden"]) { sheet.hiddenLines.append("row \(attributes["r"] ?? "")") }
    case "col": addColumns(attributes)
    case "mergeCell": sheet.merged.append(attributes["ref"] ?? "")
    case "pane": if attributes["state"] == "frozen" { sheet.frozenRows = attributes["ySplit"].flatMap { Int($0) } ?? 0 }
    // Each pane of a frozen sheet has a selection of its own, which says nothing of the cursor.
    case "selection": if attributes["pane"] == nil { sheet.selection = attributes["activeCell"] }
    case "tablePart": tables.append(attributes["r:id"] ?? "")
    case "drawing": drawings.append(attributes["r:id"] ?? "")
    case "hyperlink": links.append((attributes["ref"] ?? "", attributes["location"], attributes["r:id"]))
    default: break
    }
  }

  private mutating func addColumns(_ attributes: [String: String]) {
    guard let first = attributes["min"].flatMap({ Int($0) }), let last = attributes["max"].flatMap({ Int($0) }),
      (1...last).contains(first)
    else { return }
    if isTrue(attributes["hidden"]) { sheet.hiddenLines.append("column \(CellName.letters(of: first - 1))") }
    if let width = attributes["width"].flatMap({ Double($0) }) {
      sheet.widths.append(((first - 1)...(last - 1), width))
    }
  }

  private mutating func addCell() {
    guard let place = CellRange.cell(cell["r"] ?? "") else { return }
    let value: AuditedCell.Value
    switch cell["t"] {
    case "s": value = .text(Int(content).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? "")
    case "str", "inlineStr": value = .text(content)
    case nil, "n": value = content.isEmpty ? .other : .number
    default: value = .other
    }
    if case .other = value, content.isEmpty, !hasFormula { return }
    sheet.cells.append(
      AuditedCell(
        row: place.row, column: place.column, value: value, style: Int(cell["s"] ?? "") ?? 0, hasFormula: hasFormula))
  }

  private func isTrue(_ text: String?) -> Bool { text == "1" || text == "true" }
}
