import Files
import Testing

@Suite("Independent pieces of work")
struct ConcurrentlyTests {
  @Test("Results stand in the order of the items, whatever ends first", arguments: [0, 1, 2, 100])
  func order(count: Int) {
    #expect(Concurrently.map(Array(0..<count)) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }

  @Test("Two pieces of different kinds give two results")
  func both() {
    let (number, text) = Concurrently.both {
      7
    } _: {
      "seven"
    }
    #expect(number == 7 && text == "seven")
  }
}
