internal import Archive
internal import Partners

/// What an indicator's value of a year rests on: the value, and page by page what each adds above and below the line.
public struct IndicatorExplanation: Sendable {
  /// Names an indicator, and a year where a value is meant.
  public struct ID: Sendable, Equatable {
    /// Id of the indicator.
    public let indicator: String
    /// The year; nil when the sheet is meant.
    public let year: Int?

    /// Reads `method-diversity` or `method-diversity/2022`; nil for anything else.
    public init?(_ text: String) {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard (1...2).contains(parts.count), IndicatorCatalogue.indicator(parts[0]) != nil else { return nil }
      let year = parts.count == 2 ? Int(parts[1]) : nil
      guard parts.count == 1 || year != nil else { return nil }
      indicator = parts[0]
      self.year = year
    }
  }

  /// What one page adds.
  public struct Contribution: Sendable {
    /// The page.
    public let document: String
    /// Lines of the tags and answers that the indicator reads, where tags or partners hold them.
    public let lines: [Int]
    /// What the page adds above the line; nil when it has nothing to say.
    public let numerator: Int?
    /// What the page adds below the line; nil for counts.
    public let denominator: Int?
  }

  /// The value of one kind of document.
  public struct Part: Sendable {
    /// The value.
    public let value: IndicatorValue
    /// The pages of the group, in order.
    public let contributions: [Contribution]
  }

  /// The values of the year for the whole scope, one for each kind of document.
  public let parts: [Part]

  /// Explains the values of a year.
  ///
  /// A page's contribution is the indicator computed on that page alone; for counts of distinct things, contributions
  /// of pages that share a thing do not add up. Cost: O(pages · indicator).
  public init(_ id: ID, pages: [PageFacts], scope: Scope) {
    guard let indicator = IndicatorCatalogue.indicator(id.indicator), let year = id.year else {
      parts = []
      return
    }
    let values = Self.wholes(of: indicator, IndicatorScope(pages: pages, scope: scope), scope, year)
    let counted = pages.filter { scope.counts($0) && $0.countedYears(scope.yearBasis).contains(year) }
    let alone = counted.map { page in
      (page, Self.wholes(of: indicator, IndicatorScope(pages: [page], scope: scope), scope, year))
    }
    parts = values.map { value in
      let contributions = alone.compactMap { page, own -> Contribution? in
        own.first { $0.kind == value.kind }.map { Self.contribution(of: page, $0, fields: indicator.sheet.fields) }
      }
      return Part(value: value, contributions: contributions)
    }
  }

  private static func wholes(
    of indicator: any Indicator, _ indicatorScope: IndicatorScope, _ scope: Scope, _ year: Int
  ) -> [IndicatorValue] {
    indicator.values(in: indicatorScope).filter {
      $0.scope == .network && $0.year == year && $0.yearBasis == scope.yearBasis && $0.figure.breakdown == .none
    }
  }

  private static func contribution(of page: PageFacts, _ value: IndicatorValue, fields: [String]) -> Contribution {
    let keys = Set(fields)
    var lines = page.tags.filter { keys.contains($0.key) }.map(\.line)
    if fields == PartnerReading.fields { lines += page.partners.map(\.mention.line) }
    if keys.contains("barriers") { lines += page.answers?.barriers.map { [$0.line] } ?? [] }
    if keys.contains("handover") { lines += page.answers?.handover.map { [$0.line] } ?? [] }
    if keys.contains("insights") { lines += page.answers?.insights.map(\.line) ?? [] }
    return Contribution(
      document: page.document, lines: Set(lines).sorted(), numerator: value.numerator, denominator: value.denominator)
  }
}
