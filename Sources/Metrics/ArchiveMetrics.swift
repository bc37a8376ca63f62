public import Facts
public import Files
public import Text
public import Vocabulary

/// Everything that is counted in an archive for one report, and the documents behind it by name.
///
/// What reports see of pages: plain values, none of which leads back to a page.
///
///     let metrics = ArchiveMetrics(facts: facts, scope: scope, asOf: "2024-01-15", rules: facts.rules)
///     metrics.figures[FigureID("handover-scaled-share/closing/tag/2024")!]?.numerator
public struct ArchiveMetrics: Sendable {
  /// Every number of the report.
  public let figures: Figures
  /// The same on the year basis that the report does not count by, for the one table that shows the other reading.
  public let otherFigures: Deferred<Figures>
  /// The documents by name.
  public let listings: Listings
  /// The countries the report is about, by name: those asked for, else those of the counted pages.
  ///
  /// A page on several countries brings no others into a report on one of them.
  public let places: [PlaceName]
  /// Which pages are counted.
  public let scope: Scope
  /// How much was read of the pages.
  public let depth: FactDepth
  /// The date the report stands for, ISO 8601.
  public let asOf: String
  /// Whether trends compare countries only that have documents in both years.
  public let hasSameCountries: Bool
  /// Everything odd in the archive, as far as it concerns the report.
  public let findings: [Finding]
  /// Counts of values as written.
  public let rawCounts: RawCounts
  /// Counts of canonical values.
  public let counts: Counts
  /// How the fields of the forms are covered.
  public let coverage: Coverage
  /// Values of the indicators.
  public let indicators: [IndicatorValue]
  /// Labels and indicators between years, on the year basis of the report.
  public let trends: [Trend]
  /// The same on the other year basis.
  public let otherTrends: [Trend]
  /// What was agreed for the indicators, by id.
  public private(set) var targets: [String: IndicatorTarget] = [:]
  /// The indicators against what was agreed.
  public private(set) var progress: [TargetProgress] = []
  /// How many values of the pages have a curated term.
  public var curation: Curation { curating.value }
  private let curating: Deferred<Curation>
  private let rules: Rules
  /// The pages of the report, those that repeat others included.
  private let pages: [PageFacts]
  /// All pages of the archive: a baseline may lie outside the years of the report.
  private let archive: [PageFacts]

  /// Takes what was counted.
  ///
  /// - Parameters:
  ///   - pages: the pages of the report, those that repeat others included, ordered by document.
  ///   - archive: all pages of the archive; by default those of the report.
  ///   - later: pages that are later than the report's quarter, which no figure counts.
  package init(
    pages: [PageFacts], of archive: [PageFacts]? = nil, scope: Scope, findings: [Finding], rawCounts: RawCounts,
    counts: Counts, coverage: Coverage, cycles: [LearningCycle], indicators: [IndicatorValue] = [],
    trends: [Trend] = [], otherTrends: [Trend] = [], asOf: String, rules: Rules, depth: FactDepth = .full,
    hasSameCountries: Bool = false, later: [PageFacts] = [], figures: Figures? = nil
  ) {
    let counted = pages.filter { scope.counts($0) }
    var other = scope
    (other.yearBasis, other.years) = (scope.yearBasis == .tag ? .cycle : .tag, nil)
    self.figures = figures ?? Figures(pages: pages, scope: scope, rules: rules)
    otherFigures = Deferred { [other] in Figures(pages: counted, scope: other, rules: rules) }
    listings = Listings(pages: pages, scope: scope, cycles: cycles, later: later)
    places = Self.places(of: counted, scope)
    curating = Deferred { Curation(pages: counted, scope: scope) }
    (self.scope, self.findings, self.rawCounts) = (scope, findings, rawCounts)
    (self.counts, self.coverage, self.indicators) = (counts, coverage, indicators)
    (self.trends, self.otherTrends) = (trends, otherTrends)
    (self.asOf, self.depth, self.hasSameCountries) = (asOf, depth, hasSameCountries)
    (self.rules, self.pages, self.archive) = (rules, pages, archive ?? pages)
  }

