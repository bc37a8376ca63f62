import Archive
import Facts
import Lookups
import Testing
import Text
import Vocabulary

@Suite("Linking closings to plans")
struct CycleLinkerTests {
  private let bees = CyclePage.plan("bees.md", "Bees in winter", Subject.bees)
  private let ferries = CyclePage.plan("ferries.md", "Ferries on time", Subject.ferries)
  private let kitchens = CyclePage.plan("kitchens.md", "School kitchens without waste", Subject.kitchens)

  @Test("The same title links, words like \"Closing of:\" taken off; id, years and method are given")
  func title() throws {
    let closing = CyclePage.closing("c.md", "Closing of: Ferries on time", "It went well.", year: 2023, cycleYear: 2022)
    let cycle = try #require([bees, ferries, closing].linked.cycles.first)
    #expect([bees, ferries, closing].linked.cycles.count == 1)
    #expect(cycle.plan == "ferries.md")
    #expect(cycle.closings == ["c.md"])
    #expect(cycle.iso3 == ["LUM"])
    #expect(cycle.year == 2022)
    #expect(cycle.cycleYear == 2022)
    #expect(cycle.method == .title)
    #expect(cycle.score == cycle.links[0].score)
    #expect(cycle.id.hasPrefix("lum-2022-"))
    #expect(cycle.id.utf8.count == "lum-2022-01234567".utf8.count)
  }

  @Test("The cycle stands on the plan and its closings, and on no other page")
  func cycleOfDocument() {
    let closing = CyclePage.closing("c.md", "Ferries on time: closing", Subject.ferriesLearnt)
    let linked = [bees, ferries, closing].linked
    #expect(Set(linked.cycleOfDocument.keys) == ["ferries.md", "c.md"])
    #expect(Set(linked.cycleOfDocument.values) == [linked.cycles[0].id])
  }

  @Test("A cut title is compared as a beginning")
  func cutTitle() {
    let plan = CyclePage.plan("plan.md", "Measured currents for ferries between Port Ansel and the islands")
    let closing = CyclePage.closing("c.md", "Closing: Measured currents for ferries betw…", "All is well.")
    let linked = [bees, plan, closing].linked
    #expect(linked.cycles.map(\.plan) == ["plan.md"])
    #expect(linked.cycles.map(\.method) == [.titlePrefix])
  }

  @Test("The name in the plan's own answer counts where its title was cut")
  func planName() {
    let plan = CyclePage.plan("plan.md", "Measured currents…")
      .with { $0.name = "Measured currents for ferries between Port Ansel and the islands" }
    let closing = CyclePage.closing("c.md", "Measured currents for ferries between Port Ansel and the islands")
    #expect([bees, plan, closing].links == ["c.md": "plan.md"])
  }

  @Test("A closing titled by its first insight links by its text")
  func insightAsTitle() {
    let closing = CyclePage.closing("c.md", "Captains read the departure pan…", Subject.ferriesLearnt)
    let linked = [bees, ferries, kitchens, closing].linked
    #expect(linked.cycles.map(\.plan) == ["ferries.md"])
    #expect(linked.cycles.map(\.method) == [.text])
  }

  @Test("A plan that is titled by a closing's insight by chance is not the same title")
  func insightIsNoSameTitle() throws {
    let plan = CyclePage.plan("plan.md", "Captains read the departure panel", Subject.kitchens)
    let closing = CyclePage.closing("c.md", "Captains read the departure panel", Subject.ferriesLearnt)
    #expect([plan, closing].linked.cycles.allSatisfy { $0.method != .title })
  }

  @Test("The plan of the year after, of the same subject, is not the closing's own")
  func nextYear() {
    let next = CyclePage.plan("next.md", "Ferries on time 2023", Subject.ferries, year: 2023)
    let closing = CyclePage.closing(
      "c.md", "Closing 2022 - Ferries on time", Subject.ferriesLearnt, year: 2023, cycleYear: 2022)
    #expect([ferries.with { $0.title = "Ferries on time 2022" }, next, closing].links == ["c.md": "ferries.md"])
  }

