internal import Text

/// A workbook read for an audit: its sheets with cells, tables, links and pictures.
struct AuditedBook {
  /// How messages name the file.
  let place: String
  private(set) var sheets: [AuditedSheet] = []
  /// Number of the sheet that the book opens on.
  let activeSheet: Int
  /// Names of cells with what they stand for.
  let cellNames: [(name: String, formula: String)]
  let styles: AuditedStyles
  /// Title, subject, author and language, as far as they are given.
  let properties: [String: String]

  /// Reads a workbook.
  ///
  /// - Throws: ``ReportError`` that names file and part, what was found and what was expected.
  init(_ bytes: [UInt8], place: String) throws(ReportError) {
    let zip = try ZipArchive(bytes, place: place)
    let package = AuditedPackage(zip: zip, place: place)
    guard let book = try package.element("xl/workbook.xml") else {
      throw ReportError(
        .audit, place: place,
        detail: "found a zip file without xl/workbook.xml, expected a workbook; make the report again")
    }
    self.place = place
    activeSheet = book.first("workbookView")?.attributes["activeTab"].flatMap { Int($0) } ?? 0
    cellNames = book.all("definedName").map { ($0.attributes["name"] ?? "", $0.text) }
    styles = AuditedStyles(try package.element("xl/styles.xml"))
    properties = try Self.properties(package)
    let parts = try package.relations(of: "xl/workbook.xml")
    let strings = try package.strings()
    for sheet in book.all("sheet") {
      var read = AuditedSheet(name: sheet.attributes["name"] ?? "")
      read.isHidden = sheet.attributes["state"].map { $0 != "visible" } ?? false
      if let part = parts[sheet.attributes["r:id"] ?? ""]?.target {
        try SheetReader(package: package, part: part, strings: strings).read(into: &read)
      }
      sheets.append(read)
    }
  }

  private static func properties(_ package: AuditedPackage) throws(ReportError) -> [String: String] {
    var found: [String: String] = [:]
    let core = try package.element("docProps/core.xml")
    for name in ["title", "subject", "creator", "language"] { found[name] = core?.first(name)?.text }
    let custom = try package.element("docProps/custom.xml")?.children("property") ?? []
    let language = custom.first { $0.attributes["name"]?.lowercased() == "language" }?.wholeText
    if found["language"] == nil { found["language"] = language }
    return found.filter { !$0.value.allSatisfy(\.isWhitespace) }
  }
}

/// The parts of a workbook.
struct AuditedPackage {
  let zip: ZipArchive
  let place: String

  /// A part as a document; nil when there is none.
  func element(_ part: String) throws(ReportError) -> XMLElement? {
    guard let bytes = try zip.part(part) else { return nil }
    return try XMLElement(bytes, place: "\(place):\(part)")
  }

  /// What a part refers to, by id.
  func relations(of part: String) throws(ReportError) -> [String: (target: String, isExternal: Bool)] {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let name = part.split(separator: "/").last ?? ""
    let list = try element("\(folder)/_rels/\(name).rels")?.children("Relationship") ?? []
    let pairs = list.map { relation in
      let target = relation.attributes["Target"] ?? ""
      let isExternal = relation.attributes["TargetMode"] == "External"
      return (
        relation.attributes["Id"] ?? "", (isExternal ? target : Self.path(target, in: folder), isExternal)
      )
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// `../tables/table1.xml` seen from a folder.
  private static func path(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/").map { String($0) }
    for step in target.split(separator: "/") {
      if step == ".." { _ = parts.popLast() } else { parts.append(String(step)) }
    }
    return parts.joined(separator: "/")
  }

  /// The shared texts in order.
  func strings() throws(ReportError) -> [String] {
    guard let bytes = try zip.part("xl/sharedStrings.xml") else { return [] }
    var strings: [String] = []
    var text = ""
    var path: [String] = []
    try XMLScanner.scan(bytes, place: "\(place):xl/sharedStrings.xml") { event in
      switch event {
      case .start(let name, _): path.append(name)
      case .text(let part): if path.last == "t" { text += part }
      case .end:
        if path.popLast() == "si" {
          strings.append(text)
          text = ""
        }
      }
    }
    return strings
  }
}
