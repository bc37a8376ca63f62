internal import Metrics
internal import Text
internal import Vocabulary

/// The JSON Schema of `metrics.json`, made from the columns that the file's tables are written with.
public enum MetricsSchema {
  private static let name = "metrics/\(PublishedIssue.schemaVersion)"

  /// What a file names as its schema.
  public static let id = JSONSchema.id(name)

  /// The schema of the files that this version writes: JSON Schema, draft 2020-12.
  public static var text: String {
    JSONSchema.document(
      name, title: "Figures of a labmetrics report",
      description: "metrics.json: what the report is about, and every table of figures: the names of its columns once, "
        + "then rows with a value for each. A missing value is null, never 0. Columns may be added at the end, never "
        + "renamed.",
      content: JSONSchema.object(head + [.init("tables", .object(tables))], required: required)
    ).text
  }

  /// What the report is about, in the order of the file.
  private static var head: [JSONValue.Entry] {
    let texts: [(String, String)] = [
      ("title", "Title of the report."), ("period", "What the figures cover, in words: years or quarter."),
    ]
    let more: [(String, String)] = [
      ("scope", "One sentence: documents, kinds, places, years."),
      ("program_version", "Version of the program."), ("rules_version", "Version of the tables in force."),
    ]
    return [
      .init("$schema", ["description": "The schema that the file is written by.", "type": "string"]),
      .init(
        "schema_version", ["description": "Version of this form.", "const": .integer(PublishedIssue.schemaVersion)]),
      .init(
        "issue",
        ["description": "Number of the issue; 1 for a first one.", "type": "integer", "minimum": .integer(1)]),
    ] + texts.map(text)
      + [
        .init(
          "as_of",
          ["description": "The date that the figures stand for.", "type": "string", "format": "date"])
      ] + more.map(text) + details.map(text) + [.init("selection", selection)]
  }

  /// Lines of the cover, there where they were given.
  private static let details = [
    ("donor", "Who the report is for."), ("programme", "The programme it reports on."),
    ("contact_role", "The role that answers questions."), ("reviewed_by", "Who vouches for the report."),
    ("reviewed_on", "The day of the review, in the report's language."),
  ]

  private static let required = [
    "schema_version", "issue", "title", "period", "as_of", "scope", "program_version", "rules_version", "selection",
    "tables",
  ]

  private static func text(_ name: String, _ about: String) -> JSONValue.Entry {
    .init(name, ["description": .string(about), "type": "string"])
  }

  private static var selection: JSONValue {
    [
      "description": "By which settings pages were chosen; an empty text chooses all.", "type": "object",
      "additionalProperties": ["type": "string"],
    ]
  }

  private static var tables: [JSONValue.Entry] {
    JSONSchema.object(
      ReportBuilder.everyFigureTable.map { .init($0.id, schema(of: $0)) },
      required: IssueColumns.inEveryIssue.map(\.table))
  }

  private static func schema(of table: Table) -> JSONValue {
    let names = JSONValue.strings(table.columns.map(\.id))
    let content = JSONSchema.object(
      [.init("columns", ["const": names]), .init("rows", ["type": "array", "items": row(of: table)])],
      required: ["columns", "rows"])
    return .object([.init("title", .string(table.title)), .init("description", .string(table.about))] + content)
  }

  /// A row: a value for each column, in their order.
  private static func row(of table: Table) -> JSONValue {
    let values = table.columns.map { schema(of: $0, isRequired: table.keys.required.contains($0.id)) }
    return [
      "type": "array", "prefixItems": .array(values), "items": .boolean(false), "minItems": .integer(values.count),
    ]
  }

  /// A column's values: null where one is missing, unless the column belongs to a key.
  private static func schema(of column: Column, isRequired: Bool) -> JSONValue {
    let about = column.about.isEmpty ? [] : [JSONValue.Entry("description", .string(column.about))]
    let type = JSONValue.Entry("type", isRequired ? .string(type(of: column)) : .strings([type(of: column), "null"]))
    return .object(
      [.init("title", .string(column.id))] + about + [type] + limits(of: column)
        + values(of: column, isRequired: isRequired))
  }

  /// Which texts a column can hold; null stands for a missing one.
  private static func values(of column: Column, isRequired: Bool) -> [JSONValue.Entry] {
    switch column.values {
    case .any: []
    case .oneOf(let codes): [.init("enum", .array(codes.map { .string($0) } + (isRequired ? [] : [.null])))]
    case .letters(let letters): [.init("pattern", .string("^[\(letters.joined())]+$"))]
    }
  }

  private static func type(of column: Column) -> String {
    switch column.kind {
    case .text, .date: "string"
    case .integer, .year: "integer"
    case .number, .share: "number"
    case .boolean: "boolean"
    }
  }

  private static func limits(of column: Column) -> [JSONValue.Entry] {
    switch column.kind {
    case .share: [.init("minimum", .integer(0)), .init("maximum", .integer(1))]
    case .date: [.init("format", "date")]
    case .text, .integer, .number, .year, .boolean: []
    }
  }
}

extension ReportBuilder {
  /// The tables that `metrics.json` can hold, without rows.
  static var everyFigureTable: [Table] { emptyReport.figureTables }

  /// The data files that a report can have, without rows.
  static var everyDataTable: [Table] { emptyReport.dataTables }

  /// A report of no page, with what a report has only when it was asked for.
  private static var emptyReport: Report {
    var input = ReportInput(.empty(asOf: "2000-01-01"), programVersion: "")
    input.quarter = Quarter("2000-Q1")
    let issue = ReportBuilder(input).issue()
    input.comparison = IssueComparison(previous: issue, current: issue, recomputed: issue)
    return ReportBuilder(input).report()
  }
}
