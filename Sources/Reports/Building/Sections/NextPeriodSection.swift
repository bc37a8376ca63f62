internal import Archive
internal import Labels
internal import Metrics

/// What is expected of the next period: closings, fields to export again, decisions.
struct NextPeriodSection {
  let narrative: Narrative
  private static let mostPlans = 10

  private var labels: Labels { narrative.labels }

  func section() -> Report.Section {
    Report.Section(
      id: "next_period", title: labels.text(SectionLabel.nextPeriod),
      parts: [openPlans(), exports(), decisions()].filter { !$0.blocks.isEmpty })
  }

  // MARK: Plans

  /// Plans that no closing was linked to, the newest first.
  private func openPlans() -> Report.Section {
    let title = labels.text(NextLabel.openPlans)
    guard !narrative.plans.isEmpty else { return Report.Section(title: title, blocks: narrative.nothing) }
    let open = narrative.plans.filter { $0.cycle == nil }.sorted {
      ($1.cycleYear ?? 0, $0.document.scalarOrder) < ($0.cycleYear ?? 0, $1.document.scalarOrder)
    }
    guard !open.isEmpty else {
      return Report.Section(title: title, blocks: [.paragraph(labels.text(NextLabel.noOpenPlan))])
    }
    let sentence = labels.text(
      NextLabel.openPlansAbout,
      [
        "k": labels.number(open.count), "plans": labels.counted(.countedKind, "plan", narrative.plans.count),
      ])
    let table = Table(
      id: "open_plans", title: title, about: sentence,
      columns: [
        narrative.column("document", .text, .plan), narrative.column("country", .text, .country),
        narrative.column("year", .year, .yearOfWork),
      ], rows: open.map { [narrative.documentCell($0), narrative.places($0), .optional($0.cycleYear)] })
    return Report.Section(
      title: title, blocks: [.paragraph(sentence), .exhibit(Exhibit(table: table), rows: Self.mostPlans)])
  }

  // MARK: Exports and decisions

  private func exports() -> Report.Section {
    let fields = ["partner-sector", "partner-new-unusual", "challenge-type", "time-per-stage"]
    let sentences = fields.compactMap { field -> String? in
      let rows = narrative.input.coverage.rows.filter { $0.field == field && $0.lost > 0 }
      guard !rows.isEmpty else { return nil }
      let kinds = Set(rows.map(\.kind.rawValue)).sorted().map { labels.name(.kind, $0) }
      return labels.text(
        NextLabel.export,
        [
          "field": labels.name(.field, field), "kinds": labels.list(kinds),
          "n": labels.number(rows.map(\.lost).reduce(0, +)),
        ])
    }
    return Report.Section(
      title: labels.text(NextLabel.exports),
      blocks: sentences.isEmpty ? [] : [.list(sentences)])
  }

  /// What is asked of the donor and the programme.
  private func decisions() -> Report.Section {
    let uncurated = Curation(pages: narrative.input.pages, scope: narrative.input.scope).rows
      .map(\.uncuratedValues).reduce(0, +)
    let values =
      uncurated > 0 ? [labels.text(NextLabel.curate, ["n": labels.number(uncurated)])] : []
    return Report.Section(
      title: labels.text(NextLabel.decisions),
      blocks: [.list([labels.text(NextLabel.targets), labels.text(NextLabel.baseline)] + values)])
  }
}
