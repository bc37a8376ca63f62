internal import Vocabulary

/// A figure as a sentence in fixed wording: the same numbers as in its row, and its id beside it.
///
///     102 of 117 documents (plans tagged 2021) report at least one participatory method: 87 % (95 % interval 80 to 92 %).
///     2 of 5 documents (plans of cycle 2022) report …: too few for a share.
///     Breadth of Goals (closings tagged 2023): not asked in this form.
public struct HeadlineSentence: Sendable, Hashable {
  /// The sentence.
  public let text: String
  /// `indicator/kind/basis/year`, as in ``IndicatorValue/figureID``.
  public let figureID: String

  /// Puts a value into words.
  ///
  /// - Parameters:
  ///   - value: the whole of a group, no part of it.
  ///   - sheet: the sheet of its indicator.
  ///   - trend: the same figure against the first comparable year; adds a second sentence.
  public init(_ value: IndicatorValue, sheet: IndicatorSheet, since trend: Trend? = nil) {
    figureID = value.figureID
    let caution = sheet.caution.isEmpty ? "" : " (\(sheet.caution))"
    let first = Self.statement(value, sheet, Self.documents(of: value)) + caution + "."
    text = ([first] + (trend.map { [Self.comparison($0, sheet.unit)] } ?? [])).joined(separator: " ")
  }

  /// What stands in place of a figure where no document could have it.
  ///
  ///     Breadth of Goals (plan, experiment, all; 2022): no documents of this kind in scope.
  public static func noDocument(_ sheet: IndicatorSheet, year: Int? = nil) -> String {
    absence(.noDocument, sheet, year: year)
  }

  /// What stands in place of a figure that is not there.
  public static func absence(_ reason: TargetProgress.Reason, _ sheet: IndicatorSheet, year: Int? = nil) -> String {
    let kinds = sheet.kinds.map(\.rawValue).joined(separator: ", ")
    return "\(sheet.name) (\(kinds)\(year.map { "; \($0)" } ?? "")): \(reason.rawValue)."
  }

  private static func statement(_ value: IndicatorValue, _ sheet: IndicatorSheet, _ documents: String) -> String {
    if let silence = silence(value.figure.flags) { return "\(sheet.name) (\(documents)): \(silence)" }
    let isOne = value.figure.documents == 1
    let among = "\(value.figure.documents) \(isOne ? "document" : "documents") (\(documents))"
    switch sheet.unit {
    case .share: return share(value, sheet, documents)
    case .count where sheet.finding.isEmpty: return "\(among) \(isOne ? "is" : "are") in scope"
    case .count: return "\(value.numerator ?? 0) \(sheet.finding) in \(among)"
    case .mean: return "\(number(value.value)) \(sheet.finding) on average in \(among)"
    case .effective: return "\(number(value.value)) \(sheet.finding) as \(value.denominator ?? 0) mentions in \(among)"
    }
  }

  private static func share(_ value: IndicatorValue, _ sheet: IndicatorSheet, _ documents: String) -> String {
    let counts = "\(value.numerator ?? 0) of \(value.denominator ?? 0)"
    let statement = "\(counts) \(sheet.subject) (\(documents)) \(sheet.finding)"
    guard let share = value.value else { return statement + ": too few for a share" }
    let interval = value.interval.map { " (95 % interval \(percent($0.low)) to \(percent($0.high)) %)" } ?? ""
    return statement + ": \(percent(share)) %" + interval
  }

  /// Why a figure says nothing; nil for one that speaks.
  static func silence(_ flags: ObservationFlags) -> String? {
    if flags.contains(.notAsked) { return "not asked in this form" }
    if flags.contains(.lost) { return "lost in the export" }
    return flags.contains(.empty) ? "asked, no answer" : nil
  }

  private static func comparison(_ trend: Trend, _ unit: IndicatorUnit) -> String {
    let verdict = "Compared with the first comparable year \(trend.from.year): \(trend.verdict.rawValue)"
    guard let change = trend.change, trend.verdict == .rising || trend.verdict == .falling else { return verdict + "." }
    let size = unit == .share ? "\(percent(abs(change))) percentage points" : number(abs(change))
    return "\(verdict) by \(size)."
  }

  private static func documents(of value: IndicatorValue) -> String {
    let kind =
      switch value.group.documents {
      case .plans: "plans"
      case .closings: "closings"
      case .experiments: "experiments"
      case .plansAndClosings: "plans and closings"
      case .everyPage: "pages of every kind"
      }
    guard let year = value.year else { return "\(kind) without a year" }
    return value.yearBasis == .tag ? "\(kind) tagged \(year)" : "\(kind) of cycle \(year)"
  }

  /// A whole percentage, halves away from zero.
  static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))" }

  /// A number with one decimal and a point.
  static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "an unknown number of" }
    let tenths = Int((value * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
