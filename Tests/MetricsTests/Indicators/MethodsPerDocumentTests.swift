import Facts
import Testing
import Vocabulary

@testable import Metrics

@Suite("Methods per document")
struct MethodsPerDocumentTests {
  @Test("Documents without a method are left out of the mean; the median stands beside it")
  func mean() async {
    let pages: [IndicatorPage] = [
      .plan(2021, "methods:Pilots"), .plan(2021, "methods:Pilots", "methods:Foresight", "methods:foresight"),
      .plan(2021, "methods:Pilots", "methods:Foresight", "methods:Ethnography"), .plan(2021),
    ]
    #expect(await pages.series("methods-per-document", .plan) == ["2021: 6/3 2.0 U"])
    #expect(await pages.parts("methods-per-document", .plan, of: "measure") == ["median 2021: -/3 2.0 U"])
  }

  @Test("Plans and closings are never joined")
  func kinds() {
    #expect(MethodsPerDocument().sheet.kinds == [.plan, .closing, .experiment])
  }

  @Test("Without an answer there is no mean")
  func absent() async {
    #expect(await [IndicatorPage.plan(2021)].series("methods-per-document", .plan) == ["2021: - - O"])
  }
}
