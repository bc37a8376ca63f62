internal import Files
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
    let (sections, (reading, data)) = Concurrently.both {
      self.sections()
    } _: {
      (ReaderSheets(narrative: Narrative(input)).all(), DataTables(input: input))
    }
    let shown = FigureTable(input: input, sections: sections, sheets: reading).table()
    let more = input.workbook == .full ? DataSheets(input: input, data: data).all() : []
    var report = Report(
      identity: identity(), sections: sections, sheets: reading + more, dataTables: [shown] + data.all(),
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
      programVersion: input.programVersion, rulesVersion: input.metrics.rulesVersion,
      howToRead: MethodNotes(labels: input.labels).howToRead, details: input.details,
      selection: IssueTables(input: input).selection(), issue: input.comparison.map { $0.previous.issue + 1 } ?? 1)
    identity.logo = input.logo
    if let name = input.fileName { identity.fileName = name }
    let isReviewed = input.details.contains { $0.id == "reviewed_by" }
    identity.review = isReviewed ? nil : input.labels.text(FirstPageLabel.notReviewed)
    return identity
  }

  /// The quarter of the report; nil when none was named.
  private var period: String? { input.quarter.map { input.labels.quarter($0.number, of: $0.year) } }

  // MARK: Narrative

  /// Ids of the sections and of their parts, in order.
  public static let sectionIDs =
    ["short", "changes", "targets", "scope", "forms", "headline", "later", "countries", "limits"]
    + ["purpose", "sdgs", "thematic_areas", "potential", "methods", "datasources", "partners", "partner_sectors"]
    + ["capacity", "stages", "vehicles", "cycles", "insights", "barriers", "experiments"]
    + ["impact", "handover", "experiment_outcomes", "stories", "not_measured", "data_quality", "next_period"]
    + ["notes", "annex", "coverage", "glossary", "documents", "findings", "sources"]

  private func sections() -> [Report.Section] {
    let narrative = Narrative(input)
    let all = input.depth == .full ? fullSections(narrative) : countSections(narrative)
    return all.compactMap { $0.without(input.sectionsLeftOut) }
  }

  private func fullSections(_ narrative: Narrative) -> [Report.Section] {
    let body = [
      changes(narrative), targets(), ScopeSection(narrative: narrative).section(),
      PurposeSection(narrative: narrative).section(), PotentialSection(narrative: narrative).section(),
      CapacitySection(narrative: narrative).section(), ImpactSection(narrative: narrative).section(),
      NotMeasuredSection(narrative: narrative).section(), QualitySection(narrative: narrative).section(),
      NextPeriodSection(narrative: narrative).section(),
    ]
    return [FirstPage(narrative: narrative).section()] + body.compactMap { $0 }
      + Annexes(narrative: narrative).sections()
  }

  /// The short report of counts: what changed, the counts by dimension, how they are made.
  private func countSections(_ narrative: Narrative) -> [Report.Section] {
    let body = [
      changes(narrative), ScopeSection(narrative: narrative).section(opening: [.prose(narrative.scope)]),
      PurposeSection(narrative: narrative).section(), PotentialSection(narrative: narrative).section(),
      QualitySection(narrative: narrative).section(),
    ]
    return body.compactMap { $0 } + Annexes(narrative: narrative).sections()
  }

  /// What changed since the last issue; nil for a first one.
  private func changes(_ narrative: Narrative) -> Report.Section? {
    input.comparison.map { ChangesSection(comparison: $0, narrative: narrative).section() }
  }

  /// The agreed targets over the years; nil where nothing was agreed.
  private func targets() -> Report.Section? { input.targets.isEmpty ? nil : TargetTable(input: input).section() }
}
