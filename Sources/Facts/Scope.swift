internal import Vocabulary

/// Which pages a report is about.
public struct Scope: Sendable, Equatable {
  /// The page types that the archive's export writes.
  public static let knownTypes: Set<String> = [
    "blog", "experiment", "learningplan", "principles", "publications", "skills", "solution", "story", "tactics",
    "tools",
  ]

  /// Page types kept; empty keeps all.
  public var types: Set<String>
  /// ISO 3166 alpha-3 codes kept; empty keeps all.
  public var countries: Set<String>
  /// Years kept, by ``yearBasis``; nil keeps all, also pages without a year.
  public var years: ClosedRange<Int>?
  /// Which year decides.
  public var yearBasis: YearBasis
  /// Whether pages that repeat another one count too.
  public var keepsDuplicates: Bool

  /// Creates a scope; without arguments it keeps every page once.
  public init(
    types: Set<String> = [], countries: Set<String> = [], years: ClosedRange<Int>? = nil,
    yearBasis: YearBasis = .tag, keepsDuplicates: Bool = false
  ) {
    self.types = types
    self.countries = countries
    self.years = years
    self.yearBasis = yearBasis
    self.keepsDuplicates = keepsDuplicates
  }

  /// Whether a page belongs to the report, counted or listed as a duplicate.
  public func lists(_ page: PageFacts) -> Bool {
    (types.isEmpty || page.types.contains { types.contains($0) })
      && (countries.isEmpty || page.countries.contains { countries.contains($0.iso3) })
      && (years.map { range in page.countedYears(yearBasis).contains { range.contains($0) } } ?? true)
  }

  /// Whether a page is counted.
  public func counts(_ page: PageFacts) -> Bool {
    lists(page) && (keepsDuplicates || page.duplicateOf == nil)
  }

  /// Whether a year of a page counts on a basis.
  ///
  /// Only the chosen basis is limited: the other one shows every page of the report.
  package func counts(year: Int?, _ basis: YearBasis) -> Bool {
    guard let years, basis == yearBasis else { return true }
    return year.map { years.contains($0) } ?? false
  }
}
