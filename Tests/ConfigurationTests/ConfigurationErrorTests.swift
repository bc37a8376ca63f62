import Configuration
import Foundation
import Testing

@Suite("What a wrong configuration gets")
struct ConfigurationErrorTests {
  static let wrong: [String] = [
    "titel: Report\n", "a: 1\n", "title: [a]\n", "title:\n", "title: {a: b}\n",
    "title: \"a\\nb\"\n", "donor: x\ncountries: []\n", "countries: [VNM, VNM]\n",
    "contact_role: someone@example.org\n", "contact_role: +84 24 1234 5678\n",
    "reviewed_by: someone@example.org\n", "reviewed_on: last week\n",
    "years: 2023-2021\n", "years: last\n", "years: 1066-2023\n", "years: 2021-20233\n",
    "years: [2021, 2022]\n", "year_basis: cylce\n", "keep_duplicates: yes\n",
    "keep_duplicates: \"true\"\n", "sections: {finding: out}\n", "sections: {findings: no}\n",
    "sections: [findings]\n", "headlines: [method-repertoir]\n", "headlines: [xyz]\n",
    "indicators:\n  metod-repertoire: {baseline: 2021}\n",
    "indicators:\n  method-repertoire:\n    basline: 2021\n",
    "indicators:\n  method-repertoire: {}\n", "indicators:\n  method-repertoire: 12\n",
    "indicators:\n  method-repertoire: {baseline: 21}\n",
    "indicators:\n  method-repertoire: {baseline: 2021.5}\n",
    "indicators:\n  method-repertoire: {targets: {2500: 12}}\n",
    "indicators:\n  method-repertoire:\n    targets:\n      2023: twelve\n",
    "indicators:\n  method-repertoire: {targets: {2023: \"12\"}}\n",
    "indicators:\n  method-repertoire: {targets: {2023: 1e999}}\n",
    "indicators:\n  method-repertoire: {targets: {2023: 0x10}}\n",
    "indicators:\n  method-repertoire: {targets: {2023: .nan}}\n",
    "language: de\n", "formats: [csv, pdf]\n", "formats: makdown\n", "period: 2023-Q5\n",
    "period: 2500-Q1\n", "as_of: 2023-02-29\n", "as_of: 15.01.2024\n",
    "gates: {uncurated_method: 0}\n", "gates: {findings_error: many}\n",
    "gates: {findings_error: -1}\n",
    "gates: {findings_error: 1.5}\n", "gates: [findings_error]\n",
    "gates:\n  - findings_error: 1\n  - findings_error: 2\n",
    "reports: all\n", "reports: []\n", "reports:\n  - title: A\n",
    "reports:\n  - {name: ../a}\n", "reports:\n  - {name: a}\n  - {name: a}\n",
    "reports:\n  - {name: a, curation: b}\n", "reports:\n  - {name: a, per_contry: true}\n",
    "title: A\ndonor: B\ntitle: C\n",
    "indicators:\n  method-repertoire: {baseline: 2021}\n  method-repertoire: {baseline: 2022}\n",
    "{title: A, title: B}\n", "title: A\n\"title\": B\n",
    "", "# nothing here\n", "---\n", "just words\n", "- a\n- b\n",
    "title: a: b\n", "title: [a, b\n", "title: \"a\n", "title: A\n  donor: B\n",
    "title: A\n---\ntitle: B\n", "title: @home\n", "Tiêu đề: [x\n",
    "sections:\n\tfindings: out\n", "title:\tA\n\tdonor: B\n", "title: a\u{0}b\n",
    "a: &a [1]\nb: *a\n", "title: *title\n", "? *a\n: 1\n", "<<: {title: A}\n",
    "? [a, b]\n: 1\n", "title: 'it''s'\ndonor: 'a\n  b'\n", "title: |\n  a\n",
    "title: !!binary aGk=\n", "donor: a\n  \"b\" : *z\n", "title: [a,#]\n  *b]\n",
    "title: \"a\\\"\" # *b\ndonor: &a b\n", "donor: x\u{2028}title: *a\n",
    "\u{FEFF}titel: Report\r\n", "donor: x\r\ntitel: y\r\n", "title: Viet Nám\ndônor: x\n",
    "--- [[[[[[[[[[[[[[[[[[\n",
    "page_url: https://example.org/pages\n", "page_url: ftp://example.org/{document}\n",
    "page_url: https://{document}\n", "iati_recipients: Kenya\n", "iati_recipients: {KE: 60, VN: 41}\n",
    "iati_recipients: {KE: -1, VN: 101}\n", "iati_sectors: {1511: 100}\n", "iati_sectors: [15110]\n",
    "title: " + String(repeating: "[", count: 5000), String(repeating: "- ", count: 5000) + "a\n",
    String(repeating: " ", count: 70) + "a: 1\n",
  ]

