/// The same share of documents in two years.
public struct ShareChange: Sendable, Hashable {
  /// Documents that have the thing, of those that could.
  public struct Side: Sendable, Hashable {
    /// Documents that have it.
    public let count: Int
    /// Documents that could.
    public let total: Int

    /// Creates a side.
    public init(_ count: Int, of total: Int) {
      self.count = count
      self.total = total
    }

    /// The share; nil of nothing.
    var share: Double? { total > 0 ? Double(count) / Double(total) : nil }
  }

  /// The earlier year.
  public let from: Side
  /// The later year.
  public let to: Side
  /// Whether form and list are the same in both years.
  public let isComparable: Bool

  /// Creates a change.
  public init(from: Side, to: Side, isComparable: Bool = true) {
    self.from = from
    self.to = to
    self.isComparable = isComparable
  }

  /// Whether a verdict can rest on it: 30 documents in both years, and 5 that have the thing in the year of the larger
  /// share.
  public var isEnough: Bool { isTested && larger.count >= Threshold.carriers }

  /// Whether it takes part in the correction of its table: as ``isEnough``, with the 5 documents in both years together.
  ///
  /// What is corrected for must not depend on how the documents fall into the years, or the rest would look rarer than
  /// it is.
  var isTested: Bool {
    min(from.total, to.total) >= Threshold.reliable && from.count + to.count >= Threshold.carriers
  }

  /// The side with the larger share; of equal ones that with more documents.
  private var larger: Side {
    let (one, other) = (from.count.multipliedFullWidth(by: to.total), to.count.multipliedFullWidth(by: from.total))
    if one == other { return from.count > to.count ? from : to }
    return one > other ? from : to
  }

  /// Later less earlier; 0 where a share does not exist.
  var size: Double {
    guard from.total > 0, to.total > 0 else { return 0 }
    return Double(to.count) / Double(to.total) - Double(from.count) / Double(from.total)
  }

  /// Newcombe's interval of the size.
  var interval: Interval? { .newcombe(from: (from.count, from.total), to: (to.count, to.total)) }

  /// Mid-p of Fisher's exact test.
  var pValue: Double? { FisherTest.midP(from: (from.count, from.total), to: (to.count, to.total)) }
}
