internal import Archive
internal import Labels
internal import Metrics

/// Plans and what closed them.
struct CycleSection {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  func section() -> Report.Section {
    let title = labels.text(CapacityLabel.cycles)
    guard !narrative.plans.isEmpty || !narrative.closings.isEmpty else {
      return Report.Section(id: "cycles", title: title, blocks: narrative.nothing)
    }
    return Report.Section(
      id: "cycles", title: title,
      blocks: narrative.isOneCountry ? linked() : byYear())
  }

  private func byYear() -> [Report.Section.Block] {
    [.paragraph(labels.text(CapacityLabel.cyclesAbout)), .exhibit(Exhibit(table: yearTable()), rows: 12)]
  }

  /// Plans, closings and linked plans of each year of work.
  private func yearTable() -> Table {
    let rows = narrative.workYears.map { year -> [Cell] in
      let forms = narrative.forms.filter { $0.cycleYear == year }
      let plans = forms.filter(\.isPlan)
      return [
        .integer(year), .integer(plans.count), .integer(forms.count(where: \.isClosing)),
        .integer(plans.count { $0.cycle != nil }),
      ]
    }
    return Table(
      id: "cycle_years", title: labels.text(CapacityLabel.cycles), about: "",
      columns: [
        narrative.column("year", .year, .yearOfWork), narrative.column("plans", .integer, .plans),
        narrative.column("closings", .integer, .closings), narrative.column("linked", .integer, .linkedPlans),
      ], rows: rows)
  }

  /// The linked cycles by title.
  private func linked() -> [Report.Section.Block] {
    let pages = Dictionary(
      narrative.input.pages.map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
    let own = Set(narrative.forms.map(\.document))
    let rows = narrative.input.cycles.filter { own.contains($0.plan) }.map { cycle -> [Cell] in
      let closings = cycle.closings.filter { $0 != cycle.plan }.compactMap { pages[$0]?.title }
      return [
        pages[cycle.plan].map(narrative.documentCell) ?? .text(cycle.plan),
        .text(closings.isEmpty ? labels.name(.kind, "plan+closing") : labels.clauses(closings)),
        .optional(cycle.cycleYear),
      ]
    }
    guard !rows.isEmpty else { return [.paragraph(labels.text(CapacityLabel.noLink))] }
    let table = Table(
      id: "linked_cycles", title: labels.text(CapacityLabel.cycles), about: "",
      columns: [
        narrative.column("plan", .text, .plan), narrative.column("closings", .text, .closingTitles),
        narrative.column("year", .year, .yearOfWork),
      ], rows: rows)
    return [.paragraph(labels.text(CapacityLabel.linkedAbout)), .exhibit(Exhibit(table: table), rows: 12)]
  }
}
