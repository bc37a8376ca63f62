/// An issue of the report, as far as a later one is compared with it.
///
/// Made from the report of this run, or read from the `metrics.json` of an earlier one.
public struct PublishedIssue: Sendable, Equatable {
  /// Version of the shape of `metrics.json` and of the tables' columns; adding columns keeps it.
  package static let schemaVersion = 2
  /// Versions that are read: in the first one every row is an object with all keys.
  static let readableVersions = 1...schemaVersion

  /// A document of an issue and what it contributes.
  struct Document: Sendable, Equatable {
    /// Path relative to the archive.
    var path: String
    let title: String
    /// Web address of the page's source; empty when unknown.
    let source: String
    let kind: String
    let iso3: [String]
    /// Tells equal bytes; empty when the issue did not keep it.
    let fingerprint: String
    /// The document that it repeats; empty when it counts by itself.
    let duplicateOf: String
    /// Years it counts in, on the issue's basis.
    let years: [String]
    /// Values it carries, as `methods/system-thinking`.
    let values: [String]
  }

  /// A value as written, in a dimension.
  struct Written: Sendable, Hashable {
    let dimension: String
    let value: String
  }

  /// The date the issue stands for, ISO 8601.
  public let asOf: String
  /// The period it covers, in words.
  public let period: String
  /// Version of the program that made it.
  public let programVersion: String
  /// Version of the vocabularies.
  public let rulesVersion: String
  /// Which pages it is about, by the name of the setting.
  public let selection: [String: String]

  /// Number of the issue; 1 for a first one.
  public let issue: Int

  /// The documents by path.
  var documents: [String: Document]
  /// What each value as written counts as; empty text for a value that is none.
  let mappings: [Written: String]
  /// The figures by id.
  var figures: [String: IssueFigure]
  /// The tables it holds; one that is not among them says nothing, not that its figures are 0.
  let tables: Set<String>

  /// The tables that every issue of this version holds and this one, an earlier version's, does not.
  var lacking: [String] { IssueColumns.inEveryIssue.map(\.table).filter { !tables.contains($0) } }

  /// Whether the issue says what each document contributes.
  var hasEvidence: Bool { tables.contains(IssueColumns.evidence.table) }

  /// Whether the issue says what a figure is: an earlier version, or a report of counts only, lacks some.
  func tells(_ figure: IssueFigure) -> Bool {
    guard tables.contains(figure.table) else { return false }
    return selection["only", default: ""].isEmpty || !figure.needsWholePages
  }

  /// The issue that a report makes.
  public init(_ report: Report) {
    let tables = Dictionary(report.figureTables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = IssueColumns.all.compactMap { columns in
      tables[columns.table].map { (columns.table, columns.rows(of: $0)) }
    }
    self.init(report.identity, tables: Dictionary(rows, uniquingKeysWith: { first, _ in first }))
  }

  /// An issue from rows of its tables, by the name of the table.
  init(_ identity: Report.Identity, tables: [String: [IssueRow]]) {
    asOf = identity.asOf
    period = identity.period
    programVersion = identity.programVersion
    rulesVersion = identity.rulesVersion
    issue = identity.issue
    selection = Dictionary(identity.selection.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let basis = selection["year_basis"] ?? "tag"
    documents = Self.documents(tables, basis: basis)
    mappings = Dictionary(
      (tables[IssueColumns.mappings.table] ?? []).map {
        (Written(dimension: $0["dimension"], value: $0["value"]), $0["value_id"])
      }, uniquingKeysWith: { first, _ in first })
    figures = IssueFigure.figures(in: tables, basis: basis)
    self.tables = Set(tables.keys)
  }

  private static func documents(_ tables: [String: [IssueRow]], basis: String) -> [String: Document] {
    let evidence = Dictionary(
      (tables[IssueColumns.evidence.table] ?? []).map { ($0["document"], $0) }, uniquingKeysWith: { first, _ in first })
    let documents = (tables[IssueColumns.documents.table] ?? []).map { row in
      let given = evidence[row["document"]] ?? IssueRow()
      return Document(
        path: row["document"], title: row["title"], source: given["source"], kind: row["kind"],
        iso3: row.parts("iso3"), fingerprint: row["fingerprint"], duplicateOf: row["duplicate_of"],
        years: given.parts(basis == "cycle" ? "cycle_years" : "years"), values: given.parts("values"))
    }
    return Dictionary(documents.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
