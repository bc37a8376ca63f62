import Testing

@testable import Lookups

@Suite struct CSVTableTests {
  private func table(_ text: String) throws -> CSVTable { try CSVTable(Array(text.utf8), file: "a.csv") }

  private func problem(_ text: String) -> String? {
    do {
      _ = try table(text)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test("Quotes protect commas, quotes and line feeds; rows remember where they start")
  func quoting() throws {
    let table = try table("a,b\n\"x, y\",\"say \"\"so\"\"\"\n\"two\nlines\",z\nlast,\n")
    #expect(table.columns == ["a", "b"])
    #expect(table.rows.map(\.fields) == [["x, y", "say \"so\""], ["two\nlines", "z"], ["last", ""]])
    #expect(table.rows.map(\.line) == [2, 3, 5])
  }

  @Test("Byte order mark, carriage returns, empty lines and a missing last line feed change nothing")
  func variants() throws {
    let plain = try table("a,b\n1,2\n")
    #expect(try table("\u{FEFF}a,b\r\n1,2").rows.map(\.fields) == plain.rows.map(\.fields))
    #expect(try table("a,b\n\n1,2\n\n").rows.map(\.fields) == plain.rows.map(\.fields))
    #expect(try table("\u{FEFF}a,b\n1,2\n").columns == plain.columns)
  }

  @Test("A column is found by name, a missing one is named with those present")
  func columns() throws {
    let table = try table("a,b\n1,2\n")
    #expect(try table.column("b") == 1)
    #expect(table.optionalColumn("c") == nil)
    #expect(
      throws: CSVTable.Problem(
        file: "a.csv", line: 1, detail: "found no column \"c\", expected it beside a, b")
    ) { try table.column("c") }
  }

  @Test("What is wrong is said with file and line")
  func problems() {
    #expect(problem("") == "a.csv:1: empty file: expected a header row with column names")
    #expect(
      problem("a,b\n1,2\n3\n") == "a.csv:3: found 1 fields, expected 2 as in the header; "
        + "put fields with commas or quotes in double quotes")
    #expect(problem("a\n\"open\n\n") == "a.csv:2: a double quote opens a field and is never closed")
    #expect(
      problem("a\n\"x\"y\n") == "a.csv:2: text follows a closing double quote: double the quotes inside a quoted field")
  }
}
