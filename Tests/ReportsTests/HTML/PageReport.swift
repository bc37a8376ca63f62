import Labels

@testable import Reports

/// A made-up report with everything that a page can hold, its evidence in step with its figures.
enum PageReport {
  private static let years = ["2021", "2022", "2023", "2024"]

  /// The report in a language.
  static func report(
    _ language: Language = .english, title: String = "Ruritania: what the lab learned, 2021–2024"
  ) -> Report {
    var identity = Report.Identity(
      title: title, period: "2021–2024", asOf: "2024-12-31",
      scope:
        "42 documents: 20 learning plans, 18 closing reflections and four blogs. Years are the years of the pages.",
      programVersion: "1.0.0", rulesVersion: "0123456789abcdef", howToRead: [],
      details: [Report.Detail(id: "contact_role", label: "Contact", text: "programme officer")])
    identity.review = "This report has not been reviewed."
    var report = Report(
      identity: identity, sections: sections(), sheets: [], dataTables: [], labels: Labels(language))
    report.evidence = { id, _ in evidence(id) }
    return report
  }

  // MARK: Figures

  /// A count with as many documents behind it.
  static func count(_ id: String, _ k: Int, _ text: String? = nil) -> FigureCell {
    FigureCell(
      id: id, text: text ?? String(k), numerator: k, denominator: nil, value: Double(k), unit: "count", missing: nil)
  }

  /// A share; below ten documents without a value.
  static func share(_ id: String, _ k: Int, of n: Int, _ text: String? = nil) -> FigureCell {
    let percent = Int((Double(k) / Double(n) * 100).rounded())
    return FigureCell(
      id: id, text: text ?? (n < 10 ? "\(k)/\(n)" : "\(percent) % (\(k)/\(n))"), numerator: k, denominator: n,
      value: n < 10 ? nil : Double(k) / Double(n), unit: "share", missing: n < 10 ? .tooFew : nil)
  }

  static func gap(_ id: String, _ reason: Cell.Missing) -> FigureCell {
    FigureCell(
      id: id, text: reason.rawValue, numerator: nil, denominator: nil, value: nil, unit: "share", missing: reason)
  }

  /// The documents behind a figure, read from the id: `methods/12`, `share/3/18`.
  private static func evidence(_ id: String) -> EvidencePanel? {
    let numbers = id.split(separator: "/").compactMap { Int($0) }.filter { $0 < 1000 }
    guard let k = numbers.first, !id.hasSuffix("/lost") else { return nil }
    let n = max(numbers.dropFirst().first ?? k, k)
    let entries = (0..<n).map(entry)
    return EvidencePanel(
      id: id, title: "Figure \(id)", definition: "Plans and closings that name it, by any of its names.",
      sentence: n > k ? "\(k) of \(n) documents" : "\(k) documents", numerator: Array(entries.prefix(min(k, 50))),
      others: Array(entries.dropFirst(k).prefix(50)), omitted: max(k - 50, 0) + max(n - k - 50, 0))
  }

  private static let words = [
    "National partners are the Innovation Centre and the Ministry of Planning, who asked for a second round.",
    "We learned that a survey alone says little: people answered what they thought we wanted to hear.",
    "Nous avons appris que le questionnaire seul dit peu de chose.",
    "Chúng tôi đã học được rằng khảo sát một mình không đủ.",
  ]

  private static func entry(_ number: Int) -> EvidencePanel.Entry {
    EvidencePanel.Entry(
      title: "Document \(number + 1): a long look at how villages share water",
      place: "Ruritania, \(2021 + number % 4)",
      value: "", line: 12 + number, words: words[number % words.count], language: ["en", "en", "fr", "vi"][number % 4],
      address: number.isMultiple(of: 3) ? "https://example.org/pages/\(number)" : nil)
  }

  // MARK: Sections

  private static func sections() -> [Report.Section] {
    let findings = Report.Section(
      title: "What stands out",
      blocks: [
        .items(
          [
            Prose([
              .text("The plans and closings name "),
              .figure(count("methods/15/plan+closing/tag", 15, "15 different methods")),
              .text(". "), .figure(share("mentions/10/22/systems", 10, of: 22, "Ten of the 22 mentions")),
              .text(" are human-centred methods; none is data-driven."),
            ]),
            Prose([
              .text("The Innovation Centre is the lab’s constant partner: "),
              .figure(share("partners/4/4/centre", 4, of: 4, "all four plans and closings")), .text(" name it."),
            ]),
            Prose([
              .text("The playbook "), .figure(share("handover/0/1/2023", 0, of: 1, "had not been handed over")),
              .text(" when its closing was written: "),
              .quotation("Chúng tôi sẽ bàn giao trong năm tới.", language: "vi"), .text(" See "),
              .link("Methods", to: .anchor("methods")), .text("."),
            ]),
          ], isNumbered: true)
      ])
    let cautions = Report.Section(
      title: "Read with care",
      blocks: [
        .list([
          "There are one or two documents a year: names can be compared, percentages cannot.",
          "Goals are asked in plans only. No plan was filed in 2023, so its Goals are unknown.",
        ])
      ])
    let glance = Report.Section(
      title: "At a glance", blocks: [.exhibit(Exhibit(table: headlines()), rows: 20), .chart(grid())])
    var short = Report.Section(
      id: "short", title: "In short",
      blocks: [.prose("42 documents: 20 learning plans, 18 closing reflections and four blogs.")],
      parts: [findings, cautions, glance])
    short.level = .firstPage
    var annex = Report.Section(
      id: "rules", title: "How figures were chosen",
      blocks: [.paragraph("Key findings are chosen by a rule set beforehand.")])
    annex.level = .annex
    return [short, methods(), documents(), annex]
  }

