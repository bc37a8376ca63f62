/// What changed as a table for files: documents, then rules, then figures.
struct ChangesTable {
  let comparison: IssueComparison

  /// One row for each document, rule and figure that is not the same.
  func table() -> Table {
    let rows = comparison.documents.map(row) + comparison.rules.map(row) + comparison.figures.map(row)
    return Table(
      id: "changes", title: "Changes",
      about:
        "Documents, rules and figures that are not as in the earlier issue. Revision is what "
        + "rules, corrections and withdrawals changed, new evidence what documents added; together they are the difference.",
      columns: Self.columns, keys: .unique("type", "id", orEmpty: "period"), rowCount: rows.count
    ) { rows[$0] }
  }

  private static let columns = [
    Column("type", about: "document, rule or figure.", values: .oneOf(["document", "rule", "figure"])),
    Column("id", about: "Path, name of the rule, or id of the figure."),
    Column("period", about: "A year, undated, or all; empty for rules.", whenEmpty: "a rule"),
    Column(
      "published_last", .number(decimals: 6), about: "The figure in the earlier issue; empty when it was missing."),
    Column(
      "recomputed_last", .number(decimals: 6),
      about: "The earlier issue's documents under today's rules, changed ones in today's form; empty when unknown."),
    Column("current", .number(decimals: 6), about: "The figure today; empty when it is missing."),
    Column("revision", .number(decimals: 6), about: "recomputed_last - published_last."),
    Column("new_evidence", .number(decimals: 6), about: "current - recomputed_last."),
    Column(
      "reason",
      about: "new, changed, withdrawn (from the archive or the scope) or renamed; causes of a figure, joined by \"; \"."
    ),
    Column("label", about: "Title of a document, name of a figure."),
  ]

  private func row(_ change: DocumentChange) -> [Cell] {
    let state =
      if case .renamed(let origin) = change.state { "renamed from \(origin)" } else { change.state.name }
    let years = change.years.isEmpty ? IssueFigure.undated : change.years.joined(separator: "; ")
    return [.text("document"), .text(change.document), .text(years)] + Self.noFigures
      + [.text(state), change.title.isEmpty ? .missing(.none) : .text(change.title)]
  }

  private func row(_ change: RuleChange) -> [Cell] {
    let moved = comparison.figures.count { $0.causes.contains(.rule(change)) }
    let effect = moved == 0 ? "moves no figure" : moved == 1 ? "moves 1 figure" : "moves \(moved) figures"
    return [.text("rule"), .text(change.id), .missing(.none)] + Self.noFigures
      + [.text("\(change.sentence): \(effect)"), .missing(.none)]
  }

  private func row(_ change: FigureChange) -> [Cell] {
    let numbers = [change.published, change.recomputed, change.current, change.revision, change.newEvidence]
    return [.text("figure"), .text(change.id), .text(change.period)] + numbers.map { Self.cell($0, change) }
      + [.text(change.causes.map(\.text).joined(separator: "; ")), .text(change.label)]
  }

  private static let noFigures = [Cell](repeating: .missing(.none), count: 5)

  /// Counts are whole numbers in every format.
  static func cell(_ value: Double?, _ change: FigureChange) -> Cell {
    guard let value else { return .missing(.none) }
    if change.isCount, let whole = Int(exactly: value) { return .integer(whole) }
    return .number(value, decimals: 6)
  }
}
