import Testing

@testable import Archive

@Suite("Names of persons")
struct PersonNamesTests {
  private static let names = PersonNames(
    marks: PersonNames.marks(
      ofAddress: "jane.doe@example.org; amina.el.sayed@example.org, info@example.org, Bo_Li@x.org")
      + PersonNames.marks(ofAnswer: "José Ñandú Pérez - Head, and Élodie O'Brien & M. Roe", title: "A page"))

  @Test(
    "A name is taken out whatever its case and with what follows it; longer names by their ends, too",
    arguments: [
      ("Jane Doe's garden", "[name removed]'s garden"), ("by JANE  DOE", "by [name removed]"),
      ("jane-doe", "[name removed]"), ("Jane Doe Jane Doe", "[name removed] [name removed]"),
      ("Amina El Sayed, Amina Sayed", "[name removed], [name removed]"), ("Bo Li", "[name removed]"),
      ("JOSÉ ÑANDÚ PÉREZ and José Pérez’s", "[name removed] and [name removed]’s"),
      ("(Élodie O’Brien)", "([name removed])"), ("Élodie O'Brien", "[name removed]"), ("M. Roe", "[name removed]"),
    ])
  func masked(text: String, expected: String) {
    #expect(Self.names.masked(text) == expected)
  }

  @Test(
    "Other words stay",
    arguments: [
      "", "Jane", "Jane, Doe", "Jane and Doe", "Janet Doe", "Jane Doer", "Doe Jane", "Amina El", "Ñandú Pérez", "—",
      "Jane\u{2014}Doe", "\u{C2}", "Jane 1 Doe", "info example",
    ])
  func kept(text: String) {
    #expect(Self.names.masked(text) == text)
  }

  @Test(
    "Addresses of offices, single words and answers that are no name give no mark",
    arguments: ["acc.lab@example.org", "jane@example.org", "j.doe2@example.org", "jane.doe", "a.b.c.d.e@x.org", ""])
  func noAddress(text: String) { #expect(PersonNames.marks(ofAddress: text).isEmpty) }

  @Test(
    "Answers that tell of the work are no names",
    arguments: ["Green Market", "the lab of Kenya", "Accelerator Lab", "Kenya", "Plan 2021", "A B C D E", ""])
  func noAnswer(text: String) { #expect(PersonNames.marks(ofAnswer: text, title: "Green market: a pilot").isEmpty) }

  @Test("Without names a text stays as it is")
  func none() { #expect(PersonNames(marks: []).masked("Jane Doe") == "Jane Doe") }
}