  private static func headlines() -> Table {
    Table(
      id: "headlines", title: "Plans and closings by year of the page", about: "",
      columns: [Column("subject", title: "Subject")]
        + years.map { Column("y\($0)", title: $0, about: "Plans and closings of \($0).") },
      rows: [
        [
          .text("Plans and closings"), .text("1 plan"), .text("1 plan, 1 closing"), .text("1 closing"),
          .text("2 plans"),
        ],
        [.text("Methods")] + zip(years, [4, 10, 5, 7]).map { .figure(count("methods/\($1)/tag/\($0)", $1)) },
        [.text("Data sources")] + zip(years, [3, 17, 5, 60]).map { .figure(count("sources/\($1)/tag/\($0)", $1)) },
        [.text("Goals"), .text("8, 16, 17"), .text("8, 9, 17"), .missing(.notAsked), .text("9")],
        [
          .text("Handed over"), .missing(.noDocument), .figure(share("handover/3/7/2022", 3, of: 7)),
          .figure(share("handover/9/18/2023", 9, of: 18)), .figure(gap("handover/2024/lost", .lost)),
        ],
      ])
  }

  private static func methods() -> Report.Section {
    Report.Section(
      id: "methods", title: "Methods",
      blocks: [
        .prose(
          Prose([
            .text("Most plans combine methods. "), .strong("Ethnography"), .text(" comes first; see the "),
            .link("workbook", to: .sheet("methods")), .text(" or "), .link("a page", to: .web("https://example.org/a")),
            .text("."),
          ])),
        .chart(columns()), .chart(bars()), .chart(dots()),
      ],
      parts: [Report.Section(title: "Where they come from", blocks: [.paragraph("From the plans."), .chart(tinted())])])
  }

  private static func documents() -> Report.Section {
    let places = ["Ruritania", "Syldavia", "Grand Fenwick"]
    return Report.Section(
      id: "documents", title: "Documents",
      blocks: [
        .exhibit(
          Exhibit(
            table: Table(
              id: "documents", title: "Documents", about: "",
              columns: [
                Column("title", title: "Title"), Column("country", title: "Country"),
                Column("year", .year, title: "Year"),
                Column("kind", title: "Kind"), Column("words", .integer, title: "Words", about: "Words outside tags."),
              ],
              rows: (0..<42).map { number in
                [
                  .text("Document \(number + 1): a long look at how villages share water"), .text(places[number % 3]),
                  .integer(2021 + number % 4), .text(number.isMultiple(of: 2) ? "plan" : "closing"),
                  number == 7 ? .missing(.lost) : .integer(number * 377 % 5000),
                ]
              })), rows: 10)
      ])
  }

  // MARK: Charts

  private static func series(_ name: String, _ counts: [Int]) -> ChartData.Series {
    ChartData.Series(
      name: name, figures: zip(years, counts).map { count("\(name.lowercased())/\($1)/\($0)", $1) })
  }

  private static func grid() -> ChartData {
    ChartData(
      id: "methods-by-year",
      title: "Design Thinking, Ethnography and System Thinking return; others change from year to year",
      subtitle: "Plans and closings that name the method, by year of the page",
      altText: "Grid of five methods by year: three return in several years.", style: .grid, categories: years,
      series: [
        ("Design Thinking", [0, 2, 1, 3]), ("Ethnography", [1, 2, 0, 2]), ("System Thinking", [0, 2, 1, 1]),
        ("Collective Intelligence and crowdsourcing of ideas", [0, 1, 1, 5]),
      ].map { name, counts in
        ChartData.Series(
          name: name,
          figures: zip(years, counts).map { year, k in
            year == "2023" ? gap("\(name)/2023/lost", .notAsked) : count("\(name)/\(k)/\(year)", k)
          })
      }, valueTitle: "Documents")
  }

  private static func tinted() -> ChartData {
    ChartData(
      id: "sources-by-year", title: "Surveys lead in every year", subtitle: "Documents that name the source",
      altText: "Grid of three sources by year.", style: .grid, categories: years,
      series: [
        series("Surveys", [12, 30, 44, 51]), series("Interviews", [2, 8, 0, 22]), series("Satellites", [0, 1, 3, 7]),
      ],
      valueTitle: "Documents")
  }

