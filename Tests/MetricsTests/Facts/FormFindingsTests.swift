import Archive
import Facts
import Testing
import Text
import Vocabulary

@Suite("Findings on forms that are not as the catalogue expects")
struct FormFindingsTests {
  private static let statement =
    "> Challenge statement: What is your challenge? (Please answer in specific terms: \"Our challenge is that...\".)\n\n"
  private static let tags = "# A plan\n[[type:learningplan]]\n[[year:2022]]\n"
  private static let french =
    "Nous travaillons avec les agriculteurs de la région pour améliorer les marchés et les routes qui sont dans un état "
    + "difficile, et nous voulons savoir comment les jeunes peuvent participer.\n"

  private static func findings(_ text: String, _ code: String) async throws -> [Finding] {
    try await page(text).findings.filter { $0.code == code }
  }

  @Test("A prompt before any section is read, and a finding names its line")
  func outsideSection() async throws {
    let text = Self.tags + Self.statement + "Roads are bad.\n"
    let finding = try #require(try await Self.findings(text, "prompt-outside-section").first)
    #expect(finding.line == 4)
    #expect(
      finding.message == "1 prompt stands before the first section, expected a \"## Heading\" above: the answers are "
        + "read all the same")
    #expect(try await page(text).kind == .plan)
    let below = Self.tags + "## Challenge\n" + Self.statement + "Roads are bad.\n"
    #expect(try await Self.findings(below, "prompt-outside-section").isEmpty)
  }

  @Test("French answers under English prompts are read, and a finding names the first answer's line")
  func mixedLanguage() async throws {
    let text = Self.tags + "## Défi\n" + Self.statement + Self.french
    let finding = try #require(try await Self.findings(text, "mixed-language").first)
    #expect(finding.line == 5)
    #expect(
      finding.message == "the prompts of this plan are English and its answers are in \"fr\", expected one language: "
        + "all is read, but keyword figures may miss terms; see the lexicons' languages")
    let english =
      Self.tags + "## Challenge\n" + Self.statement
      + "We work with the farmers of the region to improve the markets and the roads that are in a bad state.\n"
    #expect(try await Self.findings(english, "mixed-language").isEmpty)
  }
}
