import Testing

@testable import Metrics

@Suite("Since when a value is named, by the cells of its row")
struct ValueHistoryTests {
  private static func told(_ cells: [Int?], since: Int? = nil) -> String {
    let history = ValueHistory(
      cells.enumerated().map { ValueHistory.Cell(year: 2021 + $0, documents: $1) }, since: since)
    return "\(history.firstYear ?? 0)–\(history.lastYear ?? 0) \(history.status?.rawValue ?? "-")"
  }

  @Test(
    "First year, last year and state are those of the cells; a year that says nothing is passed over",
    arguments: [
      ([4, 2], "2021–2022 kept"), ([0, 2], "2022–2022 new"), ([4, 0, 2], "2021–2023 returned"),
      ([4, 0], "2021–2021 dropped"), ([4, 0, 0], "2021–2021 dropped"), ([4, nil, 0], "2021–2021 dropped"),
      ([4, nil, 1], "2021–2023 kept"), ([4, nil], "2021–2021 -"), ([4, 2, nil], "2021–2022 -"),
      ([nil, 3], "2022–2022 -"), ([0, nil, 3], "2023–2023 new"), ([0, 0], "0–0 -"), ([5], "2021–2021 -"),
      ([], "0–0 -"),
    ] as [([Int?], String)])
  func states(cells: [Int?], expected: String) {
    #expect(Self.told(cells) == expected)
  }

  @Test("Against a named year, a label that is absent there alone has returned; one not asked there has no state")
  func since() {
    #expect(Self.told([4, 3, 2], since: 2021) == "2021–2023 kept")
    #expect(Self.told([0, 3, 2], since: 2021) == "2022–2023 returned")
    #expect(Self.told([nil, 3, 2], since: 2021) == "2022–2023 -")
    #expect(Self.told([4, 3, 2], since: 2019) == "2021–2023 -")
  }
}