  @Test("A plan filed after the closing is never its own")
  func laterPlan() {
    let later = ferries.with { $0.year = 2023 }
    let closing = CyclePage.closing("c.md", "Closing: Ferries on time", Subject.ferriesLearnt)
    #expect([later, closing].links.isEmpty)
  }

  @Test("A plan of long before is not looked at")
  func oldPlan() {
    let closing = CyclePage.closing("c.md", "Closing: Ferries on time", Subject.ferriesLearnt, year: 2024)
    #expect([ferries.with { $0.year = 2021 }, closing].links == ["c.md": "ferries.md"])
    #expect([ferries.with { $0.year = 2020 }, closing].links.isEmpty)
  }

  @Test("Twin plans: no link, and a finding that names both")
  func twins() {
    let twin = ferries.with { $0.document = "ferries_again.md" }
    let closing = CyclePage.closing("c.md", "Closing: Ferries on time", Subject.ferriesLearnt)
    let linked = [ferries, twin, closing].linked
    #expect(linked.cycles.isEmpty)
    #expect(linked.findings.map(\.document) == ["c.md"])
    #expect(linked.findings.map(\.code) == ["cycle-ambiguous"])
    #expect(linked.findings.map(\.severity) == [.warning])
    #expect(
      linked.findings.allSatisfy {
        $0.message.contains("\"ferries.md\"") && $0.message.contains("\"ferries_again.md\"")
      })
  }

  @Test("Plans nearly as good as one another are twins too; one clearly better is not")
  func nearTwins() {
    let closing = CyclePage.closing("c.md", "Closing: Ferries on time", Subject.ferriesLearnt)
    let near = ferries.with { page in
      page.document = "near.md"
      page.text += " Indeed."
    }
    #expect([ferries, near, closing].linked.findings.map(\.document) == ["c.md"])
    #expect([ferries, near, closing].links.isEmpty)
    let far = near.with { $0.title = "Fares for islanders" }
    #expect([ferries, far, closing].linked.findings.isEmpty)
    #expect([ferries, far, closing].links == ["c.md": "ferries.md"])
  }

  @Test("Titles alike but for the year are not the same title")
  func otherYearInTitle() {
    let plan = ferries.with { page in
      page.title = "Ferries on time 2021"
      page.year = 2021
    }
    let closing = CyclePage.closing("c.md", "Closing 2022 - Ferries on time", Subject.ferriesLearnt)
    #expect([bees, plan, closing].linked.cycles.map(\.method) == [.textAndTitle])
    #expect([bees, plan, closing.with { $0.title = "Ferries on time" }].linked.cycles.map(\.method) == [.title])
  }

  @Test("Twin plans of two years: the plan of the closing's year of work")
  func twinsOfTwoYears() {
    let twin = ferries.with { page in
      page.document = "ferries_before.md"
      page.year = 2021
    }
    let closing = CyclePage.closing("c.md", "Closing: Ferries on time", Subject.ferriesLearnt)
    #expect([ferries, twin, closing].links == ["c.md": "ferries.md"])
  }

  @Test("Plans of one title: the one that names the year of the closing's title")
  func yearOfTitle() {
    func plan(_ document: String, _ title: String) -> CyclePage {
      ferries.with { ($0.document, $0.title, $0.name) = (document, title, "Ferries on time") }
    }
    let plans = [
      plan("2021.md", "Action plan 2021 - Ferries on time"), plan("2022.md", "Action plan 2022 - Ferries on time"),
      plan("none.md", "Ferries on time"),
    ]
    let closing = CyclePage.closing("c.md", "Closing 2022 - Ferries on time", Subject.ferriesLearnt)
    #expect((plans + [closing]).links == ["c.md": "2022.md"])
    #expect((plans + [closing.with { $0.title = "Ferries on time" }]).links.isEmpty)
  }

  @Test("Two closings of one year share a plan; the cycle has the method and score of the weaker")
  func twoClosings() throws {
    let first = CyclePage.closing("a.md", "Closing: Ferries on time", Subject.ferriesLearnt)
    let second = CyclePage.closing("b.md", "What captains said", Subject.ferriesLearnt)
    let cycle = try #require([bees, ferries, second, first].linked.cycles.first)
    #expect(cycle.closings == ["a.md", "b.md"])
    #expect(cycle.links.map(\.method) == [.title, .text])
    #expect(cycle.method == .text)
    #expect(cycle.score == cycle.links[1].score)
  }

  @Test("A closing of another year gives way to a stronger one")
  func givesWay() {
    let own = CyclePage.closing("a.md", "Closing: Ferries on time", Subject.ferriesLearnt)
    let other = CyclePage.closing("b.md", "What captains said", Subject.ferriesLearnt, year: 2023)
    #expect([bees, ferries, other].links == ["b.md": "ferries.md"])
    #expect([bees, ferries, own, other].links == ["a.md": "ferries.md"])
  }

  @Test("A weaker closing of the plan's own year stays beside a stronger one of another year")
  func ownYearStays() {
    let later = CyclePage.closing("a.md", "Closing: Ferries on time", Subject.ferriesLearnt, year: 2023)
    let own = CyclePage.closing("b.md", "What captains said", Subject.ferriesLearnt)
    #expect([bees, ferries, later, own].links == ["a.md": "ferries.md", "b.md": "ferries.md"])
  }

  @Test("A closing torn between two plans takes the one that no other closing holds by its title")
  func freedTwin() {
    let quiet = ferries.with { page in
      page.document = "quiet.md"
      page.title = "Quiet evening"
    }
    let held = CyclePage.closing("a.md", "Closing: Quiet evening", Subject.ferriesLearnt)
    let torn = CyclePage.closing("b.md", "Words from the sea", Subject.ferries)
    let pages = [bees, ferries.with { $0.title = "Blue morning" }, quiet, torn]
    #expect(pages.links.isEmpty)
    #expect(pages.linked.findings.map(\.document) == ["b.md"])
    #expect((pages + [held]).links == ["a.md": "quiet.md", "b.md": "ferries.md"])
    #expect((pages + [held]).linked.findings.isEmpty)
  }

  @Test("A French closing finds its English plan by names, numbers, acronyms and tags")
  func otherLanguage() {
    let plan = CyclePage.plan(
      "plan.md", "Hives on scales",
      """
      Our challenge is that winters are hard for bees. With the Ondine Apiary and Tarn Valley, the LBKC puts 4120 hives \
      on scales, as Marisol College asked.
      """
    ).with { $0.tags = ["methods:Citizen science", "datasources:hive scales"] }
    let closing = CyclePage.closing(
      "c.md", "Ce que nous avons appris",
      """
      Le LBKC et la ferme Ondine Apiary de Tarn Valley ont pesé 4120 ruches ; le Marisol College a compté les abeilles \
      qui ont passé la saison froide.
      """
    ).with { $0.tags = ["methods:Citizen science", "datasources:hive scales"] }
    #expect([plan, ferries, kitchens, closing].links == ["c.md": "plan.md"])
  }

  @Test("A closing without a plan in the archive stays without, even with the focal point of another plan")
  func noPlan() {
    let closing = CyclePage.closing("c.md", "Closing: School kitchens", Subject.kitchensLearnt)
      .with { $0.contact = "a@example.org" }
    let linked = [bees.with { $0.contact = "a@example.org" }, ferries, closing].linked
    #expect(linked.cycles.isEmpty)
    #expect(linked.findings.isEmpty)
  }

  @Test("The same title in another country is another plan")
  func otherCountry() {
    let closing = CyclePage.closing("c.md", "Closing: Ferries on time", Subject.ferriesLearnt)
    #expect([ferries, closing].links == ["c.md": "ferries.md"])
    #expect([ferries.with { $0.iso3 = ["ANS"] }, closing].links.isEmpty)
    #expect([ferries.with { $0.iso3 = ["ANS", "LUM"] }, closing].links == ["c.md": "ferries.md"])
    #expect([ferries.with { $0.iso3 = [] }, closing.with { $0.iso3 = [] }].links.isEmpty)
  }

  @Test("Empty titles and texts link to nothing and break nothing")
  func empty() {
    #expect([CyclePage.plan("p.md", ""), .closing("c.md", ""), .closing("d.md", "Closing form 2022")].links.isEmpty)
    #expect(CycleLinker.link([]).cycles.isEmpty)
  }

  @Test("An unknown year neither links nor forbids a link")
  func unknownYear() {
    let closing = CyclePage.closing("c.md", "Closing: Ferries on time", Subject.ferriesLearnt, year: nil)
    let linked = [ferries.with { $0.year = nil }, closing].linked
    #expect(linked.cycles.map(\.closings) == [["c.md"]])
    #expect(linked.cycles.allSatisfy { $0.id.hasPrefix("lum-0000-") && $0.year == nil })
  }

  @Test("A plan and closing in one page is a cycle by itself, and other closings may join it")
  func samePage() {
    let both = CyclePage(document: "both.md", kind: .planAndClosing, title: "Ferries on time", text: Subject.ferries)
    let alone = [bees, both].linked.cycles
    #expect(alone.map(\.plan) == ["both.md"])
    #expect(alone.map(\.closings) == [["both.md"]])
    #expect(alone.map(\.method) == [.samePage])
    #expect(alone.map(\.score) == [nil])
    let closing = CyclePage.closing("c.md", "Closing: Ferries on time", Subject.ferriesLearnt)
    let joined = [bees, both, closing].linked.cycles
    #expect(joined.map(\.closings) == [["both.md", "c.md"]])
    #expect(joined.map(\.method) == [.title])
  }

  @Test("The order of the pages makes no difference")
  func order() {
    let pages: [CyclePage] = [
      bees, ferries, kitchens, ferries.with { $0.document = "twin.md" },
      .closing("a.md", "Closing: Bees in winter", Subject.beesLearnt),
      .closing("b.md", "Lentils", Subject.kitchensLearnt), .closing("c.md", "Ferries on time", Subject.ferriesLearnt),
    ]
    let expected = pages.linked
    #expect(expected.cycles.map(\.plan) == ["bees.md", "kitchens.md"])
    #expect(expected.findings.count == 1)
    for turn in pages.indices {
      let turned = Array(pages[turn...] + pages[..<turn])
      for order in [turned, turned.reversed()] {
        #expect(order.linked.cycles == expected.cycles)
        #expect(order.linked.findings == expected.findings)
      }
    }
  }

  @Test("The seeds: the closing of 2022 belongs to the plan of 2021, the two others to none")
  func seeds() {
    let evidence = LookupFile.seeds.compactMap { file -> CycleEvidence? in
      let page = PageParser.parse(document: file.name, bytes: file.bytes)
      let form = FormReader(catalogue: .standard).form(of: page)
      let year = page.values(of: "year").first.flatMap { Int($0) }
      let cycleYear = CycleYear.standard.year(
        document: file.name, kind: form.kind, edition: form.edition, tagYear: year)
      return CycleEvidence(
        document: String(file.name.prefix(3)), page: page, form: form, year: year, cycleYear: cycleYear, iso3: ["VNM"])
    }
    let linked = CycleLinker.link(evidence)
    #expect(linked.cycles.map(\.plan) == ["004"])
    #expect(linked.cycles.map(\.closings) == [["002"]])
    #expect(linked.cycles.map(\.cycleYear) == [2021])
    #expect(linked.findings.isEmpty)
  }
}