  @Test("Each mistake is told with its place, what was expected and what to do")
  func messages() throws {
    let told = Self.wrong.map { "\(String($0.prefix(90)).debugDescription)\n  \(Example.message($0) ?? "read")\n" }
    try Golden.expect(told.joined(), is: "messages")
    #expect(!Self.wrong.contains { Example.message($0) == nil })
  }

  @Test(
    "The target of a share lies between 0 and 1",
    arguments: [
      ("40", "found 40, expected a share from 0 to 1, as the indicator is one; write 0.4"),
      ("-0.5", "found -0.5, expected a share from 0 to 1, as the indicator is one; mend the value"),
      ("250", "found 250, expected a share from 0 to 1, as the indicator is one; mend the value"),
    ])
  func share(_ written: String, _ message: String) {
    let names = KnownNames(indicators: ["stage-late-share"], sections: [], shares: ["stage-late-share"])
    let yaml = "indicators:\n  stage-late-share: {targets: {2023: \(written)}}\n"
    #expect {
      try ConfigurationFile(Array(yaml.utf8), file: "labmetrics.yaml", names: names)
    } throws: { error in
      "\(error)" == "labmetrics.yaml:2:38: \(message)"
    }
  }

  @Test("A file that cannot be read, is no text or too large is told")
  func files() throws {
    let missing = ConfigurationError(
      file: "none/labmetrics.yaml", found: "no file that can be read", expected: "a YAML file with settings",
      advice: "check the path and its permissions")
    #expect(throws: missing) { try ConfigurationFile(path: "none/labmetrics.yaml", names: Example.names) }
    #expect(
      Example.message([0x74, 0xFF, 0x0A])
        == "labmetrics.yaml: found bytes that are not UTF-8, expected a text file; save it as UTF-8")
    #expect(
      Example.message([UInt8](repeating: UInt8(ascii: "#"), count: (1 << 20) + 1))
        == "labmetrics.yaml: found more than 1 MiB, expected a short list of settings; name the right file")
    #expect(throws: ConfigurationError.self) { try ConfigurationFile(path: "/", names: Example.names) }
  }

  @Test("Aliases that stand for a billion values end at once")
  func bomb() {
    let levels = (1...12).map {
      "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ","))]\n"
    }
    #expect(
      Example.message("a0: &a0 x\n" + levels.joined() + "? *a12\n: 1\n")
        == "labmetrics.yaml:1:5: found \"&\" at the start of a value, expected plain values: no anchor (&), alias (*), "
        + "type (!) or text over lines (|, >); write the value out, and put a text that starts so in quotes")
  }

  @Test("No text of random marks brings the reader down")
  func noise() {
    var random = SeededGenerator(seed: 7)
    let marks = [
      "a", ":", " ", "\n", "  ", "- ", "[", "]", "{", "}", "'", "\"", "#", "&b", "*b", "!", "|", "title", "\t", "---",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1...30, using: &random)).map { _ in marks.randomElement(using: &random) ?? "" }
      _ = Example.message(text.joined())
    }
  }
}
