import Testing
import Text

@testable import Archive

@Suite struct FindingLimitTests {
  @Test("Of each code a hundred are kept, and one more finding says how many are left out")
  func limit() {
    var limit = FindingLimit()
    var admitted = 0
    for _ in 0..<103 where limit.admits("odd") { admitted += 1 }
    let isOtherAdmitted = limit.admits("other")
    #expect(admitted == 100 && isOtherAdmitted)
    #expect(limit.leftOut(of: "a.md").map(\.code) == ["more-findings"])
    #expect(limit.leftOut(of: "a.md").first?.message.hasPrefix("3 more findings \"odd\"") == true)
  }
}
