import Testing

@testable import Reports
@testable import XLSX

/// Days as workbooks count them.
struct XLSXCalendarDayTests {
  @Test(
    "Days since 1970 follow the Gregorian calendar",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2024-01-15", 19_737), ("1980-01-01", 3_652),
      ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
  func days(text: String, days: Int) { #expect(CalendarDay(iso: text)?.daysSince1970 == days) }

  @Test(
    "What is not a day is not read",
    arguments: [
      "", "2023", "2023-02-30", "2023-13-01", "2023-00-10", "1900-02-29", "2023-1-01", "2023-01-01T00:00", "２023-01-01",
    ])
  func refused(text: String) { #expect(CalendarDay(iso: text) == nil) }

  @Test("Excel's numbers begin where its calendar is right")
  func serials() {
    #expect(CalendarDay(iso: "2019-03-01")?.workbookSerial == 43_525)
    #expect(CalendarDay(iso: "1900-03-01")?.workbookSerial == 61)
    #expect(CalendarDay(iso: "1900-02-28")?.workbookSerial == nil)
  }

  @Test("The file's date is never the library's word for now")
  func created() {
    var identity = AwkwardValues.report([]).identity
    let expected = ["2024-01-15": 1_705_276_800, "1970-01-01": 1, "soon": 315_532_800]
    for (date, seconds) in expected {
      identity.asOf = date
      #expect(DocumentProperties(identity).created == seconds)
    }
  }
}
