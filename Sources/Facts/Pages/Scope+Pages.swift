public import Vocabulary

extension Scope {
  /// Whether a page belongs to the report, counted or listed as a duplicate.
  public func lists(_ page: PageFacts) -> Bool {
    (types.isEmpty || page.types.contains { types.contains($0) })
      && (keptCountries.isEmpty || page.countries.contains { keptCountries.contains($0.iso3) })
      && (years.map { range in page.countedYears(yearBasis).contains { range.contains($0) } } ?? true)
  }

  /// Whether a page is counted.
  public func counts(_ page: PageFacts) -> Bool {
    lists(page) && (keepsDuplicates || page.duplicateOf == nil)
  }
}
