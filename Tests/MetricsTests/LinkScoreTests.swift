import Lookups
import Testing
import Vocabulary

@testable import Facts

@Suite("Evidence of a link and its weights")
struct LinkScoreTests {
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

  @Test("A lead is the distance from the best other plan, for the best one from the second")
  func leads() {
    let scores = [0.25, 0.75, 0.5].map { title in
      var score = LinkScore()
      score.title = title
      return score
    }
    let features = LinkFeatures(scores)
    #expect(scores.indices.map { features.value(.titleLead, of: $0) } == [-0.5, 0.25, -0.25])
    #expect(LinkFeatures([scores[0]]).value(.titleLead, of: 0) == 0.25)
  }

  private static let head =
    "# date=2026-01-31; answers=1; readers=1; folds=1; seed=1; labels=1; precision=1; recall=1\nfeature,weight\n"

  private func model(_ weights: [String: String], without missing: String? = nil) throws -> LinkModel {
    let names = LinkFeature.allCases.map(\.rawValue) + ["no_plan"]
    let rows = names.filter { $0 != missing }.map { "\($0),\(weights[$0] ?? "0")" }
    return try LinkModel(
      LookupFile(name: "link_weights.csv", bytes: Array((Self.head + rows.joined(separator: "\n")).utf8)))
  }

  @Test("Probabilities are shares of the exponentials, no plan among them")
  func probabilities() throws {
    var same = LinkScore()
    same.title = 1
    let ranked = try model(["title": "2", "no_plan": "1"]).ranked([
      Candidate(plan: 4, score: LinkScore()), Candidate(plan: 7, score: same),
    ])
    #expect(ranked.map(\.plan) == [7, 4])
    #expect(ranked.map(\.logOdds) == [1, -1])
    // e / (e + 1/e + 1)
    #expect(abs(ranked[0].probability - 0.665) < 0.001)
    #expect(abs(ranked[1].probability - 0.090) < 0.001)
    #expect(try model([:]).ranked([]).isEmpty)
  }

  @Test("Weights that do not fit the features are an error with file and line")
  func damaged() {
    func message(_ make: () throws -> LinkModel) -> String {
      do {
        _ = try make()
        return ""
      } catch { return "\(error)" }
    }
    #expect(
      message { try model(["title": "much"]) }.hasPrefix("link_weights.csv:3: found the weight \"much\" of \"title\""))
    #expect(
      message { try model([:], without: "no_plan") }.hasSuffix(
        ": the file ends without a weight of \"no_plan\", expected one; train the model again"))
    let unknown = LookupFile(name: "link_weights.csv", bytes: Array((Self.head + "colour,1\n").utf8))
    #expect(message { try LinkModel(unknown) }.hasPrefix("link_weights.csv:3: found the weight \"1\" of \"colour\""))
  }

  @Test("The weights compiled in can be read")
  func standard() throws {
    #expect(try LinkModel(.linkWeights).accuracy.overall.precision >= 0.95)
    #expect(LinkModel.standard.accuracy.overall.recall >= 0.88)
  }
}
