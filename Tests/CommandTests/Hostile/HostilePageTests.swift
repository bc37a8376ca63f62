import Foundation
import Testing

@Suite("Hostile pages through the whole command", .enabled(if: Tool.hasPython))
struct HostilePageTests {
  /// Reports of pages in all formats, verified and read back by other programs' parsers.
  private static func expectHarmless(
    _ folder: WorkFolder, _ name: String, more: [String] = [], mark: String = HostileText.mark
  ) async throws {
    let arguments = ["report", "pages", "--as-of", "2024-01-15"] + more
    let result = try await Command.run(arguments, in: folder.path)
    #expect(result.status == 0 && result.signal == nil && result.output == "", "\(name): \(result.errors)")
    #expect(try await Command.run(["verify"], in: folder.path).status == 0, "\(name)")
    let problems = try await Tool.problems(in: folder.path + "/reports", mark: mark)
    #expect(problems == "", "\(name)")
    try await expectHarmlessLog(folder, name)
  }

  /// What `check`, `explain` and `terms` print obeys nobody.
  private static func expectHarmlessLog(_ folder: WorkFolder, _ name: String) async throws {
    let check = try await Command.run(["check", "pages"], in: folder.path)
    let explain = try await Command.run(["explain", "countries/KEN", "pages"], in: folder.path)
    for result in [check, explain] {
      #expect(result.status == 0, "\(name): \(result.errors)")
      let text = result.output + result.errors
      let lines = text.split(separator: "\n")
      #expect(!lines.contains { $0.drop { $0.isWhitespace }.hasPrefix("::") }, "\(name)")
      #expect(!text.contains("##[") && !text.contains("##vso["), "\(name)")
      #expect(!text.unicodeScalars.contains(where: isObeyed), "\(name)")
    }
    // Ten thousand values are compared pair by pair, which takes minutes without optimisation.
    guard name != "many" else { return }
    let terms = try await Command.run(["terms", "pages"], in: folder.path)
    try Data(terms.output.utf8).write(to: URL(filePath: folder.path + "/reports/terms.csv"))
    #expect(try await Tool.problems(in: folder.path + "/reports", mark: HostileText.mark) == "", "\(name)")
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x09: false
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
    default: false
    }
  }

  @Test("A text in every field of four pages does no harm in any output", arguments: HostileText.all.indices)
  func everyField(index: Int) async throws {
    let (name, text) = HostileText.all[index]
    let folder = try WorkFolder()
    for (page, content) in HostilePage.pages(text) { try folder.write(content, to: "pages/\(page)") }
    let isTitle = text.utf8.count < 10_000 && !text.contains("\0")
    try await Self.expectHarmless(folder, name, more: isTitle ? ["--title=\(text)"] : [])
    let counts = String(decoding: folder.files("reports")["data/tags.csv"] ?? Data(), as: UTF8.self)
    #expect(counts.contains(text.contains(HostileText.mark) ? HostileText.mark : text), "\(name) is still counted")
  }

  @Test("All hostile texts at once, on one page and as names of files")
  func together() async throws {
    let folder = try WorkFolder()
    let short = HostileText.all.filter { $0.text.utf8.count < 10_000 }
    let tags = short.map { "[[methods:\($0.text)]]\n[[thematic_areas:\($0.text)]]\n" }.joined()
    try folder.write("# All\n[[type:learningplan]]\n[[year:2023]]\n[[country:Kenya]]\n\(tags)", to: "pages/all.md")
    for (name, text) in short where text.utf8.count < 100 && !text.contains("\0") {
      let file = text.replacing("/", with: "∕")
      try folder.write("# \(name)\n[[type:solution]]\n[[country:Kenya]]\n[[sdgs:\(text)]]\n", to: "pages/\(file).md")
    }
    try await Self.expectHarmless(folder, "together")
  }

  @Test("Ten thousand tags on a page, and ten thousand groups one in another, are read and written")
  func many() async throws {
    let folder = try WorkFolder()
    let head = "# Many\n[[type:learningplan]]\n[[year:2023]]\n[[country:Kenya]]\n"
    let tags = (0..<10_000).map { "[[methods:HOSTILE \($0 &* 2_654_435_761 % 99_999_999_977)]]\n" }.joined()
    let groups = String(
      repeating: "<div class=\"group\">\n> Please state the name of the partner:\nHOSTILE\n", count: 10_000)
    try folder.write(head + tags, to: "pages/tags.md")
    try folder.write(head + "## Partners\n" + groups, to: "pages/groups.md")
    try await Self.expectHarmless(folder, "many")
    let counts = String(decoding: folder.files("reports")["data/counts_raw.csv"] ?? Data(), as: UTF8.self)
    #expect(counts.count { $0 == "\n" } > 10_000)
  }

  @Test("Values that differ by case or width only stay apart as written, and clash with no name in the workbook")
  func cases() async throws {
    let folder = try WorkFolder()
    let values = [
      "HOSTILE Value", "hostile value", "Hostile VALUE", "ＨＯＳＴＩＬＥ Ｖａｌｕｅ", "HOSTİLE Value", "HOSTILE\u{200B} Value",
    ]
    for (number, value) in values.enumerated() {
      try folder.write(
        "# \(value)\n[[type:\(value)]]\n[[type:blog]]\n[[year:2023]]\n[[country:Kenya]]\n[[methods:\(value)]]\n",
        to: "pages/\(number).md")
    }
    try await Self.expectHarmless(folder, "cases")
    let raw = String(decoding: folder.files("reports")["data/counts_raw.csv"] ?? Data(), as: UTF8.self)
    for value in values { #expect(raw.contains("methods,\(value),"), "\(value)") }
  }
}
