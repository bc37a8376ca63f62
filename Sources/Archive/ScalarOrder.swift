/// A string ordered by its Unicode scalars, independent of locale and normalisation.
///
/// Swift's own order of strings works on normalised text, so two strings that differ only in normalisation compare
/// equal there; here every difference counts, which is what a reproducible order needs.
public struct ScalarOrder: Comparable, Hashable, Sendable {
  /// The text that is ordered.
  public let text: String

  /// Compares the UTF-8 bytes, which is the order of the scalars.
  public static func < (left: ScalarOrder, right: ScalarOrder) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// Compares the UTF-8 bytes.
  public static func == (left: ScalarOrder, right: ScalarOrder) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }
}

extension String {
  /// The string as a key for a reproducible order.
  public var scalarOrder: ScalarOrder { ScalarOrder(text: self) }
}
