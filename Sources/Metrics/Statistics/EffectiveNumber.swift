internal import Foundation

/// How many equally frequent labels would be as diverse as a mix of labels.
///
/// - Unit: effective labels, from 1 (one label alone) to the number of labels (all equally frequent).
/// - Source: Jost 2006, Entropy and diversity, Oikos 113, 363–375: exp(H), diversity of order 1, with Shannon's
///   H = −Σ p·ln p. Biased downwards where mentions are few.
public struct EffectiveNumber: Sendable, Hashable {
  /// exp(H).
  public let value: Double
  /// Standard error of ``value``; 0 when all labels are equally frequent.
  ///
  /// Var(H) ≈ (Σ p·ln²p − H²) / N, as Hutcheson 1970 (Journal of Theoretical Biology 29, 151–154) compares two mixes,
  /// carried over to exp(H) by the delta method.
  public let standardError: Double
  /// Number of mentions.
  public let mentions: Int

  /// The effective number of labels.
  ///
  ///     EffectiveNumber(counts: [5, 5, 5, 5])?.value   // 4
  ///     EffectiveNumber(counts: [17, 1, 1, 1])?.value  // 1.80
  ///
  /// - Parameter counts: mentions of each label; zeros change nothing.
  /// - Returns: nil without any mention. Cost: O(labels).
  public init?(counts: some Sequence<Int>) {
    let present = counts.filter { $0 > 0 }
    let total = present.reduce(0, +)
    guard total > 0 else { return nil }
    var (entropy, squares) = (0.0, 0.0)
    for count in present {
      let share = Double(count) / Double(total)
      entropy -= share * log(share)
      squares += share * log(share) * log(share)
    }
    mentions = total
    value = exp(entropy)
    standardError = exp(entropy) * (max(0, squares - entropy * entropy) / Double(total)).squareRoot()
  }
}
