import Testing

@testable import Renderers
@testable import Reports

@Suite("CSV files")
struct CSVRendererTests {
  /// The file of a table, read as text.
  private static func text(_ table: Table, isGuarded: Bool = true) throws -> String {
    let folder = try ReportFolder()
    try folder.write("", to: "reports/keep")
    let report = Report(identity: AwkwardValues.report([]).identity, sections: [], sheets: [], dataTables: [table])
    let files = try CSVRenderer(isGuarded: isGuarded).render(report, into: folder.path)
    #expect(files.map(\.path) == ["data/\(table.id).csv", "data/csv-metadata.json", "data/README.md"])
    let text = try #require(folder.text("reports/data/\(table.id).csv"))
    #expect(files.first?.bytes == text.utf8.count)
    return text
  }

  @Test("Every awkward text reads back as it was, with the guard and without")
  func awkwardTexts() throws {
    let expected = AwkwardValues.allTexts.map(\.text.unicodeScalars.asArray)
    let guarded = CSVReader.records(try Self.text(AwkwardValues.textTable)).dropFirst()
    #expect(guarded.map { CSVReader.unguarded($0[0]).unicodeScalars.asArray } == expected)
    let plain = CSVReader.records(try Self.text(AwkwardValues.textTable, isGuarded: false)).dropFirst()
    #expect(plain.map { $0[0].unicodeScalars.asArray } == expected)
  }

  @Test("With the guard no field starts like a formula unless it is a number")
  func noFormulas() throws {
    let fields = CSVReader.records(try Self.text(AwkwardValues.textTable)).dropFirst().map { $0[0] }
    #expect(fields.filter { FormulaGuard.startsLikeFormula($0) && !FormulaGuard.isPlainNumber($0) } == [])
  }

  @Test("Numbers are bare, yes and no are true and false, links are their text, missing values are empty")
  func kinds() throws {
    let table = Table(
      id: "kinds", title: "", about: "", columns: [Column("a_b"), Column("c", .number(decimals: 2))],
      rows: [
        [.integer(-5), .number(0.25)], [.boolean(true), .boolean(false)],
        [.link(text: "=x", address: "https://example.org"), .missing(.notAsked)], [.number(-0.0), .number(1e300)],
        [.number(.nan), .number(.infinity)],
      ])
    #expect(try Self.text(table) == "a_b,c\n-5,0.25\ntrue,false\n'=x,\n0,1e+300\n,\n")
  }

  @Test("Values as the archive writes them are not guarded: programs compare them byte by byte")
  func raw() throws {
    let table = Table(id: "counts_raw", title: "", about: "", columns: [Column("value")], rows: [[.text("=1+1")]])
    #expect(try Self.text(table) == "value\n=1+1\n")
  }

  @Test("A table without rows is a header")
  func empty() throws {
    let table = Table(id: "none", title: "", about: "", columns: [Column("a"), Column("b")], rows: [])
    #expect(try Self.text(table) == "a,b\n")
  }

  @Test("Random tables read back as they were", arguments: UInt64(1)...20)
  func random(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", ",", "\"", "\n", "\r", "=", "-", "@", "+", "\t", " ", "1", ".", "é", "😀", "'", "\u{0}", "|"]
    let rows = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      (0..<3).map { _ in
        (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
    }
    let table = Table(
      id: "random", title: "", about: "", columns: [Column("a"), Column("b"), Column("c")],
      rows: rows.map { $0.map { .text($0) } })
    let read = CSVReader.records(try Self.text(table)).dropFirst()
      .map { $0.map { CSVReader.unguarded($0).unicodeScalars.asArray } }
    // A text that bears an apostrophe before a formula's sign already reads like a guarded one: it gets none.
    let expected = rows.map { $0.map { CSVReader.unguarded($0).unicodeScalars.asArray } }
    #expect(read == expected)
  }
}

extension String.UnicodeScalarView {
  /// The scalars, compared one by one, where strings compare by normal form.
  var asArray: [Unicode.Scalar] { Array(self) }
}

/// Random numbers that a seed repeats: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
