import Archive
import Facts
import Testing
import Text

@Suite("Facts of an archive")
struct ArchiveFactsTests {
  private static func parts() async -> [ArchiveFacts] {
    [
      await facts(["b.md": "[[year:2021]]\n[[methods:Ethnography]]\n", "note.md": "no tag"]),
      await facts(["a.md": "[[year:2022]]\n[[country:Atlantis]]\n"]),
      await facts(["ä.md": "[[year:odd]]\n", "c.md": "[[year:2021]]\n[[methods:Ethnography]]\n"]),
    ]
  }

  /// What two equal sets of facts have in common, as a text.
  private static func digest(_ facts: ArchiveFacts) -> String {
    "\(facts.pages.map { ($0.document, $0.tags, $0.values, $0.duplicateOf) }) \(facts.allFindings) \(facts.fileCount)"
  }

  @Test("Merging is commutative")
  func commutative() async {
    let parts = await Self.parts()
    for left in parts {
      for right in parts { #expect(Self.digest(left.merged(with: right)) == Self.digest(right.merged(with: left))) }
    }
  }

  @Test("Merging is associative, and empty facts change nothing")
  func associative() async {
    let parts = await Self.parts()
    let left = parts[0].merged(with: parts[1]).merged(with: parts[2])
    let right = parts[0].merged(with: parts[1].merged(with: parts[2]))
    #expect(Self.digest(left) == Self.digest(right))
    #expect(Self.digest(left.merged(with: ArchiveFacts())) == Self.digest(left))
    #expect(left.fileCount == 5)
  }

  @Test("Pages stand in the order of their bytes, whatever order they came in")
  func order() async {
    let parts = await Self.parts()
    let merged = parts[2].merged(with: parts[0]).merged(with: parts[1])
    #expect(merged.pages.map(\.document) == ["a.md", "b.md", "c.md", "ä.md"])
  }

  @Test("Of pages with the same bytes the first by path counts; the others name it in a finding")
  func identicalPages() async throws {
    let text = "[[type:blog]]\n[[year:2021]]\n"
    let related = await facts(["b.md": text, "a.md": text, "c/a.md": text, "d.md": text + "\n"]).related(
      asOf: "2024-01-15")
    #expect(related.pages.map(\.duplicateOf) == [nil, "a.md", "a.md", nil])
    #expect(
      related.findings.filter { $0.code == "identical-page" }.map(\.description) == [
        "b.md:0:0 warning the same bytes as a.md: counted once; remove one of them, or pass --keep-duplicates",
        "c/a.md:0:0 warning the same bytes as a.md: counted once; remove one of them, or pass --keep-duplicates",
      ])
  }

  @Test("A focal point known from one page is not named by another, in title or answers")
  func names() async {
    let pages = [
      "a.md": "[[type:blog]]\n[[focal_point:jane.doe@example.org]]\n",
      "b.md": "# Jane Doe's sandbox\n[[type:blog]]\nThe hackathon of JANE DOE.\n", "c.md": "# Jane\n[[type:blog]]\n",
    ]
    let related = await facts(pages).related(asOf: "2024-01-15")
    #expect(related.pages.map(\.title) == ["", "[name removed]'s sandbox", "Jane"])
    #expect(
      related.pages[1].answers?.vehicles.map(\.sentence).sorted() == [
        "The hackathon of [name removed].", "[name removed]'s sandbox",
      ])
  }

  @Test("The number of jobs changes nothing", arguments: [1, 2, 3, 8, 64])
  func jobs(_ jobs: Int) async {
    let pages = Dictionary(
      uniqueKeysWithValues: (0..<40).map { number in
        ("page\(number).md", number % 7 == 0 ? "no tag" : "[[year:\(2020 + number % 4)]]\n[[methods:m\(number % 5)]]\n")
      })
    let one = await facts(pages, jobs: 1)
    let many = await facts(pages, jobs: jobs)
    #expect(Self.digest(one) == Self.digest(many))
    #expect(many.fileCount == 40)
    #expect(many.findings.count == 6)
  }
}

extension Finding {
  /// The finding on one line.
  fileprivate var description: String { "\(document):\(line):\(column) \(severity.rawValue) \(message)" }
}
