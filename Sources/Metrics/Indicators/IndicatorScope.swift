internal import Archive
public import Facts
internal import Text
public import Vocabulary

/// The documents of a report, grouped as indicators need them: by level, place, kind, year basis and year.
///
///     let scope = IndicatorScope(pages: facts.pages, scope: Scope(years: 2021...2023))
///     let rows = IndicatorCatalogue.values(in: scope)
public struct IndicatorScope: Sendable {
  /// The groups that get values, in order.
  private(set) var groups: [DocumentGroup]
  /// Where the groups of a year stand among them.
  private let positions: [Period: [Int]]
  /// Groups of all years, also those outside the report's range: what a year is new against.
  private let history: [DocumentGroup.Key: DocumentGroup]
  private let historyYears: [YearBasis: [Int]]
  /// The rules in force.
  let rules: Rules
  /// Years in which lists and forms changed.
  var breaks: SeriesBreaks { rules.seriesBreaks }
  /// Labels of the four dimensions with a list.
  let labels: LabelTables
  /// Plans, closings, experiments and the rest that the report counts.
  let pages: [PageFacts]
  /// The scope of the report.
  let scope: Scope

  /// Groups the pages that a scope counts.
  ///
  /// - Parameters:
  ///   - pages: all pages, also those outside the scope.
  ///   - scope: which of them the report is about.
  ///   - rules: the rules in force; marks of labels and breaks of series come from them.
  ///
  /// Cost: O(values of the pages + groups · labels).
  public init(
    pages: [PageFacts], scope: Scope = Scope(), rules: Rules
  ) {
    self.rules = rules
    var timeless = scope
    timeless.years = nil
    let past = pages.filter { timeless.counts($0) }
    let labels = LabelTables(pages: past, vocabulary: rules.vocabulary)
    let documents = past.map { CountedDocument(page: $0, labels: labels) }
    let isOneCountry = Set(past.flatMap { $0.countries.map(\.iso3) }).count == 1
    let regions = rules.vocabulary.countries.regions.filter(scope.isWhole).map(\.name)
    var all = Grouping(labels: labels, showsCountryParts: isOneCountry, regions: Set(regions))
    documents.forEach { all.add($0) }
    let grouped = all.groups()
    history = Dictionary(grouped.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    historyYears = Dictionary(grouping: grouped, by: \.key.basis).mapValues { Set($0.compactMap(\.key.year)).sorted() }
    self.labels = labels
    self.scope = scope
    self.pages = past.filter { scope.counts($0) }
    let shown = scope.years == nil ? grouped : Self.shown(documents, scope, Grouping(like: all))
    groups = shown
    positions = Dictionary(grouping: shown.indices) {
      let key = shown[$0].key
      return Period(documents: key.documents, basis: key.basis, year: key.year)
    }
  }

  /// The groups of the report's own years: of its pages alone, and within the range on its basis.
  private static func shown(_ documents: [CountedDocument], _ scope: Scope, _ empty: Grouping) -> [DocumentGroup] {
    var grouping = empty
    for document in documents where scope.counts(document.page) { grouping.add(document) }
    return grouping.groups().filter { scope.counts(year: $0.key.year, $0.key.basis) }
  }

  /// The groups an indicator has values for.
  func groups(of indicator: any Indicator) -> [DocumentGroup] {
    let sheet = indicator.sheet
    let sets = sheet.kinds.map { $0 == .all ? indicator.allDocuments : DocumentSet($0) }
    return groups.filter { group in
      sets.contains(group.key.documents)
        && (sheet.isHeadline || group.key.level == .network || group.showsBreakdowns)
        && (group.key.year != nil || indicator.allDocuments == .everyPage)
    }
  }

  /// The same groups, of some documents in one year.
  func groups(
    of indicator: any Indicator, _ documents: DocumentSet, _ basis: YearBasis, year: Int?
  ) -> [DocumentGroup] {
    var dated = self
    dated.groups = positions[Period(documents: documents, basis: basis, year: year), default: []].map { groups[$0] }
    return dated.groups(of: indicator)
  }

  /// Which documents are counted in which year.
  private struct Period: Hashable {
    let documents: DocumentSet
    let basis: YearBasis
    let year: Int?
  }

  /// The groups of earlier years with the same place, kind and basis, oldest first.
  func earlier(than group: DocumentGroup) -> [DocumentGroup] {
    guard let year = group.key.year else { return [] }
    return (historyYears[group.key.basis] ?? []).filter { $0 < year }.compactMap { history[group.key.in($0)] }
  }

  /// The latest year of any document on a basis.
  func latestYear(_ basis: YearBasis) -> Int? { historyYears[basis]?.last }

  /// The group of the year before with the same place, kind and basis.
  func yearBefore(_ group: DocumentGroup) -> DocumentGroup? {
    group.key.year.flatMap { history[group.key.in($0 - 1)] }
  }
}

extension DocumentSet {
  /// The documents of a kind; plans and closings for all.
  public init(_ kind: IndicatorKind) {
    switch kind {
    case .plan: self = .plans
    case .closing: self = .closings
    case .experiment: self = .experiments
    case .all: self = .plansAndClosings
    }
  }
}

extension DocumentGroup.Key {
  /// The same documents of another year.
  func `in`(_ year: Int?) -> DocumentGroup.Key {
    DocumentGroup.Key(level: level, place: place, documents: documents, basis: basis, year: year)
  }

