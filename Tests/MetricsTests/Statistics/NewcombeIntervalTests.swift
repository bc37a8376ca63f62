import Testing

@testable import Metrics

@Suite("Newcombe's interval of a difference of shares")
struct NewcombeIntervalTests {
  @Test(
    "The published examples come out",
    arguments: [
      (48, 80, 56, 70, 0.0524, 0.3339), (3, 10, 9, 10, 0.1705, 0.8090), (2, 7, 6, 7, 0.0582, 0.8062),
      (0, 29, 5, 56, -0.0381, 0.1926), (0, 20, 0, 10, -0.1611, 0.2775), (0, 10, 10, 10, 0.6075, 1),
    ])
  func published(k1: Int, n1: Int, k2: Int, n2: Int, low: Double, high: Double) throws {
    let interval = try #require(Interval.newcombe(from: (k1, n1), to: (k2, n2)))
    #expect(abs(interval.low - low) < 0.00006)
    #expect(abs(interval.high - high) < 0.00006)
  }

  @Test("Without a total there is no difference")
  func undefined() {
    #expect(Interval.newcombe(from: (0, 0), to: (1, 2)) == nil)
    #expect(Interval.newcombe(from: (1, 2), to: (0, 0)) == nil)
  }

  @Test("The interval holds the difference, turns with the order, and stays within −1 to 1, on random shares")
  func laws() throws {
    var random = RepeatableNumbers(seed: 7)
    for _ in 0..<500 {
      let (n1, n2) = (random.number(in: 1...200), random.number(in: 1...200))
      let (k1, k2) = (random.number(in: 0...n1), random.number(in: 0...n2))
      let interval = try #require(Interval.newcombe(from: (k1, n1), to: (k2, n2)))
      let turned = try #require(Interval.newcombe(from: (k2, n2), to: (k1, n1)))
      #expect(interval.contains(Double(k2) / Double(n2) - Double(k1) / Double(n1)))
      #expect(abs(interval.low + turned.high) < 1e-12)
      #expect(interval.low >= -1 - 1e-12 && interval.high <= 1 + 1e-12)
    }
  }
}

/// Numbers that look random and are the same on every run (a linear congruential generator, Knuth's constants).
struct RepeatableNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int((next() >> 16) % UInt64(range.count))
  }
}
