import Facts
import Testing
import Vocabulary

@Suite("Repertoire of data sources")
struct DataSourceRepertoireTests {
  @Test("Spellings are joined and labels that are methods left out")
  func repertoire() async {
    let pages: [IndicatorPage] = [
      .plan(2021, "datasources:survey", "datasources:encuestas", "datasources:co-creation"),
      .plan(2021, "datasources:Open data"),
    ]
    #expect(await pages.series("data-source-repertoire", .plan) == ["2021: 2 2.0 U"])
    #expect(
      await pages.parts("data-source-repertoire", .plan, of: "label set") == ["every label 2021: 3 3.0 U"])
    #expect(
      Set(await pages.parts("data-source-repertoire", .plan, of: "class")) == [
        "survey-count 2021: 1 1.0 U", "method-like 2021: 1 1.0 U", "official-secondary 2021: 1 1.0 U",
      ])
  }

  @Test("Free tagging breaks the series in 2022, and nothing answered is no repertoire")
  func states() async {
    let pages: [IndicatorPage] = [.plan(2021), .plan(2022, "datasources:survey")]
    #expect(await pages.series("data-source-repertoire", .plan) == ["2021: - - O", "2022: 1 1.0 BU"])
  }
}

@Suite("Diversity of data sources")
struct DataSourceDiversityTests {
  @Test("Classes count, not labels; methods and labels too general stay out")
  func classes() async {
    let pages: [IndicatorPage] = [
      .plan(2021, "datasources:survey", "datasources:baseline survey", "datasources:co-creation"),
      .plan(2021, "datasources:qualitative data", "datasources:census data", "datasources:business data"),
    ]
    #expect(await pages.series("data-source-diversity", .plan) == ["2021: 2/4 2.0 U"])
    #expect(await pages.parts("data-source-diversity", .plan, of: "label set") == ["every label 2021: 6/6 6.0 U"])
  }
}

@Suite("New data sources year on year")
struct DataSourceNoveltyTests {
  @Test("Mentions of labels seen for the first time")
  func series() async {
    let pages: [IndicatorPage] = [
      .plan(2022, "datasources:survey"), .plan(2022, "datasources:survey"),
      .plan(2023, "datasources:encuesta", "datasources:census"),
    ]
    #expect(await pages.series("data-source-novelty", .plan) == ["2023: 1/2 - U"])
  }
}

@Suite("Use of new kinds of data")
struct DataSourceNewShareTests {
  @Test("The wide set holds more than the strict one; types stand apart")
  func sets() async {
    let pages: [IndicatorPage] = [
      .plan(2021, "datasources:Citizen data"), .plan(2021, "datasources:app data"), .plan(2021, "datasources:survey"),
    ]
    #expect(await pages.series("data-source-new-share", .plan) == ["2021: 1/3 - U"])
    #expect(await pages.parts("data-source-new-share", .plan, of: "set") == ["wide 2021: 2/3 - U"])
    #expect(await pages.parts("data-source-new-share", .plan, of: "type") == ["Citizen data 2021: 1/3 - U"])
  }

  @Test("Thirty plans show a share, and 2022 breaks the series")
  func broken() async {
    let pages = [2021, 2022].flatMap { year in
      [IndicatorPage](repeating: .plan(year, "datasources:Open data"), count: 30)
    }
    #expect(await pages.series("data-source-new-share", .plan) == ["2021: 30/30 1.0", "2022: 30/30 1.0 B"])
  }
}

@Suite("Methods filed as data sources")
struct TagLabelQualityTests {
  @Test("Mentions of labels that name no source, in plans and closings together")
  func share() async {
    let pages: [IndicatorPage] = [
      .plan(2021, "datasources:co-creation", "datasources:survey"), .closing(1, 2021, "datasources:survey"),
    ]
    #expect(await pages.series("tag-label-quality", .all) == ["2021: 1/3 - U"])
  }

  @Test("Ten documents show the share of mentions, flagged below fifty mentions")
  func many() async {
    let pages = [IndicatorPage](repeating: .plan(2021, "datasources:co-creation", "datasources:survey"), count: 10)
    #expect(await pages.series("tag-label-quality", .plan) == ["2021: 10/20 0.5 U"])
  }
}
