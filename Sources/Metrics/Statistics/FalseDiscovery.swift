/// Keeps a table of many tests from showing what chance alone brings about.
///
/// - Source: Benjamini and Hochberg 1995, Controlling the false discovery rate, Journal of the Royal Statistical
///   Society B 57, 289–300.
public enum FalseDiscovery {
  /// The q-value of each test: the smallest rate of false discoveries at which it would count as one.
  ///
  ///     FalseDiscovery.adjusted([0.01, 0.04, 0.03, 0.5])   // 0.04, 0.0533, 0.0533, 0.5
  ///
  /// - Parameter pValues: those of one table, in any order, each from 0 to 1.
  /// - Returns: the q-values in the same order, each from its p-value to 1. Cost: O(*n* log *n*).
  public static func adjusted(_ pValues: [Double]) -> [Double] {
    var adjusted = pValues
    var least = 1.0
    let falling = pValues.indices.sorted { pValues[$0] > pValues[$1] }
    for (place, index) in falling.enumerated() {
      least = min(least, pValues[index] * (Double(pValues.count) / Double(pValues.count - place)))
      adjusted[index] = least
    }
    return adjusted
  }
}
