import Testing

@testable import Metrics

@Suite("Score of a link")
struct LinkScoreTests {
  @Test("The parts add up by their weights, in hundredths")
  func sum() {
    var score = LinkScore()
    #expect(score.total == 0)
    score.title = 0.5
    score.words = 0.1
    score.planTitle = 0.25
    score.closingTitle = 0.5
    score.tags = 0.111
    score.names = 0.2
    score.sharesContact = true
    #expect(score.total == 3.01)
    score.sameTitle = .whole
    score.contradictsYear = true
    #expect(score.total == 3.01)
  }

  @Test("Copied texts count no more than alike ones")
  func copied() {
    var score = LinkScore()
    score.words = 1
    #expect(score.total == 2.45)
  }

  @Test("A focal point alone, tags alone or a title alone make no link; the same title does")
  func needed() {
    var contact = LinkScore()
    contact.sharesContact = true
    contact.tags = 1
    #expect(contact.total < LinkScore.needed)
    var title = LinkScore()
    title.title = 0.9
    #expect(title.total < LinkScore.needed)
    title.title = 1
    title.sameTitle = .whole
    #expect(title.total >= LinkScore.needed)
  }

  @Test(
    "Years apart cost, the year after more than the year before",
    arguments: [(0, 0.0), (-1, -0.4), (nil, -0.4), (1, -0.8), (-2, -1.1), (2, -1.1)] as [(Int?, Double)])
  func years(apart: Int?, total: Double) {
    var score = LinkScore()
    score.yearsApart = apart
    #expect(score.total == total)
  }

  @Test("The method names what speaks most")
  func methods() {
    var score = LinkScore()
    #expect(score.method == .text)
    score.title = 0.5
    #expect(score.method == .textAndTitle)
    score.sameTitle = .beginning
    #expect(score.method == .titlePrefix)
    score.sameTitle = .whole
    #expect(score.method == .title)
    #expect(LinkMethod.allCases.map(\.rawValue) == ["same-page", "title", "title-prefix", "text+title", "text"])
  }
}
