import Testing

@testable import Archive

@Suite("Documentation of an archive")
struct DocumentationTests {
  @Test(
    "Names by which an archive speaks of itself",
    arguments: [
      "README.md", "readme.md", "ReadMe.txt", "README.fr.md", "README-vi.md", "LICENSE.md", "LICENSE-CC-BY.txt",
      "LICENCE.md",
      "CONTRIBUTING.md", "Code_of_Conduct.md", "CHANGELOG.md", "SECURITY.md", "AUTHORS.txt", "CITATION.md",
      "COPYING.txt",
    ])
  func documentation(_ name: String) { #expect(Documentation.isName(Array(name.utf8))) }

  @Test(
    "Names of pages",
    arguments: [
      "security.md", "support.md", "readmes.md", "license_to_learn_from_failure.md", "a_readme.md", "history.md", ".md",
      "README", "README.pdf", "todo.md",
    ])
  func page(_ name: String) { #expect(!Documentation.isName(Array(name.utf8))) }
}
