import Facts
import Lookups
import Testing
import Vocabulary

@testable import Metrics

@Suite("Rules in force")
struct RulesTests {
  private static let editable = RuleTables.names.compactMap { RuleTables.builtIn[$0] }

  private static func file(_ name: String, _ text: String) -> LookupFile {
    LookupFile(name: name, bytes: Array(text.utf8))
  }

  private static func problem(_ files: LookupFile...) -> String? {
    do {
      _ = try Rules(curation: files)
      return nil
    } catch { return error.description }
  }

  @Test("Every table that people may edit takes the built-in one's place", arguments: editable)
  func replaced(_ table: LookupFile) throws {
    let changed = LookupFile(name: table.name, bytes: table.bytes + [0x0A])
    let rules = try Rules(curation: [changed])
    #expect(rules.tables[table.name]?.bytes == changed.bytes)
    #expect(rules.tables.curated == [table.name])
    #expect(rules.version != Rules.builtIn.version)
  }

  @Test("A row that is cut is refused with file and line, whatever the table", arguments: editable)
  func broken(_ table: LookupFile) throws {
    let text = String(decoding: table.bytes, as: UTF8.self) + "cut\n"
    // Learned weights start with notes on how they were learned.
    let header = text.split(separator: "\n").first { !$0.hasPrefix("#") }
    let isOneColumn = header?.contains(",") == false
    let found = Self.problem(Self.file(table.name, text + (isOneColumn ? "cut,twice\n" : "")))
    #expect(found?.hasPrefix("\(table.name):") == true, "\(table.name): \(found ?? "accepted")")
  }

  @Test("Rows of a .more.csv stand behind the built-in ones, and are named by their own file")
  func added() throws {
    let header = "field,label,code,note\n"
    let rules = try Rules(curation: [
      Self.file("option_labels.more.csv", header + "handover,It became a musical,policy,\n")
    ])
    #expect(rules.options.code(of: "It became a musical", in: "handover") == "policy")
    #expect(rules.options.code(of: "Sense", in: "stages") == "sense")
    #expect(
      Self.problem(Self.file("option_labels.more.csv", header + "handover,A,policy,\nhandover,A,other,\n"))?
        .hasPrefix("option_labels.more.csv:3: ") == true)
    #expect(
      Self.problem(Self.file("denials.more.csv", "scope,pattern\nany,never\n"))
        == "denials.more.csv:1: found the columns scope, pattern, expected those of denials.csv: scope, role, "
        + "language, pattern, note")
  }

  @Test("A name that no table has is an error with the nearest one")
  func unknown() {
    #expect(
      Self.problem(Self.file("option_label.csv", "a\n"))
        == "option_label.csv:1: no table has this name: expected one that \"labmetrics rules --list\" names, as it is "
        + "or as NAME.more.csv; did you mean \"option_labels.csv\"?")
    #expect(
      Self.problem(Self.file("holidays.csv", "a\n"))
        == "holidays.csv:1: no table has this name: expected one that \"labmetrics rules --list\" names, as it is or "
        + "as NAME.more.csv")
  }

  @Test("An option mapped to another outcome changes the figure and its evidence alike")
  func mapped() async throws {
    let question =
      "Considering the outcomes of this learning challenge, which of the following best describe the handover process? (Please select all that apply)"
    let pages = [
      IndicatorPage.closing(2, 2023).answering(question, "- Our work has not yet scaled")
    ]
    let built = try #require(RuleTables.builtIn["option_labels.csv"])
    let text = String(decoding: built.bytes, as: UTF8.self)
    let changed = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      line.contains("has not yet scaled") ? String(line).replacing("not_yet_scaled", with: "policy") : String(line)
    }.joined(separator: "\n")
    #expect(changed != text)
    let id = try #require(FigureID("handover-scaled-share/closing/tag/2023"))
    for (rules, count) in [(Rules.builtIn, 0), (try Rules(curation: [Self.file(built.name, changed)]), 1)] {
      let figures = Figures(pages: await pages.facts(rules), scope: Scope(), rules: rules)
      #expect(figures[id]?.numerator == count)
      let evidence = try #require(figures.evidence(of: id, page: pages.reader))
      #expect(evidence.numerator.map { $0.lines } == (count == 1 ? [[12]] : []))
    }
  }
}
