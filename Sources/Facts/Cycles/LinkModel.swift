public import Lookups

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The conditional logit that says which plan a closing reports on, if any.
///
/// Each candidate has a utility, the sum of its features by their weights; "no plan" has a fixed one. The probability of
/// a choice is its share of the exponentials of all utilities.
public struct LinkModel: Sendable {
  /// What cross-validation measured of the links made.
  public let accuracy: ModelAccuracy
  private let weights: [Double]
  private let noPlan: Double

  /// The name of the choice of no plan in the file.
  private static let noPlanName = "no_plan"

  /// A link needs at least this probability.
  static let needed = 0.6

  /// The weights compiled into the program, which tests check; weights that link nothing when they cannot be read.
  public static let standard = (try? LinkModel(.linkWeights)) ?? LinkModel()

  private init() {
    weights = LinkFeature.allCases.map { _ in 0 }
    noPlan = 1_000
    let nothing = ModelAccuracy.Measure(labels: 0, precision: 0, recall: 0)
    accuracy = ModelAccuracy(date: "", answers: 0, readers: 0, folds: 0, seed: 0, overall: nothing)
  }

  /// Reads link_weights.csv.
  ///
  /// - Throws: `CSVTable.Problem` with file and line for an unknown feature, one that stands twice or not at all, or a
  ///   weight that is no number.
  public init(_ file: LookupFile) throws(CSVTable.Problem) {
    let model = try ModelFile(file)
    let known = LinkFeature.allCases.map(\.rawValue) + [Self.noPlanName]
    var found: [String: Double] = [:]
    let (feature, number) = (try model.table.column("feature"), try model.table.column("weight"))
    for row in model.table.rows {
      let (name, text) = (row.fields[feature], row.fields[number])
      guard known.contains(name), found[name] == nil, let weight = Double(text), weight.isFinite else {
        throw CSVTable.Problem(
          file: file.name, line: row.line,
          detail:
            "found the weight \"\(text)\" of \"\(name)\", expected a number for one of \(known.joined(separator: ", ")), "
            + "each once; train the model again")
      }
      found[name] = weight
    }
    if let missing = known.first(where: { found[$0] == nil }) {
      throw CSVTable.Problem(
        file: file.name, line: model.table.rows.last?.line ?? 1,
        detail: "the file ends without a weight of \"\(missing)\", expected one; train the model again")
    }
    weights = LinkFeature.allCases.map { found[$0.rawValue] ?? 0 }
    noPlan = found[Self.noPlanName] ?? 0
    accuracy = model.accuracy
  }

  /// The candidates of one closing with their probabilities, best first; among equals in the order given.
  ///
  /// Cost: O(*n*) in the candidates.
  func ranked(_ candidates: [Candidate]) -> [Candidate] {
    let features = LinkFeatures(candidates.map(\.score))
    let sums = candidates.indices.map { index in
      zip(LinkFeature.allCases, weights).reduce(-noPlan) { $0 + features.value($1.0, of: index) * $1.1 }
    }
    let largest = max(0, sums.max() ?? 0)
    let whole = sums.reduce(exp(-largest)) { $0 + exp($1 - largest) }
    let ranked = zip(candidates, sums).map { candidate, sum in
      var candidate = candidate
      candidate.logOdds = sum
      candidate.probability = exp(sum - largest) / whole
      return candidate
    }
    return ranked.enumerated().sorted {
      ($1.element.logOdds, $0.offset) < ($0.element.logOdds, $1.offset)
    }.map(\.element)
  }
}

/// A plan that may be a closing's own.
struct Candidate: Sendable {
  /// Index of the plan.
  let plan: Int
  /// The evidence.
  let score: LinkScore
  /// The evidence summed up by the model: natural logarithm of the odds against no plan.
  var logOdds = 0.0
  /// The probability that it is the closing's own, beside the other candidates and no plan.
  var probability = 0.0

  init(plan: Int, score: LinkScore) {
    self.plan = plan
    self.score = score
  }
}
