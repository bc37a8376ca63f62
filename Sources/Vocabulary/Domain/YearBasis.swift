/// Which year of a page counts.
public enum YearBasis: String, Sendable, Hashable, CaseIterable {
  /// The year of the page's tag: when the page was created on the platform.
  case tag
  /// The year of the work the page reports on.
  case cycle
}

/// Whether an archive as of a date can hold a year whole.
public struct YearCompleteness: Sendable, Equatable {
  private let asOf: String

  /// Creates the rule for a date, ISO 8601.
  public init(asOf: String) {
    self.asOf = asOf
  }

  /// Whether pages of a year may still come.
  ///
  /// A year of pages is whole when it has ended. A year of work is whole at the end of the next March: closings are
  /// filed in the weeks after the work, until February in the archive.
  public func isPartial(_ year: Int, _ basis: YearBasis) -> Bool {
    switch basis {
    case .tag: asOf < "\(year)-12-31"
    case .cycle: asOf < "\(year + 1)-03-31"
    }
  }
}
