import Facts
import Testing
import Vocabulary

@testable import Metrics

@Suite("Ids of figures")
struct FigureQueryTests {
  @Test(
    "An id is read back as it is written",
    arguments: [
      "methods/plan+closing/tag/2022", "methods/uncurated:kite-flying/plan+closing/tag/all",
      "methods-mentions/category=systems/plan/cycle/undated", "handover-scaled-share/outcome=policy/closing/tag/2024",
      "documents/country=ken/all/tag/2022",
    ])
  func roundTrip(_ text: String) throws {
    #expect(FigureID(text)?.description == text)
    #expect(try FigureQuery(text).ids(by: .tag).map(\.description).first?.isEmpty == false)
  }

  @Test("A slash in a value does not part an id, and case does not matter")
  func slashes() {
    let id = FigureID("methods", value: "A/B Testing", of: .plans, by: .tag, in: .all)
    #expect(id.description == "methods/a%2fb testing/plan/tag/all")
    #expect(FigureID(id.description) == id)
    #expect(FigureID("Methods/Plan/TAG/2022") == FigureID("methods", of: .plans, by: .tag, in: .year(2022)))
  }

  @Test("Ids of the first version name the same documents as they did")
  func firstVersion() throws {
    func ids(_ text: String) throws -> [String] { try FigureQuery(text).ids(by: .tag).map(\.description) }
    #expect(try ids("methods/2022") == ["methods/all/tag/2022"])
    #expect(try ids("methods/system-thinking/2022") == ["methods/system-thinking/all/tag/2022"])
    #expect(try ids("sdgs/8") == ["sdgs/8/all/tag/all"])
    #expect(
      try ids("method-diversity/2022") == [
        "method-diversity/plan/tag/2022", "method-diversity/closing/tag/2022", "method-diversity/plan+closing/tag/2022",
      ])
    #expect(try ids("method-diversity/all/tag/2021") == ["method-diversity/plan+closing/tag/2021"])
    #expect(try ids("stage-mix/plan/tag/2022/KEN/stage=test") == ["stage-mix/country=ken,stage=test/plan/tag/2022"])
    #expect(try FigureQuery("method-diversity/plan/cycle/2021").basis == .cycle)
    #expect(try FigureQuery("method-diversity").indicator?.id == "method-diversity")
  }

  @Test(
    "Anything else names no figure",
    arguments: [
      "", "sdg", "sdg-breadth/", "sdg-breadth/x", "sdg-breadth/plan", "sdg-breadth/plan/tag", "sdg-breadth/2022/KEN",
      "sdg-breadth/plan/2022", "sdg-breadth/plan/tag/2022/KEN/a=b/c", "/2022", "methods", "nothing/plan/tag/2022",
    ])
  func nothing(_ text: String) {
    #expect(throws: UnknownFigure.self) { try FigureQuery(text) }
  }

  @Test("A misspelt id is told with near ones")
  func near() {
    #expect(
      #expect(throws: UnknownFigure.self) { try FigureQuery("metods/plan/tag/2022") }?.description
        == "\"metods/plan/tag/2022\" names no figure: expected an indicator such as method-diversity, or "
        + "definition[/value]/population/basis/year such as methods/plan+closing/tag/2022 or "
        + "methods/system-thinking/plan+closing/tag/2022, as data/figures.csv lists them; did you mean \"methods\"?")
  }

  @Test("A value that no document names is told with near ones")
  func nearValue() async throws {
    let pages: [IndicatorPage] = [.plan(2021, "methods:Pilots", "methods:Foresight")]
    let figures = Figures(pages: await pages.facts(), scope: Scope())
    let id = try #require(FigureID("methods/foresigt/plan/tag/2021"))
    #expect(figures[id] == nil)
    #expect(
      UnknownFigure(id, in: figures).description
        == "\"methods/foresigt/plan/tag/2021\" is no figure of these documents: expected an id that data/figures.csv "
        + "lists; did you mean \"methods/foresight/plan/tag/2021\"?")
  }

  @Test("An indicator that has no value for all years is told with the years that it has")
  func nearYear() async throws {
    let pages: [IndicatorPage] = [.plan(2021, "sdgs:1 No poverty", "sdgs:2 Zero hunger")]
    let figures = Figures(pages: await pages.facts(), scope: Scope())
    let id = try #require(FigureID("sdg-breadth/plan/tag/all"))
    #expect(figures[id] == nil)
    #expect(figures.nearest(to: id).map(\.description) == ["sdg-breadth/plan/tag/2021"])
  }
}
