public import Lookups
internal import Vocabulary

/// The learned weights by which a partner's sector is told: a multinomial logit over named features.
public struct SectorModel: Sendable {
  private let weights: FeatureWeights
  /// How far the best sector must be ahead of the next one, as a difference of sums; below it is unknown.
  private let margin: Double

  private static let sectors = Sector.allCases.filter { $0 != .unknown }

  /// The weights compiled into the program; nil when their file cannot be read, which tests notice.
  public static let standard: SectorModel? = try? SectorModel(.partnerSectors)

  /// Reads weights.
  ///
  /// - Throws: a `CSVTable.Problem` that names file and line of what the program has no use for.
  public init(_ file: LookupFile) throws(CSVTable.Problem) {
    weights = try FeatureWeights(file, classes: Self.sectors.map(\.rawValue), kinds: PartnerEvidence.kinds)
    margin = try weights.about.number("margin")
  }

  /// What the file says of itself: date, labels, folds, seed, accuracy by cross-validation.
  public var about: ModelHeader { weights.about }

  /// The sector with the largest sum of weights, unknown when the next one is too near.
  func sector(of features: [String]) -> Sector {
    let sums = weights.sums(of: features)
    var (best, next) = (0, -Double.infinity)
    for place in sums.indices.dropFirst() {
      if sums[place] > sums[best] {
        (best, next) = (place, sums[best])
      } else {
        next = max(next, sums[place])
      }
    }
    return sums[best] - next >= margin ? Self.sectors[best] : .unknown
  }
}
