import Testing

@testable import Metrics

@Suite("Effective numbers")
struct EffectiveNumberTests {
  @Test("Labels used equally often count in full, without error")
  func even() throws {
    let effective = try #require(EffectiveNumber(counts: [5, 5, 5, 5]))
    #expect(abs(effective.value - 4) < 1e-12)
    #expect(effective.standardError < 1e-6)
    #expect(effective.mentions == 20)
  }

  @Test("A label that prevails leaves less: shares of one half, one quarter and one quarter make 2 √2")
  func uneven() throws {
    let effective = try #require(EffectiveNumber(counts: [2, 1, 1]))
    #expect(abs(effective.value - 2.8284271) < 1e-6)
  }

  @Test("One label alone is one, nothing at all is nothing")
  func edges() {
    #expect(EffectiveNumber(counts: [7])?.value == 1)
    #expect(EffectiveNumber(counts: [0, 0]) == nil)
    #expect(EffectiveNumber(counts: []) == nil)
  }

  @Test("It lies from 1 to the number of labels; order, zeros and a common factor change nothing")
  func laws() throws {
    var random = RepeatableNumbers(seed: 11)
    for _ in 0..<300 {
      let counts = (0..<random.number(in: 1...40)).map { _ in random.number(in: 1...30) }
      let effective = try #require(EffectiveNumber(counts: counts))
      #expect(effective.value >= 1 - 1e-9 && effective.value <= Double(counts.count) + 1e-9)
      #expect(effective.standardError >= 0)
      let turned = try #require(EffectiveNumber(counts: counts.reversed() + [0]))
      #expect(abs(turned.value - effective.value) < 1e-9)
      let tripled = try #require(EffectiveNumber(counts: counts.map { 3 * $0 }))
      #expect(abs(tripled.value - effective.value) < 1e-9)
      #expect(tripled.standardError <= effective.standardError)
    }
  }
}
