import Files
import Synchronization
import Testing

@Suite("Values made when they are asked for")
struct DeferredTests {
  @Test("A value nobody asks for is not made; one that many ask for at once is made once")
  func once() {
    let made = Mutex(0)
    let deferred = Deferred {
      made.withLock { $0 += 1 }
      return Array(1...1000)
    }
    #expect(made.withLock { $0 } == 0)
    let sums = Concurrently.map(Array(1...64)) { _ in deferred.value.reduce(0, +) }
    #expect(sums == [Int](repeating: 500_500, count: 64))
    #expect(made.withLock { $0 } == 1)
  }

  @Test("A value may need others, side by side")
  func chain() {
    let first = Deferred { 2 }
    let second = Deferred { first.value * 3 }
    let third = Deferred { first.value * 5 }
    Concurrently.run([{ _ = second.value }, { _ = third.value }])
    #expect(second.value + third.value == 16)
  }
}
