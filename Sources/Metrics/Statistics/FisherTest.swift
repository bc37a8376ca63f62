/// Fisher's exact test of two independent shares, as mid-p.
///
/// - Source: Fisher 1935, The logic of inductive inference, Journal of the Royal Statistical Society 98, 39–82; mid-p
///   after Lancaster 1961, Significance tests in discrete distributions, Journal of the American Statistical
///   Association 56, 223–234, recommended for small tables by Lydersen, Fagerland and Laake 2009, Statistics in
///   Medicine 28, 1159–1175.
public enum FisherTest {
  /// The two-sided mid-p: how likely a table less likely than this one is when both shares are equal, and half of how
  /// likely one just as likely is.
  ///
  /// Given how many documents have the thing in both years together, their split follows the hypergeometric
  /// distribution. Halving what is just as likely makes the mean ½ where nothing changed, so that few documents are
  /// judged no more strictly than many.
  ///
  ///     FisherTest.midP(from: (8, 10), to: (1, 6))   // 0.0232
  ///
  /// - Parameters:
  ///   - first: count and total of the earlier share.
  ///   - second: count and total of the later share.
  /// - Returns: from 0 to 1; nil when one of the shares does not exist. Cost: O(the smaller count or total).
  public static func midP(from first: (count: Int, total: Int), to second: (count: Int, total: Int)) -> Double? {
    guard first.total > 0, second.total > 0, (0...first.total).contains(first.count),
      (0...second.total).contains(second.count)
    else { return nil }
    let split = Hypergeometric(drawn: first.total, left: second.total, marked: first.count + second.count)
    return split.midP(of: first.count)
  }
}

/// How likely each number of marked documents is among those drawn.
private struct Hypergeometric {
  /// The fewest marked documents that can be drawn.
  let fewest: Int
  /// How likely each number is, against the most likely one, which has 1.
  ///
  /// Made outwards from there by the ratio of neighbours, which needs no factorial, cannot overflow and gives the same
  /// digits on every machine.
  private var weights: [Double]

  init(drawn: Int, left: Int, marked: Int) {
    let (fewest, most) = (max(0, marked - left), min(marked, drawn))
    let mode = Int(Double(drawn + 1) * Double(marked + 1) / Double(drawn + left + 2))
    let top = min(max(mode, fewest), most) - fewest
    var weights = [Double](repeating: 1, count: most - fewest + 1)
    func ratio(_ number: Int) -> Double {
      Double(drawn - number) * Double(marked - number) / (Double(number + 1) * Double(left - marked + number + 1))
    }
    for index in weights.indices.dropFirst(top + 1) { weights[index] = weights[index - 1] * ratio(fewest + index - 1) }
    for index in weights.indices.prefix(top).reversed() { weights[index] = weights[index + 1] / ratio(fewest + index) }
    self.fewest = fewest
    self.weights = weights
  }

  /// Likelihoods that differ by less than this part of themselves differ by rounding alone.
  private static let rounding = 1e-9

  func midP(of number: Int) -> Double {
    let observed = weights[number - fewest]
    let (low, high) = (observed * (1 - Self.rounding), observed * (1 + Self.rounding))
    var (less, same, all) = (0.0, 0.0, 0.0)
    for weight in weights {
      all += weight
      if weight < low { less += weight } else if weight <= high { same += weight }
    }
    return (less + same / 2) / all
  }
}
