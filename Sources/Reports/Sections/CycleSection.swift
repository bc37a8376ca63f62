internal import Labels
internal import Metrics

/// Plans and what closed them, by title; only for one country.
struct CycleSection {
  let narrative: Narrative
  private static let mostPlans = 10

  private var labels: Labels { narrative.labels }

  func section() -> Report.Section? {
    let listings = narrative.listings
    guard narrative.isOneCountry, !listings.plans.isEmpty, !listings.closings.isEmpty else { return nil }
    let title = labels.text(CapacityLabel.cycles)
    let cycles = listings.cycles.sorted { ($1.workYear ?? 0, $0.plan.id) < ($0.workYear ?? 0, $1.plan.id) }
    guard !cycles.isEmpty else {
      return Report.Section(id: "cycles", title: title, blocks: [.paragraph(labels.text(CapacityLabel.noLink))])
    }
    let table = Table(
      id: "linked_cycles", title: title, about: labels.text(CapacityLabel.linkedAbout),
      columns: [
        narrative.column("plan", .text, .plan), narrative.column("closings", .text, .closingTitles),
        narrative.column("year", .year, .yearOfWork),
      ],
      rows: cycles.map { cycle in
        let titles = cycle.closings.map(\.title)
        return [
          narrative.documentCell(cycle.plan),
          .text(titles.isEmpty ? labels.name(.kind, "plan+closing") : labels.clauses(titles)),
          .optional(cycle.workYear),
        ]
      })
    return Report.Section(
      id: "cycles", title: title,
      blocks: [
        .paragraph(table.about),
        .exhibit(
          Exhibit(table: table, source: Exhibit.Source(sheet: nil, file: "data/cycles.csv")), rows: Self.mostPlans),
      ])
  }
}
