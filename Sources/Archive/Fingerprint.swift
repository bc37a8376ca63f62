/// 64-bit hashes that are the same on every machine and in every run.
///
/// Eight bytes at a time, each step the two halves of a 128-bit product folded together, as in wyhash (Wang Yi, 2019).
/// Not made to withstand forgery: it tells pages apart that nobody made alike on purpose.
public enum Fingerprint {
  private static let first = Key(seed: 0xcbf2_9ce4_8422_2325, factor: 0xa076_1d64_78bd_642f)
  private static let second = Key(seed: 0x9e37_79b9_7f4a_7c15, factor: 0xe703_7ed1_a0b4_28db)

  /// The hash of a stretch of bytes.
  ///
  /// Cost: O(*n*), about a nanosecond for every eight bytes.
  public static func of(_ bytes: borrowing Span<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var hash = Hash(first, bytes.count)
      forEachWord(of: bytes) { hash.add($0) }
      return hash.result
    }
  }

  /// The hash of a stretch of bytes, and a second one independent of it.
  ///
  /// Cost: as of one, since a processor works on both at once.
  static func both(of bytes: borrowing Span<UInt8>) -> (first: UInt64, second: UInt64) {
    bytes.withUnsafeBytes { bytes in
      var (one, other) = (Hash(first, bytes.count), Hash(second, bytes.count))
      forEachWord(of: bytes) { word in
        one.add(word)
        other.add(word)
      }
      return (one.result, other.result)
    }
  }

  /// A second hash of the same bytes, independent of the first.
  ///
  /// Cost: as the first.
  static func second(of bytes: borrowing Span<UInt8>) -> UInt64 { both(of: bytes).second }

  /// The hash of a text's UTF-8.
  public static func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { of($0.span) }
  }

  /// Hands out the bytes eight at a time; the last word, zero where none are, holds those left over.
  @inline(__always)
  private static func forEachWord(of bytes: UnsafeRawBufferPointer, _ take: (UInt64) -> Void) {
    var at = 0
    while at + 8 <= bytes.count {
      take(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
      at += 8
    }
    var rest: UInt64 = 0
    while at < bytes.count {
      rest = rest << 8 | UInt64(bytes[at])
      at += 1
    }
    take(rest)
  }

  private struct Key {
    let seed: UInt64
    let factor: UInt64
  }

  private struct Hash {
    private let key: Key
    private var state: UInt64

    init(_ key: Key, _ count: Int) {
      self.key = key
      state = key.seed ^ UInt64(count)
    }

    mutating func add(_ word: UInt64) { state = Self.folded(state ^ word, key.factor) }

    var result: UInt64 { Self.folded(state, key.seed) }

    private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
      let product = left.multipliedFullWidth(by: right)
      return product.high ^ product.low
    }
  }
}
