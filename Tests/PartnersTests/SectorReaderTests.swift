import Testing
import Vocabulary

@testable import Partners

@Suite("Sectors")
struct SectorReaderTests {
  private func sector(_ cell: String, asked: Sector? = nil, description: String = "") throws -> [String] {
    let candidate = try #require(Fixture.cells.candidates(in: cell).first)
    let (sector, source) = SectorReader(lexicon: Fixture.lexicon).sector(
      of: candidate, asked: asked, description: Fixture.lexicon.tokens(of: description), isAlone: true)
    return [sector.rawValue, source.rawValue]
  }

  @Test(
    "Words of the name decide",
    arguments: [
      ("Ministry of Tea", "government"), ("University of Vale", "academia"), ("Vale Tea Company", "private_sector"),
      ("Mora Private Limited", "private_sector"), ("Fundación Lago", "civil_society"), ("Mairie de Vale", "government"),
      ("Associação de Produtores de Mora", "civil_society"), ("National Tea Center", "government"),
      ("UNDP GIS team", "united_nations"), ("Ain Vale University Hospital", "academia"),
      ("National Academy of Sciences", "academia"),
      ("Residents of Vale City", "civil_society"),
    ])
  func byName(_ cell: String, _ expected: String) throws {
    #expect(try sector(cell).first == expected)
  }

  @Test("The closing's question comes first, unless the name plainly says another sector")
  func asked() throws {
    #expect(try sector("Lago Azul", asked: .civilSociety) == ["civil_society", "prompt"])
    #expect(try sector("Vale Metropolitan City Office", asked: .privateSector) == ["government", "name"])
    #expect(try sector("UNICEF", asked: .government) == ["united_nations", "register"])
  }

  @Test("What stands beside the name comes before the name, the description after it")
  func text() throws {
    #expect(try sector("Lago Azul (NGO)") == ["civil_society", "text"])
    #expect(try sector("Lago Azul", description: "Lago Azul is a private company.") == ["private_sector", "text"])
    #expect(try sector("IDB") == ["other", "register"])
    #expect(try sector("GIZ") == ["government", "register"])
  }

  @Test("A name that says nothing stays unknown")
  func unknown() throws {
    #expect(try sector("Lago Azul", description: "Will help us.") == ["unknown", "none"])
  }
}
