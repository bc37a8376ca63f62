public import Vocabulary

/// Where an indicator stands in a year against what was agreed: a row of `targets.csv`.
///
///     let rows = TargetProgress.all(of: values, targets: ["method-repertoire": target], basis: .tag, years: nil)
///     rows[0].status      // "no target set"
public struct TargetProgress: Sendable, Hashable {
  /// What can be said; the list is closed.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// The value reaches the target in the direction of the indicator.
    case onTrack = "on track"
    /// The value falls short of the target.
    case notOnTrack = "not on track"
    /// Nothing was agreed for the year.
    case noTarget = "no target set"
    /// There is a target and no value to set against it.
    case notAssessable = "not assessable"
  }

  /// Why a target cannot be assessed.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The forms of the year do not ask.
    case notAsked = "not asked in this form"
    /// The answers were lost.
    case lost = "lost in the export"
    /// Nobody answered.
    case empty = "asked, no answer"
    /// There are too few documents for a value, or to judge by it.
    case tooFew = "too few documents to judge"
    /// There are counts, and the indicator gives them no value in this scope.
    case noValue = "counts without a value"
    /// The indicator says nothing of the year, as a novelty in the first one.
    case undefined = "not defined for this year"
    /// The indicator consists of parts.
    case partsOnly = "the indicator has parts and no total"
    /// No document could have it.
    case noDocument = "no documents of this kind in scope"
    /// The year lies after the date of the report.
    case notYet = "the year has not come"
    /// Neither sheet nor baseline says which way is good.
    case noDirection = "neither direction is better: set a baseline of an earlier year"
  }

  /// What the value started from.
  public struct Start: Sendable, Hashable {
    /// Whether a person named the year; otherwise it is the first comparable one.
    public let isBaseline: Bool
    /// The year.
    public let year: Int
    /// Its value; nil where it has none.
    public let value: Double?

    /// `baseline` or `first observation`.
    public var name: String { isBaseline ? "baseline" : "first observation" }
  }

  /// Id of the indicator.
  public let indicator: String
  /// The documents it is about.
  public let kind: IndicatorKind
  /// Which year counts.
  public let basis: YearBasis
  /// The year.
  public let year: Int
  /// Unit of target and value.
  public let unit: IndicatorUnit
  /// Baseline or first observation; nil where there is neither.
  public let start: Start?
  /// The value aimed at; nil when none is set.
  public let target: Double?
  /// The value found; nil where unknown.
  public let actual: Double?
  /// What is to be said.
  public let status: Status
  /// Why it cannot be assessed; nil for other states.
  public let reason: Reason?
  /// What a reader must know of the value, as letters.
  public let flag: String

  /// Value less target; nil where one of them is missing.
  public var variance: Double? { actual.flatMap { actual in target.map { actual - $0 } } }

  /// The rows of a report: every indicator by the order of the catalogue and year.
  ///
  /// A year stands when the indicator has a value or a target in it.
  /// - Parameters:
  ///   - values: values of the indicators; those of years outside the range may be baselines.
  ///   - targets: what was agreed, by indicator id.
  ///   - basis: which year counts.
  ///   - years: the years of the report; nil for all.
  ///   - lastYear: the year of the report's date; nil when any year may have values.
  ///
  /// Cost: O(values).
  public static func all(
    of values: [IndicatorValue], targets: [String: IndicatorTarget], basis: YearBasis, years: ClosedRange<Int>?,
    lastYear: Int? = nil
  ) -> [TargetProgress] {
    let shown = values.filter { $0.scope == .network && $0.yearBasis == basis && $0.year != nil }
    let byIndicator = Dictionary(grouping: shown, by: \.indicator)
    let documents = byIndicator["documents-in-scope"] ?? []
    return IndicatorCatalogue.sheets.flatMap { sheet in
      let series = TargetSeries(
        sheet: sheet, basis: basis, values: byIndicator[sheet.id] ?? [], documents: documents,
        target: targets[sheet.id] ?? IndicatorTarget(), lastYear: lastYear)
      return series.years.filter { years?.contains($0) ?? true }.map(series.progress)
    }
  }
}

