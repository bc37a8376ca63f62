internal import Files
internal import Renderers
internal import Reports
internal import Text

/// Writes `datapackage.json`: every file with bytes and checksum, every CSV with its fields.
///
/// The CSV files are the package's resources. The other files are listed under `files`, a property of our own: readers
/// of Data Packages would take the workbook for one table and find it odd.
///
/// - Source: Data Package v2, https://datapackage.org/profiles/2.0/datapackage.json. `labmetrics verify` checks the
///   files against it.
struct DataPackage {
  static let name = "datapackage.json"

  /// Who and what the package is about.
  let report: Report
  /// Every other file of the reports.
  let files: [WrittenFile]

  /// Writes the file into a folder.
  func write(into folder: String) throws(ReportError) {
    var file = try OutputFile(path: "\(folder)/\(Self.name)")
    try file.write(text())
    _ = try file.finish()
  }

  /// The manifest as JSON, keys in a fixed order.
  func text() -> String {
    let tables = Dictionary(report.dataTables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let resources = files.filter { $0.tableID != nil }.map { resource($0, table: $0.tableID.flatMap { tables[$0] }) }
    let others = files.filter { $0.tableID == nil }.map { resource($0, table: nil) }
    return """
      {
       "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
       "name": "labmetrics-report",
       "title": \(JSONText.string(report.identity.title)),
       "description": \(JSONText.string(report.identity.scope)),
       "version": "1.0.0",
       "created": \(JSONText.string(report.identity.asOf + "T00:00:00Z")),
       "programVersion": \(JSONText.string(report.identity.programVersion)),
       "rulesVersion": \(JSONText.string(report.identity.rulesVersion)),
       "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/", \
      "title": "Creative Commons Attribution 4.0"}],
       "sources": [{"title": "SDG Commons, the public archive of the UNDP Accelerator Labs", \
      "path": "https://sdg-innovation-commons.org"}],
       "resources": [
      \(resources.joined(separator: ",\n"))
       ],
       "files": [
      \(others.joined(separator: ",\n"))
       ]
      }

      """
  }

  private func resource(_ file: WrittenFile, table: Table?) -> String {
    var lines = [
      "\"name\": \(JSONText.string(Self.name(of: file.path)))", "\"path\": \(JSONText.string(file.path))",
      "\"mediatype\": \(JSONText.string(Self.mediaType(of: file.path)))", "\"bytes\": \(file.bytes)",
      "\"hash\": \"sha256:\(file.sha256)\"",
    ]
    if let table { lines += tableLines(table) }
    return "  {\n   " + lines.joined(separator: ",\n   ") + "\n  }"
  }

  private func tableLines(_ table: Table) -> [String] {
    let fields = table.columns.map { column in
      "     " + field(column, isRequired: table.keys.required.contains(column.id))
    }.joined(separator: ",\n")
    return [
      "\"type\": \"table\"", "\"format\": \"csv\"", "\"encoding\": \"utf-8\"",
      "\"title\": \(JSONText.string(table.title))", "\"description\": \(JSONText.string(table.about))",
      "\"dialect\": {\"lineTerminator\": \"\\n\", \"delimiter\": \",\", \"quoteChar\": \"\\\"\", "
        + "\"doubleQuote\": true, \"header\": true}",
      "\"schema\": {\n    \"missingValues\": [\"\"],\n    \"fields\": [\n\(fields)\n    ]\(keys(table))\n   }",
    ]
  }

  /// The keys of a table, as the schema has them.
  private func keys(_ table: Table) -> String {
    let references = table.keys.references(among: report.dataTables).map { reference in
      "     {\"fields\": [\(JSONText.string(reference.column))], \"reference\": {\"resource\": "
        + "\(JSONText.string(Self.name(of: "data/\(reference.table).csv"))), "
        + "\"fields\": [\(JSONText.string(reference.target))]}}"
    }
    let parts = [
      table.keys.primary.isEmpty ? nil : "\"primaryKey\": \(Self.list(table.keys.primary))",
      table.keys.unique.isEmpty ? nil : "\"uniqueKeys\": [\(Self.list(table.keys.unique))]",
      references.isEmpty ? nil : "\"foreignKeys\": [\n\(references.joined(separator: ",\n"))\n    ]",
    ].compactMap { $0 }
    return parts.map { ",\n    " + $0 }.joined()
  }

  private static func list(_ texts: [String]) -> String {
    "[\(texts.map(JSONText.string).joined(separator: ", "))]"
  }

  /// The name of a file's resource: its path in lower case, a hyphen for each other sign.
  private static func name(of path: String) -> String {
    String(path.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }

  private func field(_ column: Column, isRequired: Bool) -> String {
    let about = column.about.isEmpty ? "" : ", \"description\": \(JSONText.string(column.about))"
    return "{\"name\": \(JSONText.string(column.id)), \"type\": \"\(Self.type(of: column))\", "
      + "\"title\": \(JSONText.string(column.title))\(about)\(Self.values(column))"
      + "\(Self.constraints(column, isRequired: isRequired))}"
  }

  /// The closed list of its codes, and why a cell is empty.
  private static func values(_ column: Column) -> String {
    let missing = column.whenEmpty.map {
      ", \"missingValues\": [{\"value\": \"\", \"label\": \(JSONText.string($0))}]"
    }
    guard case .oneOf(let codes) = column.values else { return missing ?? "" }
    return ", \"categories\": \(list(codes))" + (missing ?? "")
  }

  /// A key is never empty; a share lies between 0 and 1; flags are letters of a closed list.
  private static func constraints(_ column: Column, isRequired: Bool) -> String {
    let rules =
      (isRequired ? ["\"required\": true"] : [])
      + (column.kind == .share ? ["\"minimum\": 0", "\"maximum\": 1"] : []) + pattern(column)
    return rules.isEmpty ? "" : ", \"constraints\": {\(rules.joined(separator: ", "))}"
  }

  private static func pattern(_ column: Column) -> [String] {
    guard case .letters(let letters) = column.values else { return [] }
    return ["\"pattern\": \(JSONText.string("[\(letters.joined())]+"))"]
  }

  private static func type(of column: Column) -> String {
    switch column.kind {
    case .text: "string"
    case .integer: "integer"
    case .number, .share: "number"
    case .year: "year"
    case .boolean: "boolean"
    case .date: "date"
    }
  }

  private static func mediaType(of path: String) -> String {
    switch path.split(separator: ".").last {
    case "csv": "text/csv"
    case "html": "text/html"
    case "md": "text/markdown"
    case "json": "application/json"
    case "sqlite": "application/vnd.sqlite3"
    case "svg": "image/svg+xml"
    case "xml": "application/xml"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    default: "application/octet-stream"
    }
  }
}
