internal import Archive
internal import Labels
internal import Metrics
internal import Vocabulary

/// The sentences that say what a report is about.
struct ScopeText {
  let input: ReportInput

  private var labels: Labels { input.labels }

  /// The title: the one given, else one with the country of a report on a single one.
  var title: String {
    input.isExample ? labels.text(FirstPageLabel.titleOfExample, ["title": plainTitle]) : plainTitle
  }

  private var plainTitle: String {
    if let title = input.title { return title }
    let names = input.countryNames
    return names.count == 1
      ? labels.text(FirstPageLabel.titleOfCountry, ["country": names[0]]) : labels.text(FirstPageLabel.titleOfNetwork)
  }

  /// The years on the report's basis, as `2021–2023`; or the word for none.
  var period: String {
    let years = input.countedPages.flatMap { $0.countedYears(input.scope.yearBasis) }
    guard let first = input.scope.years?.lowerBound ?? years.min(),
      let last = input.scope.years?.upperBound ?? years.max(), first <= last
    else { return labels.text(FormatLabel.noYear) }
    return labels.years(first...last)
  }

  /// The sentence that says what is counted.
  ///
  ///     5 documents of Viet Nam: 2 plans, 2 closings, 1 blog, 2021–2023; work of 2021, 2022, 2023.
  var sentence: String {
    (input.isExample ? labels.text(ScopeLabel.example) + " " : "") + counted
  }

  private var counted: String {
    let pages = input.countedPages
    guard !pages.isEmpty else { return labels.text(ScopeLabel.none) }
    let work = Set(pages.compactMap(\.cycleYear)).sorted()
    let scope = ([kinds(of: pages).joined(separator: ", "), period]).filter { !$0.isEmpty }.joined(separator: ", ")
    let values = [
      "documents": labels.counted(.noun, "document", pages.count), "place": place, "scope": scope,
      "years": years(work),
    ]
    let key =
      place.isEmpty
      ? (work.isEmpty ? ScopeLabel.sentence : .sentenceWithWork)
      : (work.isEmpty ? ScopeLabel.sentenceOfPlace : .sentenceOfPlaceWithWork)
    return labels.text(key, values) + repeated
  }

  /// `2021–2025` for years without a gap, else one by one.
  private func years(_ years: [Int]) -> String {
    guard let first = years.first, let last = years.last, years.count > 2, last - first == years.count - 1 else {
      return years.map(String.init).joined(separator: ", ")
    }
    return labels.years(first...last)
  }

  private var place: String {
    let names = input.countryNames
    return names.count > 1 ? labels.counted(.noun, "country", names.count) : names.first ?? ""
  }

  private var repeated: String {
    let count = input.pages.count - input.countedPages.count
    return count > 0 ? " \(labels.counted(.noun, "further_document", count))." : ""
  }

  /// Numbers of pages by kind, forms first, then other types; a plan and closing in one counts as both.
  func kinds(of pages: [PageFacts]) -> [String] {
    let forms = PageKind.allCases.compactMap { kind -> String? in
      let count = pages.count { $0.kind == kind }
      return count == 0 ? nil : labels.counted(.countedKind, kind.rawValue, count)
    }
    let types = Dictionary(grouping: pages.filter { $0.kind == nil }) { $0.types.first ?? "" }
    return forms
      + types.sorted { $0.key.scalarOrder < $1.key.scalarOrder }.map { type, pages in
        type.isEmpty
          ? labels.counted(.noun, "typeless", pages.count) : labels.counted(.countedType, type, pages.count)
      }
  }
}
