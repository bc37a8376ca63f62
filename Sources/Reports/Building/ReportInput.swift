public import Archive
public import Labels
public import Metrics
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
  let countryNames: [String]
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
  /// Labels and indicators between years.
  public var trends: [Trend]
  /// What was agreed for the indicators, by id.
  public internal(set) var targets: [String: IndicatorTarget] = [:]
  /// The indicators against what was agreed.
  public internal(set) var progress: [TargetProgress] = []
  /// Who reports results on which activity; nil where no results are asked for.
  public var activity: IATIActivity.Identity?
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
    depth: FactDepth = .full
  ) {
    self.pages = pages
    let counted = pages.filter { scope.counts($0) }
    self.countedPages = counted
    self.countryNames = Self.countryNames(of: counted, scope)
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
  public init(
    facts: ArchiveFacts, scope: Scope, depth: FactDepth = .full, hasSameCountries: Bool = false, title: String? = nil,
    asOf: String, programVersion: String, rules: Rules
  ) {
    let pages = facts.pages.filter { scope.lists($0) }
    let isFull = depth == .full
    let raw = Deferred { RawCounts(pages: pages, scope: scope) }
    let counts = Deferred { Counts(pages: pages, scope: scope) }
    let coverage = Deferred { Coverage(pages: isFull ? pages : [], scope: scope) }
    let groups = Deferred {
      isFull && !facts.pages.isEmpty ? IndicatorScope(pages: facts.pages, scope: scope, rules: rules) : nil
    }
    let indicators = Deferred { groups.value.map { IndicatorCatalogue.values(in: $0) } ?? [] }
    let trends = Deferred { groups.value.map { Trends($0, sameCountries: hasSameCountries).rows } ?? [] }
    Concurrently.run([
      { _ = indicators.value }, { _ = counts.value }, { _ = raw.value }, { _ = coverage.value }, { _ = trends.value },
    ])
    self.init(
      pages: pages, scope: scope, findings: Self.findings(of: facts, about: pages), rawCounts: raw.value,
      counts: counts.value, coverage: coverage.value, cycles: facts.cycles, indicators: indicators.value,
      trends: trends.value, title: title, asOf: asOf, programVersion: programVersion, rules: rules,
      depth: depth)
    self.hasSameCountries = hasSameCountries
    setTargets([:], pages: facts.pages)
  }

  private static func countryNames(of pages: [PageFacts], _ scope: Scope) -> [String] {
    var names = Set<String>()
    for page in pages {
      for country in page.countries where scope.countries.isEmpty || scope.countries.contains(country.iso3) {
        names.insert(country.name)
      }
    }
    return names.sorted { $0.scalarOrder < $1.scalarOrder }
  }

  /// The findings on the pages of the report, and those that concern no page, such as a folder that cannot be read.
  private static func findings(of facts: ArchiveFacts, about pages: [PageFacts]) -> [Finding] {
    guard pages.count < facts.pages.count else { return facts.allFindings }
    let own = Set(pages.map(\.document))
    let other = Set(facts.pages.map(\.document)).subtracting(own)
    return facts.allFindings.filter { !other.contains($0.document) }
  }
}
