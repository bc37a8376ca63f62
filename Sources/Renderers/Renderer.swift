internal import Files
package import Reports
package import Text

/// A format a report can take.
public enum Format: String, Sendable, CaseIterable {
  /// The workbook `report.xlsx`.
  case xlsx
  /// The data files `data/*.csv`.
  case csv
  /// The report to send, `report.html`: the narrative with the evidence of its figures.
  case html
  /// The narrative `report.md`.
  case markdown
  /// The figures `metrics.json`.
  case json
  /// The indicators as results of an activity, `iati.xml`; written only when asked for.
  case iati
  /// The data files as tables of one database, `data/labmetrics.sqlite`; written only when asked for.
  case sqlite
}

/// Writes a report in one format.
package protocol Renderer: Sendable {
  /// Writes the format's files below a folder and tells what it wrote, in a fixed order.
  func render(_ report: Report, into folder: String) throws(ReportError) -> [WrittenFile]
}

/// A file that a renderer wrote.
public struct WrittenFile: Sendable, Equatable {
  /// Path relative to the reports folder, with `/` between its parts.
  public let path: String
  /// Size in bytes.
  public let bytes: Int
  /// SHA-256 of the content, hexadecimal.
  public let sha256: String
  /// The table a CSV file holds; nil for other files.
  public let tableID: String?

  /// Creates a record of a written file.
  public init(path: String, bytes: Int, sha256: String, tableID: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
    self.tableID = tableID
  }
}

extension WrittenFile {
  /// Writes a text into a folder.
  ///
  /// - Throws: ``ReportError`` where the file cannot be written.
  init(_ text: String, at path: String, in folder: String) throws(ReportError) {
    var file = try OutputFile(path: "\(folder)/\(path)")
    try file.write(text)
    let (bytes, sha256) = try file.finish()
    self.init(path: path, bytes: bytes, sha256: sha256)
  }
}
