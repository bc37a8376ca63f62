import Testing

@testable import Archive

@Suite("Neutral names of documents")
struct PersonDocumentTests {
  @Test("The first 16 digits of the SHA-256 of the real name, which any tool computes")
  func hash() {
    // printf %s jane_doe.md | sha256sum
    #expect(PersonDocument.name(of: "jane_doe.md", iso3: "KEN") == "person-KEN-1b5becc5ba3e3168.md")
    #expect(PersonDocument.name(of: "jane_doe.md", iso3: nil) == "person-XXX-1b5becc5ba3e3168.md")
    #expect(PersonDocument.isName("person-KEN-1b5becc5ba3e3168.md", of: "jane_doe.md"))
    #expect(!PersonDocument.isName("person-KEN-1b5becc5ba3e3168.md", of: "jane_do.md"))
  }

  @Test("A number or an address in a file's name is seen beside the signs that join its words")
  func contacts() {
    #expect(PersonDocument.holdsContact("pages/0084 221 357 211_x.md"))
    #expect(PersonDocument.holdsContact("pages/tel_84221357211.md"))
    #expect(PersonDocument.holdsContact("jane_doe@example.org.md"))
    #expect(!PersonDocument.holdsContact("pages/1042_plan_2022-03-15.md"))
  }

  @Test(
    "Other names are none",
    arguments: ["person-KEN.md", "person-ken-a.md", "jane.md", "", "person-KEN-0123456789ABCDEF.md"])
  func others(_ name: String) { #expect(!PersonDocument.isName(name)) }
}
