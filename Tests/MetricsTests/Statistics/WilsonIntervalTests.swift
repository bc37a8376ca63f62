import Testing

@testable import Metrics

@Suite("Wilson's interval of a share")
struct WilsonIntervalTests {
  @Test(
    "The published examples come out",
    arguments: [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    ])
  func published(count: Int, total: Int, low: Double, high: Double) throws {
    let interval = try #require(Interval.wilson(count, of: total))
    #expect(abs(interval.low - low) < 0.00005)
    #expect(abs(interval.high - high) < 0.00005)
  }

  @Test("Nobody gives a lower bound of exactly 0, everybody an upper bound of exactly 1")
  func extremes() {
    #expect(Interval.wilson(0, of: 12)?.low == 0)
    #expect(Interval.wilson(12, of: 12)?.high == 1)
  }

  @Test("There is no interval of nothing, nor of a count that is no part of its total")
  func undefined() {
    #expect(Interval.wilson(0, of: 0) == nil)
    #expect(Interval.wilson(3, of: 2) == nil)
    #expect(Interval.wilson(-1, of: 2) == nil)
  }

  @Test("The interval holds the estimate, turns with the share, and narrows with the total, for every count to 60")
  func laws() throws {
    for total in 1...60 {
      for count in 0...total {
        let interval = try #require(Interval.wilson(count, of: total))
        let mirrored = try #require(Interval.wilson(total - count, of: total))
        let larger = try #require(Interval.wilson(2 * count, of: 2 * total))
        #expect(interval.contains(Double(count) / Double(total)))
        #expect(interval.low >= 0 && interval.high <= 1)
        #expect(abs(interval.low - (1 - mirrored.high)) < 1e-12)
        #expect(larger.high - larger.low < interval.high - interval.low)
      }
    }
  }
}
