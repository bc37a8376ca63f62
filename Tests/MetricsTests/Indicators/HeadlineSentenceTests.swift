import Facts
import Testing
import Vocabulary

@testable import Metrics

@Suite("Headlines in words")
struct HeadlineSentenceTests {
  private func sentence(_ pages: [IndicatorPage], _ id: String, _ kind: IndicatorKind = .plan) async -> String? {
    guard let value = await pages.values(id, kind).first, let indicator = IndicatorCatalogue.indicator(id) else {
      return nil
    }
    return HeadlineSentence(value, sheet: indicator.sheet).text
  }

  private static let pilots = IndicatorPage.plan(2021, "methods:Pilots")

  @Test("A share says k of n, percentage and interval")
  func share() async {
    let thirty = [IndicatorPage](repeating: Self.pilots, count: 30)
    #expect(
      await sentence(thirty, "method-share-experimental")
        == "30 of 30 documents (plans tagged 2021) report at least one experimental method: "
        + "100 % (95 % interval 89 to 100 %).")
  }

  @Test("Few documents get no percentage")
  func few() async {
    #expect(
      await sentence([Self.pilots], "method-share-experimental")
        == "1 of 1 documents (plans tagged 2021) report at least one experimental method: too few for a share.")
  }

  @Test("What was not asked is said so, and never counted as 0")
  func silent() async {
    #expect(
      await sentence([.closing(2, 2023)], "sdg-breadth", .all)
        == "Breadth of Goals (plans and closings tagged 2023): not asked in this form.")
    #expect(
      await sentence([.plan(2021)], "method-share-experimental")
        == "Use of experimental methods (plans tagged 2021): asked, no answer.")
  }

  @Test("Counts, means and effective numbers name their documents")
  func others() async {
    #expect(await sentence([Self.pilots], "documents-in-scope") == "1 document (plans tagged 2021) is in scope.")
    #expect(
      await sentence([Self.pilots], "method-repertoire")
        == "1 of the 37 core methods are named in 1 document (plans tagged 2021).")
    #expect(
      await sentence([Self.pilots], "methods-per-document")
        == "1.0 methods per document on average in 1 document (plans tagged 2021).")
    #expect(
      await sentence([Self.pilots], "method-diversity")
        == "1.0 equally used methods would be as diverse as 1 mentions in 1 document (plans tagged 2021).")
  }

  @Test("Every sentence of a large made-up archive reads back to its value")
  func readBack() async throws {
    let scope = await RandomPages.pages(seed: 2, count: 300).scope()
    for value in IndicatorCatalogue.values(in: scope) where value.breakdown.isEmpty {
      let indicator = try #require(IndicatorCatalogue.indicator(value.indicator))
      let sentence = HeadlineSentence(value, sheet: indicator.sheet)
      #expect(sentence.figureID == value.figureID)
      #expect(Self.agrees(sentence.text, with: value), "\(sentence.text)")
    }
  }

  /// Whether the numbers of a sentence are those of the value, in its order.
  private static func agrees(_ text: String, with value: IndicatorValue) -> Bool {
    if value.figure.flags.saysNothing {
      return text.contains("not asked") || text.contains("lost") || text.contains("no answer")
    }
    let numbers = text.split { !$0.isNumber && $0 != "." }.compactMap { Double($0) }
    switch value.unit {
    case .share:
      let shown = [Double(value.numerator ?? -1), Double(value.denominator ?? -1)]
      let percent = value.value.map { ($0 * 100).rounded() }
      return Array(numbers.prefix(2)) == shown && (percent.map { numbers.contains($0) } ?? text.contains("too few"))
    case .count: return numbers.first == value.value
    case .mean, .effective:
      guard let shown = value.value else { return text.contains("unknown") }
      return numbers.first.map { abs($0 - shown) <= 0.05 + 1e-9 } ?? false
    }
  }

  @Test("A trend says its verdict against the first comparable year")
  func trend() async throws {
    let pages =
      [IndicatorPage](repeating: .plan(2021, "methods:Foresight"), count: 40)
      + [IndicatorPage](repeating: .plan(2022, "methods:Pilots"), count: 40)
    let scope = await pages.scope()
    let trend = try #require(
      Trends(scope).rows.first { $0.valueID == "method-share-experimental" && $0.kind == .plan })
    let value = try #require(await pages.values("method-share-experimental", .plan).last)
    let sheet = try #require(IndicatorCatalogue.indicator("method-share-experimental")?.sheet)
    #expect(
      HeadlineSentence(value, sheet: sheet, since: trend).text.hasSuffix(
        "Compared with the first comparable year 2021: rising by 100 percentage points."))
  }
}
