internal import Labels
internal import Metrics

/// Targets, starts and what became of them as text.
struct TargetText {
  let labels: Labels

  /// A share as a percentage, a count as it is, a mean or effective number with one decimal.
  func value(_ value: Double, _ unit: IndicatorUnit) -> String {
    switch unit {
    case .share: labels.percentage(value)
    case .count: labels.number(value, decimals: 0)
    case .mean, .effective: labels.number(value, decimals: 1)
    }
  }

  /// Actual less target with its sign, shares in percentage points; a dash where one is missing.
  func difference(_ progress: TargetProgress) -> String {
    guard let difference = progress.variance else { return "–" }
    let sign = difference > 0 ? "+" : difference < 0 ? "−" : ""
    guard progress.unit == .share else { return sign + value(difference.magnitude, progress.unit) }
    return sign + labels.percentagePoints(difference)
  }

  /// `baseline 2021: 11` or `first observation 2021: 25 %`.
  func start(_ start: TargetProgress.Start, _ unit: IndicatorUnit) -> String {
    let value = start.value.map { self.value($0, unit) } ?? labels.text(TargetLabel.noValue)
    return labels.text(
      start.isBaseline ? TargetLabel.baseline : .firstObservation, ["year": String(start.year), "value": value])
  }

  /// What can be said, and why nothing can be.
  func status(_ progress: TargetProgress) -> String {
    let status = labels.name(.targetStatus, progress.status.rawValue)
    guard let reason = progress.reason else { return status }
    return labels.pair(status, labels.name(.targetReason, reason.rawValue))
  }
}
