import Testing

@testable import Metrics

@Suite("When a change is called one")
struct VerdictRuleTests {
  private static func change(_ k1: Int, _ n1: Int, _ k2: Int, _ n2: Int, isComparable: Bool = true) -> ShareChange {
    ShareChange(from: .init(k1, of: n1), to: .init(k2, of: n2), isComparable: isComparable)
  }

  @Test(
    "Thirty documents in both years, and five that have the thing where the share is larger",
    arguments: [
      (change(5, 30, 0, 30), true), (change(0, 30, 5, 30), true), (change(4, 30, 0, 30), false),
      (change(5, 29, 0, 30), false), (change(20, 30, 0, 29), false),
      // The larger share is 4 of 30, though 6 of 300 are more documents.
      (change(4, 30, 6, 300), false), (change(4, 30, 8, 60), true), (change(4, 30, 4, 30), false),
    ])
  func enough(change: ShareChange, isEnough: Bool) {
    #expect(change.isEnough == isEnough)
  }

  @Test("A headline rises or falls where Newcombe's interval has no 0")
  func headlines() {
    let verdicts = [
      Self.change(10, 60, 30, 60), Self.change(30, 60, 10, 60), Self.change(30, 60, 31, 60),
      Self.change(30, 60, 10, 60, isComparable: false), Self.change(4, 60, 0, 60), nil,
    ].map { VerdictRule.headline($0).verdict }
    #expect(verdicts == [.rising, .falling, .noClearChange, .notComparable, .tooFew, .notAsked])
  }

  @Test("A change that is one by itself is none among many values without any")
  func correction() {
    let one = Self.change(19, 106, 18, 53)
    #expect(VerdictRule.table([one]).map(\.verdict) == [.rising])
    #expect(VerdictRule.headline(one).verdict == .rising)
    let many = VerdictRule.table([one] + [ShareChange](repeating: Self.change(30, 106, 15, 53), count: 7))
    #expect(many[0].verdict == .noClearChange)
    #expect(many[0].pValue == FisherTest.midP(from: (19, 106), to: (18, 53)))
    #expect(abs((many[0].qValue ?? 0) - 8 * (many[0].pValue ?? 0)) < 1e-12)
  }

  @Test("What is not tested takes no part in the correction and has no p-value")
  func untested() {
    let one = Self.change(19, 106, 18, 53)
    let judged = VerdictRule.table([
      Self.change(1, 106, 2, 53), one, nil, Self.change(50, 106, 2, 53, isComparable: false),
    ])
    #expect(judged.map(\.verdict) == [.tooFew, .rising, .notAsked, .notComparable])
    #expect(judged.map { $0.pValue != nil } == [false, true, false, false])
    #expect(judged[1].qValue == judged[1].pValue)
  }

  @Test("Five documents of both years together are corrected for, and get no verdict")
  func corrected() {
    let one = Self.change(19, 106, 18, 53)
    let judged = VerdictRule.table([one, Self.change(4, 106, 4, 53), Self.change(2, 106, 2, 53)])
    #expect(judged.map(\.verdict) == [.rising, .tooFew, .tooFew])
    #expect(judged.map { $0.pValue != nil } == [true, true, false])
    #expect(judged[0].qValue == 2 * (judged[0].pValue ?? 0))
  }

  @Test("An empty table has no verdicts")
  func empty() {
    #expect(VerdictRule.table([]).isEmpty)
  }
}
