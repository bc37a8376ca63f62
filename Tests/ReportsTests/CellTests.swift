import Testing

@testable import Reports

@Suite("Cells and tables")
struct CellTests {
  @Test("A number is rounded once, so that every format shows the same figure")
  func rounding() {
    #expect(Cell.number(2.0 / 3, decimals: 4) == .number(0.6667))
    #expect(Cell.number(0.125, decimals: 2) == .number(0.13))
    #expect(Cell.number(.nan, decimals: 2) == .missing(.none))
    #expect(Cell.number(-.infinity, decimals: 2) == .missing(.none))
  }

  @Test("Nothing to say is missing, never an empty text or 0")
  func optional() {
    #expect(Cell.optional(nil as String?) == .missing(.none))
    #expect(Cell.optional(nil as Int?) == .missing(.none))
    #expect(Cell.optional(0) == .integer(0))
    #expect(Cell.optional("") == .text(""))
  }

  @Test("A number that no format can write is missing from a table's row")
  func notFinite() {
    let cells: [Cell] = [.number(.nan), .number(.infinity), .number(1), .text("nan")]
    let table = Table(id: "t", title: "", about: "", columns: [], rows: [cells])
    #expect(table.row(0) == [.missing(.none), .missing(.none), .number(1), .text("nan")])
  }

  @Test("The first rows of a table are a table")
  func prefix() {
    let table = Table(id: "t", title: "T", about: "", columns: [Column("a_b")], rowCount: 3) { [.integer($0)] }
    #expect(table.prefix(2).rowCount == 2)
    #expect(table.prefix(9).rowCount == 3)
    #expect(table.prefix(2).row(1) == [.integer(1)])
    #expect(table.columns[0].title == "a b")
  }
}
