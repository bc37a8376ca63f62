internal import Archive
internal import Labels
internal import Metrics

/// Which methods plans and closings name.
struct MethodSection {
  let narrative: Narrative
  private let grid: ValueGrid
  private let labels: Labels

  init(narrative: Narrative) {
    self.narrative = narrative
    labels = narrative.labels
    grid = ValueGrid(
      .methods, of: narrative.forms, years: narrative.formYears, basis: narrative.basis, labels: narrative.labels)
  }

  func section() -> Report.Section {
    let title = labels.name(.dimension, "methods")
    guard !grid.rows.isEmpty else { return Report.Section(id: "methods", title: title, blocks: narrative.nothing) }
    return Report.Section(
      id: "methods", title: title,
      blocks: [.paragraph(sentences.joined(separator: " "))] + familyBlocks + listBlocks
        + (narrative.isOneCountry ? stepBlocks : []))
  }

  // MARK: Sentences

  private var sentences: [String] {
    let named = labels.text(
      PotentialLabel.methods,
      [
        "methods": labels.counted(.noun, "method", grid.rows.count),
        "mentions": labels.counted(.noun, "mention", grid.mentions),
        "documents": labels.counted(.noun, "document", grid.base),
      ])
    return [named] + [effective].compactMap { $0 }
  }

  /// The effective number of the newest year.
  private var effective: String? {
    let values = narrative.figures.values("method-diversity", .all, narrative.basis).filter {
      $0.value != nil && !$0.figure.flags.contains(.lowReliability)
    }
    guard let newest = narrative.leading(values) else { return nil }
    let flag = newest.flag.isEmpty ? "" : " [\(newest.flag)]"
    return FigureText(labels: labels).sentence(newest, caution: "", since: nil) + flag
  }

  // MARK: Families

  private var familyBlocks: [Report.Section.Block] {
    let table = familyTable
    return [.paragraph(table.about)] + picture + [.exhibit(Exhibit(table: table), rows: 10)] + letters(table)
  }

  /// What the letter after some shares means; nothing where none bears it.
  private func letters(_ table: Table) -> [Report.Section.Block] {
    FigureText(labels: labels).flagNote(on: table).map { [.paragraph($0)] } ?? []
  }

  /// One row for each family: mentions, and documents of each year.
  private var familyTable: Table {
    Table(
      id: "method_families", title: labels.text(PotentialLabel.families),
      about: labels.text(PotentialLabel.familiesAbout, narrative.yearWord),
      columns: [narrative.column("family", .text, .family), narrative.column("mentions", .integer, .mentions)]
        + narrative.yearColumns(narrative.formYears, .text) + [narrative.column("total", .text, .all)],
      rows: grid.categoriesByMentions.map { family in
        [.text(labels.name(.methodFamily, family)), .integer(grid.mentions(family))]
          + narrative.formYears.map { year in
            grid.absence(year).map { .missing($0) }
              ?? share(grid.documents(family, year), grid.bases[year] ?? 0, isBroken: isBroken(family, year))
          } + [share(grid.documents(family), grid.base)]
      })
  }

  private func share(_ k: Int, _ n: Int, isBroken: Bool = false) -> Cell {
    .text(FigureText(labels: labels).share(k, of: n, isBroken: isBroken))
  }

  /// Whether the year begins with other questions or tags: no fall or rise can be read from the year before.
  private func isBroken(_ family: String, _ year: Int) -> Bool {
    [IndicatorKind.plan, .closing, .all].contains { kind in
      narrative.figures.value("method-share-\(family)", kind, narrative.basis, year)?.figure.flags
        .contains(.seriesBreak) == true
    }
  }

  private static let families = [
    "participatory", "experimental", "anticipatory", "data-driven", "systems", "human-centred",
  ]

  private var picture: [Report.Section.Block] {
    let panels = Self.families.compactMap { family -> DotPlot.Panel? in
      let values = narrative.figures.values("method-share-\(family)", .plan, narrative.basis)
      guard values.contains(where: { ($0.denominator ?? 0) >= Narrative.few }) else { return nil }
      return DotPlot.Panel(
        title: labels.name(.indicator, "method-share-\(family)"),
        points: values.map { value in
          DotPlot.Point(
            label: value.year.map(String.init) ?? "", observation: ShareObservation(value),
            isBreakBefore: value.figure.flags.contains(.seriesBreak))
        })
    }
    guard !panels.isEmpty else { return [] }
    let plot = DotPlot(
      title: labels.text(PotentialLabel.familyChart), subtitle: labels.text(PotentialLabel.familyChartAbout),
      panels: panels, words: ChartWords(labels))
    return [.picture(plot.picture(id: "method-families", altText: labels.text(PotentialLabel.familyChartAlt)))]
  }

  // MARK: Names

  private var listBlocks: [Report.Section.Block] {
    let table = GridTable(narrative: narrative, grid: grid, group: .methodFamily)
    let exhibit = narrative.isSmall ? Exhibit(table: table.table()) : table.exhibit()
    return [
      .paragraph(labels.text(PotentialLabel.methodsAbout)), .exhibit(exhibit, rows: GridTable.rows(of: grid, 5...12)),
    ]
  }

  /// What is new, kept and no longer named, year by year, by name.
  private var stepBlocks: [Report.Section.Block] {
    let named = narrative.formYears.filter { grid.bases[$0] != nil }
    guard named.count > 1 else { return [] }
    let steps = zip(named, named.dropFirst()).map { before, year -> [Cell] in
      let (old, new) = (Set(grid.named(before).map(\.id)), Set(grid.named(year).map(\.id)))
      return [
        .integer(year), names(new.subtracting(old)), names(new.intersection(old)), names(old.subtracting(new)),
      ]
    }
    let table = Table(
      id: "method_steps", title: labels.text(PotentialLabel.steps), about: labels.text(PotentialLabel.stepsAbout),
      columns: [
        narrative.column("year", .year, .year), narrative.column("new", .text, .newNames),
        narrative.column("kept", .text, .keptNames), narrative.column("dropped", .text, .droppedNames),
      ], rows: steps)
    return [.paragraph(table.about), .exhibit(Exhibit(table: table), rows: 10)]
  }

  private static let mostNames = 12

  /// Names in one cell; beyond some the rest is counted.
  private func names(_ ids: Set<String>) -> Cell {
    let all = grid.rows.filter { ids.contains($0.id) }.map(\.label).sorted { $0.scalarOrder < $1.scalarOrder }
    guard !all.isEmpty else { return .text("–") }
    let rest = all.count - Self.mostNames
    return .text(labels.clauses(all.prefix(Self.mostNames) + (rest > 0 ? ["+ \(labels.number(rest))"] : [])))
  }
}
