internal import Files
internal import Foundation
public import Text

extension PublishedIssue {
  /// Reads the `metrics.json` of an earlier run; a reports folder stands for the file in it.
  ///
  /// Keys it does not know are passed over; tables that an earlier version did not write are missing.
  /// - Throws: ``ReportError`` when the file is missing, ends in the middle, is no JSON or no metrics of this schema.
  public init(reading path: String) throws(ReportError) {
    let file = Folder.kind(of: Folder.resolved(path)) == .folder ? "\(path)/metrics.json" : path
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Self.unreadable(file, "cannot be read")
    }
    let content: IssueFile
    do {
      content = try JSONDecoder().decode(IssueFile.self, from: data)
    } catch let error as ReportError {
      throw ReportError(error.code, place: file, detail: error.detail)
    } catch {
      throw Self.unreadable(file, Self.reason(error, data: data))
    }
    self.init(content.identity, tables: content.tables)
  }

  private static func unreadable(_ file: String, _ found: String) -> ReportError {
    ReportError(
      .issue, place: file,
      detail: "\(found): expected the metrics.json that \"labmetrics report\" wrote for the earlier issue; "
        + "name that file, or leave the comparison out")
  }

  /// What is wrong with the bytes.
  private static func reason(_ error: any Error, data: Data) -> String {
    guard let error = error as? DecodingError else { return "cannot be read" }
    switch error {
    case .dataCorrupted: return damage(data)
    case .keyNotFound(let key, _): return "the key \"\(key.stringValue)\" is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let place = context.codingPath.map { $0.intValue.map { "row \($0 + 1)" } ?? "\"\($0.stringValue)\"" }
      return place.isEmpty ? "holds no object" : "\(place.joined(separator: ", ")) has another type of value"
    @unknown default: return "cannot be read"
    }
  }

  private static func damage(_ data: Data) -> String {
    let spaces: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    guard let first = data.first(where: { !spaces.contains($0) }) else { return "found an empty file" }
    guard first == UInt8(ascii: "{") else { return "found no JSON" }
    let last = data.last { !spaces.contains($0) }
    return last == UInt8(ascii: "}") ? "found damaged JSON" : "the file ends in the middle"
  }
}

/// What is read of a `metrics.json`.
private struct IssueFile: Decodable {
  let identity: Report.Identity
  let tables: [String: [IssueRow]]

  init(from decoder: any Decoder) throws {
    let top = try decoder.container(keyedBy: AnyKey.self)
    let version = try top.decode(Int.self, forKey: AnyKey("schema_version"))
    guard version == PublishedIssue.schemaVersion else {
      throw ReportError(
        .issue, place: "",
        detail:
          "found schema version \(version), expected \(PublishedIssue.schemaVersion): the file was written by another "
          + "generation of the program; make that issue again with this one, or leave the comparison out")
    }
    func text(_ key: String) throws -> String { try top.decodeIfPresent(String.self, forKey: AnyKey(key)) ?? "" }
    let selection = try top.decodeIfPresent([String: String].self, forKey: AnyKey("selection")) ?? [:]
    identity = Report.Identity(
      title: try text("title"), period: try text("period"), asOf: try top.decode(String.self, forKey: AnyKey("as_of")),
      scope: try text("scope"), programVersion: try text("program_version"), rulesVersion: try text("rules_version"),
      howToRead: [], selection: selection.map { Report.Setting(name: $0.key, value: $0.value) },
      issue: try top.decodeIfPresent(Int.self, forKey: AnyKey("issue")) ?? 1)
    let container = try top.nestedContainer(keyedBy: AnyKey.self, forKey: AnyKey("tables"))
    var tables: [String: [IssueRow]] = [:]
    for columns in IssueColumns.all where container.contains(AnyKey(columns.table)) {
      tables[columns.table] = try Self.rows(columns, in: container)
    }
    guard tables[IssueColumns.documents.table] != nil else {
      throw DecodingError.keyNotFound(
        AnyKey("documents"), DecodingError.Context(codingPath: container.codingPath, debugDescription: ""))
    }
    self.tables = tables
  }

  private static func rows(
    _ columns: IssueColumns, in container: KeyedDecodingContainer<AnyKey>
  ) throws -> [IssueRow] {
    var list = try container.nestedUnkeyedContainer(forKey: AnyKey(columns.table))
    var rows: [IssueRow] = []
    let texts = columns.texts.map { ($0, AnyKey($0)) }
    let numbers = columns.numbers.map { ($0, AnyKey($0)) }
    while !list.isAtEnd {
      let cells = try list.nestedContainer(keyedBy: AnyKey.self)
      if let only = columns.only {
        guard try cells.decodeIfPresent(String.self, forKey: AnyKey(only.column)) == only.value else { continue }
      }
      var row = IssueRow()
      for (column, key) in texts { row.texts[column] = try cells.decodeIfPresent(String.self, forKey: key) }
      for (column, key) in numbers { row.numbers[column] = try cells.decodeIfPresent(Double.self, forKey: key) }
      rows.append(row)
    }
    return rows
  }
}

/// A key known only when the program runs.
private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ text: String) { stringValue = text }

  init?(stringValue: String) { self.stringValue = stringValue }

  init?(intValue: Int) { nil }
}
