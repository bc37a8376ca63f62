/// Names that settings refer to and other modules own.
public struct KnownNames: Sendable {
  /// Ids of the indicators, in their own order.
  public let indicators: [String]
  /// Ids of the sections of report.md, in their own order.
  public let sections: [String]
  /// Those of the indicators whose values are shares from 0 to 1.
  public let shares: Set<String>

  /// Lists the names.
  public init(indicators: [String], sections: [String], shares: Set<String> = []) {
    self.indicators = indicators
    self.sections = sections
    self.shares = shares
  }
}
