import Testing

@testable import Lookups

@Suite("Heads of learned weights")
struct ModelHeaderTests {
  private func header(_ text: String) throws -> ModelHeader {
    try ModelHeader(LookupFile(name: "weights.csv", bytes: Array(text.utf8)))
  }

  @Test("The head gives its values, the rows below keep the numbers of their lines")
  func values() throws {
    let header = try header("# date=2026-01-31; labels=40; margin=0.25\nfeature,class,weight\nword:tea,other,1\n")
    #expect(header.values == ["date": "2026-01-31", "labels": "40", "margin": "0.25"])
    #expect(try header.number("margin") == 0.25)
    #expect(try header.table().rows.map(\.line) == [3])
  }

  @Test("A file without a head, and a head without a number, say what to do")
  func problems() {
    #expect(
      throws: CSVTable.Problem(
        file: "weights.csv", line: 1,
        detail: "found \"feature,class,weight\", expected a line such as \"# date=2026-01-31; labels=400\"; "
          + "train the weights anew")
    ) { try header("feature,class,weight\n") }
    #expect(
      throws: CSVTable.Problem(
        file: "weights.csv", line: 1, detail: "found \"margin=wide\", expected a number; train the weights anew")
    ) {
      try header("# margin=wide\n").number("margin")
    }
  }
}
