import Archive
import Facts
import Partners
import Testing
import Text

@Suite("Names of persons in facts")
struct NameMaskingTests {
  private static let focal = "[[type:blog]]\n[[focal_point:zara.quill@example.org]]\n"

  /// The facts of pages, one of which names a focal point, without names.
  private static func masked(_ pages: [String: String]) async -> ArchiveFacts {
    await facts(pages.merging(["focal.md": focal]) { $1 }).masked().facts
  }

  @Test("Tags, values, ids and sources hold no name that another page tells")
  func tags() async throws {
    let page =
      "# A page\n[[type:learningplan]]\n[[methods:Interview by Zara Quill]]\n[[datasources:quill,&nbsp;Zara]]\n"
      + "[[source:https://example.org/zara-quill/x]]\n[[zara_quill:x]]\n"
    let shown = try #require(await Self.masked(["a.md": page]).pages.first)
    #expect(
      shown.tags.map(\.value) == [
        "learningplan", "Interview by [name removed]", "quill, Zara", "https://example.org/[name removed]/x", "x",
      ])
    #expect(
      shown.values.map(\.id) == ["learningplan", "uncurated:interview-by-[name-removed]", "uncurated:quill,-zara"])
    #expect(shown.source == "https://example.org/[name removed]/x")
    #expect(shown.tags.last?.key == "[name removed]")
  }

  @Test("A page whose title is a person's has a neutral title and name, which explain takes back to the file")
  func title() async throws {
    let page = "# Zara Quill\n[[type:experiment]]\n[[country:Kenya]]\n[[year:20x3]]\n"
    let related = await Self.masked(["000123.md": page]).related(asOf: "2024-01-15")
    let shown = try #require(related.pages.first { $0.title == PersonDocument.title })
    #expect(shown.document == PersonDocument.name(of: "000123.md", iso3: "KEN"))
    #expect(shown.findings.map(\.document) == [shown.document])
    #expect(PersonDocument.isName(shown.document, of: "000123.md"))
  }

  @Test(
    "A page whose file is named by a person, an address or a number has a neutral name",
    arguments: [
      "zara_quill.md", "talk-with-Quill-Zara.md", "zaraquill.txt", "notes/zara.quill/plan.md",
      "jane.doe@example.org.md",
      "jane%40example.org.md", "call +84 912 345 678.md",
    ])
  func document(_ name: String) async throws {
    let shown = await Self.masked([name: "# A plan\n[[type:blog]]\n"])
    #expect(shown.pages.map(\.document).sorted() == ["focal.md", PersonDocument.name(of: name, iso3: nil)])
    #expect(shown.pages.map(\.title).contains("A plan"))
  }

  @Test(
    "Other names of files stay", arguments: ["000_6107789977ede02a.txt", "20210315.md", "zara.md", "2021-03-15.md"])
  func otherDocument(_ name: String) async {
    let shown = await Self.masked([name: "# A plan\n[[type:blog]]\n"])
    #expect(shown.pages.map(\.document).contains(name))
  }

  @Test("A file that is no page is shown under a neutral name, too")
  func noPage() async {
    let shown = await Self.masked(["zara_quill_cv.txt": "no tag"])
    #expect(shown.findings.map(\.document) == [PersonDocument.name(of: "zara_quill_cv.txt", iso3: nil)])
  }

  @Test("A partner that is a person is none; a person beside a partner goes")
  func partners() async throws {
    let page =
      "# A plan\n[[type:learningplan]]\n[[country:Kenya]]\n## Partners\n"
      + "> Challenge statement: What is your challenge? (Please answer in specific terms: \"Our challenge is that...\".)\n"
      + "One.\n> Please state the name of the partner:\nZara Quill\n> Please state the name of the partner:\n"
      + "University of Nairobi\n"
    let shown = try #require(await Self.masked(["a.md": page]).pages.first)
    #expect(shown.partners.map(\.mention.name) == ["University of Nairobi"])
  }

  @Test("Facts that were masked once stay as they are, and tell which documents were changed")
  func twice() async {
    let read = await facts([
      "a.md": "# By Zara Quill\n[[type:blog]]\n", "b.md": "# B\n[[type:blog]]\n", "focal.md": Self.focal,
    ])
    let (once, changed) = read.masked()
    #expect(changed == ["a.md"])
    let (twice, none) = once.masked()
    #expect(none.isEmpty)
    #expect(twice.pages.map(\.title) == once.pages.map(\.title))
  }

  @Test("The records of masked facts hold no name")
  func records() async {
    let page =
      "# By Zara Quill\n[[type:blog]]\n[[methods:Quill, Zara]]\n[[x:zara quill]]\nThe hackathon of Zara Quill.\n"
    for record in await Self.masked(["a.md": page, "zara-quill.md": page]).records() {
      let text = String(decoding: record.bytes, as: UTF8.self).lowercased()
      #expect(!text.contains("quill"))
    }
  }
}
