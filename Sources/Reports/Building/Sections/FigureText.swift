internal import Archive
internal import Labels
internal import Metrics

/// An indicator's value as a cell and as a sentence, in the words of the catalogue.
struct FigureText {
  let labels: Labels

  /// The value with k, n, flag and, where there is room, its interval; or why there is none.
  ///
  ///     87 % (102/117; 80–92 %)     3/7 U     4.5     not asked
  func cell(_ value: IndicatorValue?, hasInterval: Bool = false) -> Cell {
    guard let value else { return .missing(.noDocument) }
    if let reason = Self.absence(value) { return .missing(reason) }
    let flag = value.flag.isEmpty ? "" : " \(value.flag)"
    return .text(plain(value, hasInterval: hasInterval) + flag)
  }

  /// Why a value says nothing; nil when it says something.
  static func absence(_ value: IndicatorValue) -> Cell.Missing? {
    if value.figure.flags.contains(.notAsked) { return .notAsked }
    if value.figure.flags.contains(.lost) { return .lost }
    return value.figure.flags.contains(.empty) ? .noAnswer : nil
  }

  private func plain(_ value: IndicatorValue, hasInterval: Bool) -> String {
    switch value.unit {
    case .share: return share(value, hasInterval: hasInterval)
    case .count: return number(value)
    case .mean where value.indicator == "closing-completion":
      return "\(labels.number(value.numerator ?? 0))/\(labels.number(value.denominator ?? 0))"
    case .mean, .effective: return number(value)
    }
  }

  private func share(_ value: IndicatorValue, hasInterval: Bool) -> String {
    let counts = "\(labels.number(value.numerator ?? 0))/\(labels.number(value.denominator ?? 0))"
    guard let share = value.value else { return counts }
    let range = hasInterval ? value.interval.map { "; \(interval($0))" } ?? "" : ""
    return "\(labels.percentage(share)) (\(counts)\(range))"
  }

  /// `80 % (24/30)`; below 30 documents with the letter of low reliability, below ten without a share.
  ///
  /// - Parameter isBroken: whether the figure cannot be compared with that of the year before, which has a letter, too.
  func share(_ k: Int, of n: Int, isBroken: Bool = false) -> String {
    let counts = "\(labels.number(k))/\(labels.number(n))"
    let share = n < Narrative.few ? counts : "\(labels.percentage(Double(k) / Double(n))) (\(counts))"
    let flags =
      (isBroken ? [ObservationFlag.seriesBreak] : []) + (n < Narrative.reliable ? [.lowReliability] : [])
    return flags.isEmpty ? share : "\(share) \(flags.map(\.rawValue).joined())"
  }

  /// The ends of a share's interval: `80–92 %`.
  private func interval(_ interval: Interval) -> String {
    let low = labels.number(interval.low * 100, decimals: 0)
    return labels.text(FormatLabel.percent, ["x": "\(low)–\(labels.number(interval.high * 100, decimals: 0))"])
  }

  /// A count as it is, a mean or effective number with one decimal.
  func number(_ value: IndicatorValue) -> String {
    guard let number = value.value else { return value.numerator.map { labels.number($0) } ?? "–" }
    return labels.number(number, decimals: value.unit == .count ? 0 : 1)
  }

  // MARK: Sentences

  /// The value in words, what it must not be printed without, and what can be said since the first comparable year.
  func sentence(_ value: IndicatorValue, caution: String, since trend: Trend?) -> String {
    return
      ([statement(value, caution.isEmpty ? "" : labels.name(.caution, caution)) + "."]
      + (trend.map { [comparison($0, value.unit)] } ?? [])).joined(separator: " ")
  }

  private func statement(_ value: IndicatorValue, _ caution: String) -> String {
    let note = caution.isEmpty ? "" : " (\(caution))"
    if let reason = Self.absence(value) {
      let name = "\(labels.name(.indicator, value.indicator)) (\(documents(value)))"
      return labels.text(
        FigureLabel.silent, ["name": name, "reason": labels.name(.missing, reason.rawValue)]) + note
    }
    let statement = labels.name(
      .statement, value.indicator, count: value.numerator ?? 2,
      [
        "k": labels.number(value.numerator ?? 0), "n": labels.number(value.denominator ?? 0), "value": number(value),
        "documents": documents(value),
      ])
    guard value.unit == .share else { return statement + note }
    guard let share = value.value else { return labels.text(FigureLabel.tooFew, ["statement": statement]) + note }
    let values = ["statement": statement, "share": labels.percentage(share)]
    guard let range = value.interval else { return labels.text(FigureLabel.share, values) + note }
    let interval = labels.text(FigureLabel.interval, ["interval": interval(range)])
    let remarks = labels.clauses([interval, caution].filter { !$0.isEmpty })
    return labels.text(FigureLabel.share, values) + " (\(remarks))"
  }

  /// Which documents a value is about: `plans of 2022`.
  func documents(_ value: IndicatorValue) -> String {
    let kind =
      switch value.group.documents {
      case .plans: "plan"
      case .closings: "closing"
      case .experiments: "experiment"
      case .plansAndClosings: "all"
      case .everyPage: "every"
      }
    guard let year = value.year else { return labels.name(.documentsOf, kind) }
    return labels.name(.documentsOf, "\(kind)_\(value.yearBasis.rawValue)", ["year": String(year)])
  }

  private func comparison(_ trend: Trend, _ unit: IndicatorUnit) -> String {
    let verdict = labels.name(.verdict, trend.verdict.rawValue)
    let values = ["year": String(trend.from.year), "verdict": verdict]
    if trend.verdict == .notComparable || trend.verdict == .notAsked {
      return labels.text(FigureLabel.comparedNot, values)
    }
    guard let change = trend.change, trend.verdict == .rising || trend.verdict == .falling else {
      return labels.text(FigureLabel.compared, values)
    }
    let size = unit == .share ? labels.percentagePoints(change) : labels.number(change.magnitude, decimals: 1)
    return labels.text(FigureLabel.comparedBy, values.merging(["size": size]) { $1 })
  }

  // MARK: Flags

  /// What the letter after the shares of a table means; nil where none bears it.
  func flagNote(on table: Table) -> String? {
    let letters = [ObservationFlag.seriesBreak, .lowReliability].map(\.rawValue)
    var found = Set<String>()
    for row in 0..<table.rowCount {
      for case .text(let text) in table.row(row) {
        guard let last = text.split(separator: " ").last, last.allSatisfy({ letters.contains(String($0)) }) else {
          continue
        }
        found.formUnion(last.map { String($0) })
      }
    }
    let names = letters.filter(found.contains).map { "\($0) \(labels.name(.flag, $0))" }
    return names.isEmpty ? nil : labels.text(FigureLabel.flags, ["flags": labels.clauses(names)])
  }

  /// What the letters in some values mean; nil where there are none.
  func flagNote(_ values: [IndicatorValue]) -> String? {
    let flags = Set(values.filter { Self.absence($0) == nil }.flatMap(\.figure.flags.all)).sorted()
    guard !flags.isEmpty else { return nil }
    let names = flags.map { "\($0.rawValue) \(labels.name(.flag, $0.rawValue))" }
    return labels.text(FigureLabel.flags, ["flags": labels.clauses(names)])
  }
}
