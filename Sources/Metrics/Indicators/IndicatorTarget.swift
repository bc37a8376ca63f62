public import Vocabulary

/// What a programme set out to reach in an indicator.
public struct IndicatorTarget: Sendable, Hashable {
  /// The year whose value is the baseline; nil when none is set.
  public let baseline: Int?
  /// The value aimed at in each year, in the unit of the indicator.
  public let values: [Int: Double]

  /// Sets a baseline year and values aimed at.
  public init(baseline: Int? = nil, values: [Int: Double] = [:]) {
    self.baseline = baseline
    self.values = values
  }
}

extension IndicatorSheet {
  /// The documents that a target of the indicator is about: all together where it counts them so, else its first kind.
  public var leadingKind: IndicatorKind { kinds.contains(.all) ? .all : kinds.first ?? .all }
}
