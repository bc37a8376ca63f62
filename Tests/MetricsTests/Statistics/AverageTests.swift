import Testing

@testable import Metrics

@Suite("Averages")
struct AverageTests {
  @Test("Mean, median and error of four numbers")
  func four() throws {
    let average = try #require(Average([4, 5, 8, 5]))
    #expect(average.mean == 5.5)
    #expect(average.median == 5)
    // Sample variance 3, so the error is √(3/4).
    #expect(abs(try #require(average.standardError) - 0.8660254) < 1e-6)
  }

  @Test("The median of an even number of numbers lies between the two in the middle")
  func even() {
    #expect(Average([1, 2, 3, 10])?.median == 2.5)
  }

  @Test("One number has no spread, none has no average")
  func edges() {
    #expect(Average([3])?.mean == 3)
    #expect(Average([3])?.standardError == nil)
    #expect(Average([]) == nil)
  }

  @Test("Order changes nothing; the mean lies within the numbers")
  func laws() throws {
    var random = RepeatableNumbers(seed: 5)
    for _ in 0..<200 {
      let numbers = (0..<random.number(in: 1...30)).map { _ in random.number(in: 0...20) }
      let average = try #require(Average(numbers))
      #expect(Average(numbers.shuffled(using: &random)) == average)
      let (low, high) = (Double(numbers.min() ?? 0), Double(numbers.max() ?? 0))
      #expect((low...high).contains(average.mean) && (low...high).contains(average.median))
    }
  }
}
