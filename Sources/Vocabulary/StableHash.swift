/// A hash that is the same on every machine and in every run.
///
/// - Source: FNV-1a with 64 bits, Fowler, Noll and Vo, draft-eastlake-fnv. It names a state; it guards nothing.
struct StableHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a text and an end mark, so that ("ab", "c") and ("a", "bc") differ.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// 16 hexadecimal digits.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