  private static func columns() -> ChartData {
    ChartData(
      id: "documents-by-year", title: "Closings caught up with plans in 2023",
      subtitle: "Documents by kind and year of the page",
      altText: "Columns: plans 12, 9, 7, 8; closings 2, 6, 8, 9.", style: .columns, categories: years,
      series: [series("Plans", [12, 9, 7, 8]), series("Closings", [2, 6, 8, 9])], valueTitle: "Documents")
  }

  private static func bars() -> ChartData {
    ChartData(
      id: "partners-by-sector", title: "Half of the partners are government bodies",
      subtitle: "Partners by sector, all years",
      altText: "Bars: government 9, civil society 3, private sector 2, academia lost.", style: .bars,
      categories: ["Government", "Civil society and community organisations", "Private sector", "Academia"],
      series: [
        ChartData.Series(
          name: "",
          figures: [
            share("sector/9/18/gov", 9, of: 18), share("sector/3/18/civil", 3, of: 18),
            share("sector/2/18/private", 2, of: 18),
            gap("sector/academia/lost", .lost),
          ])
      ], valueTitle: "Share of partners")
  }

  private static func dots() -> ChartData {
    func outcome(_ name: String, _ counts: [(Int, Int)]) -> ChartData.Series {
      ChartData.Series(
        name: name,
        figures: zip(years, counts).map { share("\(name.lowercased())/\($1.0)/\($1.1)/\($0)", $1.0, of: $1.1) })
    }
    return ChartData(
      id: "handover", title: "Half of the closings say that their work was taken up beyond the lab",
      subtitle: "Closings that were asked, by year of the page; line: 95 % interval",
      altText: "Dots with intervals: taken up 3/7, 44, 50 and 51 per cent.", style: .dots, categories: years,
      series: [
        outcome("Taken up", [(3, 7), (8, 18), (53, 106), (27, 53)]),
        outcome("Public policy", [(1, 7), (2, 18), (20, 106), (18, 53)]),
        outcome("Not yet scaled", [(2, 7), (6, 18), (40, 106), (13, 53)]),
      ], valueTitle: "Share of closings")
  }
}

extension PageReport {
  /// The same kind of report with every text meant to do harm.
  static func hostile() -> Report {
    let attacks = [
      "</title></style></script><script>window.taken=1</script>", "\"><img src=x onerror=\"window.taken=1\">",
      "' onclick='window.taken=1", "javascript:window.taken=1", "<svg onload=window.taken=1>",
      "\u{202E}gnp\u{0}\u{FFFF}",
      "=HYPERLINK(\"x\")", "{k} of {n}", "]]>&lt;script&gt;",
    ]
    var identity = Report.Identity(
      title: attacks.joined(separator: " "), period: attacks[0], asOf: attacks[1], scope: attacks[2],
      programVersion: attacks[1], rulesVersion: attacks[0], howToRead: attacks,
      details: [Report.Detail(id: attacks[0], label: attacks[1], text: attacks[2])])
    identity.review = attacks[4]
    let figures = attacks.map { count("1/\($0)", 1, $0) }
    let table = Table(
      id: attacks[1], title: attacks[0], about: attacks[1],
      columns: [Column("country", title: attacks[0], about: attacks[1])],
      rows: attacks.map { [.link(text: $0, address: $0)] } + figures.map { [.figure($0)] })
    let chart = ChartData(
      id: attacks[1], title: attacks[0], subtitle: attacks[1], altText: attacks[2], style: .bars, categories: attacks,
      series: [ChartData.Series(name: attacks[0], figures: figures)], valueTitle: attacks[3])
    let prose = Prose(
      figures.map(Prose.Run.figure)
        + attacks.flatMap { attack -> [Prose.Run] in
          [
            .text(attack), .strong(attack), .quotation(attack, language: attack), .link(attack, to: .web(attack)),
            .link(attack, to: .file(attack)),
          ]
        })
    let sections = [
      Report.Section(
        id: attacks[1], title: attacks[0],
        blocks: [
          .prose(prose), .items([prose], isNumbered: true), .list(attacks), .command(attacks[0], line: attacks[1]),
          .exhibit(Exhibit(table: table), rows: 3), .chart(chart),
        ])
    ]
    var report = Report(identity: identity, sections: sections, sheets: [], dataTables: [])
    report.evidence = { id, _ in
      EvidencePanel(
        id: id, title: attacks[0], definition: attacks[1], sentence: attacks[4],
        numerator: [
          EvidencePanel.Entry(
            title: attacks[0], place: attacks[1], value: "", line: 1, words: attacks.joined(), language: attacks[2],
            address: attacks[3])
        ], others: [], omitted: 0)
    }
    return report
  }
}
