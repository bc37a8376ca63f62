import Testing
import Vocabulary

@testable import Partners

@Suite("One name with its brackets")
struct CandidateReaderTests {
  private let reader = CandidateReader(lexicon: Fixture.lexicon)

  @Test("Acronym, sector and parent are taken from brackets")
  func brackets() throws {
    let tea = try #require(reader.candidate(Fixture.piece("Vale Tea Board (VTB) (public)")))
    #expect(tea.acronym == "VTB" && tea.cue == .government && tea.name == "Vale Tea Board (VTB)")
    let innovation = try #require(reader.candidate(Fixture.piece("Innovation Center (Ministry of Planning)")))
    #expect(innovation.parent == "Ministry of Planning")
  }

  @Test(
    "The lab itself, persons and places are no partners",
    arguments: [
      "UNDP Accelerator Lab", "Prof Ana Lago", "Dr. Ana Lago", "Fiji", "the AccLab",
    ])
  func nobody(_ text: String) {
    #expect(reader.candidate(Fixture.piece(text)) == nil)
  }

  @Test("Another country's lab is one")
  func otherLab() {
    #expect(reader.candidate(Fixture.piece("UNDP Accelerator Lab Fiji"))?.name == "UNDP Accelerator Lab Fiji")
  }

  @Test("A second name after or is an acronym")
  func alias() {
    #expect(reader.candidate(Fixture.piece("Otorita Mora or OIM2"))?.acronym == "OIM2")
  }
}