  /// The order of the reports: level, place, kind, basis, year, undated last.
  static func isOrdered(_ left: DocumentGroup.Key, _ right: DocumentGroup.Key) -> Bool {
    if left.level != right.level { return left.level.order < right.level.order }
    if left.place != right.place { return left.place.scalarOrder < right.place.scalarOrder }
    let (first, second) = (left.documents.rawValue, right.documents.rawValue)
    if first != second { return first < second }
    if left.basis != right.basis { return left.basis == .tag }
    return YearOrder(left.year) < YearOrder(right.year)
  }
}

extension ScopeLevel {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Puts documents into groups.
private struct Grouping {
  private let labels: LabelTables
  private let showsCountryParts: Bool
  /// Regions of which no country is left out; others have no groups.
  private let regions: Set<String>
  private var documents: [DocumentGroup.Key: [CountedDocument]] = [:]

  init(labels: LabelTables, showsCountryParts: Bool, regions: Set<String>) {
    self.labels = labels
    self.showsCountryParts = showsCountryParts
    self.regions = regions
  }

  /// An empty grouping with the same labels and rules.
  init(like other: Grouping) {
    self.init(labels: other.labels, showsCountryParts: other.showsCountryParts, regions: other.regions)
  }

  mutating func add(_ document: CountedDocument) {
    let places = places(of: document.page)
    for set in DocumentSet.allCases where set.contains(document.page) {
      for basis in YearBasis.allCases {
        if basis == .cycle && document.page.kind == nil { continue }
        let years = document.page.countedYears(basis)
        for year in years.isEmpty ? [nil] : years.map(Optional.some) {
          for (level, place) in places {
            let key = DocumentGroup.Key(level: level, place: place, documents: set, basis: basis, year: year)
            documents[key, default: []].append(document)
          }
        }
      }
    }
  }

  /// A page of two countries of one region counts once in the region.
  private func places(of page: PageFacts) -> [(ScopeLevel, String)] {
    let own = page.countries.map(\.region).filter(regions.contains)
    let distinct = own.enumerated().filter { own.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    return [(.network, "")] + distinct.map { (.region, $0) } + page.countries.map { (.country, $0.iso3) }
  }

  func groups() -> [DocumentGroup] {
    documents.keys.sorted(by: DocumentGroup.Key.isOrdered).map { key in
      DocumentGroup(
        key: key, documents: documents[key] ?? [],
        showsBreakdowns: key.level == .network || (key.level == .country && showsCountryParts), labels: labels)
    }
  }
}
