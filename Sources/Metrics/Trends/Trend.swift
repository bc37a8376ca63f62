/// What can be said of a figure in two years; the list is closed.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// The later share is higher, beyond what chance explains.
  case rising
  /// The later share is lower, beyond what chance explains.
  case falling
  /// The interval of the difference contains 0.
  case noClearChange = "no clear change"
  /// A form or list changed in between, or the documents are not alike.
  case notComparable = "not comparable"
  /// One of the years has too few documents.
  case tooFew = "too few"
  /// One of the years was not asked.
  case notAsked = "not asked"
}

/// What became of a label between two years.
public enum LabelStatus: String, Sendable, Hashable, CaseIterable {
  /// Named in the later year for the first time.
  case new
  /// Named in both years.
  case kept
  /// Named in the later year and in one before the other, or between them, but not in the earlier year itself.
  case returned
  /// Named in the earlier year alone.
  case dropped
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
  public let comparison: Comparison
  /// What became of a label; nil for indicators.
  public let status: LabelStatus?
  /// The first year up to the later one in which a label was named; nil for indicators.
  public let firstYear: Int?
  /// The last year up to the later one in which a label was named; nil for indicators.
  public let lastYear: Int?

  /// Later less earlier, in the unit of the value; nil where one of them has no value.
  public var change: Double? { comparison.change }
  /// 95 % interval of the change.
  public var interval: Interval? { comparison.interval }
  /// The verdict.
  public var verdict: Verdict { comparison.verdict }
  /// What a reader must know, as letters.
  public var flag: String { comparison.flags.letters }
}
