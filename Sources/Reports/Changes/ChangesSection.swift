internal import Archive
internal import Labels

/// The section of the narrative on what changed since the last issue.
struct ChangesSection {
  let comparison: IssueComparison?
  let labels: Labels

  private var title: String { labels.text(FirstPageLabel.changes) }

  /// The section; of a first issue one sentence.
  func section() -> Report.Section {
    guard let comparison, !comparison.isEmpty else {
      return Report.Section(id: "changes", title: title, blocks: [.paragraph(summary)])
    }
    return Report.Section(id: "changes", title: title, blocks: blocks(comparison))
  }

  /// What the first page says: documents that came and went, figures that moved.
  var summary: String {
    guard let comparison else { return labels.text(ChangesLabel.firstIssue) }
    if comparison.isEmpty { return labels.text(ChangesLabel.nothing, issue(comparison)) }
    return "\(documents(comparison)) \(moved(comparison))"
  }

  private func blocks(_ comparison: IssueComparison) -> [Report.Section.Block] {
    var blocks: [Report.Section.Block] = [.paragraph(documents(comparison))]
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

  private func issue(_ comparison: IssueComparison) -> [String: String] {
    let previous = comparison.previous
    return [
      "date": labels.date(previous.asOf), "period": previous.period.isEmpty ? "" : " (\(previous.period))",
    ]
  }

  /// How many documents are new, changed, withdrawn; renamed ones only where there are some.
  private func documents(_ comparison: IssueComparison) -> String {
    func count(_ state: String) -> String { labels.number(comparison.documents(state).count) }
    let renamed = comparison.documents("renamed").count
    let isBlind = comparison.previous.documents.values.contains { $0.fingerprint.isEmpty }
    let sentence = labels.text(
      renamed > 0 ? ChangesLabel.documentsRenamed : .documents,
      issue(comparison).merging([
        "new": count("new"), "changed": count("changed"), "withdrawn": count("withdrawn"),
        "renamed": count("renamed"),
      ]) { $1 })
    return isBlind ? "\(sentence) \(labels.text(ChangesLabel.noFingerprint))" : sentence
  }

  private func moved(_ comparison: IssueComparison) -> String {
    let moved = comparison.figures
    guard !moved.isEmpty else { return labels.text(ChangesLabel.noFigure) }
    return labels.text(
      ChangesLabel.figures, count: moved.count,
      [
        "evidence": labels.number(moved.count { ($0.newEvidence ?? 0) != 0 }),
        "revised": labels.number(moved.count { ($0.revision ?? 0) != 0 }),
        "both": labels.number(moved.count { ($0.revision ?? 0) != 0 && ($0.newEvidence ?? 0) != 0 }),
        "once": labels.number(moved.count { ($0.revision ?? 0) == 0 && ($0.newEvidence ?? 0) == 0 }),
      ])
  }

  private func figures(_ comparison: IssueComparison) -> String {
    guard !comparison.figures.isEmpty else { return moved(comparison) }
    return "\(moved(comparison)) \(labels.text(ChangesLabel.figuresAbout))"
  }

  private static let shownRules = 10

  private func rules(_ comparison: IssueComparison) -> [String] {
    let shown = comparison.rules.prefix(Self.shownRules).map { $0.sentence(labels) + "." }
    let more = comparison.rules.count - shown.count
    return more > 0 ? shown + [labels.text(ChangesLabel.moreRules, count: more)] : shown
  }

  // MARK: Tables

  private func column(_ id: String, _ kind: Column.Kind = .text, _ label: ColumnLabel) -> Column {
    Column(id, kind, title: labels.text(label))
  }

  private func documentTable(_ comparison: IssueComparison) -> Table {
    Table(
      id: "changed_documents", title: title, about: "",
      columns: [
        column("state", .text, .documentState), column("title", .text, .document), column("document", .text, .file),
      ],
      rows: comparison.documents.map { change in
        let title = change.title.isEmpty ? change.document : change.title
        let name: Cell = change.source.isEmpty ? .text(title) : .link(text: title, address: change.source)
        return [.text(labels.name(.documentState, change.state.name)), name, .text(change.document)]
      })
  }

  /// Every headline figure of the whole report, and the ten indicators and ten counts that moved most.
  private func figureTable(_ comparison: IssueComparison) -> Table {
    let hasOtherScope = comparison.rules.contains(where: \.isSelection)
    let number = Column.Kind.number(decimals: 4)
    return Table(
      id: "changed_figures", title: title, about: labels.text(ChangesLabel.figuresAbout),
      columns: [
        column("label", .text, .figure), column("period", .text, .year), column("published", number, .published),
        column("recomputed", number, .recomputed), column("current", number, .current),
        column("revision", number, .revision), column("new_evidence", number, .newEvidence),
        column("arrow", .text, .direction), column("reason", .text, .reason),
      ],
      rows: Self.mostMoved(comparison.figures).map { change in
        let numbers = [change.published, change.recomputed, change.current, change.revision, change.newEvidence]
        return [.text(name(change)), .text(period(change))] + numbers.map { ChangesTable.cell($0, change) }
          + [
            .text(hasOtherScope ? "" : direction(change)),
            .text(change.causes.map { $0.brief(labels) }.joined(separator: "; ")),
          ]
      })
  }

  /// What readers call the figure.
  func name(_ change: FigureChange) -> String {
    switch change.subject {
    case .allDocuments: labels.text(HeadlineLabel.documents)
    case .distinctValues(let dimension):
      labels.text(HeadlineLabel.distinct, ["values": labels.name(.dimension, dimension)])
    case .documents(let value): named(change.label, value)
    case .indicator(let name, _, let kind, let iso3, _):
      ([labels.name(.indicator, name), form(kind, of: change)] + (iso3.isEmpty ? [] : [iso3])
        + change.id.split(separator: "/").compactMap(part)).joined(separator: ", ")
    }
  }

  private static let edition = "edition="

  /// The kind of form, with its edition where the figure is of one.
  private func form(_ kind: String, of change: FigureChange) -> String {
    let kind = labels.name(.kind, kind)
    guard let step = change.id.split(separator: "/").first(where: { $0.hasPrefix(Self.edition) }) else { return kind }
    return labels.text(
      SectionLabel.edition, ["kind": kind, "edition": String(step.dropFirst(Self.edition.count))])
  }

  /// `Method: System Thinking` with the first word in the reader's language.
  private func named(_ label: String, _ value: String) -> String {
    guard let dimension = value.split(separator: "/").first, let mark = label.firstRange(of: ": ") else { return label }
    return labels.pair(labels.name(.valueOf, String(dimension)), String(label[mark.upperBound...]))
  }

  /// The part that an id names as `stage=sense`; an edition stands with the kind of form.
  private func part(_ step: Substring) -> String? {
    guard !step.hasPrefix(Self.edition) else { return nil }
    return step.firstIndex(of: "=").map { labels.part(String(step[step.index(after: $0)...])) }
  }

  /// A year, or words for all years and none.
  private func period(_ change: FigureChange) -> String {
    switch change.period {
    case IssueFigure.allYears: labels.text(ColumnLabel.all)
    case IssueFigure.undated: labels.text(FormatLabel.noYear)
    default: change.period
    }
  }

  private static func mostMoved(_ figures: [FigureChange]) -> [FigureChange] {
    let sorted = figures.filter { !$0.isOfCountry }.sorted(by: FigureChange.isMoreImportant)
    let isHeadline: (FigureChange) -> Bool = { $0.id.hasPrefix("headline/") }
    let others = sorted.filter { !isHeadline($0) }
    return sorted.filter(isHeadline) + others.filter { !$0.isCount }.prefix(10) + others.filter(\.isCount).prefix(10)
  }

  /// The arrow of a figure that new evidence moves; a revision alone bears none.
  static func arrow(_ change: FigureChange) -> String {
    guard change.isMovedByEvidence, let total = change.total else { return "" }
    return total > 0 ? "↑" : "↓"
  }

  /// The arrow with its word, because meaning never stands in a sign alone.
  private func direction(_ change: FigureChange) -> String {
    let arrow = Self.arrow(change)
    return arrow.isEmpty ? "" : "\(arrow) \(labels.text(arrow == "↑" ? ChangesLabel.up : .down))"
  }
}
