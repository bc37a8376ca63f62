/// What is said of a change, and what it rests on.
public struct Judgement: Sendable, Hashable {
  /// The verdict.
  public let verdict: Verdict
  /// How likely a change at least as unlikely is by chance alone; nil where none was tested.
  public let pValue: Double?
  /// The same, corrected for the number of tests of the table; nil where none was tested.
  public let qValue: Double?

  /// A verdict without a test.
  init(_ verdict: Verdict) { self.init(verdict, pValue: nil, qValue: nil) }

  private init(_ verdict: Verdict, pValue: Double?, qValue: Double?) {
    self.verdict = verdict
    self.pValue = pValue
    self.qValue = qValue
  }

  /// The verdict on a change that was tested.
  fileprivate init(_ test: VerdictRule.Test, qValue: Double) {
    let isNone = qValue > VerdictRule.level || test.size == 0
    let verdict: Verdict = !test.isEnough ? .tooFew : isNone ? .noClearChange : test.size > 0 ? .rising : .falling
    self.init(verdict, pValue: test.pValue, qValue: qValue)
  }
}

/// When a change between two years is called one: the rule of every report, for single figures and for tables.
///
/// A headline stands by itself and is judged by the interval of its difference. Of the many values of a table some
/// would rise or fall by chance, so they are tested together: mid-p of Fisher's exact test, corrected after Benjamini
/// and Hochberg. Both need as many documents as ``ShareChange/isEnough`` says, and the same form and list.
///
///     VerdictRule.table([ShareChange(from: .init(2, of: 60), to: .init(20, of: 60)), nil]).map(\.verdict)
///     // rising, not asked
public enum VerdictRule {
  /// The rate of false discoveries that a table may show.
  public static let level = 0.05

  /// The verdict on a figure that stands by itself; one that was not asked in both years is nil.
  public static func headline(_ change: ShareChange?) -> Judgement {
    guard let change else { return Judgement(.notAsked) }
    if !change.isComparable { return Judgement(.notComparable) }
    return change.isEnough ? headline(size: change.size, interval: change.interval) : Judgement(.tooFew)
  }

  /// The verdicts on the values of one table, in their order; a value that was not asked in both years is nil.
  ///
  /// A table holds the values of one dimension, or the parts of one indicator, for one kind of documents and one pair
  /// of years. Cost: O(*n* log *n*) in the values, and the smaller count of each.
  public static func table(_ changes: [ShareChange?]) -> [Judgement] {
    judged(
      changes.map { change in
        guard let change else { return .settled(.notAsked) }
        if !change.isComparable { return .settled(.notComparable) }
        guard change.isTested, let pValue = change.pValue else { return .settled(.tooFew) }
        return .tested(Test(size: change.size, pValue: pValue, isEnough: change.isEnough))
      })
  }

  /// The verdict by the interval of a difference; one without an interval shows no clear change.
  static func headline(size: Double, interval: Interval?) -> Judgement {
    guard let interval, !interval.contains(0), size != 0 else { return Judgement(.noClearChange) }
    return Judgement(size > 0 ? .rising : .falling)
  }

  /// A row of a table before its verdict.
  enum Row {
    /// One whose verdict does not depend on its size.
    case settled(Verdict)
    /// One that is tested.
    case tested(Test)
  }

  /// The test of one row.
  struct Test {
    /// Later less earlier.
    let size: Double
    /// How likely so unlikely a change is by chance.
    let pValue: Double
    /// Whether a verdict can rest on the row; if not, it takes part in the correction alone.
    let isEnough: Bool
  }

  /// The verdicts on the rows of a table: those that are tested share the correction.
  static func judged(_ rows: [Row]) -> [Judgement] {
    let pValues = rows.compactMap { row -> Double? in
      guard case .tested(let test) = row else { return nil }
      return test.pValue
    }
    var qValues = FalseDiscovery.adjusted(pValues)[...]
    return rows.map { row in
      switch row {
      case .settled(let verdict): Judgement(verdict)
      case .tested(let test): Judgement(test, qValue: qValues.popFirst() ?? 1)
      }
    }
  }
}
