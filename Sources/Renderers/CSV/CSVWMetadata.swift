internal import Reports
internal import Text

/// Writes `data/csv-metadata.json`: what CSV on the Web readers need to read every CSV file with its types.
///
/// - Source: W3C Recommendations "Model for Tabular Data and Metadata on the Web" and "Metadata Vocabulary for Tabular
///   Data". The name is the one that readers look for beside a CSV file.
package struct CSVWMetadata {
  package static let path = "data/csv-metadata.json"

  /// Who and what the files are about.
  let report: Report

  /// Writes the file into a folder that holds the data files.
  func write(into folder: String) throws(ReportError) -> WrittenFile {
    try WrittenFile(text(), at: Self.path, in: folder)
  }

  /// The metadata as JSON, keys in a fixed order.
  func text() -> String {
    """
    {
     "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
     "dc:title": \(JSONText.string(report.identity.title)),
     "dc:description": \(JSONText.string(report.identity.scope)),
     "dc:modified": {"@value": \(JSONText.string(report.identity.asOf)), "@type": "xsd:date"},
     "dc:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
     "dc:source": {"@id": "https://sdg-innovation-commons.org"},
     "null": "",
     "dialect": {"encoding": "utf-8", "lineTerminators": ["\\n"], "delimiter": ",", "quoteChar": "\\"", \
    "doubleQuote": true, "header": true, "headerRowCount": 1},
     "tables": [
    \(report.dataTables.map(table).joined(separator: ",\n"))
     ]
    }

    """
  }

  private func table(_ table: Table) -> String {
    let columns = table.columns.map { "    " + column($0) }.joined(separator: ",\n")
    return """
        {
         "url": \(JSONText.string("\(table.id).csv")),
         "dc:title": \(JSONText.string(table.title)),
         "dc:description": \(JSONText.string(table.about)),
         "tableSchema": {"columns": [
      \(columns)
         ]}
        }
      """
  }

  private func column(_ column: Column) -> String {
    let about = column.about.isEmpty ? "" : ", \"dc:description\": \(JSONText.string(column.about))"
    return "{\"name\": \(JSONText.string(column.id)), \"titles\": \(JSONText.string(column.id)), "
      + "\"datatype\": \"\(Self.datatype(column.kind))\"\(about)}"
  }

  private static func datatype(_ kind: Column.Kind) -> String {
    switch kind {
    case .text: "string"
    case .integer: "integer"
    case .number, .share: "number"
    case .year: "gYear"
    case .boolean: "boolean"
    case .date: "date"
    }
  }
}
