import Archive
import Lookups
import Testing

@testable import Metrics

@Suite("Pages and lines behind an indicator's value")
struct IndicatorExplanationTests {
  private static let handover =
    "Considering the outcomes of this learning challenge, which of the following best describe the handover process? (Please select all that apply)"
  private static let policy =
    "- Our work has led to a significant change in public policy at a national or local level"

  private static func text(_ pages: [IndicatorPage], _ id: String) async throws -> String {
    let id = try #require(IndicatorExplanation.ID(id))
    let sheet = try #require(IndicatorCatalogue.indicator(id.indicator)?.sheet)
    let facts = await pages.facts()
    return IndicatorExplanation(id, pages: facts, scope: Scope(), page: pages.reader).text(sheet, year: id.year ?? 0)
  }

  @Test("Numerator and denominator stand apart, each page with the lines that make it count")
  func share() async throws {
    let pages: [IndicatorPage] = [
      .plan(2021, "methods:Pilots", "methods:Foresight"), .plan(2021, "methods:Foresight"), .plan(2021),
      .plan(2022, "methods:Pilots"),
    ]
    #expect(
      try await Self.text(pages, "method-share-experimental/2021") == """
        method-share-experimental/plan/tag/2021: 1 of 2 documents (plans tagged 2021) report at least one experimental \
        method: too few for a share.
        numerator, 1 page:
        page1000.md:5: 1
        denominator, 2 pages:
        page1000.md:5,6: 1
        page1001.md:5: 1
        says nothing, 1 page:
        page1002.md: asked, no answer
        """)
  }

  @Test("Ticks count by the line of the option; other forms say why they say nothing")
  func ticks() async throws {
    let pages: [IndicatorPage] = [
      IndicatorPage.closing(2, 2023).answering(Self.handover, Self.policy + "\n- Our work has not yet scaled"),
      IndicatorPage.closing(2, 2023).answering(Self.handover, "- Our work has not yet scaled"),
      .closing(1, 2023),
    ]
    #expect(
      try await Self.text(pages, "handover-scaled-share/closing/tag/2023") == """
        handover-scaled-share/closing/tag/2023: 1 of 2 documents (closings tagged 2023) report an outcome beyond the \
        lab: too few for a share (self-declared).
        numerator, 1 page:
        page1000.md:12: 1
        denominator, 2 pages:
        page1000.md:12,13: 1
        page1001.md:12: 1
        says nothing, 1 page:
        page1002.md: not asked in this form
        """)
  }

  @Test("An indicator of parts shows each of them, or the one that is asked for")
  func parts() async throws {
    let plan = IndicatorPage.plan(2021).answering(
      "To what stage(s) in the learning cycle does your learning question relate?", "- Sense\n- Grow")
    #expect(
      try await Self.text([plan], "stage-mix/plan/tag/2021/KEN/stage=grow") == """
        stage-mix/plan/tag/2021/KEN/stage=grow: 1 of 1 documents (plans tagged 2021) relate to the stage: too few for \
        a share (self-declared).
        numerator, 1 page:
        page1000.md:13: 1
        denominator, 1 page:
        page1000.md:12,13: 1
        """)
    #expect(try await Self.text([plan], "stage-mix/2021").split(separator: "\n\n").count == 4)
  }

  @Test("What is new or kept is told against the other years, whose pages stand below the line")
  func years() async throws {
    let pages: [IndicatorPage] = [
      .plan(2021, "methods:Pilots", "methods:Foresight"), .plan(2022, "methods:Pilots", "methods:Co-creation"),
    ]
    #expect(
      try await Self.text(pages, "method-retention/plan/tag/2022") == """
        method-retention/plan/tag/2022: 1 of 2 methods of the year before (plans tagged 2022) are named again: too few \
        for a share.
        numerator, 1 page:
        page1001.md:5: 1
        denominator, 1 page:
        page1000.md:5,6
        """)
    #expect(
      try await Self.text(pages, "method-novelty/plan/tag/2022") == """
        method-novelty/plan/tag/2022: 1 of 2 mentions of methods (plans tagged 2022) are of a method named for the \
        first time: too few for a share.
        numerator, 1 page:
        page1001.md:6: 1
        denominator, 1 page:
        page1001.md:5,6: 2
        """)
  }

  @Test("A year without a document of the kind, and one without a value, say so")
  func absent() async throws {
    #expect(
      try await Self.text([.plan(2021)], "handover-scaled-share/2021")
        == "Handed over or scaled (closing; 2021): no documents of this kind in scope.")
    #expect(
      try await Self.text([.plan(2021)], "method-novelty/2021")
        == "New methods year on year (plan, all; 2021): not defined for this year.")
  }

  @Test(
    "An id is an indicator, with a year, or a figure as reports cite it",
    arguments: ["sdg-breadth", "sdg-breadth/2022"])
  func ids(_ text: String) throws {
    let id = try #require(IndicatorExplanation.ID(text))
    #expect(id.indicator == "sdg-breadth" && id.kind == nil && id.place.isEmpty && id.part == .none)
    #expect(id.year == (text == "sdg-breadth" ? nil : 2022))
  }

  @Test("Every figure id of an archive is read back as the figure it names")
  func figureIDs() async throws {
    let values = IndicatorCatalogue.values(in: await RandomPages.pages(seed: 12, count: 60).scope())
    for value in values where value.year != nil {
      let id = try #require(IndicatorExplanation.ID(value.figureID), "\(value.figureID)")
      #expect(id.means(value.group, reportBasis: .tag), "\(value.figureID)")
      #expect(id.part == value.figure.breakdown && id.indicator == value.indicator, "\(value.figureID)")
    }
  }

  @Test(
    "Anything else names no figure",
    arguments: [
      "", "sdg", "sdg-breadth/", "sdg-breadth/x", "sdg-breadth/plan", "sdg-breadth/plan/tag", "sdg-breadth/2022/KEN",
      "sdg-breadth/plan/2022", "sdg-breadth/plan/tag/2022/KEN/a=b/c", "/2022",
    ])
  func noIDs(_ text: String) {
    #expect(IndicatorExplanation.ID(text) == nil)
  }
}

