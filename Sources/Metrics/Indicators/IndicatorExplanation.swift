public import Archive
internal import Partners
public import Vocabulary

/// What an indicator's values of a year rest on: each value, and page by page what makes it count.
public struct IndicatorExplanation: Sendable {
  /// A page that counts above or below the line.
  public struct Contribution: Sendable, Hashable {
    /// The page.
    public let document: String
    /// Lines that make it count, ascending.
    public let lines: [Int]
    /// What the page adds; nil where the number is not made page by page.
    public let adds: Int?
  }

  /// A page that says nothing, and why.
  public struct Silence: Sendable, Hashable {
    /// The page.
    public let document: String
    /// `not asked in this form`, `lost in the export` or `asked, no answer`.
    public let reason: String
  }

  /// One value.
  public struct Part: Sendable {
    /// The value.
    public let value: IndicatorValue
    /// The pages above the line, in order.
    public let numerator: [Contribution]
    /// The pages below the line, in order; for counts and means the pages it rests on.
    public let denominator: [Contribution]
    /// The pages of the kind that say nothing, in order.
    public let silent: [Silence]
  }

  /// The values: the whole of each kind of document, or its parts where the indicator has no whole.
  public let parts: [Part]
  /// Why there is no value; nil where there is one.
  public let absence: TargetProgress.Reason?

  /// Explains the values of a year.
  ///
  /// A page's share in a value is the indicator computed on that page alone; for counts of distinct things, pages that
  /// share a thing do not add up.
  /// - Parameters:
  ///   - id: which values.
  ///   - pages: all pages, also those outside the scope.
  ///   - scope: which of them the report is about.
  ///   - vocabulary: the lists in force.
  ///   - page: reads a page once more, for its lines; a page that cannot be read has none.
  ///
  /// Cost: O(values of the pages), and reading the pages of the year once more.
  public init(
    _ id: ID, pages: [PageFacts], scope: Scope, vocabulary: Vocabulary = .standard,
    page: @escaping (String) -> Page?
  ) {
    let indicatorScope = IndicatorScope(pages: pages, scope: scope, vocabulary: vocabulary)
    guard let indicator = IndicatorCatalogue.indicator(id.indicator) else {
      (parts, absence) = ([], .undefined)
      return
    }
    let groups = indicatorScope.groups(of: indicator).filter { id.means($0.key, reportBasis: scope.yearBasis) }
    var pages = PageSource(read: page)
    parts = groups.flatMap { group in
      Self.values(of: indicator, group, indicatorScope, id.part).map { value in
        PartReading(indicator: indicator, group: group, scope: indicatorScope, value: value).part(&pages)
      }
    }
    absence = !parts.isEmpty ? nil : groups.isEmpty ? .noDocument : .undefined
  }

  /// The part that is asked for; else the whole, else every part.
  private static func values(
    of indicator: any Indicator, _ group: DocumentGroup, _ scope: IndicatorScope, _ part: Estimate.Breakdown
  ) -> [IndicatorValue] {
    let all = indicator.values(of: group, in: scope)
    if part != .none { return all.filter { $0.figure.breakdown == part } }
    let wholes = all.filter { $0.figure.breakdown == .none }
    return wholes.isEmpty ? all : wholes
  }
}

/// Pages read once more, each once.
private struct PageSource {
  let read: (String) -> Page?
  private var readers: [String: EvidenceReader] = [:]

  init(read: @escaping (String) -> Page?) { self.read = read }

  mutating func lines(_ trace: EvidenceTrace, of facts: PageFacts) -> [Int] {
    if let reader = readers[facts.document] { return reader.lines(trace) }
    guard let page = read(facts.document) else { return [] }
    let reader = EvidenceReader(facts: facts, page: page)
    readers[facts.document] = reader
    return reader.lines(trace)
  }
}

/// Tells page by page what a value rests on.
private struct PartReading {
  let indicator: any Indicator
  let group: DocumentGroup
  let scope: IndicatorScope
  let value: IndicatorValue

  func part(_ pages: inout PageSource) -> IndicatorExplanation.Part {
    let rule = indicator.evidence(of: value.figure.breakdown, in: group, scope)
    let own = group.documents.map { (document: $0, figure: figure(of: $0)) }
    let documents = own.sorted { $0.document.page.document.scalarOrder < $1.document.page.document.scalarOrder }
    let above = documents.filter { ($0.figure?.numerator ?? 0) > 0 }
    let speaking = documents.filter { $0.figure.map { !$0.flags.saysNothing && rests(on: $0) } ?? false }
    let silent = documents.compactMap { document, figure in
      figure.flatMap { HeadlineSentence.silence($0.flags) }.map {
        IndicatorExplanation.Silence(document: document.page.document, reason: $0)
      }
    }
    return IndicatorExplanation.Part(
      value: value, numerator: above.map { contribution($0, rule.numerator, $0.figure?.numerator, &pages) },
      denominator: rule.base.map { base($0, rule, &pages) }
        ?? speaking.map {
          contribution($0, rule.denominator, value.unit == .share ? $0.figure?.denominator : nil, &pages)
        }, silent: silent)
  }

  /// Whether a page alone has something below the line; counts rest on every page that says anything.
  private func rests(on figure: Estimate) -> Bool {
    value.unit == .count || value.unit == .effective || (figure.denominator ?? 0) > 0
  }

  /// The figure of one document alone.
  private func figure(of document: CountedDocument) -> Estimate? {
    let figures = indicator.contribution(of: document, to: group, in: scope)
    return figures.first { $0.breakdown == value.figure.breakdown } ?? figures.first(where: \.flags.saysNothing)
  }

  /// The documents of the year before, where these stand below the line.
  private func base(
    _ group: DocumentGroup, _ rule: EvidenceRule, _ pages: inout PageSource
  ) -> [IndicatorExplanation.Contribution] {
    let documents = group.documents.sorted { $0.page.document.scalarOrder < $1.page.document.scalarOrder }
    return documents.compactMap { document in
      let lines = pages.lines(rule.denominator, of: document.page)
      return lines.isEmpty
        ? nil : IndicatorExplanation.Contribution(document: document.page.document, lines: lines, adds: nil)
    }
  }

  private func contribution(
    _ own: (document: CountedDocument, figure: Estimate?), _ trace: EvidenceTrace, _ adds: Int?,
    _ pages: inout PageSource
  ) -> IndicatorExplanation.Contribution {
    IndicatorExplanation.Contribution(
      document: own.document.page.document, lines: pages.lines(trace, of: own.document.page), adds: adds)
  }
}
