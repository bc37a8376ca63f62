internal import Archive
internal import Labels
internal import Metrics

/// What a reader may miss: what no figure can say, why, and what would cure it.
struct NotMeasuredSection {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  /// A gap, and the kinds of documents it concerns; none for all.
  private static let gaps: [(id: String, kinds: [PageKind])] = [
    ("lost", [.plan, .closing]), ("month", []), ("plan-closing", [.plan, .closing]), ("barriers", [.closing]),
    ("closing-goals", [.closing]), ("retention", [.plan, .closing]), ("people", []), ("attachments", []),
    ("capacity", []),
  ]

  func section() -> Report.Section {
    let kinds = Set(narrative.input.countedPages.compactMap(\.kind).flatMap(\.countedKinds))
    let rows = Self.gaps.filter { $0.kinds.isEmpty || !kinds.isDisjoint(with: $0.kinds) }.map { gap -> [Cell] in
      [
        .text(labels.name(.gap, gap.id)), .text(labels.name(.gapState, gap.id)), .text(labels.name(.gapCure, gap.id)),
      ]
    }
    let table = Table(
      id: "not_measured", title: labels.text(SectionLabel.notMeasured), about: labels.text(NotMeasuredLabel.about),
      columns: [
        narrative.column("wanted", .text, .wanted), narrative.column("state", .text, .state),
        narrative.column("cure", .text, .cure),
      ], rows: rows)
    return Report.Section(
      id: "not_measured", title: table.title,
      blocks: [.paragraph(table.about), .exhibit(Exhibit(table: table), rows: 20)])
  }
}
