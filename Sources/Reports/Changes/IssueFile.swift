internal import Foundation
internal import Text

/// What is read of a `metrics.json`, of this version or of the first one.
struct IssueFile: Decodable {
  let identity: Report.Identity
  let tables: [String: [IssueRow]]

  init(from decoder: any Decoder) throws {
    let top = try decoder.container(keyedBy: IssueKey.self)
    let version = try top.decode(Int.self, forKey: IssueKey("schema_version"))
    guard PublishedIssue.readableVersions.contains(version) else { throw Self.unknown(version) }
    identity = try Self.identity(top)
    let container = try top.nestedContainer(keyedBy: IssueKey.self, forKey: IssueKey("tables"))
    var tables: [String: [IssueRow]] = [:]
    for columns in IssueColumns.all where container.contains(IssueKey(columns.table)) {
      tables[columns.table] =
        version == 1
        ? try Self.objects(columns, in: container)
        : try IssueTableReader(columns: columns).rows(in: container)
    }
    try Self.expect(version == 1 ? [.documents] : IssueColumns.inEveryIssue, among: tables)
    self.tables = tables
  }

  private static func unknown(_ version: Int) -> ReportError {
    ReportError(
      .issue, place: "",
      detail: "found schema version \(version), expected \(PublishedIssue.readableVersions.lowerBound) to "
        + "\(PublishedIssue.schemaVersion): the file was written by another generation of the program; make that issue "
        + "again with this one, or leave the comparison out")
  }

  private static func identity(_ top: KeyedDecodingContainer<IssueKey>) throws -> Report.Identity {
    func text(_ key: String) throws -> String { try top.decodeIfPresent(String.self, forKey: IssueKey(key)) ?? "" }
    let selection = try top.decodeIfPresent([String: String].self, forKey: IssueKey("selection")) ?? [:]
    return Report.Identity(
      title: try text("title"), period: try text("period"),
      asOf: try top.decode(String.self, forKey: IssueKey("as_of")),
      scope: try text("scope"), programVersion: try text("program_version"), rulesVersion: try text("rules_version"),
      howToRead: [], selection: selection.map { Report.Setting(name: $0.key, value: $0.value) },
      issue: try top.decodeIfPresent(Int.self, forKey: IssueKey("issue")) ?? 1)
  }

  private static func expect(_ expected: [IssueColumns], among tables: [String: [IssueRow]]) throws {
    let missing = expected.map(\.table).filter { tables[$0] == nil }
    guard !missing.isEmpty else { return }
    let names = missing.map { "\"\($0)\"" }.joined(separator: ", ")
    throw ReportError(
      .issue, place: "",
      detail: "\"tables\": found no \(names), expected a table of each name that every issue has: the file was changed "
        + "or is not whole; make that issue again, or leave the comparison out")
  }

  /// The rows of a table of the first version: an object each, with every key.
  private static func objects(
    _ columns: IssueColumns, in container: KeyedDecodingContainer<IssueKey>
  ) throws -> [IssueRow] {
    var list = try container.nestedUnkeyedContainer(forKey: IssueKey(columns.table))
    var rows: [IssueRow] = []
    let texts = columns.texts.map { ($0, IssueKey($0)) }
    let numbers = columns.numbers.map { ($0, IssueKey($0)) }
    while !list.isAtEnd {
      let cells = try list.nestedContainer(keyedBy: IssueKey.self)
      if let only = columns.only {
        guard try cells.decodeIfPresent(String.self, forKey: IssueKey(only.column)) == only.value else { continue }
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
struct IssueKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ text: String) { stringValue = text }

  init?(stringValue: String) { self.stringValue = stringValue }

  init?(intValue: Int) { nil }
}
