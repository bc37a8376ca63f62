/// 64-bit hashes that are the same on every machine and in every run.
///
/// Eight bytes at a time, each step the two halves of a 128-bit product folded together, as in wyhash (Wang Yi, 2019).
/// Not made to withstand forgery: it tells pages apart that nobody made alike on purpose.
public enum Fingerprint {
  /// The hash of a stretch of bytes.
  ///
  /// Cost: O(*n*), about a nanosecond for every eight bytes.
  public static func of(_ bytes: borrowing Span<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { hash($0, seed: 0xcbf2_9ce4_8422_2325, factor: 0xa076_1d64_78bd_642f) }
  }

  /// A second hash of the same bytes, independent of the first.
  ///
  /// Cost: as the first.
  static func second(of bytes: borrowing Span<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { hash($0, seed: 0x9e37_79b9_7f4a_7c15, factor: 0xe703_7ed1_a0b4_28db) }
  }

  /// The hash of a text's UTF-8.
  public static func of(_ text: String) -> UInt64 { of(Array(text.utf8).span) }

  private static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64, factor: UInt64) -> UInt64 {
    var hash = seed ^ UInt64(bytes.count)
    var at = 0
    while at + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      hash = folded(hash ^ word, factor)
      at += 8
    }
    var rest: UInt64 = 0
    while at < bytes.count {
      rest = rest << 8 | UInt64(bytes[at])
      at += 1
    }
    return folded(folded(hash ^ rest, factor), seed)
  }

  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
