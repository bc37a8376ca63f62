import Archive
import Facts
import Vocabulary

/// A made-up form page in the archive's grammar.
struct CyclePage {
  var document: String
  var kind: PageKind
  var title: String
  /// The answer to the plan's first question; the title where nil.
  var name: String?
  var year: Int? = 2022
  /// Year of work; the tag year where nil.
  var cycleYear: Int?
  var iso3 = ["LUM"]
  var text = ""
  var tags: [String] = []
  var contact: String?

  static func plan(_ document: String, _ title: String, _ text: String = "", year: Int? = 2022) -> CyclePage {
    CyclePage(document: document, kind: .plan, title: title, year: year, text: text)
  }

  static func closing(
    _ document: String, _ title: String, _ text: String = "", year: Int? = 2022, cycleYear: Int? = nil
  ) -> CyclePage {
    CyclePage(document: document, kind: .closing, title: title, year: year, cycleYear: cycleYear, text: text)
  }

  static func experiment(_ document: String, _ text: String, year: Int? = 2022) -> CyclePage {
    CyclePage(document: document, kind: .experiment, title: document, year: year, text: text)
  }

  /// The page as the archive would write it.
  var markdown: String {
    var lines = ["# \(title)", ""]
    if let contact { lines.append("[[focal_point:\(contact)]]") }
    if let year { lines.append("[[year:\(year)]]") }
    lines.append("[[type:\(kind == .experiment ? "experiment" : "learningplan")]]")
    lines += tags.map { "[[\($0)]]" } + ["[[country:Lumora]]", "## Form"]
    if kind == .experiment { lines += ["> What is your hypothesis? IF... THEN....", text] }
    if kind == .plan || kind == .planAndClosing {
      lines += ["> Please provide a name for your action learning plan.", name ?? title]
      lines.append(
        "> Challenge statement: What is your challenge? (Please answer in specific terms: \"Our challenge is that...\".)"
      )
      lines.append(text)
    }
    if kind == .closing || kind == .planAndClosing {
      lines += ["> What are the top 5 key insights you generated?", text]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var parsed: (page: Page, form: Form) {
    let page = PageParser.parse(document: document, bytes: Array(markdown.utf8))
    return (page, FormReader(catalogue: .standard).form(of: page))
  }

  var evidence: CycleEvidence? {
    let (page, form) = parsed
    return CycleEvidence(
      document: document, page: page, form: form, year: year, cycleYear: cycleYear ?? year, iso3: iso3)
  }

  var sketch: TextSketch {
    let (page, form) = parsed
    return TextSketch(document: document, page: page, form: form, year: year, iso3: iso3)
  }

  func with(_ change: (inout CyclePage) -> Void) -> CyclePage {
    var page = self
    change(&page)
    return page
  }
}

/// Texts on made-up subjects: what a plan says, and what its closing says in other words.
enum Subject {
  static let bees = """
    Our challenge is that beekeepers near Lake Ondine lose their hives every winter, as pesticides drift over from the \
    orchards. The beekeepers cooperative of Tarn Valley wants to weigh hives with sensors and to agree on a calendar of \
    blossoms with the fruit growers.
    """
  static let beesLearnt = """
    Hives weighed with sensors came through the winter better. Fruit growers of Tarn Valley now announce pesticides, and \
    the calendar of blossoms is kept by the cooperative itself. Beekeepers trust neighbours more than any dashboard.
    """
  static let ferries = """
    Our challenge is that ferries leave Port Ansel late because tide tables are guessed. Captains, dockworkers and the \
    Harbour Board want to test a departure panel with measured currents so that islanders reach the hospital in time.
    """
  static let ferriesLearnt = """
    Captains read the departure panel only after dockworkers vouched for the measured currents. Islanders reached the \
    hospital sooner, and the Harbour Board has thrown the old tide tables away.
    """
  static let kitchens = """
    Our challenge is that school kitchens of Belmar throw lentils away. Cooks, pupils and the meals office want to try \
    smaller plates, menus by vote and compost bins behind the gymnasium.
    """
  static let kitchensLearnt = """
    Pupils who vote on menus leave fewer lentils. Smaller plates annoyed the cooks at first; compost bins behind the \
    gymnasium were emptied by nobody, so the meals office has to pay a gardener.
    """
  static let lamps = """
    Our challenge is that street lamps fail for weeks in the old town. Electricians and shopkeepers want to report dark \
    corners by radio and to share spare bulbs between wards.
    """
}

extension [CyclePage] {
  /// Pages of other countries, so that ordinary words are known to be ordinary.
  static let elsewhere: [CyclePage] =
    ([
      .plan("zz1.md", "Street lamps that work", Subject.lamps),
      .plan("zz2.md", "Wool prices", "Our challenge is that the price of wool is set by the buyers of the city."),
      .plan("zz3.md", "Night buses", "Our challenge is that nurses have no night bus, and want to get home from work."),
      .plan(
        "zz4.md", "Dry wells", "Our challenge is that wells run dry in the north as pumps are left on over the day."),
    ] as [CyclePage]).map { page in page.with { $0.iso3 = ["ZZZ"] } }

  /// The links of these pages among pages of elsewhere, closing to plan.
  var links: [String: String] {
    var plans: [String: String] = [:]
    for cycle in linked.cycles {
      for closing in cycle.closings { plans[closing] = cycle.plan }
    }
    return plans
  }

  var linked: CycleLinks { CycleLinker.link((self + Self.elsewhere).compactMap(\.evidence)) }
}
