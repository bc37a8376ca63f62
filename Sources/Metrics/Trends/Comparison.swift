/// Sets the figures of two years against each other.
///
/// Which verdict follows is the matter of ``VerdictRule``; here stands what is compared: shares of documents as they
/// are, repertoires at the size of the smaller year, means, effective numbers and shares of mentions with their errors.
///
/// - Source: shares of documents by Newcombe 1998; repertoires after rarefaction to the smaller number of documents,
///   with the variance of Colwell, Mao and Chang 2004; means, effective numbers and shares of mentions by their
///   standard errors, with as many degrees of freedom as the smaller year has documents but one.
public struct Comparison: Sendable, Hashable {
  /// Later less earlier; for a repertoire the difference at the smaller number of documents.
  public let change: Double?
  /// 95 % interval of the change.
  public let interval: Interval?
  /// The verdict, with the test behind it where the figure is one of a table.
  public let judgement: Judgement
  /// The break, the weaker of both reliabilities, and why a side says nothing.
  public let flags: ObservationFlags

  /// The verdict.
  public var verdict: Verdict { judgement.verdict }

  /// Compares two figures that stand by themselves.
  init(_ pair: FigurePair) {
    let difference = pair.difference
    let judgement =
      pair.settled.map { Judgement($0) }
      ?? VerdictRule.headline(size: difference?.evidentSize ?? 0, interval: difference?.interval)
    self.init(pair, difference, judgement)
  }

  /// Compares the figures of one table, in their order.
  static func table(_ pairs: [FigurePair]) -> [Comparison] {
    let differences = pairs.map(\.difference)
    let judgements = VerdictRule.judged(zip(pairs, differences).map { $0.row($1) })
    return pairs.indices.map { Comparison(pairs[$0], differences[$0], judgements[$0]) }
  }

  private init(_ pair: FigurePair, _ difference: Difference?, _ judgement: Judgement) {
    let isSilent = pair.from.flags.union(pair.to.flags).saysNothing
    change = isSilent ? nil : difference?.change
    interval = isSilent ? nil : difference?.interval
    flags = pair.flags
    self.judgement = judgement
  }
}

/// Two figures of one thing and one kind of documents, the earlier first.
struct FigurePair {
  let from: Estimate
  let to: Estimate
  /// Whether a list or form changed in between.
  let isBroken: Bool
  /// Whether the documents are of several kinds, whose mix may change.
  let isMixed: Bool

  /// Whether form or list differ.
  private var differsInForm: Bool { isBroken || from.forms != to.forms || from.isLevelOnly || to.isLevelOnly }

  /// The flags of both, and the break.
  var flags: ObservationFlags {
    var flags = from.flags.union(to.flags).subtracting([.seriesBreak])
    if differsInForm && !flags.saysNothing { flags.insert(.seriesBreak) }
    return flags
  }

  /// The verdict of a figure that stands by itself, where it does not depend on the size of the change.
  var settled: Verdict? {
    if let unlike { return unlike }
    if !isTested || !isEnough { return .tooFew }
    return isMixed ? .notComparable : nil
  }

  /// The verdict where one of the years says nothing, or form or list differ.
  private var unlike: Verdict? {
    let flags = from.flags.union(to.flags)
    if flags.contains(.notAsked) { return .notAsked }
    if flags.contains(.lost) { return .notComparable }
    if flags.contains(.empty) { return .tooFew }
    return differsInForm ? .notComparable : nil
  }

  private var isTested: Bool { from.isReliable && to.isReliable && (shares?.isTested ?? true) }

  private var isEnough: Bool { shares?.isEnough ?? true }

  /// The shares, of documents or of mentions; nil for other figures.
  private var shares: ShareChange? {
    guard from.unit == .share, let one = from.side, let other = to.side else { return nil }
    return ShareChange(from: one, to: other)
  }

  /// Nil where one of the figures has no value.
  var difference: Difference? { Difference(from: from, to: to) }

  /// The row of a table.
  func row(_ difference: Difference?) -> VerdictRule.Row {
    if let unlike { return .settled(unlike) }
    if !isTested { return .settled(.tooFew) }
    if isMixed { return .settled(.notComparable) }
    // A value that is withheld rests on too little.
    guard let difference else { return .settled(.tooFew) }
    guard let pValue = difference.pValue else { return .settled(.noClearChange) }
    return .tested(VerdictRule.Test(size: difference.evidentSize, pValue: pValue, isEnough: isEnough))
  }
}

/// A difference between two figures with its interval.
struct Difference {
  let change: Double
  let interval: Interval?
  /// How likely so unlikely a change is by chance: by the error of the figures, or exact for shares of documents; nil
  /// where neither is known.
  let pValue: Double?
  /// The least change that counts: one label of a repertoire, anything else beyond chance.
  private var least = 0.0

  /// The change; 0 where it is less than counts.
  var evidentSize: Double { abs(change) < least ? 0 : change }

  /// Nil where one of the figures has no value.
  init?(from: Estimate, to: Estimate) {
    let smaller = min(from.documents, to.documents)
    if let first = from.incidence, let second = to.incidence {
      let size = min(first.documents, second.documents)
      guard let one = Rarefaction(first, to: size), let two = Rarefaction(second, to: size) else { return nil }
      self.init(two.richness - one.richness, errors: (one.standardError, two.standardError), documents: smaller)
      least = 1
    } else if let first = from.value, let second = to.value {
      if let one = from.standardError, let other = to.standardError {
        self.init(second - first, errors: (one, other), documents: smaller)
      } else {
        self.init(second - first, ShareChange(from, to))
      }
    } else if smaller >= Threshold.share, let shares = ShareChange(from, to), let one = shares.from.share,
      let other = shares.to.share
    {
      // A share that few documents bear is not printed; what it is counted from can be compared all the same.
      self.init(other - one, shares)
    } else {
      return nil
    }
  }

  /// A difference by its error.
  private init(_ change: Double, errors: (Double, Double), documents: Int) {
    let test = StudentTest(
      estimate: change, standardError: (errors.0 * errors.0 + errors.1 * errors.1).squareRoot(),
      degrees: documents - 1)
    self.change = change
    interval = test.interval
    pValue = test.pValue
  }

  /// A difference of shares of documents.
  private init(_ change: Double, _ shares: ShareChange?) {
    self.change = change
    interval = shares?.interval
    pValue = shares?.pValue
  }
}

extension ShareChange {
  /// Two shares of documents; nil for other figures.
  fileprivate init?(_ from: Estimate, _ to: Estimate) {
    guard from.isShareOfDocuments, to.isShareOfDocuments, let one = from.side, let other = to.side else { return nil }
    self.init(from: one, to: other)
  }
}

extension Estimate {
  /// Whether a verdict can rest on it: documents decide; an effective number also needs its mentions.
  fileprivate var isReliable: Bool {
    if unit == .effective && (denominator ?? 0) < Threshold.mentions { return false }
    return documents >= Threshold.reliable
  }

  /// Whether numerator and denominator count documents.
  fileprivate var isShareOfDocuments: Bool { unit == .share && denominator == documents }

  /// Numerator and denominator.
  fileprivate var side: ShareChange.Side? {
    numerator.flatMap { count in denominator.map { ShareChange.Side(count, of: $0) } }
  }

  /// Whether the figure can be set against that of another year.
  var isComparable: Bool { unit != .count || incidence != nil || flags.saysNothing }
}
