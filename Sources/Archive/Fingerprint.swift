/// A 64-bit FNV-1a hash, the same on every machine and in every run.
///
/// Source: Fowler, Noll and Vo, constants for 64 bits. It marks candidates for equality; equal pages are then compared
/// byte by byte.
public enum Fingerprint {
  /// The hash of a stretch of bytes. Cost: O(*n*).
  public static func of(_ bytes: borrowing Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in 0..<bytes.count {
      hash = (hash ^ UInt64(bytes[unchecked: index])) &* 0x0000_0100_0000_01b3
    }
    return hash
  }

  /// The hash of a text's UTF-8.
  public static func of(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}
