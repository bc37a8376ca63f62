import Lookups
import Testing
import Vocabulary

@testable import Partners

@Suite("Learned sectors")
struct SectorModelTests {
  private func model(_ rows: String, margin: String = "0") throws -> SectorModel {
    try SectorModel(
      LookupFile(name: "weights.csv", bytes: Array("# margin=\(margin)\nfeature,class,weight\n\(rows)".utf8)))
  }

  @Test("The weights compiled in fit the program")
  func standard() throws {
    #expect(SectorModel.standard != nil)
    #expect(try SectorModel(.partnerSectors).about.number("accuracy") >= 0.88)
  }

  @Test("The largest sum wins, each feature counted once; too near is unknown")
  func largest() throws {
    let rows = "*,academia,0.5\nword:tea,government,0.4\nword:tea,other,-1\nlast:board,government,0.3\n"
    #expect(try model(rows).sector(of: ["word:tea"]) == .academia)
    #expect(try model(rows).sector(of: ["word:tea", "word:tea"]) == .academia)
    #expect(try model(rows).sector(of: ["word:tea", "last:board"]) == .government)
    #expect(try model(rows, margin: "0.25").sector(of: ["word:tea", "last:board"]) == .unknown)
  }

  @Test(
    "Weights that do not fit are an error with file and line",
    arguments: [
      (
        "word:tea,state,1",
        "found class \"state\", expected one of government, private_sector, academia, "
          + "civil_society, united_nations, other"
      ),
      ("word:tea,other,heavy", "found weight \"heavy\", expected a number such as -0.25"),
      (
        "smell:tea,other,1",
        "found feature \"smell:tea\", which this program does not compute; expected a colon and a value after one of "
          + PartnerEvidence.kinds.sorted().joined(separator: ", ") + "; train the weights anew"
      ),
    ])
  func problems(_ row: String, _ detail: String) {
    #expect(throws: CSVTable.Problem(file: "weights.csv", line: 3, detail: detail)) { try model(row + "\n") }
  }

  @Test("What the weights tell against the rules rests on the model; the register stands")
  func sources() throws {
    let always = try model("*,academia,9\n")
    let told = PartnerExtractor(register: .standard, words: .standard, sectors: always).sectors(
      of: "Ministry of Tea\n\nUNICEF\n\nUniversity of Mora")
    #expect(told == ["academia model", "united_nations register", "academia name"])
  }
}

extension PartnerExtractor {
  fileprivate func sectors(of answer: String) -> [String] {
    guard let page = Fixture.page(Fixture.plan([(answer, "")])) else { return [] }
    return mentions(in: page, form: Fixture.form(of: page), iso3: ["FJI"]).map {
      "\($0.sector.rawValue) \($0.sectorSource.rawValue)"
    }
  }
}
