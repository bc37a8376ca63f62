import Facts
import Testing
import Vocabulary

@testable import Metrics

@Suite("Quarters")
struct QuarterCountsTests {
  @Test("A quarter is read as it is written in files")
  func read() throws {
    let quarter = try #require(Quarter("2023-Q4"))
    #expect([quarter.code, quarter.title, quarter.lastDay] == ["2023-Q4", "Q4 2023", "2023-12-31"])
    #expect(Quarter("2023-q1")?.lastDay == "2023-03-31")
    #expect(Quarter("2024-Q2")?.lastDay == "2024-06-30")
    #expect(Quarter("2024-Q3")?.lastDay == "2024-09-30")
  }

  @Test(
    "Anything else is no quarter",
    arguments: ["", "2023", "2023Q4", "Q4-2023", "2023-Q5", "2023-Q0", "2023-Q", "2023-Q44", "2023-4", "+023-Q1"])
  func refused(_ text: String) {
    #expect(Quarter(text) == nil)
  }

  @Test(
    "A date lies in its quarter; a bare year in none",
    arguments: [
      ("2023-01-01", "2023-Q1"), ("2023-03-31", "2023-Q1"), ("2023-04-01", "2023-Q2"), ("2023-12-31", "2023-Q4"),
      ("2023-07", "2023-Q3"), ("2023", nil), ("2023-13-01", nil), ("", nil),
    ])
  func ofDate(_ date: String, _ code: String?) {
    #expect(Quarter(date: date)?.code == code)
  }

  @Test("Quarters follow time")
  func order() throws {
    let quarters = try ["2024-Q1", "2023-Q4", "2023-Q1"].map { try #require(Quarter($0)) }
    #expect(quarters.sorted().map(\.code) == ["2023-Q1", "2023-Q4", "2024-Q1"])
  }

  @Test("Dated pages count once a type in their quarter; repeated ones do not, undated ones are told")
  func counts() async {
    let blog = "[[type:blog]]\n[[year:2023]]\n"
    let related = await facts([
      "a.md": blog + "[[date:2023-11-15]]\n", "b.md": blog + "[[date:2023-11-15]]\n",
      "c.md": blog + "[[type:news]]\n[[date:2023-10-01]]\n", "d.md": blog,
    ]).related(asOf: "2024-01-15")
    let counts = QuarterCounts(pages: related.pages, scope: Scope())
    #expect(
      counts.rows.map { "\($0.quarter.code) \($0.type) \($0.documents)" } == [
        "2023-Q4 all 2", "2023-Q4 blog 2", "2023-Q4 news 1",
      ])
    #expect(counts.undated == 1)
  }
}
