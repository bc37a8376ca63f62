import Facts
import Testing
import Vocabulary

@testable import Metrics

@Suite("Families of methods")
struct MethodFamilyShareTests {
  static let ids = MethodFamilyShare.all.map(\.sheet.id)

  @Test("Each family has an id of its own, the published four first")
  func families() {
    #expect(
      Self.ids == [
        "method-share-participatory", "method-share-experimental", "method-share-anticipatory",
        "method-share-data-driven", "method-share-systems", "method-share-human-centred",
      ])
  }

  @Test(
    "A document counts in every family it names, once",
    arguments: zip(ids, ["1/3", "2/3", "0/3", "0/3", "0/3", "1/3"]))
  func overlap(id: String, fraction: String) async {
    let pages: [IndicatorPage] = [
      .plan(2021, "methods:Co-creation", "methods:Pilots", "methods:Prototyping"), .plan(2021, "methods:Pilots"),
      .plan(2021, "methods:Ethnography"), .plan(2021),
    ]
    #expect(await pages.series(id, .plan) == ["2021: \(fraction) - U"])
  }

  @Test("Thirty documents need no flag; 2024 breaks the series")
  func thresholds() async {
    let pages = [2023, 2024].flatMap { year in
      [IndicatorPage](repeating: .plan(year, "methods:Pilots"), count: 30)
    }
    #expect(await pages.series("method-share-experimental", .plan) == ["2023: 30/30 1.0", "2024: 30/30 1.0 B"])
  }

  @Test("Families of the sheets are families of the list")
  func listed() async {
    let scope = await [IndicatorPage.plan(2021, "methods:Pilots")].scope()
    for case let indicator as MethodFamilyShare in MethodFamilyShare.all {
      #expect(scope.labels[.methods].bit(indicator.family) != 0)
    }
  }
}
