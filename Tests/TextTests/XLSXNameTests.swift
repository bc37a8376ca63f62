import Testing

@testable import Text

/// Names of sheets and tables, and header texts.
struct XLSXNameTests {
  @Test(
    "A sheet's name is valid or becomes so",
    arguments: [
      ("Methods", "Methods"), ("", "Sheet"), ("'''", "Sheet"), (" ' a' ", "a"), ("a[b]:c*d?e/f\\g", "a b -c d e-f-g"),
      ("History", "Sheet History"), ("hisTORY", "Sheet hisTORY"), ("2024", "Sheet 2024"), ("SDG1", "Sheet SDG1"),
      ("R1C1", "Sheet R1C1"), ("TRUE", "Sheet TRUE"), ("2024 plans", "2024 plans"), ("Goal #1", "Goal 1"),
      ("a\nb\u{0}", "a b\u{FFFD}"), (String(repeating: "x", count: 32), String(repeating: "x", count: 31)),
      (String(repeating: "😀", count: 16), String(repeating: "😀", count: 15)), ("Année", "Année"),
    ])
  func sheetName(wish: String, name: String) { #expect(SheetName.valid(wish) == name) }

  @Test("Sheets of one name are numbered within the limit, whatever their case")
  func uniqueSheets() {
    let long = String(repeating: "y", count: 31)
    #expect(
      SheetName.unique(["A", "a", "A (2)", long, long], taken: ["Cover"])
        == ["A", "a (2)", "A (2) (2)", long, String(repeating: "y", count: 27) + " (2)"])
  }

  @Test(
    "A table's name is made of its id",
    arguments: [
      ("partner-years", "partner_years"), ("SDG1", "table_SDG1"), ("r1c1", "table_r1c1"), ("c", "table_c"),
      ("2024", "table_2024"), ("", "table_"), ("é", "table__"), ("_a", "_a"), ("by year", "by_year"),
    ])
  func tableName(id: String, name: String) {
    #expect(TableName.valid(id) == (name == "table__" ? "_" : name))
  }

  @Test("Headers are one line, not empty, and differ whatever their case")
  func headers() {
    #expect(
      TableName.headers(["Total", "total", "TOTAL", "", "a\nb", "_x0041_"])
        == ["Total", "total (2)", "TOTAL (3)", "Column 4", "a b", "_x005F_x0041_"])
    let long = TableName.headers([String(repeating: "_x0041", count: 100) + "_"])[0]
    #expect(long.utf16.count <= 255)
  }
}
