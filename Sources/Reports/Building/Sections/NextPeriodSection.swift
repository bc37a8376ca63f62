internal import Archive
internal import Labels
internal import Metrics

/// What is expected of the next period: closings, and decisions.
struct NextPeriodSection {
  let narrative: Narrative
  private static let mostPlans = 10

  private var labels: Labels { narrative.labels }

  func section() -> Report.Section {
    Report.Section(
      id: "next_period", title: labels.text(SectionLabel.nextPeriod),
      parts: [openPlans(), decisions()])
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
      NextLabel.openPlansAbout, count: open.count,
      ["plans": labels.counted(.countedKind, "plan", narrative.plans.count)])
    let table = Table(
      id: "open_plans", title: title, about: sentence,
      columns: [
        narrative.column("document", .text, .plan)
      ] + narrative.placeColumns + [narrative.column("year", .year, .yearOfWork)],
      rows: open.map { [narrative.documentCell($0)] + narrative.placeCells($0) + [.optional($0.cycleYear)] })
    return Report.Section(
      title: title, blocks: [.paragraph(sentence), .exhibit(Exhibit(table: table), rows: Self.mostPlans)])
  }

  // MARK: Exports and decisions

  /// What is asked of the donor and the programme.
  private func decisions() -> Report.Section {
    let uncurated = narrative.input.curation.rows.map(\.uncuratedValues).reduce(0, +)
    let values = uncurated > 0 ? [labels.text(NextLabel.curate, count: uncurated)] : []
    let targets = narrative.input.targets.isEmpty ? [labels.text(NextLabel.targets)] : []
    return Report.Section(
      title: labels.text(NextLabel.decisions),
      blocks: [.list([exports].compactMap { $0 } + targets + [labels.text(NextLabel.baseline)] + values)])
  }

  /// The fields whose answers the export lost, with their number.
  private var exports: String? {
    let fields = ["partner-sector", "partner-new-unusual", "challenge-type", "time-per-stage"]
    let lost = fields.compactMap { field -> String? in
      let count = narrative.input.coverage.rows.filter { $0.field == field }.map(\.lost).reduce(0, +)
      return count == 0 ? nil : "\(labels.name(.field, field)) (\(labels.number(count)))"
    }
    return lost.isEmpty ? nil : labels.text(NextLabel.export, ["fields": labels.list(lost)])
  }
}
