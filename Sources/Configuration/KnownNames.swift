/// Names that settings refer to and other modules own.
public struct KnownNames: Sendable {
  /// Ids of the indicators, in their own order.
  public let indicators: [String]
  /// Ids of the sections of report.md, in their own order.
  public let sections: [String]

  /// Lists the names.
  public init(indicators: [String], sections: [String]) {
    self.indicators = indicators
    self.sections = sections
  }
}
