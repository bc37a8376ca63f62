import Archive
import Testing
import Vocabulary

@testable import Partners

@Suite("Cells of a form")
struct PartnerCellTests {
  private func cells(_ text: String) throws -> [PartnerCell] {
    let page = try #require(Fixture.page(text))
    return PartnerCell.cells(of: FormReader(catalogue: .standard).form(of: page), page: page, lexicon: Fixture.lexicon)
  }

  @Test("A name has the description that follows it")
  func description() throws {
    let cells = try cells(Fixture.plan([("Lago", "A company."), ("Mora", "An NGO.")]))
    #expect(cells.map { Piece.text($0.lines[0].tokens) } == ["Lago", "Mora"])
    #expect(cells.map { $0.described.map { Piece.text($0.lines[0].tokens) } } == ["A company.", "An NGO."])
    #expect(cells.map(\.role) == [.intended, .intended])
  }

  @Test("A line broken after a joining word goes on")
  func brokenLine() throws {
    let cells = try cells(Fixture.plan([("Ministry of Tea and\nCoffee", "")]))
    #expect(cells[0].lines.map { Piece.text($0.tokens) } == ["Ministry of Tea and Coffee"])
  }
}
