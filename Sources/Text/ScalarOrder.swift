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
    let order = text.utf8.withContiguousStorageIfAvailable { first in
      other.text.utf8.withContiguousStorageIfAvailable { Self.order(first, $0) }
    }
    // A text that is not stored as bytes, as one that came from elsewhere than Swift, is copied.
    return (order ?? nil)
      ?? Array(text.utf8).withUnsafeBufferPointer { first in
        Array(other.text.utf8).withUnsafeBufferPointer { Self.order(first, $0) }
      }
  }

  private static func order(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Int {
    let length = min(first.count, second.count)
    guard let from = first.baseAddress, let to = second.baseAddress else { return first.count - second.count }
    let difference = memcmp(from, to, length)
    return difference == 0 ? first.count - second.count : Int(difference)
  }
}

extension String {
  /// The string as a key for a reproducible order.
  public var scalarOrder: ScalarOrder { ScalarOrder(text: self) }
}
