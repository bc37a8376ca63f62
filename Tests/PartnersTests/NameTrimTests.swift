import Testing

@testable import Partners

@Suite("Words of sentences around names")
struct NameTrimTests {
  private let reader = CandidateReader(lexicon: Fixture.lexicon)

  @Test(
    "What was done, where and when is no part of a name",
    arguments: [
      ("Met with Lago Ventures", "Lago Ventures"),
      ("We teamed up with the Vale University", "Vale University"),
      ("Analysis of the samples produced with the Laboratoire Lago", "Laboratoire Lago"),
      ("Vale University in the north of the island", "Vale University"),
      ("Mora City Council in 2019 to 60 households", "Mora City Council"),
      ("Lago Project incubated at a fair", "Lago Project"),
      ("Vale University The", "Vale University"),
      ("Vale University Supported", "Vale University"),
      ("LAGO The Lab", "LAGO"),
      ("Members of the National University of Mora", "National University of Mora"),
      ("Functions of the Vale Board", "Vale Board"),
      ("Volunteer Intern at the University of Mora", "University of Mora"),
      ("Vale Insights Team on a course of a year (VIT)", "Vale Insights Team (VIT)"),
    ])
  func trimmed(text: String, name: String) {
    #expect(reader.candidate(Fixture.piece(text))?.name == name)
  }

  @Test(
    "Prepositions, articles after the first word and joined subjects stand in names",
    arguments: [
      "Ministry in charge of Public Administration", "Save the Children", "Persons with Disabilities Association",
      "Department of Innovation in the Office of the President", "Beyond Foundation", "Commission on Climate Change",
      "Na Tochak", "OR Tambo District", "Behavioural Insights Team", "Human Rights Commission", "Air Com",
    ])
  func kept(text: String) {
    #expect(reader.candidate(Fixture.piece(text))?.name == text)
  }

  @Test(
    "Words that open sentences, verbs with objects, places, notions, callings and addresses name nothing",
    arguments: [
      "Basically", "However", "Leveraging", "How", "Upon", "in Mora", "in zone 5", "Within UN", "Outside of UN",
      "Among the Civil Society", "TO coordinate and implement it at the local level", "Launch the Call for Projects",
      "points the talent pool and Go", "Todo el ejercicio", "Human rights", "Collective intelligence", "TVET",
      "Fridays", "World Skills Workshop", "Constituency Councillor", "Head of Solutions Mapping", "Chief HEAT",
      "TV presenter Ana Lago", "the Chief Digital Officer in Mora", "https",
    ])
  func nothing(text: String) {
    #expect(reader.candidate(Fixture.piece(text)) == nil)
  }
}
