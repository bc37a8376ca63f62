internal import Labels
internal import Vocabulary

/// A published figure of an issue.
struct IssueFigure: Sendable, Equatable {
  /// What a figure is about.
  enum Subject: Sendable, Hashable {
    /// Documents that carry a value, named `methods/system-thinking`.
    case documents(value: String)
    /// All documents.
    case allDocuments
    /// Distinct values of a dimension.
    case distinctValues(dimension: String)
    /// An indicator of some documents.
    case indicator(name: String, version: Int, kind: String, iso3: String, year: Int?)
  }

  /// Id as `labmetrics explain` takes it: `methods/system-thinking/2022`.
  let id: String
  /// The year, `undated` or `all`.
  let period: String
  /// What readers call it.
  let label: String
  /// The value as published; nil when it is missing.
  let value: Double?
  /// What it is about.
  let subject: Subject

  /// Whether the figure is a number of things, so that one that is not there is 0.
  var isCount: Bool {
    if case .indicator = subject { false } else { true }
  }

  /// The table that holds it.
  var table: String {
    switch subject {
    case .documents: IssueColumns.counts.table
    case .allDocuments, .distinctValues: IssueColumns.headline.table
    case .indicator: IssueColumns.indicators.table
    }
  }

  /// Whether it rests on more of the pages than their tags.
  var needsWholePages: Bool {
    switch subject {
    case .documents(let value): Self.wholePageDimensions.contains(String(value.prefix { $0 != "/" }))
    case .distinctValues(let dimension): Self.wholePageDimensions.contains(dimension)
    case .allDocuments: false
    case .indicator: true
    }
  }

  private static let wholePageDimensions = Set(Dimension.allCases.filter { $0.tagKey == nil }.map(\.rawValue))

  /// The period of documents without a year.
  static let undated = "undated"
  /// The period of all years together.
  static let allYears = "all"

  /// The figures of the tables on a year basis, by id.
  static func figures(in tables: [String: [IssueRow]], basis: String) -> [String: IssueFigure] {
    let counts = (tables[IssueColumns.counts.table] ?? []).compactMap { count($0, basis) }
    let headlines = (tables[IssueColumns.headline.table] ?? []).compactMap { headline($0, basis) }
    let indicators = (tables[IssueColumns.indicators.table] ?? []).compactMap { indicator($0, basis) }
    return Dictionary((counts + headlines + indicators).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func count(_ row: IssueRow, _ basis: String) -> IssueFigure? {
    guard row["year_basis"] == basis else { return nil }
    let value = "\(row["dimension"])/\(row["value_id"])"
    let period = row.integer("year").map(String.init) ?? undated
    return IssueFigure(
      id: "\(value)/\(period)", period: period, label: label(row), value: row.numbers["documents"],
      subject: .documents(value: value))
  }

  /// `Method: System Thinking`.
  private static func label(_ row: IssueRow) -> String {
    let dimension = Labels().name(.valueOf, row["dimension"])
    return "\(dimension): \(row["value"])"
  }

  private static func headline(_ row: IssueRow, _ basis: String) -> IssueFigure? {
    guard row["year_basis"] == basis else { return nil }
    let figure = row["figure"]
    return IssueFigure(
      id: "headline/\(figure)/\(row["period"])", period: row["period"], label: row["label"],
      value: row.numbers["value"],
      subject: figure == "documents" ? .allDocuments : .distinctValues(dimension: figure))
  }

  private static func indicator(_ row: IssueRow, _ basis: String) -> IssueFigure? {
    guard row["year_basis"] == basis, row["scope"] == "network" || row["scope"] == "country" else { return nil }
    let period = row.integer("year").map(String.init) ?? undated
    let place = row["iso3"].isEmpty ? [] : [row["iso3"]]
    let part = row["breakdown"].isEmpty ? [] : ["\(row["breakdown"])=\(row["breakdown_value"])"]
    let name = row["indicator"]
    return IssueFigure(
      id: ([name, row["kind"], basis, period] + place + part).joined(separator: "/"), period: period,
      label: ([name, row["kind"]] + place + part).joined(separator: ", "), value: row.numbers["value"],
      subject: .indicator(
        name: name, version: row.integer("version") ?? 0, kind: row["kind"], iso3: row["iso3"],
        year: row.integer("year")))
  }
}
