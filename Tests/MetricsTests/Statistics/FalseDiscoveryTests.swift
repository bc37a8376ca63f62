import Testing

@testable import Metrics

@Suite("Correction for the number of tests")
struct FalseDiscoveryTests {
  /// The example of Benjamini and Hochberg 1995, as scipy 1.17.1 adjusts it: `false_discovery_control(p)`.
  @Test("The published example comes out, in any order")
  func published() {
    let pValues = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
      1.0,
    ]
    let expected = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645, 0.0765, 0.486,
      0.5811818181818181, 0.714875, 0.7532307692307693, 0.8132142857142857, 1.0,
    ]
    let found = FalseDiscovery.adjusted(pValues)
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(FalseDiscovery.adjusted(pValues.reversed()) == found.reversed())
    // Four are below 0.05, as the paper finds.
    #expect(found.count { $0 <= VerdictRule.level } == 4)
  }

  @Test("A single test stays as it is, and none is none")
  func small() {
    #expect(FalseDiscovery.adjusted([0.03]) == [0.03])
    #expect(FalseDiscovery.adjusted([]).isEmpty)
  }

  @Test("Corrected values are no smaller, keep the order, and stay within 1, on random tests")
  func laws() {
    var random = RepeatableNumbers(seed: 13)
    for _ in 0..<200 {
      let pValues = (0..<random.number(in: 1...40)).map { _ in Double(random.number(in: 0...1000)) / 1000 }
      let found = FalseDiscovery.adjusted(pValues)
      for (pValue, qValue) in zip(pValues, found) { #expect(qValue >= pValue && qValue <= 1) }
      let ordered = zip(pValues, found).sorted { $0.0 < $1.0 }.map(\.1)
      #expect(zip(ordered, ordered.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }
}
