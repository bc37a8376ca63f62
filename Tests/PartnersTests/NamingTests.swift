import Testing

@testable import Partners

@Suite("Named bodies and kinds of bodies")
struct NamingTests {
  @Test(
    "One certain body is named",
    arguments: [
      "Ministry of Environment", "Fisheries Division", "Local government of Rocha", "innovation ministry", "UNICEF",
      "Central Bank", "Parliament", "Tea Growers Association", "National Association for Students (NAS)",
      "Almanaque Azul",
      "Agency for Enterprise Development",
    ])
  func named(_ name: String) {
    #expect(Naming.isNamed(Fixture.piece(name)))
  }

  @Test(
    "A kind of bodies is not",
    arguments: [
      "Local government", "local NGOs", "Schools", "Government", "Local NGOs from Rocha", "startups", "Fisher folk",
      "Civil society of District 3", "universités", "organizaciones sociales", "State Governments",
    ])
  func kind(_ name: String) {
    #expect(!Naming.isNamed(Fixture.piece(name)))
  }
}
