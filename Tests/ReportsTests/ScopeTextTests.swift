import Facts
import Testing
import Vocabulary

@testable import Reports

@Suite("Sentences on the scope")
struct ScopeTextTests {
  @Test("The sentence counts documents, countries, kinds and years")
  func sentence() async {
    let scope = ScopeText(input: await SmallReport.input())
    #expect(scope.sentence == "4 documents from 2 countries and territories: 3 blogs and 1 news.")
    #expect(scope.title == "Accelerator Labs: what they learned, 2021–2022")
    #expect(scope.period == "2021–2022")
  }

  @Test("A report on one country bears its name")
  func country() async {
    let scope = ScopeText(input: await SmallReport.input(scope: Scope(countries: ["VNM"])))
    #expect(scope.title == "Viet Nam: what the Accelerator Lab learned, 2022")
    #expect(scope.sentence == "1 document: 1 blog.")
    #expect(scope.period == "2022")
  }

  @Test("A page on several countries brings no others into a report on one of them")
  func shared() async {
    let pages = ["a.md": "[[type:blog]]\n[[year:2022]]\n[[country:Kenya]]\n[[country:Vietnam]]\n"]
    let scope = ScopeText(input: await SmallReport.input(pages, scope: Scope(countries: ["VNM"])))
    #expect(scope.title == "Viet Nam: what the Accelerator Lab learned, 2022")
    #expect(scope.sentence == "1 document: 1 blog.")
  }

  @Test("Pages that repeat others do not count")
  func repeated() async {
    let text = "[[type:blog]]\n[[year:2021]]\n"
    let pages = ["a.md": text, "b.md": text, "c.md": text]
    #expect(
      ScopeText(input: await SmallReport.input(pages)).sentence
        == "1 document: 1 blog.")
  }

  @Test("A title given is the title, and nothing in scope is said as such")
  func given() async {
    let input = await SmallReport.input(scope: Scope(types: ["plan"]), title: "Ours")
    let scope = ScopeText(input: input)
    #expect(scope.title == "Ours")
    #expect(scope.period == "no year")
    #expect(
      scope.sentence
        == "No document is in scope: the years, countries and types asked for leave none of the archive’s, so the report "
        + "has no figures.")
  }
}
