import Metrics
import Testing

@testable import Reports

@Suite("Sentences on the scope")
struct ScopeTextTests {
  @Test("The sentence counts documents, countries, kinds and years")
  func sentence() async {
    let scope = ScopeText(input: await SmallReport.input())
    #expect(scope.sentence == "4 documents of 2 countries and territories: 3 blogs, 1 news, 2021–2022.")
    #expect(scope.title == "Accelerator Labs: innovation learning report")
    #expect(scope.period == "2021–2022")
  }

  @Test("A report on one country bears its name")
  func country() async {
    let scope = ScopeText(input: await SmallReport.input(scope: Scope(countries: ["VNM"])))
    #expect(scope.title == "Viet Nam: innovation learning report")
    #expect(scope.sentence == "1 document of Viet Nam: 1 blog, 2022.")
    #expect(scope.period == "2022")
  }

  @Test("A page on several countries brings no others into a report on one of them")
  func shared() async {
    let pages = ["a.md": "[[type:blog]]\n[[year:2022]]\n[[country:Kenya]]\n[[country:Vietnam]]\n"]
    let scope = ScopeText(input: await SmallReport.input(pages, scope: Scope(countries: ["VNM"])))
    #expect(scope.title == "Viet Nam: innovation learning report")
    #expect(scope.sentence == "1 document of Viet Nam: 1 blog, 2022.")
  }

  @Test("Pages that repeat others are told")
  func repeated() async {
    let text = "[[type:blog]]\n[[year:2021]]\n"
    let pages = ["a.md": text, "b.md": text, "c.md": text]
    #expect(
      ScopeText(input: await SmallReport.input(pages)).sentence
        == "1 document: 1 blog, 2021. 2 further documents repeat others and are listed, not counted.")
  }

  @Test("A title given is the title, and nothing in scope is said as such")
  func given() async {
    let input = await SmallReport.input(scope: Scope(types: ["plan"]), title: "Ours")
    let scope = ScopeText(input: input)
    #expect(scope.title == "Ours")
    #expect(scope.period == "no year")
    #expect(scope.sentence.hasPrefix("0 documents"))
  }
}
