/// Sets the figures of two years against each other.
///
/// A verdict of rising or falling needs 30 documents in both years (50 mentions for effective numbers), the same form
/// and list, and a 95 % interval of the difference without 0; a repertoire must differ by one label at least. With 10
/// to 29 documents an interval with 0 reads as no clear change; one without is still too few to lean on.
///
/// - Source: shares of documents by Newcombe 1998; repertoires after rarefaction to the smaller number of documents,
///   with the variance of Colwell, Mao and Chang 2004; means, effective numbers and shares of mentions by their
///   standard errors.
public struct Comparison: Sendable, Hashable {
  /// Later less earlier; for a repertoire the difference at the smaller number of documents.
  public let change: Double?
  /// 95 % interval of the change.
  public let interval: Interval?
  /// The verdict.
  public let verdict: Verdict
  /// The break, the weaker of both reliabilities, and why a side says nothing.
  public let flags: ObservationFlags

  /// Compares two figures of one kind of documents.
  ///
  /// - Parameters:
  ///   - from: the earlier figure.
  ///   - to: the later one.
  ///   - isBroken: whether a list or form changed in between.
  ///   - isMixed: whether the documents are of several kinds, whose mix may change.
  init(from: Estimate, to: Estimate, isBroken: Bool, isMixed: Bool) {
    let difference = Difference(from: from, to: to)
    let differsInForm = !isMixed && from.forms != to.forms && !from.flags.saysNothing && !to.flags.saysNothing
    let breaks = isBroken || differsInForm || from.isLevelOnly || to.isLevelOnly
    var flags = from.flags.union(to.flags).subtracting([.seriesBreak])
    let silent = flags.saysNothing
    if breaks && !silent { flags.insert(.seriesBreak) }
    self.flags = flags
    change = silent ? nil : difference?.change
    interval = silent ? nil : difference?.interval
    verdict =
      Self.silence(flags)
      ?? Self.verdict(difference, strength: min(from.strength, to.strength), isBroken: breaks, isMixed: isMixed)
  }

  private static func silence(_ flags: ObservationFlags) -> Verdict? {
    if flags.contains(.notAsked) { return .notAsked }
    if flags.contains(.lost) { return .notComparable }
    return flags.contains(.empty) ? .tooFew : nil
  }

  private static func verdict(
    _ difference: Difference?, strength: Estimate.Strength, isBroken: Bool, isMixed: Bool
  ) -> Verdict {
    if isBroken { return .notComparable }
    if strength == .none { return .tooFew }
    if isMixed { return .notComparable }
    guard let difference, difference.isEvident else { return .noClearChange }
    if strength == .weak { return .tooFew }
    return difference.change > 0 ? .rising : .falling
  }
}

/// A difference between two figures with its interval.
private struct Difference {
  let change: Double
  let interval: Interval?
  /// The least change that counts: one label of a repertoire, anything else beyond chance.
  var least = 0.0

  /// Whether chance does not explain the change.
  var isEvident: Bool { interval.map { !$0.contains(0) } ?? false && abs(change) >= least }

  /// Nil where one of the figures has no value.
  init?(from: Estimate, to: Estimate) {
    if let first = from.incidence, let second = to.incidence {
      let size = min(first.documents, second.documents)
      guard let one = Rarefaction(first, to: size), let two = Rarefaction(second, to: size) else { return nil }
      self.init(one.richness, two.richness, errors: (one.standardError, two.standardError))
      least = 1
    } else if let first = from.value, let second = to.value {
      let errors = from.standardError.flatMap { one in to.standardError.map { (one, $0) } }
      self.init(first, second, errors: errors)
      if errors == nil { self.init(change: second - first, interval: Self.newcombe(from, to)) }
    } else {
      return nil
    }
  }

  private init(change: Double, interval: Interval?) {
    self.change = change
    self.interval = interval
  }

  private init(_ first: Double, _ second: Double, errors: (Double, Double)?) {
    change = second - first
    interval = errors.map { one, two in
      Interval(around: second - first, standardError: (one * one + two * two).squareRoot())
    }
  }

  /// For shares of documents alone; other figures without error have no interval.
  private static func newcombe(_ from: Estimate, _ to: Estimate) -> Interval? {
    guard from.isShareOfDocuments, to.isShareOfDocuments, let one = from.fraction, let two = to.fraction else {
      return nil
    }
    return .newcombe(from: one, to: two)
  }
}

extension Estimate {
  /// How much a comparison can lean on a figure.
  enum Strength: Int, Comparable {
    case none
    case weak
    case full

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  /// Documents decide; an effective number also needs its mentions.
  var strength: Strength {
    if documents < Threshold.share { return .none }
    if unit == .effective && (denominator ?? 0) < Threshold.mentions { return .none }
    return documents < Threshold.reliable ? .weak : .full
  }

  /// Whether numerator and denominator count documents.
  var isShareOfDocuments: Bool { unit == .share && denominator == documents }

  /// Numerator and denominator.
  var fraction: (count: Int, total: Int)? {
    numerator.flatMap { count in denominator.map { (count, $0) } }
  }

  /// Whether the figure can be set against that of another year.
  var isComparable: Bool { unit != .count || incidence != nil || flags.saysNothing }
}
