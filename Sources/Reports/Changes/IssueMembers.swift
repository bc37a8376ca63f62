internal import Text

/// Which documents stand behind each counted figure of an issue.
struct IssueMembers: Sendable {
  /// Documents by `value/period`, such as `methods/system-thinking/2022`.
  private var carriers: [String: Set<String>] = [:]
  /// Values by `dimension/period`.
  private var values: [String: Set<String>] = [:]
  /// Documents by period.
  private var documents: [String: Set<String>] = [:]

  /// The documents of an issue that count.
  init(_ issue: PublishedIssue) {
    self.init(issue.countedDocuments(), of: issue)
  }

  /// Some documents of an issue.
  ///
  /// Cost: O(*v*) in the values of the documents.
  init(_ documents: some Sequence<PublishedIssue.Document>, of issue: PublishedIssue) {
    // Values of documents without a year count, but the headline shows them only beside all years of the pages.
    let showsUndated = issue.selection["year_basis"] != "cycle" && (issue.selection["years"] ?? "").isEmpty
    for document in documents { add(document, showsUndated: showsUndated, isForms: issue.countsFormsOnly) }
  }

  private mutating func add(_ document: PublishedIssue.Document, showsUndated: Bool, isForms: Bool) {
    let periods = document.years.isEmpty ? [IssueFigure.undated] : document.years
    if !isForms || !document.kind.isEmpty {
      for period in periods + [IssueFigure.allYears] { documents[period, default: []].insert(document.path) }
    }
    for value in document.values {
      for period in periods { carriers["\(value)/\(period)", default: []].insert(document.path) }
      carriers["\(value)/\(IssueFigure.allYears)", default: []].insert(document.path)
      guard showsUndated || !document.years.isEmpty else { continue }
      for period in periods + [IssueFigure.allYears] {
        values["\(Self.dimension(of: value))/\(period)", default: []].insert(value)
      }
    }
  }

  private static func dimension(of value: String) -> Substring { value.prefix { $0 != "/" } }

  /// The documents that carry a value in a period.
  func documents(carrying value: String, in period: String) -> Set<String> { carriers["\(value)/\(period)"] ?? [] }

  /// The documents of a period.
  func documents(in period: String) -> Set<String> { documents[period] ?? [] }

  /// The values of a dimension in a period.
  func values(of dimension: String, in period: String) -> Set<String> { values["\(dimension)/\(period)"] ?? [] }

  /// The figure counted anew; nil for what documents and values alone do not give.
  func count(_ figure: IssueFigure) -> Double? {
    switch figure.subject {
    case .documents(let value): Double(documents(carrying: value, in: figure.period).count)
    case .allDocuments: Double(documents(in: figure.period).count)
    case .distinctValues(let dimension): Double(values(of: dimension, in: figure.period).count)
    case .indicator: nil
    }
  }
}

extension PublishedIssue {
  /// By year of work, only forms are documents of the headline.
  var countsFormsOnly: Bool { selection["year_basis"] == "cycle" }

  /// Whether pages that repeat another one count too.
  private var keepsDuplicates: Bool { selection["keep_duplicates"] == "true" }

  /// The documents that count, in no particular order.
  ///
  /// - Parameter isKept: which documents there are; one that repeats a document left out counts by itself, the first
  ///   by path of several.
  func countedDocuments(where isKept: (String) -> Bool = { _ in true }) -> [Document] {
    let kept = documents.values.filter { isKept($0.path) }
    guard !keepsDuplicates else { return kept }
    let heirs = Dictionary(
      kept.filter { !$0.duplicateOf.isEmpty && !isKept($0.duplicateOf) }.map { ($0.duplicateOf, $0.path) },
      uniquingKeysWith: { $0.scalarOrder < $1.scalarOrder ? $0 : $1 })
    return kept.filter { $0.duplicateOf.isEmpty || heirs[$0.duplicateOf] == $0.path }
  }
}
