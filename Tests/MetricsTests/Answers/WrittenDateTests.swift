import Testing

@testable import Facts

@Suite("Dates as people write them")
struct WrittenDateTests {
  @Test(
    "A date is as precise as it is written, day first",
    arguments: [
      ("14/05/2023", "2023-05-14"), ("04.04.2023", "2023-04-04"), ("12/26/2023", "2023-12-26"),
      ("27-mar-2023", "2023-03-27"), ("May 6th 2024", "2024-05-06"), ("1st August 2022", "2022-08-01"),
      ("14 de junio de 2023.", "2023-06-14"), ("9 December, 2021", "2021-12-09"), ("3 juillet 2022", "2022-07-03"),
      ("August 2024", "2024-08"), ("September 31th, 2022", "2022-09"), ("29/02/2024", "2024-02-29"),
      ("29/02/2023", "2023-02"), ("2021", "2021"), ("2020, 2021", "2020"), ("02/02/23", nil), ("May 6th", nil),
      ("13/13/2023", nil), ("", nil), ("soon", nil), ("22/10/202", nil),
    ] as [(String, String?)])
  func dates(text: String, expected: String?) {
    #expect(WrittenDate.iso(text) == expected)
  }
}
