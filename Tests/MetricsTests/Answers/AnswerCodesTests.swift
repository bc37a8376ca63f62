import Archive
import Lookups
import Testing
import Text
import Vocabulary

@testable import Facts

@Suite("Codes of answers by reading")
struct AnswerCodesTests {
  private let page = AnswerPages.page(answers: [
    (AnswerPages.insights, "One insight."), (AnswerPages.barriers, "The budget was late. Nobody came."),
  ])

  private func codes(_ text: String) throws -> AnswerCodes {
    try AnswerCodes(LookupFile(name: "answer_codes.csv", bytes: Array(text.utf8)))
  }

  private func answer(_ text: String) throws -> BarrierAnswer? {
    let rules = try Rules(curation: [LookupFile(name: "answer_codes.csv", bytes: Array(text.utf8))])
    return AnswerFacts(page: page, form: FormReader(catalogue: .standard).form(of: page), rules: rules).barriers
  }

  private var fingerprint: String { AnswerPages.facts(page).barriers?.fingerprint ?? "" }

  @Test("The table has a row for each clause, with empty columns for two coders")
  func table() {
    let rows = CodingTable(rules: .builtIn, names: PersonNames(marks: [])).rows(of: page)
    #expect(
      rows.map { Array($0.prefix(6)) } == [
        ["a.md", "barriers", fingerprint, "13", "1", "The budget was late."],
        ["a.md", "barriers", fingerprint, "13", "2", "Nobody came."],
      ])
    #expect(rows.map { Array($0.suffix(3)) } == [["", "", ""], ["", "", ""]])
    #expect(rows[0][6].contains("budget"))
    #expect(rows[0].count == CodingTable.columns.count)
  }

  @Test("Codes take the place of what the model reads, in either layout")
  func precedence() throws {
    let long = "document,field,fingerprint,clause,theme,coder\na.md,barriers,\(fingerprint),2,buyin_mindset,desk\n"
    let wide =
      "document,field,fingerprint,clause,first_coder,second_coder\na.md,barriers,\(fingerprint),1,none,budget\n"
      + "a.md,barriers,\(fingerprint),2,buyin_mindset,\n"
    for text in [long, wide] {
      let answer = try #require(try answer(text))
      #expect(answer.isCoded)
      #expect(
        answer.mentions == [
          .init(theme: .buyinMindset, term: "Nobody came.", sentence: "Nobody came.", line: 13, method: .coded)
        ])
    }
    let stale = "document,field,fingerprint,clause,theme,coder\na.md,barriers,0,2,buyin_mindset,desk\n"
    #expect(try #require(try answer(stale)).isCoded == false)
  }

  @Test("Codes of an answer that is gone are findings")
  func stale() throws {
    let read = try codes("document,field,fingerprint,clause,theme,coder\nb.md,barriers,00ff,1,budget,desk\n")
    #expect(
      read.findings([]).map(\.message) == [
        "found no such answer for barriers of \"b.md\", expected fingerprint 00ff: its codes are passed over; read the "
          + "answer again with \"labmetrics code\""
      ])
    #expect(read.findings([]).map(\.code) == ["stale-code"])
    #expect(AnswerCodes().findings([]).isEmpty)
  }

  @Test("An unknown theme and a clause without number are errors with file and line")
  func damaged() {
    let theme = #expect(throws: CSVTable.Problem.self) {
      try codes("document,field,fingerprint,clause,theme,coder\na,b,c,1,money,x\n")
    }
    #expect(theme?.description.hasPrefix("answer_codes.csv:2: found theme \"money\", expected none or one of") == true)
    let clause = #expect(throws: CSVTable.Problem.self) {
      try codes("document,field,fingerprint,clause,theme,coder\na,b,c,one,budget,x\n")
    }
    #expect(
      clause?.description
        == "answer_codes.csv:2: found clause \"one\", expected its number as \"labmetrics code\" writes it")
  }

  @Test("Agreement: F1 over themes, and Krippendorff's alpha over answers and themes")
  func agreement() throws {
    let agreement = try #require(CodingAgreement([([.budget, .covid], [.budget]), ([], [])]))
    #expect(agreement.answers == 2)
    #expect(abs(agreement.f1 - 2.0 / 3) < 1e-9)
    // Do = 1/30; De = 2 * 3 * 57 / (60 * 59); alpha = 1 - Do / De
    #expect(abs(agreement.alpha - (1 - (1.0 / 30) / (2 * 3 * 57 / (60.0 * 59)))) < 1e-9)
    #expect(CodingAgreement([([], [])])?.alpha == 1)
    #expect(CodingAgreement([]) == nil)
  }
}
