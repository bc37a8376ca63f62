/// In how many documents of a set each label stands.
public struct Incidence: Sendable, Hashable {
  /// Number of documents that name any label.
  public let documents: Int
  /// Documents that name each label, at the label's position; 0 for labels that no document names.
  public let counts: [Int]

  /// Creates the incidence of labels; counts beyond the number of documents are cut down to it.
  public init(documents: Int, counts: [Int]) {
    self.documents = documents
    self.counts = counts.map { min(max(0, $0), documents) }
  }

  /// Number of labels that at least one document names.
  public var richness: Int { counts.count { $0 > 0 } }

  /// Number of times any document names a label.
  public var mentions: Int { counts.reduce(0, +) }
}

/// How many distinct labels a smaller set of documents would be expected to name.
///
/// More documents name more labels, so two sets are compared at the size of the smaller one.
///
/// - Source: Hurlbert 1971, The nonconcept of species diversity, Ecology 52, 577–586, for incidence as Colwell, Mao and
///   Chang 2004, Ecology 85, 2717–2727, write it: the exact expectation over all subsets of documents, and their
///   variance that does not take the labels seen for all there are.
public struct Rarefaction: Sendable, Hashable {
  /// Expected number of distinct labels.
  public let richness: Double
  /// Standard error of ``richness``, small when every label is certain to be met several times.
  ///
  /// Never less than the root of the labels expected just once: each of them might as well have been missed, and
  /// leaving one document out at a time (jackknife) gives about that variance. The published formula alone says 0 for
  /// closed lists.
  public let standardError: Double

  /// The expectation in a number of documents.
  ///
  ///     Rarefaction(Incidence(documents: 4, counts: [4, 2, 1]), to: 2)?.richness   // 1 + 5/6 + 1/2
  ///
  /// - Parameters:
  ///   - incidence: documents per label in the whole set of *N* documents.
  ///   - size: the smaller number of documents *n*.
  /// - Returns: nil when *n* is not from 1 to *N*. Cost: O(labels · min(*n*, documents of a label)).
  public init?(_ incidence: Incidence, to size: Int) {
    guard (1...max(1, incidence.documents)).contains(size), incidence.documents > 0 else { return nil }
    var (expected, squares, once) = (0.0, 0.0, 0.0)
    for count in incidence.counts where count > 0 {
      let met = 1 - Self.chanceOfMissing(count, of: incidence.documents, in: size)
      expected += met
      squares += met * met
      once += Self.chanceOfMeetingOnce(count, of: incidence.documents, in: size)
    }
    richness = expected
    let total = Self.estimatedRichness(incidence)
    standardError = total > 0 ? max(once, squares - expected * expected / total).squareRoot() : 0
  }

  /// The chance that none of `size` documents is among the `count` that name a label.
  ///
  /// C(N − count, size) / C(N, size), multiplied out over the shorter side so that no factorial is needed.
  static func chanceOfMissing(_ count: Int, of documents: Int, in size: Int) -> Double {
    let (steps, other) = (min(count, size), max(count, size))
    var chance = 1.0
    for step in 0..<steps where chance > 0 {
      chance *= Double(max(0, documents - other - step)) / Double(documents - step)
    }
    return chance
  }

  /// The chance that exactly one of `size` documents is among the `count` that name a label.
  static func chanceOfMeetingOnce(_ count: Int, of documents: Int, in size: Int) -> Double {
    Double(count) * Double(size) / Double(documents) * chanceOfMissing(count - 1, of: documents - 1, in: size - 1)
  }

  /// The number of labels there are, seen or not: Chao's estimator for incidence, in its form without bias.
  static func estimatedRichness(_ incidence: Incidence) -> Double {
    let once = Double(incidence.counts.count { $0 == 1 })
    let twice = Double(incidence.counts.count { $0 == 2 })
    let documents = Double(incidence.documents)
    return Double(incidence.richness) + (documents - 1) / documents * once * (once - 1) / (2 * (twice + 1))
  }
}
