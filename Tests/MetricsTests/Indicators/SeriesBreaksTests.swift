import Lookups
import Testing
import Vocabulary

@testable import Facts
@testable import Metrics

@Suite("Breaks of series")
struct SeriesBreaksTests {
  @Test("The changes of lists and forms are known")
  func standard() {
    let breaks = SeriesBreaks.standard
    #expect(breaks.breaks(fields: ["methods"], .plans, forms: [.plan], in: 2024...2024))
    #expect(breaks.breaks(fields: ["datasources"], .plans, forms: [.plan], in: 2022...2023))
    #expect(!breaks.breaks(fields: ["sdgs"], .plans, forms: [.plan], in: 2021...2025))
    #expect(!breaks.breaks(fields: ["methods"], .plans, forms: [.plan], in: 2022...2023))
  }

  @Test("A changed form does not touch figures of its first edition; a changed list always does")
  func editions() {
    let breaks = SeriesBreaks.standard
    #expect(!breaks.breaks(fields: ["barriers"], .closings, forms: [.firstClosing], in: 2023...2023))
    #expect(breaks.breaks(fields: ["insights"], .closings, forms: [.firstClosing, .secondClosing], in: 2023...2023))
    #expect(breaks.breaks(fields: ["methods"], .closings, forms: [.firstClosing], in: 2024...2024))
  }

  @Test("A row with an unknown kind or a year that is no number is refused with its line")
  func damaged() {
    let file = LookupFile(name: "form_breaks.csv", bytes: Array("series,kind,year,reason\nx,plans,2024,y\n".utf8))
    #expect(
      throws: CSVTable.Problem(
        file: "form_breaks.csv", line: 2,
        detail: "found kind \"plans\" and year \"2024\", expected plan, closing or experiment, and a year such as 2024")
    ) { try SeriesBreaks(file) }
  }
}
