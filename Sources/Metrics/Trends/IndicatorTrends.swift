/// Indicators and their parts between two years.
struct IndicatorTrends {
  let scope: IndicatorScope

  /// A row, and the one of a larger table in which its figure is tested.
  struct Row {
    let trend: Trend
    let testedAs: String?
  }

  /// The rows in the order of the catalogue, by part, kind and years.
  func rows(_ pairs: [YearPair]) -> [Row] {
    IndicatorCatalogue.all.filter(\.comparesYears).flatMap { rows($0, pairs) }
  }

  private func rows(_ indicator: any Indicator, _ pairs: [YearPair]) -> [Row] {
    let sheet = indicator.sheet
    let own = pairs.filter { pair in sheet.kinds.contains { DocumentSet($0) == pair.documents } }
    var known: [DocumentGroup.Key: [Estimate]] = [:]
    return own.flatMap { pair -> [Row] in
      let (from, to) = (figures(pair.from, of: indicator, pair, &known), figures(pair.to, of: indicator, pair, &known))
      let figures = to.filter(\.isComparable).compactMap { second in
        from.first { $0.breakdown == second.breakdown && $0.isComparable }.map { first in
          FigurePair(
            from: first, to: second, isBroken: pair.isBroken(sheet.fields, first, second, scope.breaks),
            isMixed: pair.isMixed)
        }
      }
      return zip(figures, IndicatorTable(figures).comparisons).map { figures, comparison in
        Row(trend: trend(sheet, pair, figures, comparison), testedAs: figures.to.testedAs)
      }
    }
  }

  /// Groups that no choice of countries narrows are shared by several pairs.
  private func figures(
    _ group: DocumentGroup, of indicator: any Indicator, _ pair: YearPair,
    _ known: inout [DocumentGroup.Key: [Estimate]]
  ) -> [Estimate] {
    if pair.countries == nil, let figures = known[group.key] { return figures }
    let figures = indicator.figures(of: group, in: scope) + indicator.editionFigures(of: group, in: scope)
    if pair.countries == nil { known[group.key] = figures }
    return figures
  }

  private func trend(
    _ sheet: IndicatorSheet, _ pair: YearPair, _ figures: FigurePair, _ comparison: Comparison
  ) -> Trend {
    let (from, to) = (figures.from, figures.to)
    let part = to.breakdown == .none ? "" : "/\(to.breakdown.name)=\(to.breakdown.value)"
    return Trend(
      dimension: Trend.indicators, valueID: sheet.id + part,
      value: to.breakdown == .none ? sheet.name : "\(sheet.name), \(to.breakdown.name) \(to.breakdown.value)",
      kind: pair.documents.kind, basis: pair.to.key.basis,
      from: Trend.Side(year: pair.years.lowerBound, numerator: from.numerator, denominator: from.denominator),
      to: Trend.Side(year: pair.years.upperBound, numerator: to.numerator, denominator: to.denominator),
      comparison: comparison, history: nil)
  }
}

/// The figures of one indicator for one kind and pair of years: the whole stands by itself, the parts of each breakdown
/// are a table.
private struct IndicatorTable {
  /// One comparison for each pair of figures, in order.
  let comparisons: [Comparison]

  init(_ pairs: [FigurePair]) {
    let whole = pairs.first { $0.to.breakdown == .none }
    var comparisons = pairs.map { $0.stands(for: whole) ? whole.map { Comparison($0) } : nil }
    let parts = pairs.indices.filter { comparisons[$0] == nil && pairs[$0].to.testedAs == nil }
    for breakdown in Set(parts.map { pairs[$0].to.breakdown.name }) {
      let table = parts.filter { pairs[$0].to.breakdown.name == breakdown }
      for (index, comparison) in zip(table, Comparison.table(table.map { pairs[$0] })) {
        comparisons[index] = comparison
      }
    }
    self.comparisons = pairs.indices.map { comparisons[$0] ?? Comparison(pairs[$0]) }
  }
}

extension FigurePair {
  /// Whether the figures are the indicator's own: the whole, or the one edition of a form that both years have.
  fileprivate func stands(for whole: FigurePair?) -> Bool {
    if to.breakdown == .none { return true }
    guard let whole, to.breakdown.name == "edition" else { return false }
    return from.covers(whole.from) && to.covers(whole.to)
  }
}

extension Estimate {
  fileprivate func covers(_ whole: Estimate) -> Bool {
    documents == whole.documents && numerator == whole.numerator && denominator == whole.denominator
  }
}
