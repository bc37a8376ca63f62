internal import Facts
public import Vocabulary

/// What can be said of a figure in two years; the list is closed.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// The later share is higher, beyond what chance explains.
  case rising
  /// The later share is lower, beyond what chance explains.
  case falling
  /// Chance may explain the change.
  case noClearChange = "no clear change"
  /// A form or list changed in between, or the documents are not alike.
  case notComparable = "not comparable"
  /// One of the years has too few documents, or too few have the thing.
  case tooFew = "too few"
  /// One of the years was not asked.
  case notAsked = "not asked"
}

/// A label or an indicator in two years: a row of `trends.csv`.
public struct Trend: Sendable, Hashable {
  /// One of the two years.
  public struct Side: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// What stands above the line; nil where unknown.
    public let numerator: Int?
    /// What stands below the line; nil for bare counts and where unknown.
    public let denominator: Int?
  }

  /// What ``dimension`` says of an indicator.
  public static let indicators = "indicators"

  /// methods, datasources, sdgs, thematic_areas, or `indicators`.
  public let dimension: String
  /// Id of the label or indicator; an indicator's part follows as `/name=value`.
  public let valueID: String
  /// Name for readers.
  public let value: String
  /// plan, closing, experiment or all.
  public let kind: IndicatorKind
  /// Which year counts.
  public let basis: YearBasis
  /// The earlier year.
  public let from: Side
  /// The later year.
  public let to: Side
  /// What is to be said of the two.
  public internal(set) var comparison: Comparison
  /// In which years up to the later one a label was named, and what became of it; nil for indicators.
  public let history: ValueHistory?

  /// Later less earlier, in the unit of the value; nil where one of them has no value.
  public var change: Double? { comparison.change }
  /// 95 % interval of the change.
  public var interval: Interval? { comparison.interval }
  /// The verdict.
  public var verdict: Verdict { comparison.verdict }
  /// How likely so unlikely a change is by chance; nil where none was tested.
  public var pValue: Double? { comparison.judgement.pValue }
  /// The same, corrected for the number of tests of its table; nil where none was tested.
  public var qValue: Double? { comparison.judgement.qValue }
  /// What became of a label; nil for indicators, and where one of the years says nothing.
  public var status: LabelStatus? { history?.status }
  /// What a reader must know, as letters.
  public var flag: String { comparison.flags.letters }
}
