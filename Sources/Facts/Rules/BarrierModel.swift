public import Lookups
public import Vocabulary

/// The linear model that says which barrier themes a clause names.
///
/// For each theme the weights of the clause's features and an intercept are added; the theme is named when the sum is
/// not negative.
struct BarrierModel: Sendable {
  /// What cross-validation measured.
  let accuracy: ModelAccuracy
  private let intercepts: [BarrierTheme: Double]
  private let weights: [String: [(theme: BarrierTheme, weight: Double)]]

  /// The weights compiled into the program, which tests check; nil when the file cannot be read.
  static let standard = try? BarrierModel(.barrierWeights)

  /// The feature of every clause.
  private static let intercept = "*"

  /// Reads barrier_weights.csv.
  ///
  /// - Throws: `CSVTable.Problem` with file and line for an unknown theme, a feature of an unknown kind, a weight that is
  ///   no number, or a theme without intercept.
  init(_ file: LookupFile) throws(CSVTable.Problem) {
    let model = try ModelFile(file)
    let rules = RuleTable(model.table)
    var intercepts: [BarrierTheme: Double] = [:]
    var weights: [String: [(theme: BarrierTheme, weight: Double)]] = [:]
    _ = try rules.map(["feature", "theme", "weight"]) { (fields, line) throws(CSVTable.Problem) in
      guard let theme = BarrierTheme(rawValue: fields[1]), let weight = Double(fields[2]), weight.isFinite,
        Self.isKnown(fields[0])
      else {
        throw rules.problem(
          line,
          "found the weight \"\(fields[2])\" of \"\(fields[0])\" for the theme \"\(fields[1])\", expected a number; "
            + "*, word:…, stem:… or lexicon:THEME; a theme of barrier_lexicon.csv")
      }
      if fields[0] == Self.intercept {
        intercepts[theme] = weight
      } else {
        weights[fields[0], default: []].append((theme, weight))
      }
    }
    try rules.check(Array(intercepts.keys), cover: "theme")
    (self.intercepts, self.weights, accuracy) = (intercepts, weights, model.accuracy)
  }

  private static func isKnown(_ feature: String) -> Bool {
    let kind = feature.prefix { $0 != ":" }
    return feature == intercept || kind == "word" || kind == "stem"
      || kind == "lexicon" && BarrierTheme(rawValue: String(feature.dropFirst("lexicon:".count))) != nil
  }

  /// The sum of each theme for a clause's features; zero and more names the theme.
  func sums(_ features: BarrierFeatures) -> [BarrierTheme: Double] {
    var sums = intercepts
    for name in features.names {
      for (theme, weight) in weights[name] ?? [] { sums[theme, default: 0] += weight }
    }
    return sums
  }
}

extension BarrierTheme {
  /// What cross-validation measured of the model that reads themes, overall and theme by theme.
  ///
  /// Parts go by ``rawValue``. Nil when no weights are compiled in, and themes are read by keywords.
  public static var accuracy: ModelAccuracy? { BarrierModel.standard?.accuracy }

  /// Whether at least four of five readings of the theme are right, so that its count may stand without the sentences.
  public var isReadReliably: Bool { Self.accuracy?.parts[rawValue].map { $0.precision >= 0.8 } ?? false }
}
