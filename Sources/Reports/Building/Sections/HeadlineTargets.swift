internal import Labels
internal import Metrics

/// What was aimed at, beside the headline figures: where a figure started, and its target.
struct HeadlineTargets {
  let narrative: Narrative
  /// The year that the table of figures counts by; targets count by the report's own.
  let basis: YearBasis

  private var labels: Labels { narrative.labels }
  private var hasSameBasis: Bool { basis == narrative.basis }

  /// Start and target; none where nothing was agreed.
  ///
  /// A start on another year basis than the figures would contradict them.
  var columns: [Column] {
    guard !narrative.input.targets.isEmpty else { return [] }
    return (hasSameBasis ? [narrative.column("start", .text, .start)] : [])
      + [narrative.column("target", .text, .target)]
  }

  /// The cells of an indicator, as many as there are columns; nil for a figure that no target can be about.
  func cells(_ indicator: String?) -> [Cell] {
    guard !narrative.input.targets.isEmpty else { return [] }
    let rows = narrative.input.progress.filter { $0.indicator == indicator }
    let text = TargetText(labels: labels)
    let start = rows.last { $0.start != nil }.flatMap { row in row.start.map { text.start($0, row.unit) } }
    return (hasSameBasis ? [.text(start ?? "–")] : []) + [.text(target(rows))]
  }

  /// `2024: 80 % (on track)`: the target of the newest year with a value or the next one after it, else the last.
  private func target(_ rows: [TargetProgress]) -> String {
    let set = rows.filter { $0.target != nil }
    let newest = rows.last { $0.actual != nil }?.year ?? 0
    guard let row = set.first(where: { $0.year >= newest }) ?? set.last, let target = row.target else {
      return labels.name(.targetStatus, TargetProgress.Status.noTarget.rawValue)
    }
    let text = TargetText(labels: labels)
    let value = labels.pair(String(row.year), text.value(target, row.unit))
    return hasSameBasis ? "\(value) (\(text.status(row)))" : value
  }

  /// That nothing was agreed, or where it is judged; nil where the table says all.
  var note: String? {
    guard !narrative.input.targets.isEmpty else { return labels.text(TargetLabel.none) }
    return hasSameBasis ? nil : labels.text(TargetLabel.otherBasis)
  }
}
