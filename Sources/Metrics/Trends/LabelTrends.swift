internal import Archive

/// Single labels between two years: their share, and whether they are new, kept, returned or dropped.
struct LabelTrends {
  /// The dimensions with a list of labels.
  static let dimensions: [Dimension] = [.methods, .dataSources, .sdgs, .thematicAreas]

  let dimension: Dimension
  let scope: IndicatorScope

  /// The rows by label, kind and years; labels named in neither year are left out.
  func rows(_ pairs: [YearPair]) -> [Trend] {
    let rows = pairs.enumerated().flatMap { order, pair in
      self.rows(pair).map { (label: $0.label, order: order, trend: $0.trend) }
    }
    return rows.sorted { ($0.label, $0.order) < ($1.label, $1.order) }.map(\.trend)
  }

  private func rows(_ pair: YearPair) -> [(label: Int, trend: Trend)] {
    let table = scope.labels[dimension]
    let (from, to) = (incidence(pair.from), incidence(pair.to))
    let named = seen(pair)
    return table.entries.indices.filter { from.counts[$0] + to.counts[$0] > 0 }.map { label in
      let (first, second) = (share(label, from), share(label, to))
      let years = named.filter { $0.counts[label] > 0 }.map(\.year)
      let trend = Trend(
        dimension: dimension.rawValue, valueID: table.entries[label].id, value: table.entries[label].label,
        kind: pair.documents.kind, basis: pair.to.key.basis, from: side(first, pair.years.lowerBound),
        to: side(second, pair.years.upperBound),
        comparison: Comparison(
          from: first, to: second, isBroken: pair.isBroken([dimension.rawValue], first, second, scope.breaks),
          isMixed: pair.isMixed),
        status: Self.status(years, pair.years), firstYear: years.first, lastYear: years.last)
      return (label, trend)
    }
  }

  private func side(_ figure: Estimate, _ year: Int) -> Trend.Side {
    Trend.Side(year: year, numerator: figure.numerator, denominator: figure.denominator)
  }

  /// The years up to the later one, with the documents that name each label, oldest first.
  private func seen(_ pair: YearPair) -> [(year: Int, counts: [Int])] {
    let groups = scope.earlier(than: pair.to) + [pair.to]
    return groups.compactMap { group in
      group.key.year.map { ($0, incidence(pair.countries.map(group.restricted(toCountries:)) ?? group).counts) }
    }
  }

  static func status(_ years: [Int], _ pair: ClosedRange<Int>) -> LabelStatus {
    guard years.contains(pair.upperBound) else { return .dropped }
    if years.contains(pair.lowerBound) { return .kept }
    return years.first == pair.upperBound ? .new : .returned
  }

  private func incidence(_ group: DocumentGroup) -> LabelIncidence {
    group.incidence(of: dimension)
      ?? LabelIncidence(
        documents: group.documents, dimension: dimension, set: group.key.documents, table: scope.labels[dimension])
  }

  private func share(_ label: Int, _ incidence: LabelIncidence) -> Estimate {
    let figure = incidence.start(.share)
    if let absence = incidence.absence { return figure.absent(absence) }
    return figure.filled(count: incidence.counts[label], of: incidence.documents)
  }
}
