import Testing

@testable import Facts

@Suite("Dates of pages")
struct PageDateTests {
  @Test(
    "A date in any of the archive's spellings becomes ISO 8601",
    arguments: [
      ("November 15, 2023", "2023-11-15"), ("NOVEMBER 15, 2023", "2023-11-15"), ("15 November 2023", "2023-11-15"),
      ("Nov 5 2023", "2023-11-05"), ("5th May 2021", "2021-05-05"), ("2023-11-15", "2023-11-15"),
      ("2023/1/2", "2023-01-02"), ("February 29, 2024", "2024-02-29"),
    ])
  func reads(_ text: String, _ iso: String) {
    #expect(PageDate.iso(text) == iso)
  }

  @Test(
    "What names no day of the calendar is no date",
    arguments: [
      "", "2023", "May 2023", "May be 2023", "February 30, 2023", "February 29, 2023", "2023-13-01", "2023-00-10",
      "November 0, 2023", "15.11.2023", "November 15, 23", "November 15, 0023", "١٥ November ٢٠٢٣",
    ])
  func refuses(_ text: String) {
    #expect(PageDate.iso(text) == nil)
  }
}
