/// Which pages a report is about.
public struct Scope: Sendable, Equatable {
  /// The page types that the archive's export writes.
  public static let knownTypes: Set<String> = [
    "blog", "experiment", "learningplan", "principles", "publications", "skills", "solution", "story", "tactics",
    "tools",
  ]

  /// Page types kept; empty keeps all.
  public var types: Set<String>
  /// ISO 3166 alpha-3 codes kept, beside those of ``regions``.
  public var countries: Set<String> { didSet { setKeptCountries() } }
  /// Parts of the world whose countries are kept, beside ``countries``.
  public var regions: Set<CountryGroup> { didSet { setKeptCountries() } }
  /// ISO 3166 alpha-3 codes of all countries kept; empty keeps all.
  public private(set) var keptCountries: Set<String> = []
  /// Years kept, by ``yearBasis``; nil keeps all, also pages without a year.
  public var years: ClosedRange<Int>?
  /// Which year decides.
  public var yearBasis: YearBasis
  /// Whether pages that repeat another one count too.
  public var keepsDuplicates: Bool

  /// Creates a scope; without arguments it keeps every page once.
  public init(
    types: Set<String> = [], countries: Set<String> = [], regions: Set<CountryGroup> = [],
    years: ClosedRange<Int>? = nil,
    yearBasis: YearBasis = .tag, keepsDuplicates: Bool = false
  ) {
    self.types = types
    self.countries = countries
    self.regions = regions
    self.years = years
    self.yearBasis = yearBasis
    self.keepsDuplicates = keepsDuplicates
    setKeptCountries()
  }

  private mutating func setKeptCountries() {
    keptCountries = regions.reduce(into: countries) { $0.formUnion($1.codes) }
  }

  /// Whether a country's pages belong to the report, as far as countries choose them.
  public func keeps(country iso3: String) -> Bool { keptCountries.isEmpty || keptCountries.contains(iso3) }

  /// Whether no country of a region is left out, so that figures of the region are about all its pages.
  package func isWhole(_ region: CountryGroup) -> Bool {
    keptCountries.isEmpty || region.codes.isSubset(of: keptCountries)
  }

  /// Whether a year of a page counts on a basis.
  ///
  /// Only the chosen basis is limited: the other one shows every page of the report.
  package func counts(year: Int?, _ basis: YearBasis) -> Bool {
    guard let years, basis == yearBasis else { return true }
    return year.map { years.contains($0) } ?? false
  }
}

/// How much is read of each page.
public enum FactDepth: String, Sendable, Hashable {
  /// Everything a report can say.
  case full
  /// What the counts of tags rest on: no partners, no languages, no coverage of fields, no learning cycles.
  case counts
}
