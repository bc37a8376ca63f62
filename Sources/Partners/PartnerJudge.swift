public import Lookups

/// The learned weights by which a name that the rules propose is told to be a partner: a logit over named features.
public struct PartnerJudge: Sendable {
  private let weights: FeatureWeights
  /// The least sum of weights of a partner, chosen by cross-validation.
  private let threshold: Double

  /// The weights compiled into the program; nil when their file cannot be read, which tests notice.
  public static let standard: PartnerJudge? = try? PartnerJudge(.partnerNames)

  /// Reads weights.
  ///
  /// - Throws: a `CSVTable.Problem` that names file and line of what the program has no use for.
  public init(_ file: LookupFile) throws(CSVTable.Problem) {
    weights = try FeatureWeights(file, classes: ["partner"], kinds: PartnerEvidence.kinds)
    threshold = try weights.about.number("threshold")
  }

  /// What the file says of itself: date, labels, folds, seed, precision and recall by cross-validation.
  public var about: ModelHeader { weights.about }

  /// Whether the features are those of a partner.
  func accepts(_ features: [String]) -> Bool { weights.sums(of: features)[0] >= threshold }
}
