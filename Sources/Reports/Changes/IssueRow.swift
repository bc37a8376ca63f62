/// What a comparison of issues needs of a row of a table.
struct IssueRow: Sendable, Equatable {
  var texts: [String: String] = [:]
  var numbers: [String: Double] = [:]

  /// The text of a column; empty when missing.
  subscript(_ column: String) -> String { texts[column] ?? "" }

  /// The whole number of a column; nil when missing.
  func integer(_ column: String) -> Int? { numbers[column].flatMap { Int(exactly: $0) } }

  /// The parts of a text that joins several by `"; "`.
  func parts(_ column: String) -> [String] { Self.split(self[column]) }

  private static func split(_ text: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let end = rest.firstRange(of: "; ") {
      parts.append(String(rest[..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return rest.isEmpty ? parts : parts + [String(rest)]
  }
}

/// Which columns of a table a comparison reads.
///
/// To compare another table of figures, name its columns here and say in ``IssueFigure`` what its rows are.
struct IssueColumns: Sendable {
  /// Name of the table.
  let table: String
  /// Columns of text.
  let texts: [String]
  /// Columns of numbers.
  let numbers: [String]
  /// The only value of a column whose rows are read; nil reads every row.
  let only: (column: String, value: String)?

  init(_ table: String, texts: [String], numbers: [String] = [], only: (column: String, value: String)? = nil) {
    self.table = table
    self.texts = texts
    self.numbers = numbers
    self.only = only
  }

  static let documents = IssueColumns(
    "documents", texts: ["document", "title", "kind", "iso3", "duplicate_of", "fingerprint"])
  static let evidence = IssueColumns("evidence", texts: ["document", "years", "cycle_years", "source", "values"])
  static let mappings = IssueColumns("mappings", texts: ["dimension", "value", "value_id"])
  static let counts = IssueColumns(
    "counts", texts: ["dimension", "value_id", "value", "year_basis"], numbers: ["year", "documents"],
    only: ("type", "all"))
  static let headline = IssueColumns(
    "headline", texts: ["figure", "label", "year_basis", "period"], numbers: ["value"])
  static let indicators = IssueColumns(
    "indicators",
    texts: ["indicator", "scope", "iso3", "kind", "year_basis", "breakdown", "breakdown_value"],
    numbers: ["version", "year", "value"])

  /// Every table that is read.
  static let all = inEveryIssue + [indicators]

  /// The tables that every issue holds, of whole pages or of tags alone.
  static let inEveryIssue = [documents, evidence, mappings, counts, headline]

  /// The rows of a table of this run.
  func rows(of table: Table) -> [IssueRow] {
    let positions = Dictionary(
      table.columns.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    return (0..<table.rowCount).compactMap { index in
      let cells = table.row(index)
      func cell(_ column: String) -> Cell? { positions[column].map { cells[$0] } }
      if let only, cell(only.column) != .text(only.value) { return nil }
      var row = IssueRow()
      for column in texts { row.texts[column] = cell(column)?.issueText }
      for column in numbers { row.numbers[column] = cell(column)?.numericValue }
      return row
    }
  }
}

extension Cell {
  fileprivate var issueText: String? {
    switch self {
    case .text(let text), .link(let text, _): text
    case .integer, .number, .boolean, .figure, .missing: nil
    }
  }
}
