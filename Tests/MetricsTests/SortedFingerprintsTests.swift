import Testing

@testable import Facts

@Suite("Sorted fingerprints")
struct SortedFingerprintsTests {
  @Test("The smallest come in order, each once, however they are spread", arguments: [0, 1, 2, 17, 400, 5_000])
  func sorted(count: Int) {
    var random = SeededNumbers(state: UInt64(count))
    let spread = (0..<count).map { _ in UInt32.random(in: 0...UInt32.max, using: &random) }
    let crowded = (0..<count).map { _ in UInt32.random(in: 0...50, using: &random) }
    for fingerprints in [spread, crowded, spread + spread] {
      let expected = Set(fingerprints).sorted()
      #expect(SortedFingerprints.once(fingerprints) == expected)
      #expect(SortedFingerprints.smallest(512, of: fingerprints) == Array(expected.prefix(512)))
    }
  }

  @Test("The ends of the range are no exception")
  func ends() {
    #expect(SortedFingerprints.once([.max, 0, .max, 1]) == [0, 1, .max])
    #expect(SortedFingerprints.smallest(0, of: [1]).isEmpty)
  }
}
