internal import Archive

/// The section of the narrative on what changed since the last issue.
struct ChangesSection {
  let comparison: IssueComparison?

  static let title = "Since the last issue"

  /// The section; of a first issue one sentence.
  func section() -> Report.Section {
    guard let comparison else {
      return Report.Section(
        id: "changes", title: Self.title,
        blocks: [.paragraph("First issue, no comparison: no earlier issue was given.")])
    }
    if comparison.isEmpty {
      return Report.Section(
        id: "changes", title: Self.title, blocks: [.paragraph(Self.opening(comparison) + " nothing changed.")])
    }
    return Report.Section(id: "changes", title: Self.title, blocks: Self.blocks(comparison))
  }

  private static func blocks(_ comparison: IssueComparison) -> [Report.Section.Block] {
    var blocks: [Report.Section.Block] = [.paragraph("\(opening(comparison)) \(documents(comparison)).")]
    if !comparison.documents.isEmpty {
      blocks.append(.exhibit(Exhibit(table: documentTable(comparison)), rows: 30))
    }
    blocks.append(.paragraph(figures(comparison)))
    if !comparison.rules.isEmpty { blocks.append(.list(rules(comparison))) }
    if !comparison.figures.isEmpty {
      blocks.append(.exhibit(Exhibit(table: figureTable(comparison)), rows: 40))
    }
    return blocks
  }

  // MARK: Sentences

  private static func opening(_ comparison: IssueComparison) -> String {
    let period = comparison.previous.period.isEmpty ? "" : " (\(comparison.previous.period))"
    return "Compared with the issue as of \(comparison.previous.asOf)\(period):"
  }

  /// `20 documents are new, 3 changed, 1 withdrawn`; renamed ones only where there are some.
  private static func documents(_ comparison: IssueComparison) -> String {
    let count = { (state: String) in comparison.documents(state).count }
    let new = "\(ScopeText.counted(count("new"), "document")) \(count("new") == 1 ? "is" : "are") new"
    let others = ["changed", "withdrawn"].map { "\(NumberText.grouped(count($0))) \($0)" }
    let renamed = count("renamed") > 0 ? ["\(NumberText.grouped(count("renamed"))) renamed"] : []
    let isBlind = comparison.previous.documents.values.contains { $0.fingerprint.isEmpty }
    return ([new] + others + renamed).joined(separator: ", ")
      + (isBlind ? "; that issue did not keep what tells a changed document, so none is called changed" : "")
  }

  private static func figures(_ comparison: IssueComparison) -> String {
    let moved = comparison.figures
    guard !moved.isEmpty else { return "No figure moved." }
    let revised = moved.count { ($0.revision ?? 0) != 0 }
    let evident = moved.count { ($0.newEvidence ?? 0) != 0 }
    return "\(ScopeText.counted(moved.count, "figure")) \(moved.count == 1 ? "is" : "are") not as published: "
      + "\(NumberText.grouped(evident)) by new evidence, \(NumberText.grouped(revised)) revised. A figure is revised when "
      + "the last issue's documents give another one under today's rules, or when such a document was changed or "
      + "withdrawn. An arrow marks a figure that new evidence moves; a revision alone bears none."
  }

  private static func rules(_ comparison: IssueComparison) -> [String] {
    let shown = comparison.rules.prefix(10).map { $0.sentence + "." }
    let more = comparison.rules.count - shown.count
    return more > 0 ? shown + ["\(NumberText.grouped(more)) more changed rules stand in data/changes.csv."] : shown
  }

  // MARK: Tables

  private static func documentTable(_ comparison: IssueComparison) -> Table {
    Table(
      id: "changed_documents", title: "Documents since the last issue", about: "Documents that are not the same.",
      columns: [
        Column("state", title: "State"), Column("title", title: "Document"), Column("document", title: "File"),
      ],
      rows: comparison.documents.map { change in
        let title = change.title.isEmpty ? change.document : change.title
        let name: Cell = change.source.isEmpty ? .text(title) : .link(text: title, address: change.source)
        return [.text(change.state.name), name, .text(change.document)]
      })
  }

  /// Every headline figure, and the ten indicators and ten counts that moved most.
  private static func figureTable(_ comparison: IssueComparison) -> Table {
    let hasOtherScope = comparison.rules.contains(where: \.isSelection)
    return Table(
      id: "changed_figures", title: "Figures that moved most", about: "Figures that are not as published.",
      columns: [
        Column("label", title: "Figure"), Column("period", title: "Year"),
        Column("published", .number(decimals: 4), title: "Last issue"),
        Column("recomputed", .number(decimals: 4), title: "Last documents, today's rules"),
        Column("current", .number(decimals: 4), title: "Today"),
        Column("revision", .number(decimals: 4), title: "Revision"),
        Column("new_evidence", .number(decimals: 4), title: "New evidence"), Column("arrow", title: ""),
        Column("reason", title: "Why"),
      ],
      rows: mostMoved(comparison.figures).map { change in
        let numbers = [change.published, change.recomputed, change.current, change.revision, change.newEvidence]
        return [.text(change.label), .text(change.period)] + numbers.map { ChangesTable.cell($0, change) }
          + [.text(hasOtherScope ? "" : arrow(change)), .text(change.causes.map(\.brief).joined(separator: "; "))]
      })
  }

  private static func mostMoved(_ figures: [FigureChange]) -> [FigureChange] {
    let sorted = figures.sorted(by: FigureChange.isMoreImportant)
    let isHeadline: (FigureChange) -> Bool = { $0.id.hasPrefix("headline/") }
    let others = sorted.filter { !isHeadline($0) }
    return sorted.filter(isHeadline) + others.filter { !$0.isCount }.prefix(10) + others.filter(\.isCount).prefix(10)
  }

  static func arrow(_ change: FigureChange) -> String {
    guard change.isMovedByEvidence, let total = change.total else { return "" }
    return total > 0 ? "↑" : "↓"
  }
}