/// The values of one indicator over the years, with what was agreed.
private struct TargetSeries {
  let sheet: IndicatorSheet
  let basis: YearBasis
  let target: IndicatorTarget
  let lastYear: Int?
  /// The whole of each year.
  private let wholes: [Int: IndicatorValue]
  /// Years in which the indicator has parts.
  private let partYears: Set<Int>
  /// Years with a document of the kind.
  private let documentYears: Set<Int>

  init(
    sheet: IndicatorSheet, basis: YearBasis, values: [IndicatorValue], documents: [IndicatorValue],
    target: IndicatorTarget, lastYear: Int?
  ) {
    (self.sheet, self.basis, self.target, self.lastYear) = (sheet, basis, target, lastYear)
    let kind = sheet.leadingKind
    let own = values.filter { $0.kind == kind }
    wholes = own.filter { $0.figure.breakdown == .none }.reduce(into: [:]) { $0[$1.year ?? 0] = $1 }
    partYears = Set(own.filter { $0.figure.breakdown != .none }.compactMap(\.year))
    let isForms = kind == .all && sheet.id != "documents-in-scope"
    documentYears = Set(
      documents.filter { isForms ? $0.kind == .plan || $0.kind == .closing : $0.kind == kind }.compactMap(\.year))
  }

  var years: [Int] { Set(wholes.keys).union(target.values.keys).sorted() }

  func progress(in year: Int) -> TargetProgress {
    let (start, aim, actual) = (start(of: year), target.values[year], wholes[year]?.value)
    let isFew = (wholes[year]?.figure.documents ?? 0) < Threshold.count
    let reason = aim.flatMap { _ in actual == nil ? silence(in: year) : isFew ? .tooFew : nil }
    let isReached = aim.flatMap { aim in
      isFew ? nil : actual.flatMap { self.isReached(aim, by: $0, from: start, in: year) }
    }
    return TargetProgress(
      indicator: sheet.id, kind: sheet.leadingKind, basis: basis, year: year, unit: sheet.unit, start: start,
      target: aim, actual: actual, status: Self.status(aim, isReached),
      reason: reason ?? (aim != nil && isReached == nil ? .noDirection : nil), flag: wholes[year]?.flag ?? "")
  }

  private static func status(_ aim: Double?, _ isReached: Bool?) -> TargetProgress.Status {
    guard aim != nil else { return .noTarget }
    return isReached.map { $0 ? .onTrack : .notOnTrack } ?? .notAssessable
  }

  /// The baseline's year; without one the first year with a value after the last break of the series.
  private func start(of year: Int) -> TargetProgress.Start? {
    if let baseline = target.baseline {
      return TargetProgress.Start(isBaseline: true, year: baseline, value: wholes[baseline]?.value)
    }
    let earlier = wholes.keys.filter { $0 <= year }.sorted()
    let lastBreak = earlier.last { wholes[$0]?.figure.flags.contains(.seriesBreak) ?? false }
    let first = earlier.first { $0 >= lastBreak ?? $0 && wholes[$0]?.value != nil }
    return first.map { TargetProgress.Start(isBaseline: false, year: $0, value: wholes[$0]?.value) }
  }

  /// Whether a value reaches the target; nil where no direction is known.
  private func isReached(_ aim: Double, by actual: Double, from start: TargetProgress.Start?, in year: Int) -> Bool? {
    let isHigh = actual >= aim - 1e-9
    let isLow = actual <= aim + 1e-9
    switch sheet.direction {
    case .higherIsBetter: return isHigh
    case .lowerIsBetter: return isLow
    case .neutral:
      guard let start, start.year < year, let origin = start.value else { return nil }
      return origin > aim ? isLow : isHigh
    }
  }

  /// Why a year has no value.
  private func silence(in year: Int) -> TargetProgress.Reason {
    guard let whole = wholes[year] else {
      if let lastYear, year > lastYear { return .notYet }
      if partYears.contains(year) { return .partsOnly }
      return documentYears.contains(year) ? .undefined : .noDocument
    }
    let flags = whole.figure.flags
    if flags.contains(.notAsked) { return .notAsked }
    if flags.contains(.lost) { return .lost }
    if flags.contains(.empty) { return .empty }
    return whole.figure.documents < Threshold.share || (whole.denominator ?? 0) < Threshold.share ? .tooFew : .noValue
  }
}
