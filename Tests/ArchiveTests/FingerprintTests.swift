import Testing

@testable import Archive

@Suite struct FingerprintTests {
  private func both(_ bytes: [UInt8]) -> [UInt64] { [Fingerprint.of(bytes.span), Fingerprint.second(of: bytes.span)] }

  @Test("A hash is the same in every run and on every machine")
  func stable() {
    #expect(both(Array("A page of the archive".utf8))[0] == Fingerprint.of("A page of the archive"))
    #expect(Fingerprint.of("") == 12_837_087_968_622_947_083)
    #expect(Fingerprint.of("A page of the archive") == 12_911_020_686_845_239_340)
  }

  @Test("Changing any one byte changes both hashes, and the two hashes differ")
  func everyByteCounts() {
    let bytes = [UInt8](repeating: 7, count: 37)
    let before = both(bytes)
    #expect(before[0] != before[1])
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 1
      #expect(zip(both(other), before).allSatisfy { $0 != $1 })
    }
  }

  @Test("Zero bytes at the end count")
  func length() {
    #expect(both([UInt8](repeating: 0, count: 8)) != both([UInt8](repeating: 0, count: 9)))
  }
}
