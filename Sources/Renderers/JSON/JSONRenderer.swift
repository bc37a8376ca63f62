internal import Files
package import Reports
package import Text

/// Writes `metrics.json`: identity and every table of figures, its columns once, then one row a line, with raw text.
///
/// The file is what `--since` and `labmetrics diff` read. Keys stand in a fixed order; a missing value is null.
package struct JSONRenderer: Renderer {
  package init() {}

  package func render(_ report: Report, into folder: String) throws(ReportError) -> [WrittenFile] {
    var file = try OutputFile(path: folder + "/metrics.json")
    try file.write(head(of: report.identity))
    for (index, table) in report.figureTables.enumerated() {
      try file.write(index == 0 ? "\n" : ",\n")
      try write(table, to: &file)
    }
    try file.write("\n }\n}\n")
    let (bytes, sha256) = try file.finish()
    return [WrittenFile(path: "metrics.json", bytes: bytes, sha256: sha256)]
  }

  private func head(of identity: Report.Identity) -> String {
    let entries =
      [
        ("title", identity.title), ("period", identity.period), ("as_of", identity.asOf), ("scope", identity.scope),
        ("program_version", identity.programVersion), ("rules_version", identity.rulesVersion),
      ] + identity.details.map { ($0.id, $0.text) }
    let lines = entries.map { " \(JSONText.string($0.0)): \(JSONText.string($0.1)),\n" }.joined()
    let selection = identity.selection.map { "\(JSONText.string($0.name)): \(JSONText.string($0.value))" }
    return
      "{\n \"$schema\": \(JSONText.string(MetricsSchema.id)),\n \"schema_version\": \(PublishedIssue.schemaVersion),\n \"issue\": \(identity.issue),\n\(lines)"
      + " \"selection\": {\(selection.joined(separator: ", "))},\n \"tables\": {"
  }

  /// A table: the names of its columns once, then a row a line, with a value for each.
  private func write(_ table: Table, to file: inout OutputFile) throws(ReportError) {
    let names = table.columns.map { JSONText.string($0.id) }.joined(separator: ",")
    try file.write("  \(JSONText.string(table.id)): {\n   \"columns\": [\(names)],\n   \"rows\": [")
    var bytes: [UInt8] = []
    for index in 0..<table.rowCount {
      bytes.append(contentsOf: (index == 0 ? "\n[" : ",\n[").utf8)
      for (column, cell) in table.row(index).enumerated() {
        if column > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONText.append(cell, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
      if bytes.count > 1 << 15 {
        try file.write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try file.write(bytes)
    try file.write(table.rowCount == 0 ? "]\n  }" : "\n   ]\n  }")
  }
}
