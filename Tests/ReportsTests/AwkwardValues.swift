@testable import Reports

/// Values that break careless writers; every renderer is tried with all of them.
enum AwkwardValues {
  /// Texts with what makes each of them awkward.
  static let texts: [(name: String, text: String)] = [
    ("empty", ""),
    ("space", " "),
    ("pipe", "a|b"),
    ("quote", "he said \"no\""),
    ("comma", "a,b;c"),
    ("newline", "first\nsecond"),
    ("carriage return and newline", "first\r\nsecond"),
    ("carriage return", "first\rsecond"),
    ("equals", "=1+1"),
    ("plus", "+49"),
    ("minus", "-cmd|' /C calc'!A0"),
    ("at", "@SUM(A1)"),
    ("tab", "\t=1+1"),
    ("apostrophe", "'quoted'"),
    ("markup", "<b>&amp;</b> `code` **bold** [x](y) # 1 $a$ \\"),
    ("emoji", "👩‍👩‍👧‍👦 🇰🇪 👍🏽"),
    ("right to left", "تقرير المختبر ‏2023"),
    ("Chinese", "学习计划"),
    ("combining", "Cafe\u{301}"),
    ("number", "007"),
    ("large number", "12345678901234567890"),
    ("date", "2023-02-30"),
    ("truth", "TRUE"),
    ("NUL", "a\u{0}b"),
    ("controls", "a\u{1}\u{B}\u{1F}\u{7F}\u{85}b"),
    ("noncharacters", "a\u{FFFE}\u{FFFF}b"),
    ("escape", "_x0041_ and _x0041_x0042_ and _xZZZZ_"),
    ("byte order mark", "\u{FEFF}a"),
    ("32,767 characters", longest),
    ("32,768 characters", longest + "z"),
    ("20,000 emoji", String(repeating: "😀", count: 20_000)),
  ]

  /// The longest text a workbook's cell holds.
  static let longest = String(repeating: "abcdefg", count: 4_681)

  /// Numbers at the edges.
  static let numbers: [Cell] = [
    .integer(0), .integer(-1), .integer(.max), .integer(.min), .number(0), .number(-0.0), .number(0.1 + 0.2),
    .number(1e300), .number(-1e300), .number(.leastNonzeroMagnitude), .number(.greatestFiniteMagnitude), .number(.nan),
    .number(.infinity), .number(-.infinity),
  ]

  /// Every reason a value can be missing for.
  static let missing: [Cell] = Cell.Missing.allCases.map { .missing($0) }

  /// Links, good and bad.
  static let links: [(text: String, address: String)] = [
    ("plain", "https://example.org/a?b=c&d=e#f"),
    ("scheme inside", "https://example.org/a?x=internal:thing&y=external:b&z=mailto:c"),
    ("two anchors", "https://example.org/#a#b"),
    ("spaces and brackets", "http://example.org/a b[1]\"<>"),
    ("other letters", "https://example.org/é/学"),
    ("capitals", "HTTPS://EXAMPLE.ORG/"),
    ("not the web", "javascript:alert(1)"),
    ("a file", "file:///etc/passwd"),
    ("inside", "internal:Cover!A1"),
    ("empty", ""),
    ("scheme alone", "https://"),
    ("too long", "https://example.org/" + String(repeating: "a", count: 2_060)),
    ("", "https://example.org/no-text"),
  ]

  /// A table with a row for every value, named in its first column.
  static let table = Table(
    id: "awkward-values", title: "Awkward values", about: "A row is a value.",
    columns: [Column("name"), Column("value")],
    rows: texts.map { [.text($0.name), .text($0.text)] }
      + numbers.map { [.text("number"), $0] }
      + missing.map { [.text("missing"), $0] }
      + links.map { [.text($0.text), .link(text: $0.text, address: $0.address)] }
      + [[.text("yes"), .boolean(true)], [.text("no"), .boolean(false)]])

  /// A report of sheets, with an identity made up for tests.
  static func report(_ sheets: [Report.Sheet]) -> Report {
    Report(
      identity: Report.Identity(
        title: "Report", period: "2021–2023", asOf: "2024-01-15", scope: "12 documents.", programVersion: "1.0.0",
        rulesVersion: "7", howToRead: ["Grey words say why a figure is missing.", "Shares are of documents asked."]),
      sections: [], sheets: sheets, dataTables: [])
  }

  /// A sheet of data with a table alone: its header stands in row 3.
  static func sheet(
    _ name: String, _ table: Table, chart: ChartData? = nil, leads: [Report.Lead] = []
  ) -> Report.Sheet {
    Report.Sheet(
      name: name, title: "\(name), the title", about: "Empty cells are blank.", table: table, chart: chart,
      purpose: .data, leads: leads)
  }
}
