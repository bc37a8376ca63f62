import Foundation
import Testing

@Suite("Persons in what commands write and say")
struct PersonCommandTests {
  /// Runs every command that tells of pages, with a cache, and gives all that was written and said, folded by Python
  /// where there is one, so that compressed and encoded text is read, too.
  private static func everything(_ folder: WorkFolder) async throws -> String {
    var said = ""
    for arguments in [
      ["report", "p", "--out", "o", "--as-of", "2024-01-15", "--cache", "c", "--keep-duplicates"],
      ["report", "p", "--out", "o", "--as-of", "2024-01-15", "--cache", "c"], ["check", "p"], ["check", "p", "--json"],
      ["terms", "p"], ["terms", "p", "--json"], ["explain", "methods/2023", "p"], ["explain", "countries/KEN", "p"],
      ["map", "p", "--out", "m.jsonl"], ["map", "p", "--part", "2/2", "--out", "m2.jsonl", "--cache", "c"],
    ] {
      let result = try await Command.run(arguments, in: folder.path)
      said += result.output + result.errors
    }
    for (name, data) in folder.files("o").merging(folder.files("c"), uniquingKeysWith: { $1 }) {
      said += name + String(decoding: data, as: UTF8.self)
    }
    for name in ["m.jsonl", "m2.jsonl"] {
      for line in try folder.text(name).split(separator: "\n") {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        let facts = (object?["facts"] as? String).flatMap { Data(base64Encoded: $0) } ?? Data()
        said += line + String(decoding: facts, as: UTF8.self)
      }
    }
    guard Tool.hasPython else { return said }
    let book =
      "import sys, zipfile\nb = zipfile.ZipFile(sys.argv[1])\nfor n in b.namelist(): print(b.read(n).decode('utf-8', 'replace'))"
    return said + (try await Command.shell("exec python3 -c \"$1\" o/report.xlsx", [book], in: folder.path)).output
  }

  @Test("A focal point, known from another page, an address in references and a file named by a person are nowhere")
  func nowhere() async throws {
    let folder = try WorkFolder()
    try folder.write(
      "# T\n[[focal_point:zara.quill@example.org]]\n[[type:learningplan]]\n[[year:2023]]\n[[country:Kenya]]\n",
      to: "p/a.md")
    try folder.write(
      "# Quill Zara\n[[type:learningplan]]\n[[year:2023]]\n[[country:Kenya]]\n[[methods:Interview by Zara&nbsp;Quill]]\n"
        + "[[datasources:ask jane.doe&#64;example.org]]\n[[sdgs:call &#43;84 912 345 678]]\n", to: "p/b.md")
    try folder.write("# B\n[[type:blog]]\n[[country:Kenya]]\nA hackathon.\n", to: "p/zara_quill-2.md")
    try folder.write("no tag\n", to: "p/cv_zara.quill.txt")
    let all = try await Self.everything(folder).lowercased()
    for part in ["quill", "jane.doe", "912 345"] { #expect(!all.contains(part), "\(part)") }
    #expect(all.contains("page of a person") && all.contains("person-ken-") && all.contains("person-xxx-"))
  }

  @Test("Explain takes the neutral name of a page, and says what was read of it")
  func explain() async throws {
    let folder = try WorkFolder()
    try folder.write(
      "# Jane Quill Doe\n[[focal_point:jane.quill.doe@example.org]]\n[[type:experiment]]\n[[year:2023]]\n[[country:Kenya]]\n",
      to: "p/jane_quill_doe.md")
    // printf %s jane_quill_doe.md | sha256sum
    let name = "person-KEN-3b56a85913c46fe3.md"
    let result = try await Command.run(["explain", name, "p"], in: folder.path)
    #expect(
      result
        == Command.Result(
          status: 0,
          output: """
            \(name): page of a person (experiment, edition 1; 2023; work of 2023; Kenya)
            \(name):3: type: experiment
            \(name):4: year: 2023
            \(name):5: country: Kenya

            """, errors: "", signal: nil))
    #expect(try await Command.run(["explain", "jane_quill_doe.md", "p"], in: folder.path).status == 1)
  }

  @Test(
    "Addresses are refused in every text of the cover, typed or written in a file",
    arguments: ["jane.doe@example.org", "jane.doe [at] example.org", "call +84 912 345 678", "jane&#64;example.org"])
  func cover(_ text: String) async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    for option in ["--title", "--donor", "--contact-role"] {
      let result = try await Command.run(["report", "seeds", option, text], in: folder.path)
      #expect(result.status == 64, "\(option)")
      #expect(result.errors.hasPrefix("error: \(option): found an address or a "), "\(result.errors)")
      #expect(!result.errors.contains("doe") && !result.errors.contains("912"))
    }
    for setting in ["title", "donor", "programme", "contact_role", "reviewed_by", "iati_name"] {
      try folder.write("\(setting): \"\(text)\"\n", to: "labmetrics.yaml")
      let result = try await Command.run(["report", "seeds"], in: folder.path)
      #expect(result.status == 1, "\(setting)")
      #expect(result.errors.hasPrefix("error: labmetrics.yaml:1:"), "\(result.errors)")
      #expect(!folder.names.contains("reports"))
    }
  }

  @Test("Donor and role may be typed, and years are no telephone numbers")
  func typed() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let arguments = [
      "report", "seeds", "--title", "Accelerator Labs 2021-2023 and 2024/2025", "--donor", "Ministry of Examples",
      "--contact-role", "programme officer", "--format", "markdown", "--as-of", "2024-01-15",
    ]
    #expect(try await Command.run(arguments, in: folder.path).status == 0)
    let text = try folder.text("reports/report.md")
    #expect(text.hasPrefix("# Accelerator Labs 2021-2023 and 2024/2025\n") && text.contains("Ministry of Examples"))
  }
}
