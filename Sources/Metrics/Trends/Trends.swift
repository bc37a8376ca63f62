internal import Facts
public import Vocabulary

/// Every label and indicator of a report between any two of its years.
///
/// Like is set against like: plans against plans, closings against closings; figures of different form editions are not
/// compared, and indicators that mix editions are also compared edition by edition.
///
///     let trends = Trends(figures.groups, sameCountries: false)
///     trends.rows      // the rows of trends.csv
public struct Trends: Sendable {
  /// The rows: labels by dimension and id, then indicators in the order of the catalogue; by kind and years.
  public let rows: [Trend]

  /// Compares all pairs of years in scope.
  ///
  /// - Parameters:
  ///   - scope: the documents of the report.
  ///   - basis: which year counts; the scope's own when nil.
  ///   - sameCountries: whether each pair of years is restricted to countries with documents of the kind in both.
  ///
  /// Cost: O(pairs of years · (labels + figures)).
  public init(_ scope: IndicatorScope, basis: YearBasis? = nil, sameCountries: Bool = false) {
    let basis = basis ?? scope.scope.yearBasis
    let pairs = Self.pairs(scope, basis, sameCountries: sameCountries)
    let labels = LabelTrends.dimensions.map { LabelTrends(dimension: $0, scope: scope).rows(pairs) }
    let indicators = IndicatorTrends(scope: scope).rows(pairs)
    var rows: [Trend] = []
    rows.reserveCapacity(labels.map(\.count).reduce(indicators.count, +))
    for part in labels { rows += part }
    rows += indicators.map(\.trend)
    self.rows = Self.testedOnce(rows, twins: indicators.map(\.testedAs))
  }

  /// The rows, in which a figure that stands under two names has the verdict of the larger table under both.
  ///
  /// - Parameter twins: for each of the last rows the name of the other one, where there is one.
  private static func testedOnce(_ rows: [Trend], twins: [String?]) -> [Trend] {
    let names = Set(twins.compactMap(\.self))
    let dimensions = Set(names.map { String($0.prefix { $0 != "/" }) } + [Trend.indicators])
    var comparisons: [Twin: Comparison] = [:]
    for row in rows where dimensions.contains(row.dimension) && names.contains(row.name) {
      comparisons[Twin(row.name, row)] = row.comparison
    }
    var rows = rows
    for (index, name) in zip(rows.indices.suffix(twins.count), twins) {
      guard let name, let comparison = comparisons[Twin(name, rows[index])] else { continue }
      rows[index].comparison = comparison
    }
    return rows
  }

  /// The pairs of years by kind, earlier and later year.
  private static func pairs(_ scope: IndicatorScope, _ basis: YearBasis, sameCountries: Bool) -> [YearPair] {
    let groups = scope.groups.filter { group in
      group.key.level == .network && group.key.basis == basis && group.key.documents != .everyPage
        && group.key.year != nil
    }
    return groups.enumerated().flatMap { index, from in
      groups[(index + 1)...].filter { $0.key.documents == from.key.documents }.compactMap { to in
        YearPair(from, to, sameCountries: sameCountries)
      }
    }
  }
}

/// Names a row for one kind of documents and pair of years.
private struct Twin: Hashable {
  let name: String
  let kind: IndicatorKind
  let basis: YearBasis
  let from: Int
  let to: Int

  init(_ name: String, _ row: Trend) {
    self.name = name
    (kind, basis, from, to) = (row.kind, row.basis, row.from.year, row.to.year)
  }
}

extension Trend {
  /// The name of a row that ``Estimate/testedAs`` gives.
  fileprivate var name: String { dimension == Self.indicators ? valueID : "\(dimension)/\(valueID)" }
}

/// Documents of one kind in two years.
struct YearPair: Sendable {
  let from: DocumentGroup
  let to: DocumentGroup
  let years: ClosedRange<Int>
  /// Countries that both years are restricted to; nil where all count.
  let countries: Set<String>?

  /// Nil for groups without a year, or without a common country where one is needed.
  init?(_ from: DocumentGroup, _ to: DocumentGroup, sameCountries: Bool) {
    guard let first = from.key.year, let last = to.key.year, first < last else { return nil }
    years = first...last
    guard sameCountries else {
      (self.from, self.to, countries) = (from, to, nil)
      return
    }
    let common = from.countries.intersection(to.countries)
    guard !common.isEmpty else { return nil }
    (self.from, self.to) = (from.restricted(toCountries: common), to.restricted(toCountries: common))
    countries = common
  }

  var documents: DocumentSet { to.key.documents }
  var isMixed: Bool { documents == .plansAndClosings }

  /// The years after the earlier one up to the later: a change in any of them breaks a series.
  var breakYears: ClosedRange<Int> { (years.lowerBound + 1)...years.upperBound }

  func isBroken(_ fields: [String], _ from: Estimate, _ to: Estimate, _ breaks: SeriesBreaks) -> Bool {
    breaks.breaks(fields: fields, documents, forms: from.forms.union(to.forms), in: breakYears)
  }
}
