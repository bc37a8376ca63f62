internal import Archive
internal import Labels
internal import Metrics

/// Which partners plans and closings name, those first that recur.
struct PartnerSection {
  let narrative: Narrative
  private let grid: ValueGrid
  private let labels: Labels

  init(narrative: Narrative) {
    self.narrative = narrative
    labels = narrative.labels
    grid = ValueGrid(
      .partners, of: narrative.forms, years: narrative.formYears, basis: narrative.basis, labels: narrative.labels)
  }

  func section() -> Report.Section {
    let title = labels.name(.dimension, "partners")
    guard !grid.rows.isEmpty else { return Report.Section(id: "partners", title: title, blocks: narrative.nothing) }
    let recurring = grid.rows.count { $0.total > 1 }
    let sentence = labels.text(
      PotentialLabel.partners,
      [
        "partners": labels.counted(.noun, "partner", grid.rows.count), "recurring": labels.number(recurring),
        "documents": labels.counted(.noun, "document", grid.base),
      ])
    let table = GridTable(narrative: narrative, grid: grid, group: .sector).table()
    return Report.Section(
      id: "partners", title: title,
      blocks: [
        .paragraph("\(sentence) \(labels.text(PotentialLabel.partnersCaution))"),
        .exhibit(Exhibit(table: table), rows: GridTable.rows(of: grid, 5...15)),
      ])
  }

  /// Partners by sector: bodies, and documents of each year.
  func sectors() -> Report.Section {
    let title = labels.name(.dimension, "partner_sectors")
    guard !grid.rows.isEmpty else { return Report.Section(id: "partner_sectors", title: "") }
    let table = Table(
      id: "partner_sectors", title: title, about: "",
      columns: [narrative.column("sector", .text, .sector), narrative.column("partners", .integer, .partners)]
        + narrative.yearColumns(narrative.formYears) + [narrative.column("total", .integer, .documents)],
      rows: grid.categoriesByMentions.map { sector in
        [.text(labels.name(.sector, sector)), .integer(grid.rows.count { $0.category == sector })]
          + narrative.formYears.map { year in
            grid.absence(year).map { .missing($0) } ?? .integer(grid.documents(sector, year))
          } + [.integer(grid.documents(sector))]
      })
    let figures =
      narrative.isSmall ? [] : narrative.figures.values("partner-helix-breadth", .closing, narrative.basis)
    let text = FigureText(labels: labels)
    let sentences = figures.filter { $0.denominator != nil }.map {
      text.sentence($0, caution: "self-declared", since: nil)
    }
    return Report.Section(
      id: "partner_sectors", title: title,
      blocks: [.paragraph(SectorSources(narrative.forms).sentence(labels)), .exhibit(Exhibit(table: table), rows: 8)]
        + (sentences.isEmpty ? [] : [.list(sentences)]))
  }
}
