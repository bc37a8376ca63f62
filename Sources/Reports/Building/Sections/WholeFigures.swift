internal import Metrics

/// The indicators of the whole report, found by name.
struct WholeFigures {
  private struct Key: Hashable {
    let indicator: String
    let kind: IndicatorKind
    let basis: YearBasis
    let part: Estimate.Breakdown
  }

  private let values: [Key: [IndicatorValue]]

  init(_ all: [IndicatorValue]) {
    values = Dictionary(grouping: all.lazy.filter { $0.scope == .network && $0.year != nil }) {
      Key(indicator: $0.indicator, kind: $0.kind, basis: $0.yearBasis, part: $0.figure.breakdown)
    }
  }

  /// The values of an indicator, or of a part of it, one for each year.
  func values(
    _ indicator: String, _ kind: IndicatorKind, _ basis: YearBasis, part: Estimate.Breakdown = .none
  ) -> [IndicatorValue] {
    values[Key(indicator: indicator, kind: kind, basis: basis, part: part)] ?? []
  }

  /// The value of a year; nil where no document could have it.
  func value(
    _ indicator: String, _ kind: IndicatorKind, _ basis: YearBasis, _ year: Int, part: Estimate.Breakdown = .none
  ) -> IndicatorValue? {
    values(indicator, kind, basis, part: part).first { $0.year == year }
  }
}
