internal import Archive
internal import Facts
internal import Vocabulary

/// Single labels between two years: their share, and whether they are new, kept, returned or dropped.
struct LabelTrends {
  /// The dimensions with a list of labels.
  static let dimensions: [Dimension] = [.methods, .dataSources, .sdgs, .thematicAreas]

  let dimension: Dimension
  let scope: IndicatorScope

  /// The rows by label, kind and years; labels named in neither year are left out.
  func rows(_ pairs: [YearPair]) -> [Trend] {
    var years = LabelYears(dimension: dimension, scope: scope, pairs: pairs)
    let rows = pairs.enumerated().flatMap { order, pair in
      self.rows(pair, &years).map { (label: $0.label, order: order, trend: $0.trend) }
    }
    return rows.sorted { ($0.label, $0.order) < ($1.label, $1.order) }.map(\.trend)
  }

  /// The labels of one kind and pair of years are one table: judged together.
  private func rows(_ pair: YearPair, _ years: inout LabelYears) -> [(label: Int, trend: Trend)] {
    let (from, to) = (years.incidence(pair.from, of: pair), years.incidence(pair.to, of: pair))
    let seen = years.upToLater(pair)
    let labels = scope.labels[dimension].entries.indices.filter { from.counts[$0] + to.counts[$0] > 0 }
    let figures = labels.map { label in
      let (first, second) = (share(label, from), share(label, to))
      return FigurePair(
        from: first, to: second, isBroken: pair.isBroken([dimension.rawValue], first, second, scope.breaks),
        isMixed: pair.isMixed)
    }
    let comparisons = Comparison.table(figures)
    return labels.indices.map { index in
      let history = ValueHistory(seen.map { $0.cell(labels[index]) }, since: pair.years.lowerBound)
      return (labels[index], trend(labels[index], pair, figures[index], comparisons[index], history))
    }
  }

  private func trend(
    _ label: Int, _ pair: YearPair, _ figures: FigurePair, _ comparison: Comparison, _ history: ValueHistory
  ) -> Trend {
    let entry = scope.labels[dimension].entries[label]
    return Trend(
      dimension: dimension.rawValue, valueID: entry.id, value: entry.label, kind: pair.documents.kind,
      basis: pair.to.key.basis, from: side(figures.from, pair.years.lowerBound),
      to: side(figures.to, pair.years.upperBound), comparison: comparison, history: history)
  }

  private func side(_ figure: Estimate, _ year: Int) -> Trend.Side {
    Trend.Side(year: year, numerator: figure.numerator, denominator: figure.denominator)
  }

  private func share(_ label: Int, _ incidence: LabelIncidence) -> Estimate {
    let figure = incidence.start(.share)
    if let absence = incidence.absence { return figure.absent(absence) }
    return figure.filled(count: incidence.counts[label], of: incidence.documents)
  }
}

/// In how many documents each label stands, year by year.
private struct LabelYears {
  /// One year.
  struct Year {
    let year: Int
    let incidence: LabelIncidence

    /// The cell of a label; one of a year in which no document names any label says nothing.
    func cell(_ label: Int) -> ValueHistory.Cell {
      ValueHistory.Cell(year: year, documents: incidence.absence == nil ? incidence.counts[label] : nil)
    }
  }

  private let dimension: Dimension
  private let scope: IndicatorScope
  /// The groups that are compared; those of years outside the report stand in the scope alone.
  private let compared: [DocumentGroup.Key: DocumentGroup]
  private var known: [DocumentGroup.Key: LabelIncidence] = [:]

  init(dimension: Dimension, scope: IndicatorScope, pairs: [YearPair]) {
    self.dimension = dimension
    self.scope = scope
    let groups = pairs.filter { $0.countries == nil }.flatMap { [$0.from, $0.to] }
    compared = Dictionary(groups.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The years up to the later one of a pair, oldest first, restricted to its countries.
  mutating func upToLater(_ pair: YearPair) -> [Year] {
    var years: [Year] = []
    for group in scope.earlier(than: pair.to) + [pair.to] {
      guard let year = group.key.year else { continue }
      let own = pair.countries.map(group.restricted(toCountries:)) ?? compared[group.key] ?? group
      years.append(Year(year: year, incidence: incidence(year == pair.years.lowerBound ? pair.from : own, of: pair)))
    }
    return years
  }

  /// Groups that no choice of countries narrows are shared by several pairs.
  mutating func incidence(_ group: DocumentGroup, of pair: YearPair) -> LabelIncidence {
    if pair.countries == nil, let incidence = known[group.key] { return incidence }
    let incidence =
      group.incidence(of: dimension)
      ?? LabelIncidence(
        documents: group.documents, dimension: dimension, set: group.key.documents, table: scope.labels[dimension])
    if pair.countries == nil { known[group.key] = incidence }
    return incidence
  }
}
