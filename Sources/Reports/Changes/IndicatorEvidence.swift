internal import Metrics
internal import Vocabulary

/// Which documents and decisions can move the figure of an indicator.
///
/// The indicator's sheet says which kinds of documents it reads and which tags; other fields are not kept between
/// issues, so that any change of a document may count for them.
struct IndicatorEvidence {
  /// Id of the indicator.
  let name: String
  private let kind: String
  private let iso3: String
  private let period: String
  private let year: Int?
  private let readsEveryPage: Bool
  private let readsEarlierYears: Bool
  /// Dimensions whose tags it reads; nil when it reads anything else.
  private let dimensions: Set<String>?

  /// The evidence of a figure; nil for one that is no indicator.
  init?(_ figure: IssueFigure) {
    guard case .indicator(let name, _, let kind, let iso3, let year) = figure.subject else { return nil }
    self.name = name
    self.kind = kind
    self.iso3 = iso3
    self.year = year
    period = figure.period
    let indicator = IndicatorCatalogue.indicator(name)
    readsEveryPage = indicator?.allDocuments == .everyPage
    // What compares years itself cannot be set against another year; a number of all pages cannot either, for its own
    // reasons, and rests on its own year alone.
    readsEarlierYears = indicator?.comparesYears == false && !readsEveryPage
    let fields = (indicator?.sheet.fields ?? []).map { Dimension(rawValue: $0) }
    dimensions = fields.isEmpty || fields.contains(nil) ? nil : Set(fields.compactMap { $0?.rawValue })
  }

  /// Whether a document's coming, going or change can move the figure.
  func isMoved(from old: PublishedIssue.Document?, to new: PublishedIssue.Document?) -> Bool {
    guard [old, new].contains(where: { $0.map(reads) ?? false }) else { return false }
    guard let dimensions, let old, let new else { return true }
    func read(_ document: PublishedIssue.Document) -> Set<String> {
      reads(document) ? Set(document.values.filter { dimensions.contains(Self.dimension(of: $0)) }) : []
    }
    return read(old) != read(new) || old.years != new.years || old.kind != new.kind
  }

  /// Whether a decision can move the figure: it is about a dimension that the figure reads, on a document it reads.
  func isMoved(by rule: RuleChange, carriers: [PublishedIssue.Document]) -> Bool {
    guard case .mapping(let dimension, _) = rule.kind, dimensions?.contains(dimension) ?? false else { return false }
    return carriers.contains(where: reads)
  }

  /// Whether the figure rests on a document, by its kind, place and year.
  private func reads(_ document: PublishedIssue.Document) -> Bool {
    isOfKind(document) && isOfPeriod(document) && (iso3.isEmpty || document.iso3.contains(iso3))
  }

  private func isOfPeriod(_ document: PublishedIssue.Document) -> Bool {
    if readsEarlierYears, let year { return document.years.contains { Int($0) ?? .max <= year } }
    return document.years.contains(period) || (document.years.isEmpty && period == IssueFigure.undated)
  }

  /// `all` stands for every page, or for plans and closings, as the indicator's sheet says.
  private func isOfKind(_ document: PublishedIssue.Document) -> Bool {
    let kinds = document.kind.split(separator: "+").map(String.init)
    if kind != "all" { return kinds.contains(kind) }
    return readsEveryPage || kinds.contains("plan") || kinds.contains("closing")
  }

  private static func dimension(of value: String) -> String { String(value.prefix { $0 != "/" }) }
}
