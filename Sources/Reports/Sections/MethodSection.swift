internal import Labels
internal import Metrics
internal import Vocabulary

/// Which methods plans and closings name.
struct MethodSection {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }
  private var figures: Figures { narrative.figures }
  private var text: FigureText { narrative.text }
  private var values: ValueTable {
    ValueTable(narrative: narrative, dimension: .methods, population: .plansAndClosings, category: .family)
  }
  private var families: CategoryTable {
    CategoryTable(
      narrative: narrative, dimension: .methods, id: "method_families", title: labels.text(PotentialLabel.families),
      heading: .family)
  }

  func section() -> Report.Section? {
    guard !values.isEmpty else { return nil }
    return Report.Section(
      id: "methods", title: labels.name(.dimension, "methods"),
      blocks: [.prose(sentence)] + families.table().blocks() + chart()
        + values.blocks(shown: values.rows(within: narrative.isShort ? 3...4 : 5...8)) + steps())
  }

  /// How many methods are named, how often, by how many documents.
  var sentence: Prose {
    func figure(_ measure: Measure) -> Figure { figures[.methods, measure, of: .plansAndClosings, in: .all] }
    let documents = figure(.naming(category: nil))
    return labels.prose(
      PotentialLabel.methods, count: documents.numerator ?? 0,
      [
        "k": text.counted("method", figure(.distinct(category: nil))),
        "mentions": text.counted("mention", figure(.mentions(category: nil))),
        "documents": text.counted("plan_or_closing", documents),
      ])
  }

  // MARK: Chart

  /// The share of plans that name a method of each family, by year.
  private func chart() -> [Report.Section.Block] {
    let years = figures.years(of: .plans)
    guard !narrative.isShort, years.count > 1 else { return [] }
    let series = LevelFindings.families.compactMap { family -> ChartData.Series? in
      let shares = years.map { narrative.figure("method-share-\(family)", of: .plans, $0) }
      guard shares.contains(where: { $0.value != nil }) else { return nil }
      return ChartData.Series(name: labels.name(.methodFamily, family), figures: shares.map(text.cell))
    }
    guard let title = title(series, years) else { return [] }
    return [
      .chart(
        ChartData(
          id: "method-families", title: title, subtitle: labels.text(ChartLabel.familiesAbout),
          altText: narrative.altText(series, years), style: .dots, categories: years.map(narrative.yearTitle),
          series: series, valueTitle: labels.text(ChartLabel.share)))
    ]
  }

  /// The family that most plans name, in the newest year that can be told.
  private func title(_ series: [ChartData.Series], _ years: [Int]) -> String? {
    let told = LevelFindings.families.compactMap { narrative.leading("method-share-\($0)", of: .plans) }
      .filter { $0.value != nil }.compactMap(\.id.period.year).max()
    guard let newest = years.indices.last(where: { years[$0] == told }) else { return nil }
    let known = series.filter { $0.figures[newest].value != nil }
    guard let first = known.max(by: { ($0.figures[newest].value ?? 0) < ($1.figures[newest].value ?? 0) }) else {
      return nil
    }
    return labels.text(
      ChartLabel.firstFamily,
      ["family": first.name, "year": String(years[newest]), "share": first.figures[newest].text])
  }

  // MARK: Names from year to year

  private static let mostNames = 5

  /// What is new, kept and no longer named in a country, year by year, by name.
  private func steps() -> [Report.Section.Block] {
    let naming = narrative.formYears.filter { year in
      !figures.values(.methods, of: .plansAndClosings, in: .year(year)).isEmpty
    }
    guard narrative.isOneCountry, naming.count > 1 else { return [] }
    let rows = zip(naming, naming.dropFirst()).map { before, year -> [Cell] in
      let (old, new) = (named(in: before), named(in: year))
      let (earlier, now) = (Set(old.map(\.id)), Set(new.map(\.id)))
      return [
        .integer(year), names(new.filter { !earlier.contains($0.id) }), names(new.filter { earlier.contains($0.id) }),
        names(old.filter { !now.contains($0.id) }),
      ]
    }
    let table = Table(
      id: "method_steps", title: labels.text(PotentialLabel.steps), about: labels.text(PotentialLabel.stepsAbout),
      columns: [
        narrative.column("year", .year, .year), narrative.column("new", .text, .newNames),
        narrative.column("kept", .text, .keptNames), narrative.column("dropped", .text, .droppedNames),
      ], rows: rows)
    return [.paragraph(table.about), .exhibit(Exhibit(table: table), rows: 10)]
  }

  private func named(in year: Int) -> [NamedValue] {
    figures.values(.methods, of: .plansAndClosings, in: .year(year))
  }

  /// Names in one cell, by document; beyond some the rest is left to the workbook.
  private func names(_ values: [NamedValue]) -> Cell {
    guard !values.isEmpty else { return .text("–") }
    let shown = values.prefix(Self.mostNames).map(\.label)
    return .text(shown.joined(separator: ", ") + (values.count > shown.count ? ", …" : ""))
  }
}
