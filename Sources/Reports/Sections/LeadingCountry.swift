internal import Labels
internal import Metrics
internal import Vocabulary

/// The years of which most documents are one country's, where they are many: sums then speak of that country.
struct LeadingCountry {
  let narrative: Narrative
  /// A year with fewer documents is small anyway.
  private static let many = 100

  /// A sentence on the newest such year; nil without one.
  func sentence() -> Prose? {
    guard !narrative.isOneCountry else { return nil }
    return narrative.years.reversed().lazy.compactMap(sentence).first
  }

  private func sentence(_ year: Int) -> Prose? {
    let (figures, text) = (narrative.figures, narrative.text)
    let all = figures.documents(.everyPage, in: .year(year))
    guard let total = all.numerator, total >= Self.many,
      let first = figures.values(.countries, of: .everyPage, in: .year(year)).first
    else { return nil }
    let own = figures[.countries, .documents(value: first.id), of: .everyPage, in: .year(year)]
    guard (own.numerator ?? 0) * 2 > total else { return nil }
    return narrative.labels.prose(
      CautionLabel.oneCountryLeads,
      [
        "country": Prose(narrative.labels.value(first, of: .countries)), "year": Prose(String(year)),
        "k": text.number(own), "n": text.number(all),
      ])
  }
}
