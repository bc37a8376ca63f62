public import Archive
public import Metrics
public import Vocabulary

/// The figures a report is made from, computed and ready.
public struct ReportInput: Sendable {
  /// The pages listed in the report, duplicates included, ordered by document.
  public let pages: [PageFacts]
  /// The pages of ``pages`` that are counted.
  let countedPages: [PageFacts]
  /// Which pages are counted.
  public let scope: Scope
  /// Everything odd in the archive.
  public var findings: [Finding]
  /// Counts of values as written.
  public var rawCounts: RawCounts
  /// Counts of canonical values.
  public var counts: Counts
  /// How the fields of the forms are covered.
  public var coverage: Coverage
  /// Plans with their closings.
  public var cycles: [LearningCycle]
  /// Values of the indicators.
  public var indicators: [IndicatorValue]
  /// Labels and indicators between years.
  public var trends: [Trend]
  /// Title of the report; nil lets the builder choose one.
  public var title: String?
  /// The date the report stands for, ISO 8601.
  public var asOf: String
  /// Version of the program.
  public var programVersion: String
  /// The vocabularies in force.
  public var vocabulary: Vocabulary
  /// Who the report is for and who answers questions.
  public var details: [Report.Detail] = []
  /// Ids of sections that the narrative leaves out, of ``ReportBuilder/sectionIDs``.
  public var sectionsLeftOut: Set<String> = []

  /// Creates the input of a report.
  public init(
    pages: [PageFacts], scope: Scope, findings: [Finding], rawCounts: RawCounts, counts: Counts,
    coverage: Coverage, cycles: [LearningCycle], indicators: [IndicatorValue] = [],
    trends: [Trend] = [], title: String? = nil, asOf: String, programVersion: String, vocabulary: Vocabulary
  ) {
    self.pages = pages
    self.countedPages = pages.filter { scope.counts($0) }
    self.scope = scope
    self.findings = findings
    self.rawCounts = rawCounts
    self.counts = counts
    self.coverage = coverage
    self.cycles = cycles
    self.indicators = indicators
    self.trends = trends
    self.title = title
    self.asOf = asOf
    self.programVersion = programVersion
    self.vocabulary = vocabulary
  }
}
