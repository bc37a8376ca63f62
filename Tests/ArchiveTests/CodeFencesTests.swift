import Testing
import Text

@testable import Archive

@Suite("Fenced code")
struct CodeFencesTests {
  private static func page(_ text: String) -> Page { PageParser.parse(document: "a.md", bytes: Array(text.utf8)) }

  @Test("Tags in closed fenced code are findings, not tags")
  func closed() {
    let page = Self.page("[[type:blog]]\n```yaml\n[[year:2019]] and [[methods:A]]\n```\n[[year:2023]]\n")
    #expect(page.tags.map(\.value) == ["blog", "2023"])
    #expect(
      page.findings.filter { $0.code == "tag-in-code" }.map(\.message) == [
        "tag \"year\" stands in fenced code: expected tags of the page outside of it; it is not counted, take the fence "
          + "away if it is meant",
        "tag \"methods\" stands in fenced code: expected tags of the page outside of it; it is not counted, take the "
          + "fence away if it is meant",
      ])
    #expect(page.findings.map(\.line).filter { $0 == 3 }.count == 2)
  }

  @Test("A page whose tags all stand in code is none")
  func noPage() { #expect(!Self.page("~~~\n[[type:blog]]\n~~~\n").bearsTags) }

  @Test(
    "A fence that is not closed, or closed by a shorter one or another mark, hides nothing",
    arguments: ["```\n", "````\n```\n", "```\n~~~\n", "    ```\n```\n", "``` a`\n```\n", "```\n``` a\n"])
  func open(fence: String) {
    let lines = fence.split(separator: "\n", omittingEmptySubsequences: false)
    let text = "\(lines[0])\n[[type:blog]]\n\(lines.dropFirst().joined(separator: "\n"))"
    #expect(Self.page(text).tags.map(\.value) == ["blog"])
  }

  @Test("Longer fences hold shorter ones, and one follows another")
  func nested() {
    let page = Self.page("````\n```\n[[year:1]]\n```\n````\n[[year:2]]\n```\n[[year:3]]\n```\n[[year:4]]\n")
    #expect(page.tags.map(\.value) == ["2", "4"])
  }

  @Test("A focal point in code is known all the same")
  func contact() {
    let page = Self.page("[[type:blog]]\n```\n[[focal_point:jane.doe@example.org]]\n```\n")
    #expect(page.contactNames.isEmpty == false)
  }

  @Test("Ever shorter fences cost no more than their number")
  func linear() {
    let text = (3..<600).reversed().map { String(repeating: "`", count: $0) }.joined(separator: "\n")
    #expect(Self.page("[[type:blog]]\n" + text).tags.count == 1)
  }
}
