internal import Archive
internal import Labels
internal import Metrics
internal import Vocabulary

/// Makes the one report value that every renderer reads.
public struct ReportBuilder: Sendable {
  private let input: ReportInput

  /// Creates a builder.
  public init(_ input: ReportInput) {
    self.input = input
  }

  /// The report: narrative, sheets and data files from the same cells.
  public func report() -> Report {
    let (exhibits, data) = Concurrently.both {
      self.exhibits()
    } _: {
      DataTables(input: input)
    }
    var report = Report(
      identity: identity(), sections: sections(exhibits),
      sheets: WorkbookSheets(input: input, data: data, exhibits: exhibits).all(), dataTables: data.all(),
      issueTables: IssueTables(input: input).all(), labels: input.labels)
    report.activity = input.activity.map { IATIActivity(identity: $0, input: input) }
    return report
  }

  /// What a later issue is compared with: the tables of `metrics.json` that a comparison reads, and nothing else.
  public func issue() -> PublishedIssue {
    let data = DataTables(input: input)
    return PublishedIssue(
      Report(
        identity: identity(), sections: [], sheets: [], dataTables: data.compared(),
        issueTables: IssueTables(input: input).all(), labels: input.labels))
  }

  private func identity() -> Report.Identity {
    let scope = ScopeText(input: input)
    var identity = Report.Identity(
      title: scope.title, period: period ?? scope.period, asOf: input.asOf, scope: scope.sentence,
      programVersion: input.programVersion, rulesVersion: input.rules.version,
      howToRead: MethodNotes(labels: input.labels).howToRead, details: input.details,
      selection: IssueTables(input: input).selection(), issue: input.comparison.map { $0.previous.issue + 1 } ?? 1)
    identity.logo = input.logo
    let isReviewed = input.details.contains { $0.id == "reviewed_by" }
    identity.review = isReviewed ? nil : input.labels.text(FirstPageLabel.notReviewed)
    return identity
  }

  /// The quarter of the report; nil when none was named.
  private var period: String? { input.quarter.map { input.labels.quarter($0.number, of: $0.year) } }

  private func exhibits() -> [Exhibit] {
    let basis = input.scope.yearBasis
    let years = HeadlineTable(input: input, basis: basis).years
    return Concurrently.map(Dimension.allCases) { [input] dimension in
      DimensionTable(dimension: dimension, input: input, basis: basis, years: years).exhibit()
    }
    .compactMap { $0 }
  }

  // MARK: Narrative

  /// Ids of the sections and of their parts, in order.
  public static let sectionIDs =
    [
      "short", "targets", "changes", "quarter", "scope", "forms", "headline", "types", "countries", "coverage",
      "limits",
    ]
    + ["purpose", "sdgs", "thematic_areas", "potential", "methods", "datasources", "partners", "partner_sectors"]
    + ["capacity", "stages", "vehicles", "cycles", "insights", "barriers", "experiments"]
    + ["impact", "handover", "experiment_outcomes", "stories", "other_documents", "not_measured"]
    + ["data_quality", "decisions", "findings", "next_period", "notes", "annex", "glossary", "documents", "sources"]

  private func sections(_ exhibits: [Exhibit]) -> [Report.Section] {
    let narrative = Narrative(input)
    let all = input.depth == .full ? fullSections(narrative) : countSections(exhibits, narrative)
    return all.compactMap { $0.without(input.sectionsLeftOut) }
  }

  private func fullSections(_ narrative: Narrative) -> [Report.Section] {
    let others = OtherDocumentsSection(narrative: narrative).section()
    return [FirstPage(narrative: narrative).section()] + changesAndTargets() + quarter()
      + [
        ScopeSection(narrative: narrative).section(), PurposeSection(narrative: narrative).section(),
        PotentialSection(narrative: narrative).section(), CapacitySection(narrative: narrative).section(),
        ImpactSection(narrative: narrative).section(),
      ] + (others.map { [$0] } ?? [])
      + [
        NotMeasuredSection(narrative: narrative).section(), QualitySection(narrative: narrative).section(),
        NextPeriodSection(narrative: narrative).section(),
      ] + Annexes(narrative: narrative).sections()
  }

  /// The short report of counts: what changed, the counts by dimension, how they are made.
  private func countSections(_ exhibits: [Exhibit], _ narrative: Narrative) -> [Report.Section] {
    [changes()] + quarter() + [ScopeSection(narrative: narrative).section()]
      + exhibits.filter { !["types", "countries"].contains($0.table.id) }.map { exhibit in
        Report.Section(
          id: exhibit.table.id, title: exhibit.table.title,
          blocks: [.paragraph(exhibit.table.about), .exhibit(exhibit, rows: 15)])
      } + [QualitySection(narrative: narrative).section()] + Annexes(narrative: narrative).sections()
  }

  /// What changed and what was aimed at; the first page says enough where nothing did or was.
  private func changesAndTargets() -> [Report.Section] {
    let hasFirstPage = !input.sectionsLeftOut.contains("short")
    return (input.comparison == nil && hasFirstPage ? [] : [changes()])
      + (input.targets.isEmpty && hasFirstPage ? [] : [TargetTable(input: input).section()])
  }

  private func changes() -> Report.Section {
    ChangesSection(comparison: input.comparison, labels: input.labels).section()
  }

  private func quarter() -> [Report.Section] {
    guard let quarter = input.quarter else { return [] }
    let table = QuarterTable(counts: QuarterCounts(pages: input.pages, scope: input.scope))
    return [table.section(quarter, labels: input.labels)]
  }
}
