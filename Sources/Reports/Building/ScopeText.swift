internal import Archive
internal import Metrics
internal import Vocabulary

/// The sentences that say what a report is about.
struct ScopeText {
  let input: ReportInput

  /// The title: the one given, else one with the country of a report on a single one.
  var title: String {
    if let title = input.title { return title }
    let names = countryNames
    return names.count == 1 ? "\(names[0]): innovation learning report" : "Accelerator Labs: innovation learning report"
  }

  /// The years on the report's basis, as `2021–2023`; or the word for none.
  var period: String {
    let years = input.countedPages.flatMap { $0.countedYears(input.scope.yearBasis) }
    guard let first = input.scope.years?.lowerBound ?? years.min(),
      let last = input.scope.years?.upperBound ?? years.max()
    else { return "no year" }
    return first == last ? String(first) : "\(first)–\(last)"
  }

  /// The sentence that says what is counted.
  ///
  ///     5 documents of Viet Nam: 2 plans, 2 closings, 1 blog, 2021–2023; work of 2021, 2022, 2023.
  var sentence: String {
    let pages = input.countedPages
    let place = countryNames.count == 1 ? " of \(countryNames[0])" : places
    let kinds = Self.kinds(of: pages)
    let work = Set(pages.compactMap(\.cycleYear)).sorted().map(String.init)
    return "\(Self.counted(pages.count, "document"))\(place): \(kinds.joined(separator: ", ")), \(period)"
      + (work.isEmpty ? "." : "; work of \(work.joined(separator: ", ")).") + repeated
  }

  private var places: String {
    countryNames.isEmpty ? "" : " of \(countryNames.count) countries and territories"
  }

  private var repeated: String {
    let count = input.pages.count - input.countedPages.count
    guard count > 0 else { return "" }
    return
      " \(Self.counted(count, "further document")) \(count == 1 ? "repeats another and is" : "repeat others and are")"
      + " listed, not counted."
  }

  private var countryNames: [String] {
    Set(input.countedPages.flatMap { $0.countries.map(\.name) }).sorted { $0.scalarOrder < $1.scalarOrder }
  }

  /// Numbers of pages by kind, forms first, then other types; a plan and closing in one counts as both.
  static func kinds(of pages: [PageFacts]) -> [String] {
    let forms = PageKind.allCases.compactMap { kind -> String? in
      let count = pages.count { $0.kind == kind }
      return count == 0 ? nil : counted(count, name(kind))
    }
    let others = pages.filter { $0.kind == nil }
    let types = Dictionary(grouping: others) { $0.types.first ?? "page without a type" }
    return forms + types.sorted { $0.key.scalarOrder < $1.key.scalarOrder }.map { counted($0.value.count, $0.key) }
  }

  private static func name(_ kind: PageKind) -> String {
    switch kind {
    case .plan: "plan"
    case .closing: "closing"
    case .planAndClosing: "plan and closing in one"
    case .shell: "empty form"
    case .experiment: "experiment"
    }
  }

  /// `1 plan`, `2 plans`; words that are plural or hold a preposition stay.
  static func counted(_ count: Int, _ noun: String) -> String {
    let stays = count == 1 || noun.hasSuffix("s") || noun.contains(" and ") || noun.contains(" without ")
    let endsInConsonantAndY = noun.hasSuffix("y") && !"aeou".contains(noun.dropLast().last ?? "a")
    let plural = endsInConsonantAndY ? noun.dropLast() + "ies" : noun + "s"
    return "\(NumberText.grouped(count)) \(stays ? noun : String(plural))"
  }
}
