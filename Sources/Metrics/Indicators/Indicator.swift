/// Something measured on documents, with the sheet that says what it is.
///
/// One file holds one indicator: its sheet and its figures. ``IndicatorCatalogue`` lists them.
public protocol Indicator: Sendable {
  /// What the indicator is.
  var sheet: IndicatorSheet { get }

  /// The figures of one group of documents: the whole first, then the parts where the group shows them.
  ///
  /// None where the thing is not defined, as a novelty in the first year.
  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate]

  /// Which lines make a page count in a part; the part is empty for the whole.
  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule

  /// The figures of each document of a group alone, which the group's values are made of, in the group's order.
  func contributions(to group: DocumentGroup, in scope: IndicatorScope) -> [[Estimate]]

  /// Whether figures of two years can be set against each other; false for those that compare years themselves.
  var comparesYears: Bool { get }

  /// What `all` means for this indicator.
  var allDocuments: DocumentSet { get }
}

extension Indicator {
  /// The indicator computed on each document alone, unless an indicator says otherwise.
  func contributions(to group: DocumentGroup, in scope: IndicatorScope) -> [[Estimate]] {
    group.documents.map { figures(of: group.restricted(to: $0), in: scope) }
  }

  /// Figures of two years can be compared unless an indicator says otherwise.
  public var comparesYears: Bool { true }

  /// Plans and closings, unless an indicator says otherwise.
  public var allDocuments: DocumentSet { .plansAndClosings }

  /// The values of a scope by level, place, kind, basis, year and breakdown.
  ///
  /// Cost: O(documents) for each group of the scope.
  public func values(in scope: IndicatorScope) -> [IndicatorValue] {
    scope.groups(of: self).flatMap { values(of: $0, in: scope) }
  }

  /// The values of one group.
  func values(of group: DocumentGroup, in scope: IndicatorScope) -> [IndicatorValue] {
    let sheet = sheet
    return (figures(of: group, in: scope) + editionFigures(of: group, in: scope)).map {
      Self.value($0, of: group, in: scope, sheet)
    }
  }

  /// The figure of each edition of a form, where a group mixes several.
  func editionFigures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    guard group.showsBreakdowns, group.key.documents.hasEditions, sheet.breakdowns.contains("edition") else {
      return []
    }
    return group.editions.compactMap { edition in
      figures(of: group.restricted(toEdition: edition), in: scope).first?.of("edition", "\(edition)")
    }
  }

  /// The figure with the documents it is about, and the break of its series in that year.
  private static func value(
    _ figure: Estimate, of group: DocumentGroup, in scope: IndicatorScope, _ sheet: IndicatorSheet
  ) -> IndicatorValue {
    var figure = figure
    // Only comparisons look at the documents per label.
    figure.incidence = nil
    if let year = group.key.year, !figure.flags.saysNothing,
      scope.breaks.breaks(fields: sheet.fields, group.key.documents, forms: figure.forms, in: year...year)
    {
      figure.flags.insert(.seriesBreak)
    }
    return IndicatorValue(
      indicator: sheet.id, version: sheet.version, dimension: sheet.dimension, group: group.key, figure: figure)
  }
}
