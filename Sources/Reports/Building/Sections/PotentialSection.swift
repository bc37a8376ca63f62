internal import Archive
internal import Labels
internal import Metrics

/// What can be drawn on: methods, data sources, partners.
struct PotentialSection {
  let narrative: Narrative

  func section() -> Report.Section {
    Report.Section(
      id: "potential", title: narrative.labels.text(SectionLabel.potential),
      blocks: [.paragraph(narrative.labels.text(PotentialLabel.about))],
      parts: [
        MethodSection(narrative: narrative).section(), DataSourceSection(narrative: narrative).section(),
        PartnerSection(narrative: narrative).section(), PartnerSection(narrative: narrative).sectors(),
      ])
  }
}
