import Archive
import Facts
import Files
import Foundation
import Lookups
import Testing
import Vocabulary

@testable import Metrics

/// Documents whose years are dealt out anew: whatever then rises or falls does so by chance.
struct ShuffledArchive {
  /// The years the documents bear, in order of the documents.
  private let years: [Int]
  /// The facts of every document in every year.
  private let facts: [Int: [PageFacts]]

  /// Reads documents, each once for every year that any of them bears.
  ///
  /// - Parameter documents: their years and, for a year, their text.
  init(_ documents: [(year: Int, text: (Int) -> String)]) async {
    years = documents.map(\.year)
    var facts: [Int: [PageFacts]] = [:]
    for year in Set(years) {
      let files = documents.enumerated().map { number, document in
        let bytes = [UInt8](document.text(year).utf8)
        return PageFile(document: "page\(10_000 + number).md", source: .memory(bytes), size: bytes.count)
      }
      facts[year] = await FactReader(rules: .builtIn).facts(of: files, jobs: 2).pages
    }
    self.facts = facts
  }

  /// The comparisons of the documents with shuffled years.
  func trends(seed: UInt64) -> [Trend] {
    var random = RepeatableNumbers(seed: seed)
    let dealt = years.shuffled(using: &random)
    let pages = dealt.enumerated().compactMap { index, year in facts[year]?[index] }
    return Trends(IndicatorScope(pages: pages)).rows
  }

  /// Forms with tags and answers of every kind, over four years without a change of lists or forms.
  static func madeUp() async -> ShuffledArchive {
    var random = RepeatableNumbers(seed: 21)
    let tags = Self.tags
    let documents = (0..<480).map { number in
      var page = IndicatorPage(
        kind: [.plan, .closing, .experiment, .plan][number % 4], edition: number % 4 == 1 ? 2 : 1)
      page.tags = tags.enumerated().filter { random.number(in: 0...(3 + $0.offset % 12)) == 0 }.map(\.element)
      if page.kind == .closing {
        let ticks = Self.outcomes.filter { _ in random.number(in: 0...2) == 0 }
        page = page.answering(
          Self.handover, (ticks.isEmpty ? ["Other"] : ticks).map { "- \($0)" }.joined(separator: "\n"))
      }
      let made = page
      return (year: 2024 + random.number(in: 0...3), text: { (year: Int) in made.in(year).markdown })
    }
    return await ShuffledArchive(documents)
  }

  /// The forms of an archive's folder.
  static func forms(in folder: String) async throws -> ShuffledArchive {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    var documents: [(year: Int, text: (Int) -> String)] = []
    for name in names {
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      guard text.contains("[[type:learningplan]]") || text.contains("[[type:experiment]]"),
        let tag = text.firstMatch(of: /\[\[year:(\d{4})\]\]/), let year = Int(tag.1)
      else { continue }
      documents.append((year, { text.replacing(tag.0, with: "[[year:\($0)]]") }))
    }
    return await ShuffledArchive(documents)
  }

  private static let tags: [String] =
    Vocabulary.standard[.methods].terms.prefix(24).map { "methods:\($0.label)" }
    + Vocabulary.standard[.dataSources].terms.prefix(40).map { "datasources:\($0.label)" }
    + (1...17).map { "sdgs:SDG \($0)" }
    + Vocabulary.standard[.thematicAreas].terms.prefix(30).map { "thematic_areas:\($0.label)" }
    + ["scaling:led to partnerships", "partnering_sector:Academia"]
  private static let handover =
    "Considering the outcomes of this learning challenge, which of the following best describe the handover process? (Please select all that apply)"
  private static let outcomes = [
    "Our work has not yet scaled", "Our work has led to significant changes in our UNDP Country Office programming",
    "Our work has led to a significant change in public policy at a national or local level",
    "Our work has been picked up by UNDP or the government and has now expanded geographically in our country",
    "Our work has been picked up by UNDP or the government and has now expanded geographically to another country",
  ]
}

extension IndicatorPage {
  fileprivate func `in`(_ year: Int) -> IndicatorPage {
    var page = self
    page.year = year
    return page
  }
}

/// How many comparisons of shuffled archives show a change.
struct ChanceVerdicts {
  /// Tables with a test, and those with any change.
  private(set) var (tables, changedTables) = (0, 0)
  /// Single figures with a verdict, and those that change.
  private(set) var (headlines, changedHeadlines) = (0, 0)

  /// Adds the rows of one archive.
  mutating func add(_ rows: [Trend]) {
    var changed: [String: Bool] = [:]
    for row in rows {
      let isChange = row.verdict == .rising || row.verdict == .falling
      if row.qValue != nil {
        changed[Self.table(row), default: false] = changed[Self.table(row)] ?? false || isChange
      } else if Self.isWhole(row), isChange || row.verdict == .noClearChange {
        headlines += 1
        changedHeadlines += isChange ? 1 : 0
      }
    }
    tables += changed.count
    changedTables += changed.values.count { $0 }
  }

  /// Whether a row is an indicator's own; the one edition that both years have is the same figure once more.
  private static func isWhole(_ row: Trend) -> Bool {
    row.dimension == Trend.indicators && !row.valueID.contains("/")
  }

  /// The name of a row's table: the dimension, or indicator and breakdown, with kind and years.
  private static func table(_ row: Trend) -> String {
    let name = row.dimension == Trend.indicators ? String(row.valueID.prefix { $0 != "=" }) : row.dimension
    return "\(name) \(row.kind) \(row.from.year) \(row.to.year)"
  }

  /// The shares of both that change.
  var shares: (tables: Double, headlines: Double) {
    (Double(changedTables) / Double(tables), Double(changedHeadlines) / Double(headlines))
  }
}

@Suite("Archives whose years are shuffled")
struct ShuffledArchiveTests {
  private static let isLong = ProcessInfo.processInfo.environment["LABMETRICS_LONG"] == "1"
  private static let seeds = UInt64(isLong ? 200 : 8)
  private static let shared = ProcessInfo.processInfo.environment["LABMETRICS_SHARED"]

  private static func verdicts(of archive: ShuffledArchive) -> ChanceVerdicts {
    let rows = Concurrently.map(Array(1...seeds)) { archive.trends(seed: $0) }
    return rows.reduce(into: ChanceVerdicts()) { $0.add($1) }
  }

  @Test("At most one table in twenty and one single figure in twenty show a change")
  func madeUp() async {
    let verdicts = Self.verdicts(of: await ShuffledArchive.madeUp())
    #expect(verdicts.tables > 40 * Int(Self.seeds) && verdicts.headlines > 40 * Int(Self.seeds), "\(verdicts)")
    #expect(verdicts.shares.tables <= 0.05, "\(verdicts)")
    #expect(verdicts.shares.headlines <= 0.05, "\(verdicts)")
  }

  @Test("The same on the forms of a whole archive", .enabled(if: isLong && shared != nil))
  func archive() async throws {
    let folder = try #require(Self.shared) + "/archive/pages"
    let verdicts = Self.verdicts(of: try await ShuffledArchive.forms(in: folder))
    print("shuffled archive: \(verdicts)")
    #expect(verdicts.shares.tables <= 0.05, "\(verdicts)")
    #expect(verdicts.shares.headlines <= 0.05, "\(verdicts)")
  }
}
