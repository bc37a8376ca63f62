internal import Archive
internal import Vocabulary

extension IndicatorExplanation {
  /// Names an indicator, the values of a year, or a single figure as reports cite it.
  ///
  ///     method-diversity
  ///     method-diversity/2022
  ///     method-diversity/plan/cycle/2022
  ///     stage-mix/plan/tag/2022/KEN/stage=test
  public struct ID: Sendable, Equatable {
    /// Id of the indicator.
    public let indicator: String
    /// The year; nil when the sheet is meant.
    public let year: Int?
    /// The documents; nil for every kind.
    public let kind: IndicatorKind?
    /// Which year counts; nil for the one of the report.
    public let basis: YearBasis?
    /// A region or the ISO 3166 alpha-3 code of a country; empty for the whole scope.
    public let place: String
    /// A part; none for the whole.
    public let part: Estimate.Breakdown

    /// Reads an id; nil for anything else.
    public init?(_ text: String) {
      var rest = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)[...]
      let id = rest.removeFirst()
      guard IndicatorCatalogue.indicator(id) != nil else { return nil }
      indicator = id
      kind = rest.first.flatMap(IndicatorKind.init)
      if kind != nil { rest.removeFirst() }
      basis = kind == nil ? nil : rest.popFirst().flatMap(YearBasis.init)
      guard kind == nil || basis != nil else { return nil }
      let written = rest.popFirst()
      year = written.flatMap { Int($0) }
      guard (written == nil) == (year == nil), kind == nil || year != nil else { return nil }
      let isPart = rest.last?.contains("=") ?? false
      part = isPart ? Self.part(rest.removeLast()) : .none
      place = rest.popFirst() ?? ""
      guard rest.isEmpty, kind != nil || (place.isEmpty && part == .none) else { return nil }
    }

    private static func part(_ text: String) -> Estimate.Breakdown {
      let pieces = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return Estimate.Breakdown(pieces[0], pieces.count > 1 ? pieces[1] : "")
    }

    /// Whether a group's values are meant.
    func means(_ key: DocumentGroup.Key, reportBasis: YearBasis) -> Bool {
      key.year == year && key.place == place && key.basis == basis ?? reportBasis
        && (kind == nil || key.documents.kind == kind)
    }
  }
}
