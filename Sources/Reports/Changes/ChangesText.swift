internal import Text

/// What changed between two issues as text for a terminal, or as JSON for programs.
public enum ChangesText {
  /// Sentences and a table that people read; lines end with a line feed.
  public static func plain(_ comparison: IssueComparison) -> String {
    let head = "\(named(comparison.previous)) -> \(named(comparison.current))"
    let lacking = lacking(comparison)
    guard !comparison.isEmpty else { return "\(head)\n\(lacking)Nothing changed.\n" }
    let documents = comparison.documents.map { "\(padded($0.state.name, 9))  \($0.document)\(titled($0))" }
    let rules = comparison.rules.map { "rule       \($0.sentence)" }
    return line(head) + "\n" + lacking
      + ([summary(comparison)] + documents + rules).map { line($0) + "\n" }.joined() + figures(comparison.figures)
  }

  /// One object: both issues, then every change with the columns of `changes.csv`.
  public static func json(_ comparison: IssueComparison) -> String {
    let table = ChangesTable(comparison: comparison).table()
    let rows = (0..<table.rowCount).map { "  {\(object(table.row($0), table.columns))}" }
    return """
      {
       "schema_version": \(PublishedIssue.schemaVersion),
       "old": \(issue(comparison.previous)),
       "new": \(issue(comparison.current)),
       "changes": [\(rows.isEmpty ? "" : "\n" + rows.joined(separator: ",\n") + "\n ")]
      }

      """
  }

  // MARK: JSON

  private static func issue(_ issue: PublishedIssue) -> String {
    let entries = [
      ("as_of", issue.asOf), ("period", issue.period), ("program_version", issue.programVersion),
      ("rules_version", issue.rulesVersion),
    ]
    let lacking = issue.lacking.map(JSONText.string).joined(separator: ", ")
    return "{" + entries.map { "\(JSONText.string($0.0)): \(JSONText.string($0.1)), " }.joined()
      + "\"lacking\": [\(lacking)]}"
  }

  private static func object(_ cells: [Cell], _ columns: [Column]) -> String {
    var bytes: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(contentsOf: ", ".utf8) }
      bytes.append(contentsOf: "\(JSONText.string(columns[index].id)): ".utf8)
      JSONText.append(cell, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Text

  private static func named(_ issue: PublishedIssue) -> String { "\(issue.asOf) (LabMetrics \(issue.programVersion))" }

  /// A line on each issue of an earlier version that does not hold all tables; none where both do.
  private static func lacking(_ comparison: IssueComparison) -> String {
    [comparison.previous, comparison.current].filter { !$0.lacking.isEmpty }.map {
      line("\($0.asOf) does not hold \($0.lacking.joined(separator: ", ")); what rests on that is not compared.") + "\n"
    }.joined()
  }

  private static func titled(_ change: DocumentChange) -> String {
    if case .renamed(let origin) = change.state { return "  (was \(origin))" }
    return change.title.isEmpty ? "" : "  \(change.title)"
  }

  private static func summary(_ comparison: IssueComparison) -> String {
    let states = ["new", "changed", "withdrawn", "renamed"].map { "\(comparison.documents($0).count) \($0)" }
    return "Documents: \(states.joined(separator: ", ")). Rules: \(comparison.rules.count) changed. "
      + "Figures: \(comparison.figures.count) moved."
  }

  /// A table with columns under one another, the causes last.
  private static func figures(_ figures: [FigureChange]) -> String {
    guard !figures.isEmpty else { return "" }
    let header = ["figure", "published", "recomputed", "today", "revision", "new evidence", "why"]
    let rows = figures.map { figure in
      let numbers = [figure.published, figure.recomputed, figure.current, figure.revision, figure.newEvidence]
      return [figure.id] + numbers.map { $0.map(NumberText.plain) ?? "" } + [
        figure.causes.map(\.text).joined(separator: "; ")
      ]
    }
    let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
    return ([header] + rows).map { cells in
      let fields = cells.enumerated().map { column, text in
        column == cells.count - 1 ? text : padded(text, widths[column], isNumber: column > 0)
      }
      return line(fields.joined(separator: "  ")) + "\n"
    }.joined()
  }

  private static func padded(_ text: String, _ width: Int, isNumber: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - text.count))
    return isNumber ? spaces + text : text + spaces
  }

  /// Control characters of page text would move a terminal's cursor.
  private static func line(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
