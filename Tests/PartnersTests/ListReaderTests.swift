import Testing

@testable import Partners

@Suite("Lists of names")
struct ListReaderTests {
  private func names(_ text: String) -> [String] {
    Fixture.cells.lists.candidates(of: Fixture.piece(text)).map(\.name)
  }

  @Test("A slash between subjects joins, between bodies it separates")
  func slash() {
    #expect(names("Education/vocational centers") == ["Education/vocational centers"])
    #expect(names("Lago Foundation / Mora BV") == ["Lago Foundation", "Mora BV"])
  }

  @Test(
    "Members stand for their header, and what stands before the header stays",
    arguments: [
      ("Lago Bank, local startups including Mora Tech, Vale Tech", ["Lago Bank", "Mora Tech", "Vale Tech"]),
      ("Solution carriers such as Lago Bricks, Mora Build", ["Lago Bricks", "Mora Build"]),
      ("government (ministry of tea)", ["ministry of tea"]), ("a local NGO (LAGOVERDE)", ["LAGOVERDE"]),
      ("Vale Council as the host, Mora Foundation as the judge", ["Vale Council", "Mora Foundation"]),
    ])
  func members(_ text: String, _ expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(
    "What a ministry deals with stays in its name, and so does what an acronym spells",
    arguments: [
      "Ministry of Commerce and Industries", "Ministry of Trade and Local Government",
      "Association of Hoteliers and Restaurants (AHR)",
    ])
  func oneName(_ text: String) {
    #expect(names(text).count == 1)
  }

  @Test("A list nested without end is read to a depth, and ends")
  func nested() {
    #expect(names(String(repeating: "NGOs such as ", count: 2_000) + "Lago Foundation").count <= 1)
  }

  @Test("A unit before its body is one partner with a parent")
  func unit() throws {
    let found = Fixture.cells.lists.candidates(of: Fixture.piece("Tea Department, Ministry of Trade"))
    #expect(found.map(\.name) == ["Tea Department, Ministry of Trade"])
    #expect(found.first?.parent == "Ministry of Trade")
  }
}
