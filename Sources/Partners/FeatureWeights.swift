internal import Lookups

/// Learned weights of a logit over named features, for some classes.
struct FeatureWeights: Sendable {
  /// For each feature its weights, by the place of the class.
  private var weights: [String: [(place: Int, weight: Double)]] = [:]
  /// The weights that count without any feature.
  private var intercepts: [Double]
  /// What the file says of itself: date, labels, folds, seed, figures of cross-validation.
  let about: ModelHeader

  /// Reads weights: a header line, then columns feature, class, weight; feature `*` is the intercept.
  ///
  /// - Parameters:
  ///   - classes: the classes the program knows, in the order of ``sums(of:)``.
  ///   - kinds: the kinds of features it computes.
  /// - Throws: a `CSVTable.Problem` that names file and line of what does not fit: a kind of feature the program does
  ///   not compute, a class it does not know, a weight that is no number.
  init(_ file: LookupFile, classes: [String], kinds: Set<String>) throws(CSVTable.Problem) {
    about = try ModelHeader(file)
    intercepts = Array(repeating: 0, count: classes.count)
    let table = try about.table()
    let (feature, name, weight) = (try table.column("feature"), try table.column("class"), try table.column("weight"))
    for row in table.rows {
      func problem(_ detail: String) -> CSVTable.Problem {
        CSVTable.Problem(file: file.name, line: row.line, detail: detail)
      }
      guard let place = classes.firstIndex(of: row.fields[name]) else {
        throw problem("found class \"\(row.fields[name])\", expected one of \(classes.joined(separator: ", "))")
      }
      guard let number = Double(row.fields[weight]), number.isFinite else {
        throw problem("found weight \"\(row.fields[weight])\", expected a number such as -0.25")
      }
      guard Self.fits(row.fields[feature], kinds) else {
        throw problem(
          "found feature \"\(row.fields[feature])\", which this program does not compute; expected a colon and a value "
            + "after one of \(kinds.sorted().joined(separator: ", ")); train the weights anew")
      }
      add(row.fields[feature], place, number)
    }
  }

  private static func fits(_ feature: String, _ kinds: Set<String>) -> Bool {
    guard feature != "*" else { return true }
    guard let colon = feature.firstIndex(of: ":") else { return false }
    return kinds.contains(String(feature[..<colon]))
  }

  private mutating func add(_ feature: String, _ place: Int, _ number: Double) {
    if feature == "*" {
      intercepts[place] = number
    } else {
      weights[feature, default: []].append((place, number))
    }
  }

  /// For each class the sum of the weights of some features, each counted once.
  ///
  /// Cost: one look-up a feature.
  func sums(of features: [String]) -> [Double] {
    var sums = intercepts
    var counted: [String] = []
    for feature in features {
      guard let known = weights[feature], !counted.contains(feature) else { continue }
      counted.append(feature)
      for (place, weight) in known { sums[place] += weight }
    }
    return sums
  }
}
