internal import Archive
public import Facts
internal import Files
public import Labels
public import Metrics
public import Text
public import Vocabulary

/// The figures a report is made from, computed and ready.
public struct ReportInput: Sendable {
  /// The pages listed in the report, duplicates included, ordered by document.
  public let pages: [PageFacts]
  /// The pages of ``pages`` that are counted.
  let countedPages: [PageFacts]
  /// The countries the report is about, by name: those asked for, else those of the counted pages.
  ///
  /// A page on several countries brings no others into a report on one of them.
  let places: [PlaceName]
  /// Every number of the report.
  public let figures: Figures
  /// The same on the year basis that the report does not count by, for the one table that shows the other reading.
  let otherFigures: Deferred<Figures>
  /// The documents by name.
  public internal(set) var listings: Listings
  /// How many values of these pages have a curated term.
  public var curation: Curation { curating.value }
  private let curating: Deferred<Curation>
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
  /// Labels and indicators between years, on the year basis of the report.
  public var trends: [Trend]
  /// The same on the other year basis.
  public var otherTrends: [Trend] = []
  /// What was agreed for the indicators, by id.
  public internal(set) var targets: [String: IndicatorTarget] = [:]
  /// The indicators against what was agreed.
  public internal(set) var progress: [TargetProgress] = []
  /// Who reports results on which activity; nil where no results are asked for.
  public var activity: IATIActivity.Identity?
  /// Whether the pages are the examples that come with the program.
  public var isExample = false
  /// How much was read of the pages.
  public var depth = FactDepth.full
  /// The quarter the report is about; nil when none was named.
  public var quarter: Quarter?
  /// What changed since the last issue; nil for a first issue.
  public var comparison: IssueComparison?
  /// Whether trends compare countries only that have documents in both years.
  public var hasSameCountries = false
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
  /// The date the report stands for, ISO 8601.
  public var asOf: String
  /// Version of the program.
  public var programVersion: String
  /// The rules in force.
  public let rules: Rules
  /// The vocabularies in force.
  var vocabulary: Vocabulary { rules.vocabulary }
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

  /// Creates the input of a report.
  public init(
    pages: [PageFacts], scope: Scope, findings: [Finding], rawCounts: RawCounts, counts: Counts,
    coverage: Coverage, cycles: [LearningCycle], indicators: [IndicatorValue] = [],
    trends: [Trend] = [], title: String? = nil, asOf: String, programVersion: String, rules: Rules,
    depth: FactDepth = .full, later: [PageFacts] = [], figures: Figures? = nil
  ) {
    self.pages = pages
    let counted = pages.filter { scope.counts($0) }
    self.countedPages = counted
    self.places = Self.places(of: counted, scope)
    self.figures = figures ?? Figures(pages: pages, scope: scope, rules: rules)
    var other = scope
    (other.yearBasis, other.years) = (scope.yearBasis == .tag ? .cycle : .tag, nil)
    self.otherFigures = Deferred { [other] in Figures(pages: counted, scope: other, rules: rules) }
    self.listings = Listings(pages: pages, scope: scope, cycles: cycles, later: later)
    self.curating = Deferred { Curation(pages: counted, scope: scope) }
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
    self.rules = rules
    self.depth = depth
  }

  /// Computes the figures of an archive: all of them, or at ``FactDepth/counts`` those only that count tags.
  ///
  /// - Parameters:
  ///   - facts: the facts, related to one another.
  ///   - hasSameCountries: whether trends compare countries only that have documents in both years.
  ///   - later: pages that are later than the report's quarter, which no figure counts.
  public init(
    facts: ArchiveFacts, scope: Scope, depth: FactDepth = .full, hasSameCountries: Bool = false, title: String? = nil,
    asOf: String, programVersion: String, rules: Rules, later: [PageFacts] = []
  ) {
    let pages = facts.pages.filter { scope.lists($0) }
    let isFull = depth == .full
    let raw = Deferred { RawCounts(pages: pages, scope: scope) }
    let counts = Deferred { Counts(pages: pages, scope: scope, depth: depth) }
    let coverage = Deferred { Coverage(pages: isFull ? pages : [], scope: scope) }
    let figures = Figures(pages: facts.pages, scope: scope, rules: rules)
    let hasIndicators = isFull && !facts.pages.isEmpty
    let indicators = Deferred { hasIndicators ? figures.indicators : [] }
    func trends(_ basis: YearBasis) -> Deferred<[Trend]> {
      Deferred {
        hasIndicators ? Trends(figures.groups, basis: basis, sameCountries: hasSameCountries).rows : []
      }
    }
    let (own, other) = (trends(scope.yearBasis), trends(scope.yearBasis == .tag ? .cycle : .tag))
    Concurrently.run([
      { _ = indicators.value }, { _ = counts.value }, { _ = raw.value }, { _ = coverage.value },
      { _ = own.value }, { _ = other.value },
    ])
    self.init(
      pages: pages, scope: scope, findings: Self.findings(of: facts, about: pages), rawCounts: raw.value,
      counts: counts.value, coverage: coverage.value, cycles: facts.cycles, indicators: indicators.value,
      trends: own.value, title: title, asOf: asOf, programVersion: programVersion, rules: rules,
      depth: depth, later: later.filter { scope.lists($0) }, figures: figures)
    otherTrends = other.value
    self.hasSameCountries = hasSameCountries
    setTargets([:], pages: facts.pages)
  }

  private static func places(of pages: [PageFacts], _ scope: Scope) -> [PlaceName] {
    var places = Set<PlaceName>()
    for page in pages {
      for country in page.countries where scope.keeps(country: country.iso3) {
        places.insert(PlaceName(code: country.iso3, name: country.name))
      }
    }
    return places.sorted { $0.name.scalarOrder < $1.name.scalarOrder }
  }

  /// The findings on the pages of the report, and those that concern no page, such as a folder that cannot be read.
  private static func findings(of facts: ArchiveFacts, about pages: [PageFacts]) -> [Finding] {
    guard pages.count < facts.pages.count else { return facts.allFindings }
    let own = Set(pages.map(\.document))
    let other = Set(facts.pages.map(\.document)).subtracting(own)
    return facts.allFindings.filter { !other.contains($0.document) }
  }
}
