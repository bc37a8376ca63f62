import Archive
import Facts
import Lookups
import Testing
import Vocabulary

@testable import Metrics

@Suite("Figures and what stands behind them")
struct FigureEvidenceTests {
  private static let handover =
    "Considering the outcomes of this learning challenge, which of the following best describe the handover process? (Please select all that apply)"
  private static let policy =
    "- Our work has led to a significant change in public policy at a national or local level"

  private static func figures(_ pages: [IndicatorPage], _ scope: Scope = Scope()) async -> Figures {
    Figures(pages: await pages.facts(), scope: scope)
  }

  private static func evidence(_ pages: [IndicatorPage], _ text: String) async throws -> FigureEvidence {
    let id = try #require(FigureID(text))
    return try #require(await figures(pages).evidence(of: id, page: pages.reader))
  }

  private static let plans: [IndicatorPage] = [
    .plan(2021, "methods:Pilots", "methods:Foresight"), .plan(2021, "methods:Foresight"), .plan(2021),
    .plan(2022, "methods:Pilots", "methods:Co-creation"),
  ]

  @Test("A number of documents has its documents above and below the line, each with its lines")
  func documents() async throws {
    let evidence = try await Self.evidence(Self.plans, "methods/foresight/plan/tag/2021")
    #expect(evidence.numerator.map(\.document) == ["page1000.md", "page1001.md"])
    #expect(evidence.numerator.map(\.lines) == [[6], [5]])
    #expect(evidence.denominator.map(\.lines) == [[5, 6], [5]])
    #expect(evidence.silent == [FigureEvidence.Silence(document: "page1002.md", state: .empty)])
  }

  @Test("Distinct values stand with each document that names them")
  func distinct() async throws {
    let evidence = try await Self.evidence(Self.plans, "methods/plan+closing/tag/2021")
    #expect(
      evidence.numerator.map { "\($0.value ?? "") \($0.document):\($0.lines)" } == [
        "foresight page1000.md:[6]", "foresight page1001.md:[5]", "pilots page1000.md:[5]",
      ])
  }

  @Test("Ticks count by the line of the option; other forms say why they say nothing")
  func ticks() async throws {
    let pages: [IndicatorPage] = [
      IndicatorPage.closing(2, 2023).answering(Self.handover, Self.policy + "\n- Our work has not yet scaled"),
      IndicatorPage.closing(2, 2023).answering(Self.handover, "- Our work has not yet scaled"),
      .closing(1, 2023),
    ]
    let whole = try await Self.evidence(pages, "handover-scaled-share/closing/tag/2023")
    #expect(whole.numerator.map(\.lines) == [[12]])
    #expect(whole.denominator.map(\.lines) == [[12, 13], [12]])
    #expect(whole.silent == [FigureEvidence.Silence(document: "page1002.md", state: .notAsked)])
    let part = try await Self.evidence(pages, "handover-scaled-share/outcome=not_yet_scaled/closing/tag/2023")
    #expect(part.numerator.map(\.lines) == [[13], [12]])
  }

  @Test("What is kept is told against the year before, whose documents stand below the line")
  func years() async throws {
    let evidence = try await Self.evidence(Self.plans, "method-retention/plan/tag/2022")
    #expect(evidence.numerator.map(\.value) == ["pilots"])
    #expect(Set(evidence.denominator.map(\.value)) == ["foresight", "pilots"])
  }

  @Test("Every figure's evidence counts what the figure counts", arguments: [1, 2])
  func laws(seed: UInt64) async throws {
    let pages = RandomPages.pages(seed: seed, count: 70)
    let figures = await Self.figures(pages)
    var ids = figures.indicators.map(\.id)
    for dimension in Dimension.allCases {
      for population in DocumentSet.allCases {
        for period in figures.years.map(FigureID.Period.year) + [.all, .undated] {
          let values = figures.values(dimension, of: population, in: period).map { Measure.documents(value: $0.id) }
          let categories = figures.categories(dimension, of: population, in: period)
          let parts = categories.flatMap {
            [Measure.distinct(category: $0), .naming(category: $0), .mentions(category: $0)]
          }
          let wholes: [Measure] = [
            .distinct(category: nil), .naming(category: nil), .mentions(category: nil), .recurring,
          ]
          ids += (wholes + parts + values).map { FigureID(dimension, $0, of: population, by: .tag, in: period) }
        }
      }
    }
    for id in ids { try Self.check(id, figures, pages) }
  }

  private static func check(_ id: FigureID, _ figures: Figures, _ pages: [IndicatorPage]) throws {
    #expect(FigureID(id.description) == id)
    let figure = try #require(figures[id], "\(id)")
    let evidence = try #require(figures.evidence(of: id, page: pages.reader), "\(id)")
    guard figure.isKnown, let k = figure.numerator else {
      #expect(evidence.numerator.isEmpty || !figure.isKnown || figure.numerator == nil, "\(id)")
      return
    }
    #expect(evidence.count(above: figure) == k, "\(id)")
    // The denominator of a number of different values is the length of a list, which stands in no document.
    if let n = figure.denominator, figure.unit != .count || figure.id.definition.contains("-mentions") {
      #expect(evidence.count(below: figure) == n, "\(id)")
    }
  }

  @Test("Every line of the seeds that a figure counts by holds words")
  func seeds() async throws {
    let texts = Dictionary(LookupFile.seeds.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let seeds = await Seeds.scope()
    let figures = Figures(pages: seeds.pages, scope: seeds.scope, rules: seeds.rules)
    for value in figures.indicators {
      let evidence = figures.evidence(of: value.id) { document in
        texts[document].map { PageParser.parse(document: document, bytes: $0) }
      }
      for entry in (evidence?.numerator ?? []) + (evidence?.denominator ?? []) {
        let lines = texts[entry.document]?.split(separator: 0x0A, omittingEmptySubsequences: false) ?? []
        #expect(!entry.lines.isEmpty, "\(value.id) \(entry.document)")
        #expect(entry.lines.allSatisfy { !lines[$0 - 1].isEmpty }, "\(value.id) \(entry)")
      }
    }
  }
}

extension FigureEvidence {
  /// What the entries above the line add up to, counted as the figure's own kind of thing.
  fileprivate func count(above figure: Figure) -> Int { Self.count(numerator, figure, isBase: false) }

  /// What the entries below the line add up to.
  fileprivate func count(below figure: Figure) -> Int { Self.count(denominator, figure, isBase: true) }

  private static func count(_ entries: [Entry], _ figure: Figure, isBase: Bool) -> Int {
    if entries.contains(where: { $0.adds != nil }) { return entries.compactMap(\.adds).reduce(0, +) }
    let isMentions = figure.id.definition.hasSuffix("-mentions") || figure.unit == .effective && isBase
    guard !isMentions, entries.contains(where: { $0.value != nil }) else { return entries.count }
    let counted = IndicatorCatalogue.indicator(figure.id.definition)?.sheet.counted(
      figure.estimate.breakdown, in: figure.unit)
    return counted == .mentions ? entries.count : Set(entries.map(\.value)).count
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
