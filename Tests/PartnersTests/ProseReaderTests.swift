import Testing

@testable import Partners

@Suite("Partners in prose")
struct ProseReaderTests {
  private func names(_ text: String) -> [String] {
    ProseReader(cells: Fixture.cells).candidates(of: Fixture.lexicon.tokens(of: text)).map(\.name)
  }

  @Test(
    "Running text gives its partners",
    arguments: [
      ("We worked with Lago Ventures to test bricks.", ["Lago Ventures"]),
      ("We partnered with the Centre for Tea Studies (CTS) to build a machine.", ["Centre for Tea Studies (CTS)"]),
      ("Ministry of Tea - provided advice and technical support", ["Ministry of Tea"]),
      ("Lago Azul is a citizen movement that works on habits.", ["Lago Azul"]),
      ("Nous avons travaillé avec la Mairie de Vale pour tester.", ["Mairie de Vale"]),
      ("Trabajamos con la Universidad de Mora en el diseño.", ["Universidad de Mora"]),
      ("We worked with local farmers and universities.", ["local farmers", "universities"]),
      ("Universities helped us to disseminate the campaign.", ["Universities"]),
      (
        "Food For Vale, Zenda, Mora Foundation, Vale Volunteer Service",
        ["Food For Vale", "Zenda", "Mora Foundation", "Vale Volunteer Service"]
      ),
      ("The project was financed by the Mora Bank.", []),
      ("We have not worked with the Ministry of Tea.", []),
      ("Furthermore, insights were shared.", []), ("He created a board.", []), ("However, it ended.", []),
      ("We tried to engage with the Ministry of Tea.", []),
      ("The design was made by our local partner Lagoverde.", ["Lagoverde"]),
      (
        "We partnered with Lago Bank, Mora University, local startups including Tecmo, Valeo, Ministry of Tea.",
        ["Lago Bank", "Mora University", "Tecmo", "Valeo", "Ministry of Tea"]
      ),
      ("It was attended by food producers (Lago Foods, Mora Farm).", ["Lago Foods", "Mora Farm"]),
    ])
  func candidates(_ text: String, _ expected: [String]) {
    #expect(names(text) == expected)
  }
}
