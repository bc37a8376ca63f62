import Facts
import Testing
import Vocabulary

@testable import Metrics

@Suite("The example documents give the series counted by hand")
struct SeedSeriesTests {
  @Test("Distinct methods: 4, 10, 5 by page and 11, 5, 5 by work; the rule for the year turns the story round")
  func methods() async {
    let tag = await Seeds.values("method-repertoire", .tag, part: "every label")
    #expect(tag.map(\.summary) == ["2021: 4 4.0 U", "2022: 10 10.0 U", "2023: 5 5.0 U"])
    let cycle = await Seeds.values("method-repertoire", .cycle, part: "every label")
    #expect(cycle.map(\.summary) == ["2021: 11 11.0 U", "2022: 5 5.0 U", "2023: 5 5.0 U"])
  }

  @Test("Effective methods: 4.0, 9.4, 5.0 and 10.7, 5.0, 5.0")
  func diversity() async {
    let tag = await Seeds.values("method-diversity", .tag).compactMap(\.value)
    #expect(tag.map(HeadlineSentence.number) == ["4.0", "9.4", "5.0"])
    let cycle = await Seeds.values("method-diversity", .cycle).compactMap(\.value)
    #expect(cycle.map(HeadlineSentence.number) == ["10.7", "5.0", "5.0"])
  }

  @Test("Data labels: 3, 17, 5 and 16, 8, 5")
  func dataSources() async {
    let tag = await Seeds.values("data-source-repertoire", .tag, part: "every label").map(\.numerator)
    #expect(tag == [3, 17, 5])
    let cycle = await Seeds.values("data-source-repertoire", .cycle, part: "every label").map(\.numerator)
    #expect(cycle == [16, 8, 5])
  }

  @Test("Effective data labels: 3, 16.05, 5 and 15.7, 8, 5")
  func dataDiversity() async {
    let tag = await Seeds.values("data-source-diversity", .tag, part: "every label").compactMap(\.value)
    // By hand: 12 labels of 1 and 5 of 2 in 22 mentions give exp(12/22 · ln 22 + 10/22 · ln 11) = 16.054.
    #expect(zip(tag, [3, 16.054, 5]).allSatisfy { abs($0 - $1) < 0.001 } && tag.count == 3)
    let cycle = await Seeds.values("data-source-diversity", .cycle, part: "every label").compactMap(\.value)
    #expect(cycle.map(HeadlineSentence.number) == ["15.7", "8.0", "5.0"])
  }

  @Test("Goals: 3, 3, and not asked, never 0")
  func goals() async {
    let values = await Seeds.values("sdg-breadth", .tag)
    #expect(values.map(\.summary) == ["2021: 3/17 3.0 U", "2022: 3/17 3.0 U", "2023: - - M"])
  }

  @Test("New methods: 9 of 10 and 2 of 5 labels by page; 2 of 5 and 2 of 5 by work")
  func novelty() async {
    let tag = await Seeds.values("method-novelty", .tag, part: "labels")
    #expect(tag.map(\.summary) == ["2022: 9/10 - U", "2023: 2/5 - U"])
    let cycle = await Seeds.values("method-novelty", .cycle, part: "labels")
    #expect(cycle.map(\.summary) == ["2022: 2/5 - U", "2023: 2/5 - U"])
  }

  @Test("New data labels: 16 of 17 and 2 of 5 by page")
  func dataNovelty() async {
    let tag = await Seeds.values("data-source-novelty", .tag, part: "labels")
    #expect(tag.map(\.summary) == ["2022: 16/17 - BU", "2023: 2/5 - U"])
  }

  @Test("Methods kept: 1 of 4 and 3 of 10 by page; 3 of 11 and 2 of 5 by work")
  func retention() async {
    let tag = await Seeds.values("method-retention", .tag)
    #expect(tag.map(\.summary) == ["2022: 1/4 - U", "2023: 3/10 - U"])
    let cycle = await Seeds.values("method-retention", .cycle)
    #expect(cycle.map(\.summary) == ["2022: 3/11 - U", "2023: 2/5 - U"])
  }

  @Test("Labels that are methods: 0 of 3, 7 of 22, 1 of 5 mentions")
  func labelQuality() async {
    let tag = await Seeds.values("tag-label-quality", .tag)
    #expect(tag.map(\.summary) == ["2021: 0/3 - U", "2022: 7/22 - BU", "2023: 1/5 - U"])
  }

  @Test("Completeness: 13 of 14, 14 of 14 in plans; 7 of 9, 7 of 10 in closings")
  func completeness() async {
    let values = IndicatorCatalogue.values(in: await Seeds.scope(), of: "documentation-completeness").filter {
      $0.scope == .network && $0.yearBasis == .tag && $0.breakdown.isEmpty
    }
    #expect(
      values.map { "\($0.kind) \($0.summary)" } == [
        "plan 2021: 13/14 - U", "plan 2022: 14/14 - U", "closing 2022: 7/9 - U", "closing 2023: 7/10 - U",
      ])
  }
}
