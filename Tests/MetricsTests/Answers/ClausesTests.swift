import Lookups
import Testing
import Vocabulary

@testable import Facts

@Suite("Clauses of an answer")
struct ClausesTests {
  private func clauses(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return Clauses.ranges(in: scalars).map { String(String.UnicodeScalarView(scalars[$0])) }
  }

  @Test("Clauses end with sentences, bullets, colons and turns")
  func cuts() {
    #expect(
      clauses("It was late; e.g. by a week. No one came.") == ["It was late;", "e.g. by a week.", "No one came."])
    #expect(clauses("These: - time - money") == ["These:", "time", "money"])
    #expect(clauses("We asked but nobody came") == ["We asked", "but nobody came"])
    #expect(clauses("") == [])
    #expect(clauses(" - ") == [])
  }

  @Test("Weights of an unknown theme or feature are an error with file and line")
  func weights() {
    let head = "# date=2026-01-31; answers=1; readers=1; folds=1; seed=1; labels=1; precision=1; recall=1\n"
    func message(_ rows: String) -> String {
      do {
        _ = try Rules(curation: [
          .init(name: "barrier_weights.csv", bytes: Array((head + "feature,theme,weight\n" + rows).utf8))
        ])
        return ""
      } catch { return "\(error)" }
    }
    #expect(
      message("*,money,1\n").hasPrefix("barrier_weights.csv:3: found the weight \"1\" of \"*\" for the theme \"money\"")
    )
    #expect(message("colour:red,budget,1\n").hasPrefix("barrier_weights.csv:3: found the weight"))
    #expect(message("*,budget,1\n").contains("the file ends without a row of the theme \"incentives\""))
  }

  @Test("The accuracy of themes is read from the weights, overall and by theme")
  func accuracy() throws {
    let accuracy = try #require(BarrierTheme.accuracy)
    #expect(accuracy.overall.f1 >= 0.75)
    #expect(Set(accuracy.parts.keys) == Set(BarrierTheme.allCases.map(\.rawValue)))
  }
}
