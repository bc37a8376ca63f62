internal import Labels
internal import Metrics

/// What is expected of the next period: closings, and decisions.
struct NextPeriodSection {
  let narrative: Narrative
  private static let mostPlans = 8

  private var labels: Labels { narrative.labels }

  func section() -> Report.Section {
    Report.Section(
      id: "next_period", title: labels.text(SectionLabel.nextPeriod),
      parts: (openPlans().map { [$0] } ?? []) + [decisions()])
  }

  // MARK: Plans

  /// Plans of a country that no closing was linked to, the newest first.
  private func openPlans() -> Report.Section? {
    let plans = narrative.listings.plans
    guard narrative.isOneCountry, !plans.isEmpty else { return nil }
    let title = labels.text(NextLabel.openPlans)
    let open = plans.filter { !$0.isLinked }.sorted { ($1.years.max() ?? 0, $0.id) < ($0.years.max() ?? 0, $1.id) }
    guard !open.isEmpty else {
      return Report.Section(title: title, blocks: [.paragraph(labels.text(NextLabel.noOpenPlan))])
    }
    let rest = open.count - Self.mostPlans
    let items = open.prefix(Self.mostPlans).map { narrative.documentProse($0) + Prose(" (\(narrative.yearText($0)))") }
    return Report.Section(
      title: title,
      blocks: [
        .paragraph(labels.text(NextLabel.openPlansAbout)),
        .items(items + (rest > 0 ? [Prose(labels.text(NewsLabel.more, count: rest))] : []), isNumbered: false),
      ])
  }

  // MARK: Decisions

  /// What is asked of the donor and the programme.
  private func decisions() -> Report.Section {
    let lost = Lost.fields(narrative.listings.gaps).map { labels.name(.field, $0) }
    let hasUncurated = narrative.input.curation.rows.contains { $0.uncuratedValues > 0 }
    let sentences = [
      lost.isEmpty ? nil : labels.text(NextLabel.export, ["fields": labels.list(lost)]),
      narrative.input.targets.isEmpty ? labels.text(NextLabel.targets) : nil,
      labels.text(NextLabel.baseline), hasUncurated ? labels.text(NextLabel.curate) : nil,
    ].compactMap { $0 }
    return Report.Section(
      title: labels.text(NextLabel.decisions), blocks: [.items(sentences.map { Prose($0) }, isNumbered: false)])
  }
}
