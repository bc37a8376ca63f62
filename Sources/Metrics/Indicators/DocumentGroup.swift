internal import Archive
internal import Facts
public import Vocabulary

/// Where the documents of a group come from.
public enum ScopeLevel: String, Sendable, Hashable, CaseIterable {
  /// The whole report.
  case network
  /// An M49 region.
  case region
  /// A country.
  case country
}

/// Which documents belong together.
public enum DocumentSet: Int, Sendable, Hashable, CaseIterable {
  /// Learning plans.
  case plans
  /// Closing reflections.
  case closings
  /// Experiments.
  case experiments
  /// Plans and closings, each page once.
  case plansAndClosings
  /// Every page, also those that are no form.
  case everyPage

  /// The kind under which its values are printed.
  public var kind: IndicatorKind {
    switch self {
    case .plans: .plan
    case .closings: .closing
    case .experiments: .experiment
    case .plansAndClosings, .everyPage: .all
    }
  }

  /// The kinds of forms in it.
  var kinds: [IndicatorKind] { self == .plansAndClosings ? [.plan, .closing] : [kind] }

  /// The kinds of pages in it; nil for every page.
  var pageKinds: [PageKind]? {
    switch self {
    case .plans: [.plan]
    case .closings: [.closing]
    case .experiments: [.experiment]
    case .plansAndClosings: [.plan, .closing]
    case .everyPage: nil
    }
  }

  /// Whether its documents have a form of several editions.
  var hasEditions: Bool { self == .closings || self == .experiments }

  func contains(_ page: PageFacts) -> Bool {
    guard let pageKinds else { return true }
    return page.kind?.countedKinds.contains { pageKinds.contains($0) } ?? false
  }
}

/// Documents of one kind, place and year.
public struct DocumentGroup: Sendable {
  /// Tells which documents a group holds.
  public struct Key: Sendable, Hashable {
    /// network, region or country.
    public let level: ScopeLevel
    /// Empty for the network, the name of a region, or the ISO 3166 alpha-3 code of a country.
    public let place: String
    /// The kind.
    public let documents: DocumentSet
    /// Which year counts.
    public let basis: YearBasis
    /// The year; nil for documents without one.
    public let year: Int?
  }

  /// Which documents these are.
  public let key: Key
  /// Whether values are wanted for parts, too.
  let showsBreakdowns: Bool
  /// The documents.
  let documents: [CountedDocument]
  /// In how many documents each method, data source and Goal stands; none in a group of one document, of which few are
  /// asked for.
  private let incidences: [LabelIncidence]
  /// The same of a group of one document, counted when it is asked for.
  private let later: [(dimension: Dimension, table: LabelTable)]

  init(key: Key, documents: [CountedDocument], showsBreakdowns: Bool, labels: LabelTables) {
    self.key = key
    self.documents = documents
    self.showsBreakdowns = showsBreakdowns
    let counts = key.documents == .everyPage ? [] : LabelTables.counted
    incidences = counts.map {
      LabelIncidence(documents: documents, dimension: $0, set: key.documents, table: labels[$0])
    }
    later = []
  }

  private init(_ other: DocumentGroup, showsBreakdowns: Bool, keeping: (CountedDocument) -> Bool) {
    key = other.key
    self.showsBreakdowns = showsBreakdowns
    let kept = other.documents.filter(keeping)
    documents = kept
    incidences = other.incidences.map {
      LabelIncidence(documents: kept, dimension: $0.dimension, set: other.key.documents, table: $0.table)
    }
    later = []
  }

  private init(_ other: DocumentGroup, only document: CountedDocument) {
    key = other.key
    showsBreakdowns = other.showsBreakdowns
    documents = [document]
    incidences = []
    later = other.incidences.map { ($0.dimension, $0.table) }
  }

  /// In how many documents each label of a dimension stands.
  func incidence(of dimension: Dimension) -> LabelIncidence? {
    incidences.first { $0.dimension == dimension }
      ?? later.first { $0.dimension == dimension }.map {
        LabelIncidence(documents: documents, dimension: dimension, set: key.documents, table: $0.table)
      }
  }

  /// Editions of the form among the documents, ascending.
  var editions: [Int] { Set(documents.compactMap(\.page.edition)).sorted() }

  /// The group of one edition of the form.
  func restricted(toEdition edition: Int) -> DocumentGroup {
    DocumentGroup(self, showsBreakdowns: false) { $0.page.edition == edition }
  }

  /// The group of one document.
  func restricted(to document: CountedDocument) -> DocumentGroup {
    DocumentGroup(self, only: document)
  }

  /// The group of some countries, by ISO 3166 alpha-3 code.
  func restricted(toCountries countries: Set<String>) -> DocumentGroup {
    DocumentGroup(self, showsBreakdowns: showsBreakdowns) { document in
      document.page.countries.contains { countries.contains($0.iso3) }
    }
  }

  /// The countries of the documents.
  var countries: Set<String> { Set(documents.flatMap { $0.page.countries.map(\.iso3) }) }
}
