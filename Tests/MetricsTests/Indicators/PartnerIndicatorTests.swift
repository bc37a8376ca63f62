import Archive
import Facts
import Testing
import Vocabulary

@testable import Metrics

/// Prompts of the forms that partner indicators read.
private enum Prompt {
  static let name = "Please state the name of the partner:"
  static let government =
    "If applicable, what government partners (and related institutions) did you actually work with and what did you do with them?"
  static let academia =
    "If applicable, what academic partners (and related institutions) did you actually work with and what did you do with them?"
  static let unusual =
    "Relating to your answers above: who of the partners listed were new and unusual partners for UNDP, and what made them special?"
}

@Suite("Partners named")
struct PartnerIndicatorTests {
  private func values(_ pages: [IndicatorPage], _ id: String, _ kind: IndicatorKind) async -> [String] {
    let facts = ArchiveFacts(pages: await pages.facts()).related(asOf: "2024-01-01")
    return IndicatorCatalogue.values(in: IndicatorScope(pages: facts.pages), of: id).filter {
      $0.scope == .network && $0.kind == kind && $0.yearBasis == .tag && $0.breakdown.isEmpty
    }.map(\.summary)
  }

  private static let ministry = IndicatorPage.plan(2021).answering(Prompt.name, "Ministry of Health")
  private static let two = IndicatorPage.plan(2021).answering(Prompt.name, "Ministry of Health")
    .answering(Prompt.name, "University of Nairobi")

  @Test("The mean is over documents that answer; the same body in two plans is one partner")
  func named() async {
    let pages = [Self.ministry, Self.two, .plan(2021, "sdgs:SDG 1")]
    #expect(await values(pages, "partners-per-document", .plan) == ["2021: 3/2 1.5 U"])
    #expect(await values(pages, "partners-distinct", .plan) == ["2021: 2 2.0 U"])
  }

  @Test("Plans without a name give no answer; a second edition of experiments is not asked")
  func absent() async {
    #expect(await values([.plan(2021)], "partners-per-document", .plan) == ["2021: - - O"])
    let pages = [IndicatorPage(kind: .experiment, edition: 2, year: 2024)]
    #expect(await values(pages, "partners-per-document", .experiment) == ["2024: - - M"])
  }

  @Test("Partners of the year before that are named again, k and n alone for several countries")
  func retention() async {
    var again = Self.ministry
    again.year = 2022
    #expect(await values([Self.two, again], "partner-retention", .all) == ["2022: 1/2 - U"])
  }
}

@Suite("Sectors of partners")
struct PartnerSectorTests {
  private static let closing = IndicatorPage.closing(1, 2022)
    .answering(Prompt.government, "The Ministry of Health tested the form with us.")

  @Test("Closings of the first edition that answer, of all of them; the answers of the second were lost")
  func mix() async {
    let pages = [Self.closing, .closing(1, 2022), .closing(2, 2024)]
    let government = await pages.values("partner-sector-mix", .closing).map { "\($0.breakdownValue) \($0.summary)" }
    #expect(government.first == "government 2022: 1/2 - U")
    #expect(government.last == " 2024: - - L")
  }

  @Test("Experiments tick sectors; without a tick there is no answer")
  func experiments() async {
    #expect(await [IndicatorPage.experiment(2022)].series("partner-sector-mix", .experiment) == ["2022: 0/0 - O"])
  }

  @Test("Two sectors are fewer than three")
  func helix() async {
    let two = Self.closing.answering(Prompt.academia, "The University of Nairobi surveyed the markets.")
    #expect(await [two, Self.closing].series("partner-helix-breadth", .closing) == ["2022: 0/2 - U"])
    #expect(await [IndicatorPage.closing(2, 2024)].series("partner-helix-breadth", .closing) == ["2024: - - L"])
  }

  @Test("An answer counts unless it denies; a blank one counts as none")
  func unusual() async {
    let pages = [
      Self.closing.answering(Prompt.unusual, "The guild of fishers, which had never worked with us."),
      Self.closing.answering(Prompt.unusual, "None"), Self.closing,
    ]
    #expect(await pages.series("partner-new-unusual-share", .closing) == ["2022: 1/3 - U"])
  }
}
