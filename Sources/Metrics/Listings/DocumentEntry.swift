internal import Archive
internal import Facts
public import Vocabulary

/// A document as lists name it: by title, place, year and kind, with what a reader may be told of it.
public struct DocumentEntry: Sendable, Identifiable {
  let page: PageFacts

  init(_ page: PageFacts) { self.page = page }

  /// The document: its path relative to the archive.
  public var id: String { page.document }
  /// Title; the path where the page has none.
  public var title: String { page.title.isEmpty ? page.document : page.title }
  /// Code of its form: `plan`, `closing`, `plan+closing`, `experiment`, `shell`; nil for pages that are no form.
  public var kind: String? { page.kind?.rawValue }
  /// Types of the page, each once, in order.
  public var types: [String] { page.types }
  /// Whether the page is a plan, alone or with its closing.
  public var isPlan: Bool { DocumentSet.plans.contains(page) }
  /// Whether the page is a closing, alone or with its plan.
  public var isClosing: Bool { DocumentSet.closings.contains(page) }
  /// Whether the page is an experiment.
  public var isExperiment: Bool { DocumentSet.experiments.contains(page) }
  /// Edition of the form; nil for pages that are no form.
  public var edition: Int? { page.edition }
  /// Years of the page, ascending; empty where it names none.
  public var years: [Int] { page.years.sorted() }
  /// Year of the work; nil for pages that are no form or do not tell.
  public var workYear: Int? { page.cycleYear }
  /// Date of the page or of its experiment, ISO 8601, as precise as it is written; nil where there is none.
  public var date: String? { page.date ?? page.answers?.experiment?.date }
  /// Countries, each once, in order.
  public var places: [PlaceName] { page.countries.map { PlaceName(code: $0.iso3, name: $0.name) } }
  /// Web address of the page; nil where it names none.
  public var address: String? { page.source }
  /// ISO 639-1 code of the page's language; empty where unknown.
  public var language: String { page.language ?? "" }
  /// The document that this one repeats; nil when it counts by itself.
  public var repeats: String? { page.duplicateOf }
  /// Whether a plan and a closing were linked to each other, this document among them.
  public var isLinked: Bool { page.cycle != nil }

  /// How a field of the form stands: answered, not asked, lost or left empty; nil where the page has no such form.
  public func state(of field: String) -> FigureState? {
    page.coverage.first { $0.field == field }.map { FigureState($0.state) }
  }

  /// Every year the document counts in on a basis, ascending.
  public func countedYears(_ basis: YearBasis) -> [Int] { page.countedYears(basis).sorted() }

  /// Whether the document counts in a year on a basis; nil stands for documents without a year.
  public func counts(in year: Int?, _ basis: YearBasis) -> Bool {
    switch basis {
    case .tag: year.map(page.years.contains) ?? page.years.isEmpty
    case .cycle: page.cycleYear == year
    }
  }
}

/// A country by code and English name.
public struct PlaceName: Sendable, Hashable {
  /// ISO 3166-1 alpha-3 code; empty for a place that is no country.
  public let code: String
  /// Name as the program's list has it, in English.
  public let name: String

  /// Names a country.
  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

extension FigureState {
  init(_ state: Form.FieldState) {
    switch state {
    case .answered: self = .value
    case .empty: self = .empty
    case .lost: self = .lost
    case .notAsked: self = .notAsked
    }
  }
}
