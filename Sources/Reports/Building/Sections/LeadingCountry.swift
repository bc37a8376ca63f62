internal import Archive
internal import Labels
internal import Metrics
internal import Vocabulary

/// The years of which most documents are one country's, where they are many: sums then speak of that country.
enum LeadingCountry {
  /// A year with fewer documents is small anyway.
  private static let many = 100

  /// A sentence for each such year.
  static func sentences(_ narrative: Narrative) -> [String] {
    var documents: [Int: Int] = [:]
    var byCountry: [Int: [String: Int]] = [:]
    for page in narrative.input.countedPages {
      for year in page.countedYears(narrative.basis) {
        documents[year, default: 0] += 1
        for country in page.countries { byCountry[year, default: [:]][country.name, default: 0] += 1 }
      }
    }
    return narrative.years.compactMap { year in
      let all = documents[year] ?? 0
      // Documents of several countries may give two of them the most.
      let first = byCountry[year]?.max { ($0.value, $1.key.scalarOrder) < ($1.value, $0.key.scalarOrder) }
      guard all >= many, let first, first.value * 2 > all else { return nil }
      return narrative.labels.text(
        SectionLabel.oneCountryLeads,
        [
          "country": first.key, "year": String(year), "k": narrative.labels.number(first.value),
          "n": narrative.labels.number(all),
        ])
    }
  }
}
