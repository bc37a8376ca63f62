import Testing

@testable import Metrics

struct ObservationFlagTests {
  @Test("Flags are kept once each and told in the order of the list, whatever the order they came in")
  func order() {
    var flags: ObservationFlags = [.empty, .seriesBreak, .empty]
    flags.insert(.inferred)
    #expect(flags.all == [.seriesBreak, .inferred, .empty])
    #expect(flags.letters == "BEO")
    #expect(flags == [.inferred, .empty, .seriesBreak])
    #expect(ObservationFlag.allCases.shuffled().sorted() == ObservationFlag.allCases)
  }

  @Test("Every set of flags is what a set of them is")
  func sets() {
    let sets = (0..<128).map { bits in ObservationFlag.allCases.enumerated().filter { bits >> $0.offset & 1 == 1 } }
      .map { $0.map(\.element) }
    for one in sets {
      let flags = one.reduce(into: ObservationFlags()) { $0.insert($1) }
      #expect(flags.all == one)
      for other in sets.prefix(20) {
        let others = other.reduce(into: ObservationFlags()) { $0.insert($1) }
        #expect(flags.union(others).all == Set(one).union(other).sorted())
        #expect(flags.subtracting(others).all == Set(one).subtracting(other).sorted())
      }
      #expect(flags.saysNothing == !Set(one).isDisjoint(with: [.notAsked, .lost, .empty]))
    }
  }
}
