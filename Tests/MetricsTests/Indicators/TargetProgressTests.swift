import Facts
import Testing
import Vocabulary

@testable import Metrics

@Suite("Indicators against targets")
struct TargetProgressTests {
  /// Two methods in 2021, one in 2022, three in 2023.
  private static let pages: [IndicatorPage] = [
    .plan(2021, "methods:Pilots", "methods:Foresight"), .plan(2022, "methods:Pilots"),
    .plan(2023, "methods:Pilots", "methods:Foresight", "methods:Co-creation"),
  ]

  private static func rows(
    _ pages: [IndicatorPage], _ indicator: String, _ target: IndicatorTarget = IndicatorTarget(),
    years: ClosedRange<Int>? = nil, lastYear: Int? = nil
  ) async -> [String] {
    TargetProgress.all(
      of: IndicatorCatalogue.values(in: await pages.scope()), targets: [indicator: target], basis: .tag, years: years,
      lastYear: lastYear
    ).filter { $0.indicator == indicator }.map(\.summary)
  }

  @Test("A value that reaches its target is on track, one that falls short is not, by the direction of the sheet")
  func higher() async {
    let pages = [[IndicatorPage]](repeating: Self.pages, count: 10).flatMap(\.self)
    #expect(
      await Self.rows(pages, "method-repertoire", IndicatorTarget(baseline: 2021, values: [2022: 2, 2023: 3]))
        == [
          "2021 all: baseline 2021 2.0; - against 2.0: no target set",
          "2022 all: baseline 2021 2.0; 2.0 against 1.0 (-1.0): not on track",
          "2023 all: baseline 2021 2.0; 3.0 against 3.0 (0.0): on track",
        ])
  }

  @Test("Nothing is judged by fewer than ten documents")
  func few() async {
    #expect(
      await Self.rows(Self.pages, "method-repertoire", IndicatorTarget(values: [2023: 3]), years: 2023...2023)
        == [
          "2023 all: first observation 2021 2.0; 3.0 against 3.0 (0.0): not assessable, too few documents to judge"
        ])
  }

  @Test("Without a baseline the first year with a value is the first observation, and no target is set")
  func firstObservation() async {
    #expect(
      await Self.rows(Self.pages, "method-repertoire", years: 2022...2023)
        == [
          "2022 all: first observation 2021 2.0; - against 1.0: no target set",
          "2023 all: first observation 2021 2.0; - against 3.0: no target set",
        ])
  }

  @Test("A break of the series starts it anew: the first observation lies after it")
  func breaks() async {
    let pages = Self.pages + [.plan(2024, "methods:brainstorming", "methods:Pilots")]
    #expect(
      await Self.rows(pages, "method-repertoire", years: 2024...2024)
        == ["2024 all: first observation 2024 1.0; - against 1.0: no target set"])
  }

  @Test("A lower value reaches the target where lower is better")
  func lower() async {
    let pages = [IndicatorPage](repeating: .plan(2022, "datasources:survey", "datasources:co-creation"), count: 12)
    let target = IndicatorTarget(values: [2022: 0.5])
    #expect(
      await Self.rows(pages, "tag-label-quality", target)
        == ["2022 all: first observation 2022 0.5; 0.5 against 0.5 (0.0): on track"])
    #expect(
      await Self.rows(pages, "tag-label-quality", IndicatorTarget(values: [2022: 0.4]))
        == ["2022 all: first observation 2022 0.5; 0.4 against 0.5 (0.1): not on track"])
  }

  @Test("Where neither direction is better, the target is reached from the side of an earlier year")
  func neutral() async {
    let year: [IndicatorPage] = [
      .plan(2021, "sdgs:SDG 1", "sdgs:SDG 2", "sdgs:SDG 3"), .plan(2022, "sdgs:SDG 1", "sdgs:SDG 2"),
    ]
    let pages = [[IndicatorPage]](repeating: year, count: 10).flatMap(\.self)
    #expect(
      await Self.rows(pages, "sdg-breadth", IndicatorTarget(values: [2021: 2, 2022: 2]))
        == [
          "2021 all: first observation 2021 3.0; 2.0 against 3.0 (1.0): not assessable, "
            + "neither direction is better: set a baseline of an earlier year",
          "2022 all: first observation 2021 3.0; 2.0 against 2.0 (0.0): on track",
        ])
  }

  @Test("A target without a value says why it cannot be assessed, and is no zero")
  func reasons() async {
    let handover = IndicatorTarget(values: [2021: 0.5, 2022: 0.5, 2023: 0.5, 2030: 0.5])
    let pages: [IndicatorPage] = [
      .closing(1, 2021), .plan(2022),
      .closing(2, 2023).answering(
        "Considering the outcomes of this learning challenge, which of the following best describe the handover "
          + "process? (Please select all that apply)", "- Our work has not yet scaled"),
    ]
    #expect(
      await Self.rows(pages, "handover-scaled-share", handover, lastYear: 2024)
        == [
          "2021 closing: none; 0.5 against -: not assessable, not asked in this form",
          "2022 closing: none; 0.5 against -: not assessable, no documents of this kind in scope",
          "2023 closing: none; 0.5 against -: not assessable, too few documents to judge",
          "2030 closing: none; 0.5 against -: not assessable, the year has not come",
        ])
    #expect(
      await Self.rows([.closing(2, 2023)], "handover-scaled-share", IndicatorTarget(values: [2023: 0.5]))
        == ["2023 closing: none; 0.5 against -: not assessable, asked, no answer"])
    #expect(
      await Self.rows([.closing(2, 2023)], "partner-helix-breadth", IndicatorTarget(values: [2023: 0.5]))
        == ["2023 closing: none; 0.5 against -: not assessable, lost in the export"])
    #expect(
      await Self.rows([.plan(2021)], "method-novelty", IndicatorTarget(values: [2021: 0.5]))
        == ["2021 all: none; 0.5 against -: not assessable, not defined for this year"])
    #expect(
      await Self.rows(
        [.plan(2021, "methods:Pilots")], "capacity-vehicle-mentions", IndicatorTarget(values: [2021: 0.5]))
        == ["2021 all: none; 0.5 against -: not assessable, the indicator has parts and no total"])
  }

  @Test("Targets are about all documents together where the indicator counts them so, else about its first kind")
  func leadingKinds() {
    func kind(_ id: String) -> IndicatorKind? { IndicatorCatalogue.indicator(id)?.sheet.leadingKind }
    #expect(kind("method-repertoire") == .all)
    #expect(kind("method-share-participatory") == .plan)
    #expect(kind("handover-scaled-share") == .closing)
    #expect(kind("experiment-results-share") == .experiment)
  }
}

extension TargetProgress {
  /// `2023 all: baseline 2021 2.0; 3.0 against 3.0 (0.0): on track`.
  fileprivate var summary: String {
    func rounded(_ value: Double?) -> String { value.map { "\(($0 * 1000).rounded() / 1000)" } ?? "-" }
    let begin = start.map { "\($0.name) \($0.year) \(rounded($0.value))" } ?? "none"
    let difference = variance.map { " (\(rounded($0)))" } ?? ""
    return "\(year) \(kind.rawValue): \(begin); \(rounded(target)) against \(rounded(actual))\(difference): "
      + status.rawValue + (reason.map { ", \($0.rawValue)" } ?? "")
  }
}
