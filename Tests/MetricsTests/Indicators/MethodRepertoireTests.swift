import Archive
import Facts
import Testing
import Vocabulary

@Suite("Repertoire of methods")
struct MethodRepertoireTests {
  static let pages: [IndicatorPage] = [
    .plan(2021, "methods:Ethnography", "methods:Pilots"), .plan(2021, "methods:Ethnography", "methods:brainstorming"),
  ]

  @Test("Core methods count against 37, added labels apart, both together, and by family")
  func sets() async {
    #expect(await Self.pages.series("method-repertoire", .plan) == ["2021: 2/37 2.0 U"])
    #expect(
      await Self.pages.parts("method-repertoire", .plan, of: "label set")
        == ["every label 2021: 3 3.0 U", "added labels 2021: 1 1.0 U"])
    #expect(
      Set(await Self.pages.parts("method-repertoire", .plan, of: "family"))
        == ["human-centred 2021: 1 1.0 U", "experimental 2021: 1 1.0 U", "other 2021: 1 1.0 U"])
  }

  @Test("The opened list of 2024 breaks the series")
  func broken() async {
    let pages: [IndicatorPage] = [.plan(2023, "methods:Pilots"), .plan(2024, "methods:Pilots")]
    #expect(await pages.series("method-repertoire", .plan) == ["2023: 1/37 1.0 U", "2024: 1/37 1.0 BU"])
  }

  @Test("Closings by edition; the second edition of experiments is not asked")
  func editions() async {
    let pages: [IndicatorPage] = [
      .closing(1, 2023, "methods:Pilots"), .closing(2, 2023, "methods:Foresight"),
      IndicatorPage(kind: .experiment, edition: 2, year: 2024),
    ]
    #expect(
      await pages.parts("method-repertoire", .closing, of: "edition")
        == ["1 2023: 1/37 1.0 U", "2 2023: 1/37 1.0 U"])
    #expect(await pages.series("method-repertoire", .experiment) == ["2024: - - M"])
  }
}
