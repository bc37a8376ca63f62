internal import Archive
internal import Labels
internal import Metrics

/// Which documents the report rests on, and what their forms asked.
struct ScopeSection {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }
  private var input: ReportInput { narrative.input }

  func section() -> Report.Section {
    let hasPlaces = !narrative.isOneCountry || input.depth == .counts
    return Report.Section(
      id: "scope", title: labels.text(SectionLabel.scope),
      parts: [formsPart(), headlinePart()] + (hasPlaces ? [typesPart(), countriesPart()] : [])
        + CoverageSection(narrative: narrative).parts())
  }

  // MARK: Forms

  /// The forms of a kind and edition.
  private struct Edition: Hashable {
    let kind: PageKind
    let edition: Int?
  }

  private func formsPart() -> Report.Section {
    let title = labels.text(SectionLabel.forms)
    let pages = input.countedPages.filter { $0.kind != nil }
    guard !pages.isEmpty else { return Report.Section(id: "forms", title: title, blocks: narrative.nothing) }
    let years = Set(pages.compactMap(\.cycleYear)).sorted()
    let table = formsTable(pages, years)
    return Report.Section(
      id: "forms", title: title,
      blocks: [.paragraph(table.about)] + picture(pages, years) + [.exhibit(Exhibit(table: table), rows: 20)])
  }

  private func editions(_ pages: [PageFacts]) -> [Edition] {
    PageKind.allCases.flatMap { kind in
      Set(pages.filter { $0.kind == kind }.map(\.edition)).sorted { ($0 ?? 0) < ($1 ?? 0) }.map {
        Edition(kind: kind, edition: $0)
      }
    }
  }

  private func name(_ edition: Edition) -> String {
    let kind = labels.name(.kind, edition.kind.rawValue)
    guard let number = edition.edition else { return kind }
    return labels.text(SectionLabel.edition, ["kind": kind, "edition": String(number)])
  }

  private func formsTable(_ pages: [PageFacts], _ years: [Int]) -> Table {
    let hasUndated = pages.contains { $0.cycleYear == nil }
    let undated = hasUndated ? [narrative.column("undated", .integer, .noYear)] : []
    return Table(
      id: "forms", title: labels.text(SectionLabel.forms), about: labels.text(SectionLabel.formsAbout),
      columns: [narrative.column("form", .text, .form)] + narrative.yearColumns(years) + undated
        + [narrative.column("total", .integer, .all)],
      rows: editions(pages).map { edition in
        let own = pages.filter { $0.kind == edition.kind && $0.edition == edition.edition }
        let perYear = years.map { year in Cell.integer(own.count { $0.cycleYear == year }) }
        let rest: [Cell] = hasUndated ? [.integer(own.count { $0.cycleYear == nil })] : []
        return [.text(name(edition))] + perYear + rest + [.integer(own.count)]
      })
  }

  private func picture(_ pages: [PageFacts], _ years: [Int]) -> [Report.Section.Block] {
    guard years.count > 1 else { return [] }
    let kinds = PageKind.allCases.filter { kind in pages.contains { $0.kind == kind } }
    let bars = years.map { year in
      StackedBarChart.Bar(
        label: String(year), counts: kinds.map { kind in pages.count { $0.kind == kind && $0.cycleYear == year } })
    }
    let chart = StackedBarChart(
      title: labels.text(SectionLabel.forms), subtitle: labels.text(SectionLabel.formsAbout),
      parts: kinds.map { labels.name(.kind, $0.rawValue) }, bars: bars, words: ChartWords(labels))
    let reading = bars.map { labels.pair($0.label, labels.number($0.counts.reduce(0, +))) }.joined(separator: ", ")
    return [.picture(chart.picture(id: "documents-by-kind", altText: "\(chart.title). \(reading)."))]
  }

  // MARK: Distinct values

  /// The number of distinct values by year, on both bases where they differ.
  ///
  /// One country has no number of countries, and the first page has its figures by year of work.
  private func headlinePart() -> Report.Section {
    let dimensions = Dimension.allCases.filter { $0 != .countries || !narrative.isOneCountry }
    let first = HeadlineTable(input: input, basis: narrative.basis).table(of: dimensions)
    var blocks: [Report.Section.Block] = [
      .paragraph("\(labels.text(SectionLabel.everyDocument, narrative.yearWord)) \(reading(narrative.basis))"),
      .exhibit(Exhibit(table: first), rows: 20),
    ]
    if !narrative.isOneCountry,
      input.countedPages.contains(where: { $0.cycleYear != nil && $0.cycleYear != $0.year(.tag) })
    {
      let second = HeadlineTable(input: input, basis: narrative.basis == .tag ? .cycle : .tag).table(of: dimensions)
      blocks += [
        .paragraph("\(reading(narrative.basis == .tag ? .cycle : .tag)) \(labels.text(SectionLabel.basesDiffer))"),
        .exhibit(Exhibit(table: second), rows: 20),
      ]
    }
    return Report.Section(id: "headline", title: labels.text(SectionLabel.headline), blocks: blocks)
  }

  private func reading(_ basis: YearBasis) -> String {
    labels.text(basis == .tag ? SectionLabel.byPage : .byWork)
  }

  // MARK: Types and countries

  private func typesPart() -> Report.Section {
    let types = Set(input.countedPages.flatMap(\.types))
    let rows = types.map { type in (type, input.countedPages.filter { $0.types.contains(type) }) }
      .sorted { ($1.1.count, $0.0.scalarOrder) < ($0.1.count, $1.0.scalarOrder) }
    let hasUndated = input.countedPages.contains { $0.countedYears(narrative.basis).isEmpty }
    let table = Table(
      id: "types", title: labels.name(.dimension, "types"), about: "",
      columns: [narrative.column("type", .text, .type)] + narrative.yearColumns(narrative.years)
        + (hasUndated ? [narrative.column("undated", .integer, .noYear)] : [])
        + [narrative.column("total", .integer, .all)],
      rows: rows.map { type, pages in
        [.text(labels.name(.pageType, type))]
          + narrative.years.map { year in .integer(pages.count { $0.countedYears(narrative.basis).contains(year) }) }
          + (hasUndated ? [.integer(pages.count { $0.countedYears(narrative.basis).isEmpty })] : [])
          + [.integer(pages.count)]
      })
    let note =
      input.countedPages.contains { $0.types.count > 1 }
      ? [Report.Section.Block.paragraph(labels.text(SectionLabel.severalTypes))] : []
    return Report.Section(
      id: "types", title: table.title,
      blocks: rows.isEmpty ? narrative.nothing : note + [.exhibit(Exhibit(table: table), rows: 15)])
  }

  /// Countries by documents; a report on one country has nothing to say here.
  private func countriesPart() -> Report.Section {
    let grid = ValueGrid(
      .countries, of: input.countedPages, years: narrative.years, basis: narrative.basis, labels: labels,
      countsUndated: input.scope.years == nil)
    guard grid.rows.count > 1 else { return Report.Section(id: "countries", title: "") }
    let leads = LeadingCountry.sentences(narrative)
    return Report.Section(
      id: "countries", title: labels.name(.dimension, "countries"),
      blocks: (leads.isEmpty ? [] : [.paragraph(leads.joined(separator: " "))]) + [
        .exhibit(Exhibit(table: GridTable(narrative: narrative, grid: grid, group: .region).table()), rows: 12)
      ])
  }
}
