internal import Archive
internal import Metrics
internal import Vocabulary

/// Makes the one report value that every renderer reads.
public struct ReportBuilder {
  private let input: ReportInput

  /// Creates a builder.
  public init(_ input: ReportInput) {
    self.input = input
  }

  /// The report: narrative, sheets and data files from the same cells.
  public func report() -> Report {
    let data = DataTables(input: input)
    let exhibits = self.exhibits()
    return Report(
      identity: identity(), sections: sections(exhibits, findings: data.findings()),
      sheets: sheets(exhibits, data: data), dataTables: data.all(), issueTables: IssueTables(input: input).all())
  }

  private func identity() -> Report.Identity {
    let scope = ScopeText(input: input)
    return Report.Identity(
      title: scope.title, period: input.quarter?.title ?? scope.period, asOf: input.asOf, scope: scope.sentence,
      programVersion: input.programVersion, rulesVersion: input.vocabulary.version, howToRead: MethodNotes.howToRead,
      details: input.details, selection: IssueTables(input: input).selection())
  }

  private func exhibits() -> [Exhibit] {
    let basis = input.scope.yearBasis
    let years = HeadlineTable(input: input, basis: basis).years
    return Dimension.allCases.compactMap { dimension in
      DimensionTable(dimension: dimension, input: input, basis: basis, years: years).exhibit()
    }
  }

  // MARK: Narrative

  /// Tables of the narrative show so many rows; the rest stands in the workbook.
  private static let shownRows = 15

  /// Ids of the sections, in order.
  public static let sectionIDs =
    ["short", "headline", "targets", "changes", "quarter"] + Dimension.allCases.map(\.rawValue) + [
      "coverage", "cycles", "data_quality", "findings", "notes", "annex",
    ]

  private func sections(_ exhibits: [Exhibit], findings: Table) -> [Report.Section] {
    let first = input.depth == .full ? [FirstPage(input: input).section()] : []
    let all =
      first + [headline()] + (input.depth == .full ? [TargetTable(input: input).section()] : [])
      + [ChangesSection(comparison: input.comparison).section()] + quarterSection()
      + exhibits.map(section) + formSections()
      + [DataQuality(input: input).section(), findingSection(), methodSection()]
      + (input.depth == .full ? [annex()] : [])
    return all.filter { !input.sectionsLeftOut.contains($0.id) }
  }

  private func headline() -> Report.Section {
    let bases: [YearBasis] = input.scope.yearBasis == .tag ? [.tag, .cycle] : [.cycle, .tag]
    let tables = bases.map { HeadlineTable(input: input, basis: $0).table() }
    var blocks: [Report.Section.Block] = [
      .paragraph(tables[0].title + ": " + tables[0].about), .exhibit(Exhibit(table: tables[0]), rows: Self.shownRows),
    ]
    if input.countedPages.contains(where: { $0.cycleYear != nil && $0.cycleYear != $0.year(.tag) }) {
      blocks += [
        .paragraph(tables[1].title + ": " + tables[1].about + " The two differ here, so both are shown."),
        .exhibit(Exhibit(table: tables[1]), rows: Self.shownRows),
      ]
    }
    return Report.Section(id: "headline", title: "Headline", blocks: blocks)
  }

  /// What each indicator measures, from its sheet.
  private func annex() -> Report.Section {
    let table = IndicatorTables.annex()
    return Report.Section(
      id: "annex", title: "Annex: indicators",
      blocks: [.paragraph(table.about), .exhibit(Exhibit(table: table), rows: 60)])
  }

  private func quarterSection() -> [Report.Section] {
    guard let quarter = input.quarter else { return [] }
    return [QuarterTable(counts: QuarterCounts(pages: input.pages, scope: input.scope)).section(quarter)]
  }

  private func section(_ exhibit: Exhibit) -> Report.Section {
    Report.Section(
      id: exhibit.table.id, title: exhibit.table.title,
      blocks: [.paragraph(exhibit.table.about), .exhibit(exhibit, rows: Self.shownRows)])
  }

