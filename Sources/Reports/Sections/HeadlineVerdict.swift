internal import Labels
internal import Metrics

/// What can be said of a headline over the years of a report: of the widest pair of years that can be compared.
struct HeadlineVerdict {
  let narrative: Narrative

  /// Two years and their verdict.
  struct Pair {
    let from: Int
    let to: Int
    let verdict: Verdict
  }

  /// The first and last comparable years; nil where no two years are comparable.
  ///
  /// - Parameter part: a part as `name=value`; empty for the whole.
  func widest(_ indicator: String, part: String = "", of population: DocumentSet) -> Pair? {
    let id = part.isEmpty ? indicator : "\(indicator)/\(part)"
    let own = narrative.input.trends.filter { trend in
      trend.valueID == id && trend.kind == population.kind && trend.basis == narrative.figures.basis
    }
    let judged = own.filter { [Verdict.rising, .falling, .noClearChange].contains($0.verdict) }
    let comparable = judged.isEmpty ? own.filter { $0.verdict == .tooFew } : judged
    let widest = comparable.min { ($0.from.year, $1.to.year) < ($1.from.year, $0.to.year) }
    return widest.map { Pair(from: $0.from.year, to: $0.to.year, verdict: $0.verdict) }
  }

  /// `rising from 2021 to 2024`, or that years cannot be compared; nil where there are no two years.
  func text(_ indicator: String, of population: DocumentSet) -> String? {
    let hasTrend = narrative.input.trends.contains { $0.valueID == indicator && $0.kind == population.kind }
    guard hasTrend else { return nil }
    let labels = narrative.labels
    guard let pair = widest(indicator, of: population) else {
      return labels.name(.verdict, Verdict.notComparable.rawValue)
    }
    guard pair.verdict != .tooFew else { return labels.name(.verdict, pair.verdict.rawValue) }
    return labels.text(
      FirstPageLabel.verdictOfYears,
      ["verdict": labels.name(.verdict, pair.verdict.rawValue), "from": String(pair.from), "to": String(pair.to)])
  }
}
