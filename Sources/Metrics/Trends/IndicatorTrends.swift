/// Indicators and their parts between two years.
struct IndicatorTrends {
  let scope: IndicatorScope

  /// The rows in the order of the catalogue, by part, kind and years.
  func rows(_ pairs: [YearPair]) -> [Trend] {
    IndicatorCatalogue.all.filter(\.comparesYears).flatMap { rows($0, pairs) }
  }

  private func rows(_ indicator: any Indicator, _ pairs: [YearPair]) -> [Trend] {
    let sheet = indicator.sheet
    let own = pairs.filter { pair in sheet.kinds.contains { DocumentSet($0) == pair.documents } }
    var known: [DocumentGroup.Key: [Estimate]] = [:]
    return own.flatMap { pair -> [Trend] in
      let (from, to) = (figures(pair.from, of: indicator, pair, &known), figures(pair.to, of: indicator, pair, &known))
      return to.filter(\.isComparable).compactMap { second in
        from.first { $0.breakdown == second.breakdown && $0.isComparable }.map { first in
          trend(sheet, pair, first, second)
        }
      }
    }
  }

  /// Groups that no choice of countries narrows are shared by several pairs.
  private func figures(
    _ group: DocumentGroup, of indicator: any Indicator, _ pair: YearPair, _ known: inout [DocumentGroup.Key: [Estimate]]
  ) -> [Estimate] {
    if pair.countries == nil, let figures = known[group.key] { return figures }
    let figures = indicator.figures(of: group, in: scope) + indicator.editionFigures(of: group, in: scope)
    if pair.countries == nil { known[group.key] = figures }
    return figures
  }

  private func trend(_ sheet: IndicatorSheet, _ pair: YearPair, _ from: Estimate, _ to: Estimate) -> Trend {
    let part = to.breakdown == .none ? "" : "/\(to.breakdown.name)=\(to.breakdown.value)"
    return Trend(
      dimension: "indicators", valueID: sheet.id + part,
      value: to.breakdown == .none ? sheet.name : "\(sheet.name), \(to.breakdown.name) \(to.breakdown.value)",
      kind: pair.documents.kind, basis: pair.to.key.basis,
      from: Trend.Side(year: pair.years.lowerBound, numerator: from.numerator, denominator: from.denominator),
      to: Trend.Side(year: pair.years.upperBound, numerator: to.numerator, denominator: to.denominator),
      comparison: Comparison(
        from: from, to: to, isBroken: pair.isBroken(sheet.fields, from, to, scope.breaks), isMixed: pair.isMixed),
      status: nil, firstYear: nil, lastYear: nil)
  }
}
