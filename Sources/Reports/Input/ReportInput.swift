internal import Files
public import Labels
public import Metrics
public import Text
public import Vocabulary

/// What a report is made from: what was counted, and what it was asked to be.
public struct ReportInput: Sendable {
  /// Everything counted, computed and ready.
  public internal(set) var metrics: ArchiveMetrics
  /// Who reports results on which activity; nil where no results are asked for.
  public var activity: IATIActivity.Identity?
  /// Whether the pages are the examples that come with the program.
  public var isExample = false
  /// The quarter the report is about; nil when none was named.
  public var quarter: Quarter?
  /// What changed since the last issue; nil for a first issue.
  public var comparison: IssueComparison?
  /// The words that readers see.
  public var labels = Labels()
  /// Ids of the indicators that lead the first page; empty for the report's own choice.
  public var headlines: [String] = []
  /// Picture for the cover; nil without one.
  public var logo: Logo?
  /// How many sheets the workbook has.
  public var workbook = WorkbookExtent.reader
  /// Name of the files that readers get, without ending; nil for ``Report/Identity/defaultFileName``.
  public var fileName: String?
  /// Where pages stand on the web; nil where no setting says it.
  public var pageAddress: PageAddress?
  /// Title of the report; nil lets the builder choose one.
  public var title: String?
  /// Version of the program.
  public var programVersion: String
  /// Who the report is for and who answers questions.
  public var details: [Report.Detail] = []
  /// Ids of sections that the narrative leaves out, of ``ReportBuilder/sectionIDs``.
  public var sectionsLeftOut: Set<String> = []

  /// The same input with English words: what files for programs hold.
  var inEnglish: ReportInput {
    var input = self
    input.labels = Labels()
    return input
  }

  /// Creates the input of a report from what was counted.
  public init(_ metrics: ArchiveMetrics, title: String? = nil, programVersion: String) {
    self.metrics = metrics
    self.title = title
    self.programVersion = programVersion
  }

  /// Takes what was agreed for the indicators, baselines and targets by id, and sets the values against it.
  public mutating func setTargets(_ targets: [String: IndicatorTarget]) { metrics.setTargets(targets) }
}

/// What was counted, under the names that sections and tables use.
extension ReportInput {
  /// Every number of the report.
  public var figures: Figures { metrics.figures }
  /// The same on the year basis that the report does not count by.
  var otherFigures: Deferred<Figures> { metrics.otherFigures }
  /// The documents by name.
  public var listings: Listings { metrics.listings }
  /// The documents listed in the report, those that repeat others included, by path.
  public var pages: [DocumentEntry] { listings.pages }
  /// The documents of ``pages`` that are counted.
  var countedPages: [DocumentEntry] { listings.documents }
  /// The countries the report is about, by name.
  var places: [PlaceName] { metrics.places }
  /// How many values have a curated term.
  public var curation: Curation { metrics.curation }
  /// Which pages are counted.
  public var scope: Scope { metrics.scope }
  /// How much was read of the pages.
  public var depth: FactDepth { metrics.depth }
  /// The date the report stands for, ISO 8601.
  public var asOf: String { metrics.asOf }
  /// Everything odd in the archive.
  public var findings: [Finding] { metrics.findings }
  /// Counts of values as written.
  var rawCounts: RawCounts { metrics.rawCounts }
  /// Counts of canonical values.
  var counts: Counts { metrics.counts }
  /// How the fields of the forms are covered.
  var coverage: Coverage { metrics.coverage }
  /// Values of the indicators.
  var indicators: [IndicatorValue] { metrics.indicators }
  /// Labels and indicators between years, on the year basis of the report.
  var trends: [Trend] { metrics.trends }
  /// The same on the other year basis.
  var otherTrends: [Trend] { metrics.otherTrends }
  /// What was agreed for the indicators, by id.
  var targets: [String: IndicatorTarget] { metrics.targets }
  /// The indicators against what was agreed.
  var progress: [TargetProgress] { metrics.progress }
  /// The vocabularies in force.
  var vocabulary: Vocabulary { metrics.vocabulary }
}
