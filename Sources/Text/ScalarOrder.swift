#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A string ordered by its Unicode scalars, independent of locale and normalisation.
///
/// Swift's own order of strings works on normalised text, so two strings that differ only in normalisation compare
/// equal there; here every difference counts, which is what a reproducible order needs.
public struct ScalarOrder: Comparable, Hashable, Sendable {
  /// The text that is ordered.
  public let text: String

  /// Compares the UTF-8 bytes, which is the order of the scalars.
  public static func < (left: ScalarOrder, right: ScalarOrder) -> Bool {
    left.order(to: right) < 0
  }

  /// Compares the UTF-8 bytes.
  public static func == (left: ScalarOrder, right: ScalarOrder) -> Bool {
    left.order(to: right) == 0
  }

  /// Negative, zero or positive, as the bytes come before, equal or come after those of another text.
  private func order(to other: ScalarOrder) -> Int {
    var (left, right) = (text, other.text)
    return left.withUTF8 { first in
      right.withUTF8 { second in
        let length = min(first.count, second.count)
        guard let from = first.baseAddress, let to = second.baseAddress else { return first.count - second.count }
        let difference = memcmp(from, to, length)
        return difference == 0 ? first.count - second.count : Int(difference)
      }
    }
  }
}

extension String {
  /// The string as a key for a reproducible order.
  public var scalarOrder: ScalarOrder { ScalarOrder(text: self) }
}
