import Testing

@testable import Archive

@Suite("Names of persons")
struct PersonNamesTests {
  private static let names = PersonNames(
    marks: PersonNames.marks(
      ofContact: "jane.doe@example.org; amina.el.sayed@example.org, info@example.org, Bo_Li@x.org")
      + PersonNames.marks(ofAnswer: "José Ñandú Pérez - Head, and Élodie O'Brien & M. Roe", title: "A page"))

  @Test(
    "A name is taken out whatever its case and with what follows it; longer names by their ends, too",
    arguments: [
      ("Jane Doe's garden", "[name removed]'s garden"), ("by JANE  DOE", "by [name removed]"),
      ("jane-doe", "[name removed]"), ("Jane Doe Jane Doe", "[name removed] [name removed]"),
      ("Amina El Sayed, Amina Sayed", "[name removed], [name removed]"), ("Bo Li", "[name removed]"),
      ("JOSÉ ÑANDÚ PÉREZ and José Pérez’s", "[name removed] and [name removed]’s"),
      ("(Élodie O’Brien)", "([name removed])"), ("Élodie O'Brien", "[name removed]"), ("M. Roe", "[name removed]"),
      ("Doe Jane", "[name removed]"), ("DOE, Jane", "[name removed]"), ("Jane, Doe", "[name removed]"),
      ("Jane\u{2014}Doe", "[name removed]"), ("jane_doe.md", "[name removed].md"), ("JaneDoe", "[name removed]"),
      ("janedoe", "[name removed]"), ("J. Doe", "[name removed]"), ("Jane Q. Doe", "[name removed]"),
      ("Jane Quill Doe", "[name removed]"), ("Doe J.", "[name removed]."),
      ("Sayed El Amina", "[name removed]"), ("A. E. Sayed", "[name removed]"), ("Jané Dóe", "[name removed]"),
      ("Ja\u{301}ne Doe", "[name removed]"), ("ＪＡＮＥ Ｄｏｅ", "[name removed]"), ("Jane&nbsp;Doe", "[name removed]"),
      ("J&aacute;ne D&ocirc;e", "[name removed]"), ("Jane%20Doe", "[name removed]"), ("Jane+Doe", "[name removed]"),
      ("Ja\u{200B}ne\u{200B} \u{200B}Doe", "[name removed]"), ("Ja\u{AD}ne Doe", "[name removed]"),
      ("**Jane** Doe", "**[name removed]"), ("Jane <b>Doe</b>", "[name removed]</b>"),
      ("Jose Nandu Perez", "[name removed]"), ("Perez, José", "[name removed]"),
      ("https://example.org/jane-doe/x", "https://example.org/[name removed]/x"),
    ])
  func masked(text: String, expected: String) {
    #expect(Self.names.masked(text) == expected)
  }

  @Test(
    "Other words stay",
    arguments: [
      "", "Jane", "jane, doe", "Jane and Doe", "Janet Doe", "Jane Doer", "Amina", "Ñandú Pérez", "—", "\u{C2}",
      "Jane 1 Doe", "info example", "J Doe", "j. doe", "J-Doe", "a doe", "Jane (Doe)", "Jane: Doe", "Jane      Doe",
    ])
  func kept(text: String) {
    #expect(Self.names.masked(text) == text)
  }

  @Test(
    "Addresses of offices, single words and answers that are no name give no mark",
    arguments: ["acc.lab@example.org", "jane@example.org", "a.b.c.d.e@x.org", "UNDP Lab", "Jane", ""])
  func noAddress(text: String) { #expect(PersonNames.marks(ofContact: text).isEmpty) }

  @Test(
    "A focal point is known however the address is spelt, and by the name beside it",
    arguments: [
      "jane.doe@example.org", "JaneDoe@example.org", "jane.q.doe@example.org", "jane.doe&#64;example.org",
      "jane.doe [at] example.org", "Jane Doe", "Dr. Jane Doe",
      "Jane Doe <x@example.org>", "jane dot doe at example dot org", "DOE, JANE; jane_doe7@example.org", "Jane%20Doe",
    ])
  func contact(text: String) {
    #expect(PersonNames(marks: PersonNames.marks(ofContact: text)).masked("by Jane Doe") == "by [name removed]")
  }

  @Test("A name without titles of honour, in small letters where nothing else is said")
  func answer() {
    for answer in ["Dr. Jane Doe", "jane doe", "Ms Jane Doe, Head of Exploration"] {
      let names = PersonNames(marks: PersonNames.marks(ofAnswer: answer, title: "A page"))
      #expect(names.masked("Doe Jane") == "[name removed]")
    }
    #expect(PersonNames.marks(ofAnswer: "we asked people, then others", title: "").isEmpty)
  }

  @Test(
    "A text is a name when it holds nothing else",
    arguments: [
      ("Jane Doe", true), ("Jane Doe & Bo Li", true), ("— Jane Doe.", true), ("Talk with Jane Doe", false), ("", false),
      ("Jane Doe 2", false),
    ])
  func isName(text: String, expected: Bool) { #expect(Self.names.isName(text) == expected) }

  @Test(
    "Answers that tell of the work are no names",
    arguments: ["Green Market", "the lab of Kenya", "Accelerator Lab", "Kenya", "Plan 2021", "A B C D E", ""])
  func noAnswer(text: String) { #expect(PersonNames.marks(ofAnswer: text, title: "Green market: a pilot").isEmpty) }

  @Test("Without names a text stays as it is")
  func none() { #expect(PersonNames(marks: []).masked("Jane Doe") == "Jane Doe") }
}
