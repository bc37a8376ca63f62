import Testing

@testable import Metrics

@Suite("Intervals")
struct IntervalTests {
  @Test("Bounds given the wrong way round are turned")
  func turned() {
    #expect(Interval(low: 2, high: 1) == Interval(low: 1, high: 2))
  }

  @Test("An interval contains its bounds and nothing beyond")
  func contains() {
    let interval = Interval(low: 1, high: 2)
    #expect(interval.contains(1) && interval.contains(2))
    #expect(!interval.contains(0.999) && !interval.contains(2.001))
  }

  @Test("An error reaches 1.96 times to both sides")
  func around() {
    let interval = Interval(around: 10, standardError: 1)
    #expect(abs(interval.low - 8.04) < 0.001 && abs(interval.high - 11.96) < 0.001)
  }

  @Test("Limits cut off what a quantity cannot be")
  func clamped() {
    #expect(Interval(low: -0.2, high: 0.4).clamped(to: 0...1) == Interval(low: 0, high: 0.4))
    #expect(Interval(low: 0.8, high: 1.4).clamped(to: 0...1) == Interval(low: 0.8, high: 1))
  }
}