  /// Coverage and cycles, where there are forms in scope.
  private func formSections() -> [Report.Section] {
    guard !input.coverage.rows.isEmpty else { return [] }
    let coverage = CoverageTable(coverage: input.coverage).summary()
    let cycles = CycleTables(input: input).cycles()
    return [
      Report.Section(
        id: "coverage", title: coverage.title,
        blocks: [.paragraph(coverage.about), .exhibit(Exhibit(table: coverage), rows: 30)]),
      Report.Section(
        id: "cycles", title: cycles.title,
        blocks: cycles.rowCount == 0
          ? [.paragraph("No closing in scope could be linked to a plan.")]
          : [.paragraph(cycles.about), .exhibit(Exhibit(table: cycles), rows: Self.shownRows)]),
    ]
  }

  private func findingSection() -> Report.Section {
    let table = FindingSummary(findings: input.findings).table()
    let blocks: [Report.Section.Block] =
      input.findings.isEmpty
      ? [.paragraph("Nothing odd was found.")]
      : [.paragraph(table.about), .exhibit(Exhibit(table: table), rows: 50)]
    return Report.Section(id: "findings", title: "Findings", blocks: blocks)
  }

  private func methodSection() -> Report.Section {
    Report.Section(
      id: "notes", title: "How the figures are made", blocks: [.list(MethodNotes.howToRead + MethodNotes.method)])
  }

  // MARK: Workbook

  private func sheets(_ exhibits: [Exhibit], data: DataTables) -> [Report.Sheet] {
    let headline = HeadlineTable(input: input, basis: input.scope.yearBasis).table()
    let dimensions = exhibits.map { Report.Sheet(name: Self.sheetName($0.table), exhibit: $0) }
    return [Report.Sheet(name: "Summary", exhibit: Exhibit(table: headline))] + askedSheets() + dimensions
      + (input.depth == .full ? formSheets() : [])
      + [
        Report.Sheet(name: "Documents", exhibit: Exhibit(table: data.documents())),
        Report.Sheet(name: "Findings", exhibit: Exhibit(table: data.findings())),
      ]
      + (input.depth == .full
        ? [Report.Sheet(name: "Indicator sheets", exhibit: Exhibit(table: IndicatorTables.sheets()))] : [])
      + [Report.Sheet(name: "Notes", exhibit: Exhibit(table: MethodNotes.table()))]
  }

  /// What stands in a report only when it was asked for.
  private func askedSheets() -> [Report.Sheet] {
    let changes = input.comparison.map {
      Report.Sheet(name: "Changes", exhibit: Exhibit(table: ChangesTable(comparison: $0).table()))
    }
    let quarters = input.quarter.map { _ in
      Report.Sheet(
        name: "Quarters",
        exhibit: Exhibit(table: QuarterTable(counts: QuarterCounts(pages: input.pages, scope: input.scope)).table()))
    }
    return [changes, quarters].compactMap { $0 }
  }

  /// Sheets on what the forms say.
  private func formSheets() -> [Report.Sheet] {
    let indicators = IndicatorTables(values: input.indicators, trends: input.trends)
    let answers = AnswerTables(pages: input.countedPages)
    return [
      Report.Sheet(name: "Partners by document", exhibit: Exhibit(table: PartnerTable(pages: input.pages).table())),
      Report.Sheet(name: "Indicators", exhibit: Exhibit(table: indicators.indicatorsShown(input.scope.yearBasis))),
      Report.Sheet(name: "Trends", exhibit: Exhibit(table: indicators.trendsShown())),
      Report.Sheet(name: "Insights", exhibit: Exhibit(table: answers.insights())),
      Report.Sheet(name: "Barriers", exhibit: Exhibit(table: answers.barriers())),
      Report.Sheet(name: "Vehicles", exhibit: Exhibit(table: answers.initiatives())),
      Report.Sheet(name: "Cycles", exhibit: Exhibit(table: CycleTables(input: input).cycles())),
      Report.Sheet(name: "Planned and actual", exhibit: Exhibit(table: CycleTables(input: input).plannedActual())),
      Report.Sheet(name: "Coverage", exhibit: Exhibit(table: CoverageTable(coverage: input.coverage).table())),
    ] + TargetTable(input: input).sheets()
  }

  /// The Goals' full name is longer than a sheet's name may be.
  private static func sheetName(_ table: Table) -> String {
    table.id == Dimension.sdgs.rawValue ? "SDGs" : table.title
  }
}
