internal import Labels
internal import Metrics
internal import Vocabulary

/// The section on what changed since the last issue: settings, then documents, then the headlines that moved.
struct ChangesSection {
  let comparison: IssueComparison
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  /// The section; one sentence where nothing changed.
  func section() -> Report.Section {
    let since = labels.prose(
      ChangesLabel.since,
      [
        "date": Prose(labels.date(comparison.previous.asOf)),
        "period": Prose(comparison.previous.period.isEmpty ? "" : " (\(comparison.previous.period))"),
      ])
    let told = settings + documents + headlines
    return Report.Section(
      id: "changes", title: labels.text(ChangesLabel.title),
      blocks: [.prose(since)] + (told.isEmpty ? [.paragraph(labels.text(ChangesLabel.nothing))] : told) + more)
  }

  // MARK: Settings

  /// Settings that differ, with the documents that this issue no longer chooses; then other rules.
  private var settings: [Report.Section.Block] {
    let selections = comparison.rules.filter(\.isSelection).map { Prose($0.sentence(labels) + ".") }
    let outside = comparison.documents("outside").count
    let left = outside == 0 ? [] : [Prose(labels.text(ChangesLabel.outside, count: outside))]
    let rules = comparison.rules.contains { !$0.isSelection } ? [Prose(labels.text(ChangesLabel.otherRules))] : []
    let all = selections + left + rules
    return all.isEmpty ? [] : [.items(all, isNumbered: false)]
  }

  // MARK: Documents

  private static let mostTitles = 10

  /// New, changed, withdrawn and renamed documents by title.
  private var documents: [Report.Section.Block] {
    let blind = comparison.previous.documents.values.contains { $0.fingerprint.isEmpty }
    let note = (blind ? [labels.text(ChangesLabel.noFingerprint)] : []) + lacking
    let states = ["new", "changed", "withdrawn", "renamed"]
    return states.flatMap { state -> [Report.Section.Block] in
      let all = comparison.documents(state)
      guard !all.isEmpty else { return [] }
      let rest = all.count - Self.mostTitles
      let head = labels.pair(
        labels.name(.documentState, state).capitalisedFirst, labels.counted(.noun, "document", all.count))
      return [
        .paragraph(head),
        .items(
          all.prefix(Self.mostTitles).map(item) + (rest > 0 ? [Prose(labels.text(NewsLabel.more, count: rest))] : []),
          isNumbered: false),
      ]
    } + note.map { .paragraph($0) }
  }

  /// What the last issue, of an earlier version, does not hold.
  private var lacking: [String] {
    let names = comparison.previous.lacking
    return names.isEmpty ? [] : [labels.text(ChangesLabel.lacks, ["what": labels.list(names)])]
  }

  private func item(_ change: DocumentChange) -> Prose {
    let title = labels.text(FormatLabel.quoted, ["text": change.title.isEmpty ? change.document : change.title])
    let name = change.source.isEmpty ? Prose(title) : Prose([.link(title, to: .web(change.source))])
    guard let entry = narrative.listings[change.document] else { return name }
    let place = narrative.isOneCountry ? "" : narrative.places(entry)
    let about = [narrative.kind(entry), place].filter { !$0.isEmpty }.joined(separator: ", ")
    return name + Prose(about.isEmpty ? "" : " (\(about))")
  }

  // MARK: Headlines

  /// Headlines that are not as published, with today's figure and why.
  private var headlines: [Report.Section.Block] {
    let leads = Headlines.changes(comparison.figures, of: narrative)
    guard !leads.isEmpty else {
      return comparison.isEmpty ? [] : [.paragraph(labels.text(ChangesLabel.noHeadline))]
    }
    let table = Table(
      id: "changed_headlines", title: labels.text(ChangesLabel.headlines), about: labels.text(ChangesLabel.headlines),
      columns: [
        narrative.column("headline", .text, .headline), narrative.column("year", .text, .year),
        narrative.column("published", .text, .published), narrative.column("current", .text, .current),
        narrative.column("reason", .text, .reason),
      ],
      rows: leads.map { lead in
        [
          .text(lead.name), .text(period(lead.change)), number(lead.change.published, lead.isShare),
          number(lead.change.current, lead.isShare),
          .text(lead.change.causes.map { $0.brief(labels) }.joined(separator: "; ")),
        ]
      })
    return [.paragraph(table.about), .exhibit(Exhibit(table: table), rows: 30)]
  }

  private func number(_ value: Double?, _ isShare: Bool) -> Cell {
    guard let value else { return .text("–") }
    return .text(isShare ? labels.percentage(value) : labels.number(value, decimals: 1))
  }

  private func period(_ change: FigureChange) -> String {
    switch change.period {
    case IssueFigure.allYears: labels.text(ColumnLabel.all)
    case IssueFigure.undated: labels.text(FormatLabel.noYear)
    default: change.period
    }
  }

  /// Where every figure that moved stands.
  private var more: [Report.Section.Block] {
    guard !comparison.figures.isEmpty else { return [] }
    return [
      .prose(
        labels.prose(ChangesLabel.more, ["file": Prose([.link("data/changes.csv", to: .file("data/changes.csv"))])]))
    ]
  }
}

extension Headlines {
  /// A headline that moved.
  struct Moved {
    let name: String
    let isShare: Bool
    let change: FigureChange
  }

  /// The changes among the figures of the first page.
  static func changes(_ figures: [FigureChange], of narrative: Narrative) -> [Moved] {
    let labels = narrative.labels
    let leads = indicators(of: narrative.input)
    return figures.compactMap { change in
      switch change.subject {
      case .allDocuments: return Moved(name: labels.text(SectionLabel.allDocuments), isShare: false, change: change)
      case .distinctValues, .documents: return nil
      case .indicator(let name, _, let kind, let iso3, _):
        guard iso3.isEmpty, !change.id.contains("="),
          let lead = leads.first(where: { $0.indicator == name && $0.population.kind.rawValue == kind })
        else { return nil }
        let isShare = IndicatorCatalogue.indicator(lead.indicator)?.sheet.unit == .share
        return Moved(name: labels.name(.indicator, name), isShare: isShare, change: change)
      }
    }
  }
}
