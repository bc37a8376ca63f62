import Foundation
import Testing

@Suite("What holds for any bytes")
struct PropertyTests {
  /// Cases a property, more of those that are cheap.
  private static func cases(_ property: Property) -> Int {
    let most =
      switch property {
      case .page: 50_000
      case .facts: 20_000
      case .persons: 30_000
      case .partners: 30_000
      case .configuration: 30_000
      case .curation: 30_000
      case .cells: 50_000
      }
    return ProcessInfo.processInfo.environment["LABMETRICS_LONG"] == "1" ? most : most / 100
  }

  @Test("Each property holds for every input of a seeded run", arguments: Property.allCases)
  func seeded(_ property: Property) {
    var mutation = Mutation(seed: 2_024, pieces: property.pieces)
    for number in 0..<Self.cases(property) {
      let input = mutation.next()
      guard let claim = property.claimBroken(by: input) else { continue }
      Issue.record("\(property) \(number): \(claim): \(String(decoding: input, as: UTF8.self).debugDescription)")
      return
    }
  }

  @Test("What a fuzzer found once: digits that look like a telephone number only when a name is cut from them")
  func found() throws {
    let input = try #require(
      Data(
        base64Encoded:
          "AADiDL47rHBzLy8wMTczMjk1NjPCoCrCpAoKAAAAAP////8AMwAAAAAAAAAAMzMzMzMzMzMzMzMzMzMzM/////////////////8zMzMz"
          + "MzMzM3Vjc3AuZZ6K0ZaJmo/fYzMzMzMzMzMzwqAqwqQKCgAAAAD/////ADMAAGxhAnNVPXIwGAAAMQAAAAA6L2xhAnMsZHppbmdhPmNz"
          + "cApzZCA8L2Rpdgo+d2hhdCBhcmUgdGhlIHRvcCA1IGtleSBpbnNpZ2h0c3U+"))
    #expect(Property.partners.claimBroken(by: Array(input)) == nil)
  }

  @Test("The long run has at least 200,000 cases")
  func count() {
    let counts = Property.allCases.map(Self.cases).reduce(0, +)
    #expect(counts >= (ProcessInfo.processInfo.environment["LABMETRICS_LONG"] == "1" ? 200_000 : 2_000))
  }
}