@Suite("Laws of explanations")
struct IndicatorExplanationLawTests {
  /// What counts distinct things, whose pages share them, or compares with another year.
  private static let shared: Set = ["method-retention", "partner-retention"]

  @Test("Pages add up to the numerator and the denominator, and each names its lines", arguments: [1, 2])
  func sums(seed: UInt64) async throws {
    let pages = RandomPages.pages(seed: seed, count: 70)
    let facts = await pages.facts()
    for indicator in IndicatorCatalogue.all {
      for year in 2021...2024 {
        let id = try #require(IndicatorExplanation.ID("\(indicator.sheet.id)/\(year)"))
        for part in IndicatorExplanation(id, pages: facts, scope: Scope(), page: pages.reader).parts {
          Self.check(part, indicator.sheet)
        }
      }
    }
  }

  @Test("Every line of the seeds that an indicator counts by holds words")
  func seeds() async throws {
    let texts = Dictionary(LookupFile.seeds.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let scope = await Seeds.scope()
    for indicator in IndicatorCatalogue.all {
      for year in 2021...2023 {
        let id = try #require(IndicatorExplanation.ID("\(indicator.sheet.id)/\(year)"))
        let explanation = IndicatorExplanation(id, pages: scope.pages, scope: Scope()) { document in
          texts[document].map { PageParser.parse(document: document, bytes: $0) }
        }
        for contribution in explanation.parts.flatMap({ $0.numerator + $0.denominator }) {
          let lines = texts[contribution.document]?.split(separator: 0x0A, omittingEmptySubsequences: false) ?? []
          #expect(!contribution.lines.isEmpty, "\(indicator.sheet.id) \(contribution.document)")
          #expect(contribution.lines.allSatisfy { !lines[$0 - 1].isEmpty }, "\(indicator.sheet.id) \(contribution)")
        }
      }
    }
  }

  private static func check(_ part: IndicatorExplanation.Part, _ sheet: IndicatorSheet) {
    let figure = "\(part.value.figureID)"
    let pages = part.numerator + part.denominator
    #expect(pages.allSatisfy { !$0.lines.isEmpty && $0.lines == Set($0.lines).sorted() }, "\(figure)")
    #expect(!part.value.figure.flags.saysNothing || part.numerator.isEmpty && part.denominator.isEmpty, "\(figure)")
    guard sheet.unit == .share || sheet.unit == .mean, !shared.contains(sheet.id) else { return }
    #expect(part.numerator.compactMap(\.adds).reduce(0, +) == part.value.numerator ?? 0, "\(figure)")
    guard sheet.unit == .share else { return }
    #expect(part.denominator.compactMap(\.adds).reduce(0, +) == part.value.denominator ?? 0, "\(figure)")
  }
}

extension [IndicatorPage] {
  /// Reads a page again, by its document.
  var reader: (String) -> Page? {
    { document in
      let number = Int(document.dropFirst(4).prefix(4)).map { $0 - 1000 }
      return number.flatMap { indices.contains($0) ? self[$0] : nil }.map {
        PageParser.parse(document: document, bytes: [UInt8]($0.markdown.utf8))
      }
    }
  }
}
