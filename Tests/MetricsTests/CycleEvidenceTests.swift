import Archive
import Testing
import Vocabulary

@testable import Facts

@Suite("Evidence of a page")
struct CycleEvidenceTests {
  private func words(_ text: String) -> [UInt32] { Set(WordScanner.words(of: text).map(\.stem)).sorted() }

  @Test("Only plans and closings give evidence")
  func kinds() {
    #expect(CyclePage.plan("a.md", "Bees").evidence?.kind == .plan)
    #expect(CyclePage.closing("a.md", "Bees").evidence?.kind == .closing)
    #expect(CyclePage(document: "a.md", kind: .planAndClosing, title: "Bees").evidence?.kind == .planAndClosing)
    #expect(CyclePage.experiment("a.md", "If bees").evidence == nil)
    #expect(CyclePage(document: "a.md", kind: .shell, title: "Bees").evidence == nil)
  }

  @Test("The words are those of answers, title and name, short ones in answers left out, never those of questions")
  func answers() {
    let page = CyclePage.plan("a.md", "Our bees", "Bees fly to us").with { $0.name = "Hives" }
    #expect(page.evidence?.words == words("our bees fly hives"))
  }

  @Test("Names of answers and acronyms of titles are kept")
  func names() {
    let page = CyclePage.plan("a.md", "DPPD In Winter", "We met Ondine with 4120 bees").with { $0.name = "Hives" }
    #expect(page.evidence?.names == Set(WordScanner.words(of: "dppd ondine 4120").map(\.whole)).sorted())
  }

  @Test("Methods and data sources are kept, whatever their case; other tags are not")
  func tags() {
    let page = CyclePage.closing("a.md", "Bees").with { $0.tags = ["methods:Pilots", "methods:pilots", "sdgs:1. X"] }
    let other = page.with { $0.tags = ["methods:PILOTS"] }
    #expect(page.evidence?.tags.count == 1)
    #expect(page.evidence?.tags == other.evidence?.tags)
    #expect(page.evidence?.tags != page.with { $0.tags = ["datasources:pilots"] }.evidence?.tags)
  }

  @Test("A title that is the beginning of the insights is known as such")
  func titledByInsight() {
    let text = "1. Hives weighed with sensors came through the winter."
    #expect(CyclePage.closing("a.md", "Hives weighed with sen…", text).evidence?.isTitledByInsight == true)
    #expect(CyclePage.closing("a.md", "Hives in winter with sensors", text).evidence?.isTitledByInsight == false)
    #expect(CyclePage.closing("a.md", "Hives weighed", text).evidence?.isTitledByInsight == false)
  }

  @Test("Countries are sorted, each once; the address of a focal point is kept as a fingerprint alone")
  func identity() {
    let page = CyclePage.plan("a.md", "Bees").with { page in
      page.iso3 = ["ZZZ", "LUM", "ZZZ"]
      page.contact = "nobody@example.org"
    }
    #expect(page.evidence?.iso3 == ["LUM", "ZZZ"])
    #expect(page.evidence?.contacts.count == 1)
    #expect(page.evidence?.contacts == page.with { $0.contact = "NOBODY@example.org" }.evidence?.contacts)
  }

  @Test("A page without title and answers has empty evidence")
  func empty() {
    let evidence = CyclePage.closing("a.md", "").evidence
    #expect(evidence?.words == [])
    #expect(evidence?.title == TitleWords(""))
  }
}
