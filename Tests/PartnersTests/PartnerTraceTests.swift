import Lookups
import Testing

@testable import Partners

@Suite("Steps of reading")
struct PartnerTraceTests {
  private func steps(_ answer: String) throws -> [String] {
    let page = try #require(Fixture.page(Fixture.plan([(answer, "")])))
    return PartnerExtractor(register: .standard, words: .standard, sectors: nil).steps(
      in: page, form: Fixture.form(of: page), iso3: ["FJI"]
    ).map(\.text)
  }

  @Test("A cell is told from the answer to its partners, step by step")
  func cell() throws {
    let told = try steps("Vale Tea Board (VTB) and Mora University, Fiji AccLab; VTB")
    #expect(
      told == [
        "an answer that asks for names, read as a list of names: "
          + "\"Vale Tea Board (VTB) and Mora University, Fiji AccLab; VTB\"",
        "parts at semicolons, bullets, numbers and full stops: "
          + "Vale Tea Board (VTB) and Mora University, Fiji AccLab | VTB",
        "between commas and slashes: Vale Tea Board (VTB) and Mora University | Fiji AccLab",
        "bodies on both sides of \"and\": Vale Tea Board (VTB) | Mora University",
        "Fiji AccLab: the page's own lab, no partner",
        "VTB: the same as Vale Tea Board (VTB)",
        "Vale Tea Board (VTB): a partner, unknown by none",
        "Mora University: a partner, academia by name",
      ])
  }

  @Test("A denial is told")
  func denial() throws {
    let told = try steps("None for this trial")
    #expect(
      told == [
        "an answer that asks for names, read as a list of names: \"None for this trial\"",
        "says that there was no partner",
      ])
  }

  @Test("Every step lies on a line of its page")
  func lines() throws {
    let page = try #require(Fixture.page(String(decoding: LookupFile.seeds[4].bytes, as: UTF8.self)))
    let steps = Fixture.extractor.steps(in: page, form: Fixture.form(of: page), iso3: ["VNM"])
    #expect(Set(steps.map(\.line)) == [90, 112])
  }
}