  /// Counts an archive: everything, or at ``/Vocabulary/FactDepth/counts`` those figures only that count tags.
  ///
  /// - Parameters:
  ///   - facts: the facts, related to one another.
  ///   - hasSameCountries: whether trends compare countries only that have documents in both years.
  ///   - asOf: the date the report stands for, ISO 8601.
  ///   - later: pages that are later than the report's quarter, which no figure counts.
  public init(
    facts: ArchiveFacts, scope: Scope, depth: FactDepth = .full, hasSameCountries: Bool = false, asOf: String,
    rules: Rules, later: [PageFacts] = []
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
      pages: pages, of: facts.pages, scope: scope, findings: Self.findings(of: facts, about: pages),
      rawCounts: raw.value, counts: counts.value, coverage: coverage.value, cycles: facts.cycles,
      indicators: indicators.value, trends: own.value, otherTrends: other.value, asOf: asOf, rules: rules,
      depth: depth, hasSameCountries: hasSameCountries, later: later.filter { scope.lists($0) }, figures: figures)
    setTargets([:])
  }

  /// The metrics of no page at all, by the rules compiled into the program.
  public static func empty(asOf: String) -> ArchiveMetrics {
    ArchiveMetrics(facts: ArchiveFacts(rules: .builtIn), scope: Scope(), asOf: asOf, rules: .builtIn)
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

  // MARK: Rules

  /// 16 hexadecimal digits that name exactly the tables in force.
  public var rulesVersion: String { rules.version }
  /// What values count as.
  public var vocabulary: Vocabulary { rules.vocabulary }
  /// Years in which lists and forms changed.
  public var seriesBreaks: [SeriesBreaks.Break] { rules.seriesBreaks.all }

  // MARK: On demand

  /// Numbers of dated documents per quarter and type.
  public var quarterCounts: QuarterCounts { QuarterCounts(pages: pages, scope: scope) }

  /// What plans announced against what their closings report, cycle by cycle.
  public var plannedValues: [PlannedValue] { PlannedValue.all(of: listings.linked, pages: pages) }

  // MARK: Targets

  /// Takes what was agreed for the indicators and sets the values against it.
  ///
  /// - Parameter targets: baselines and targets by indicator id.
  ///
  /// Cost: O(values), and the indicators concerned once more where a baseline lies outside the years of the report.
  public mutating func setTargets(_ targets: [String: IndicatorTarget]) {
    self.targets = targets
    var values = indicators
    if let years = scope.years {
      let earlier = targets.filter { $0.value.baseline.map { !years.contains($0) } ?? false }.keys
      values += self.values(of: earlier.sorted { $0.scalarOrder < $1.scalarOrder }, outside: years)
    }
    progress = TargetProgress.all(
      of: values, targets: targets, basis: scope.yearBasis, years: scope.years, lastYear: Int(asOf.prefix(4)))
  }

  private func values(of indicators: [String], outside years: ClosedRange<Int>) -> [IndicatorValue] {
    guard !indicators.isEmpty else { return [] }
    var timeless = self.scope
    timeless.years = nil
    let scope = IndicatorScope(pages: archive, scope: timeless, rules: rules)
    return indicators.flatMap { IndicatorCatalogue.values(in: scope, of: $0) }
      .filter { !years.contains($0.year ?? years.lowerBound) }
  }

  // MARK: Once more

  /// Counts other facts by the same scope, date and rules.
  func recounted(_ facts: ArchiveFacts) -> ArchiveMetrics {
    ArchiveMetrics(
      facts: facts, scope: scope, depth: depth, hasSameCountries: hasSameCountries, asOf: asOf, rules: rules)
  }
}
