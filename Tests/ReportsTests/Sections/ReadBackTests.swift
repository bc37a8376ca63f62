import Labels
import Metrics
import Testing
import Vocabulary

@testable import Reports

/// The numbers of the sentences, read back from the tables beside them or from the data files.
@Suite("Sentences and their tables")
struct ReadBackTests {
  private static func report() async -> Report { ReportBuilder(await SeedReport.input()).report() }

  @Test("Methods: values, mentions and documents are those of the tables")
  func methods() async throws {
    let part = try SeedReport.part("methods", of: await Self.report())
    let (families, names) = (part.tables[0], part.tables[1])
    let told = part.numbers(try Regex(#"^(\d+) methods with (\d+) mentions in (\d+) documents"#))
    let mentions = families.integers("mentions").reduce(0, +)
    #expect(told == [names.rowCount, mentions, try #require(families.ratios("total").first?.n)])
    #expect(names.integers("total").reduce(0, +) == mentions)
  }

  @Test("Data sources: mentions are the sum of the classes, and every source named again is counted")
  func dataSources() async throws {
    let report = await Self.report()
    let part = try SeedReport.part("datasources", of: report)
    let told = part.numbers(try Regex(#"^(\d+) data sources with (\d+) mentions in (\d+) documents"#))
    let sheet = try #require(report.sheets.first { $0.name == "Data sources" }).exhibit.table
    let totals = sheet.integers("total")
    #expect(told.count == 3 && told[0] == totals.count && told[1] == totals.reduce(0, +))
    #expect(told[1] == part.tables[0].integers("mentions").reduce(0, +))
    let named = try #require(part.sentences.first { $0.hasPrefix("Named in more than one document") })
    let again = named.matches(of: /\((\d+)\)/).compactMap { Int($0.1) }
    #expect(again == totals.filter { $0 > 1 })
  }

  @Test("Partners: their number, and how many more than one document names")
  func partners() async throws {
    let part = try SeedReport.part("partners", of: await Self.report())
    let told = part.numbers(
      try Regex(#"^(\d+) partners named in (\d+) documents; named in more than one document: (\d+)"#))
    let totals = part.tables[0].integers("total")
    #expect(told.count == 3 && told[0] == totals.count && told[2] == totals.count { $0 > 1 })
  }

  @Test("Goals: the first rows, with all that tie with the third, all mentions and the base are those of the table")
  func goals() async throws {
    let part = try SeedReport.part("sdgs", of: await Self.report())
    let told = part.numbers(
      try Regex(#"^(\d+) of (\d+) mentions go to the most named Goals: .*; base: (\d+) documents"#))
    let totals = part.tables[0].integers("total")
    let goals = Array(totals.dropFirst())
    let named = goals.filter { $0 >= goals[2] }
    #expect(named.count <= 5)
    #expect(told == [named.reduce(0, +), goals.reduce(0, +), totals[0]])
    let missing = try #require(part.sentences.first { $0.hasPrefix("Goals that no plan") })
    #expect(missing.matches(of: /\d+/).count == 17 - goals.count)
  }

  @Test("Handover: as many closings as the last column counts")
  func handover() async throws {
    let part = try SeedReport.part("handover", of: await Self.report())
    let told = part.numbers(try Regex(#"^(\d+) of (\d+) closings in scope tick"#))
    #expect(told == [1, 2])
    #expect(part.tables[0].ratios("total").allSatisfy { $0.n == told[0] })
  }

  @Test("Open plans: as many as the table lists, of as many plans as the forms table has")
  func openPlans() async throws {
    let report = await Self.report()
    let part = try #require(report.sections.first { $0.id == "next_period" }?.parts.first)
    let told = part.numbers(try Regex(#"^(\d+) of (\d+) plans in scope"#))
    let forms = try SeedReport.part("forms", of: report).tables[0]
    #expect(told == [part.tables[0].rowCount, forms.integers("total")[0]])
  }

  @Test("Lost answers: as many as the coverage table counts")
  func lost() async throws {
    let report = await Self.report()
    let decisions = try #require(report.sections.first { $0.id == "next_period" }?.parts.last)
    let sentence = try #require(decisions.sentences.first { $0.hasPrefix("A new export") })
    let told = sentence.matches(of: /\((\d+)\)/).compactMap { Int($0.1) }.reduce(0, +)
    let coverage = try SeedReport.part("coverage", of: report).tables[0]
    #expect(told > 0 && told == coverage.integers("lost").reduce(0, +))
  }

  @Test("Precision: the figures are the rows of indicators.csv, and those with U among them")
  func precision() async throws {
    let report = await Self.report()
    let part = try SeedReport.part("data_quality", of: report)
    let told = part.numbers(try Regex(#"^Precision. (\d+) of (\d+) figures"#))
    let table = try #require(report.dataTables.first { $0.id == "indicators" })
    let index = Dictionary(uniqueKeysWithValues: table.columns.enumerated().map { ($0.element.id, $0.offset) })
    let flags = try SmallReport.rows(table).compactMap { row -> String? in
      func text(_ id: String) throws -> String {
        if case .text(let text) = row[try #require(index[id])] { text } else { "" }
      }
      let isShown = try text("scope") == "network" && text("year_basis") == "tag" && text("breakdown").isEmpty
      let hasYear = if case .integer = row[try #require(index["year"])] { true } else { false }
      let flag = try text("flag")
      return isShown && hasYear && !flag.contains(where: "MLO".contains) ? flag : nil
    }
    #expect(told == [flags.count { $0.contains("U") }, flags.count])
  }

  @Test("The scope sentence counts the documents of documents.csv by kind")
  func scope() async throws {
    let report = await Self.report()
    let documents = try #require(report.dataTables.first { $0.id == "documents" })
    let kind = try #require(documents.columns.firstIndex { $0.id == "kind" })
    let kinds = SmallReport.rows(documents).map { $0[kind] }
    let (plans, closings) = (kinds.count { $0 == .text("plan") }, kinds.count { $0 == .text("closing") })
    #expect(
      report.identity.scope
        == "\(documents.rowCount) documents of Viet Nam: \(plans) plans, \(closings) closings, 1 blog, 2021–2023; "
        + "work of 2021–2023.")
  }

  @Test("Page 1: the counts of the findings and of the headline table are those of counts.csv")
  func firstPage() async throws {
    let report = await Self.report()
    let first = try #require(report.sections.first { $0.id == "short" })
    let headlines = try #require(first.parts.last?.tables.first)
    let rows = try #require(report.dataTables.first { $0.id == "counts" }).distinct(basis: "cycle")
    for (line, dimension) in [(1, "methods"), (3, "partners")] {
      let shown = (2021...2023).map { year in headlines.text(line, "y\(year)").prefix { $0.isNumber } }
      #expect(shown.map { Int($0) } == (2021...2023).map { rows["\(dimension)/\($0)"]?.count }, "\(dimension)")
    }
    let told = first.parts[0].sentences.compactMap { $0.firstMatch(of: /(\d+) (different methods|named partners)/)?.1 }
    let all = ["methods", "partners"].map { dimension in
      Set((2021...2023).flatMap { rows["\(dimension)/\($0)"] ?? [] }).count
    }
    #expect(told.compactMap { Int($0) } == all)
  }
}

extension Table {
  /// The text of a cell; empty for another.
  fileprivate func text(_ line: Int, _ id: String) -> String {
    guard let index = columns.firstIndex(where: { $0.id == id }), case .text(let text) = row(line)[index] else {
      return ""
    }
    return text
  }

  /// The values of counts.csv by dimension and year, of pages of every type.
  fileprivate func distinct(basis: String) -> [String: Set<String>] {
    var values: [String: Set<String>] = [:]
    for row in SmallReport.rows(self) {
      guard case .text(let dimension) = row[0], case .text(let id) = row[1], row[4] == .text("all"),
        row[5] == .text(basis), case .integer(let year) = row[6], case .integer(1...) = row[7],
        row[11] == .missing(.none)
      else { continue }
      values["\(dimension)/\(year)", default: []].insert(id)
    }
    return values
  }
}
