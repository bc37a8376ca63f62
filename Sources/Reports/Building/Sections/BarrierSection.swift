internal import Archive
internal import Labels
internal import Metrics

/// What stood in the way, by theme, with an example of each of the most frequent.
struct BarrierSection {
  let narrative: Narrative
  private static let mostExamples = 5

  private var labels: Labels { narrative.labels }

  /// The answers of closings with their year of work.
  private struct Reply {
    let page: PageFacts
    let year: Int
    let answer: BarrierAnswer
  }

  func section() -> Report.Section {
    let title = labels.text(CapacityLabel.barriers)
    guard !narrative.closings.isEmpty else {
      return Report.Section(id: "barriers", title: title, blocks: narrative.nothing)
    }
    let replies = narrative.closings.compactMap { page -> Reply? in
      guard let answer = page.answers?.barriers, let year = page.cycleYear else { return nil }
      return Reply(page: page, year: year, answer: answer)
    }
    guard !replies.isEmpty else {
      return Report.Section(id: "barriers", title: title, blocks: [.paragraph(labels.text(CapacityLabel.noBarriers))])
    }
    guard !themes(replies).isEmpty else {
      let sentence = labels.text(
        CapacityLabel.noBarrierThemes, ["closings": labels.counted(.countedKind, "closing", replies.count)])
      return Report.Section(id: "barriers", title: title, blocks: [.paragraph(sentence)])
    }
    return Report.Section(
      id: "barriers", title: title,
      blocks: [.paragraph(labels.text(CapacityLabel.barriersAbout, labels.accuracy(BarrierTheme.accuracy)))]
        + picture(replies)
        + [.exhibit(Exhibit(table: table(replies)), rows: 15)])
  }

  // MARK: Figures

  private func years(_ replies: [Reply]) -> [Int] { Set(replies.map(\.year)).sorted() }

  /// Themes by answers, then in their own order.
  private func themes(_ replies: [Reply]) -> [BarrierTheme] {
    BarrierTheme.allCases.enumerated().map { ($0.offset, $0.element, count($0.element, replies)) }
      .filter { $0.2 > 0 }.sorted { ($1.2, $0.0) < ($0.2, $1.0) }.map(\.1)
  }

  private func count(_ theme: BarrierTheme, _ replies: [Reply]) -> Int {
    replies.count { $0.answer.mentions.contains { $0.theme == theme } }
  }

  /// One row for each theme: answers by year, and of the most frequent one sentence with its document.
  private func table(_ replies: [Reply]) -> Table {
    let years = years(replies)
    let examples = examples(replies)
    let groups = years.map { year in replies.filter { $0.year == year } } + (years.count > 1 ? [replies] : [])
    return Table(
      id: "barrier_themes", title: labels.text(CapacityLabel.barriers), about: "",
      columns: [narrative.column("theme", .text, .theme)] + narrative.yearColumns(years, .text)
        + (years.count > 1 ? [narrative.column("total", .text, .all)] : [])
        + [narrative.column("sentence", .text, .sentence), narrative.column("document", .text, .document)],
      rows: themes(replies).map { theme in
        [.text(labels.name(.barrier, theme.rawValue))]
          + groups.map { .text("\(labels.number(count(theme, $0)))/\(labels.number($0.count))") }
          + (examples[theme] ?? [.missing(.none), .missing(.none)])
      })
  }

  private func picture(_ replies: [Reply]) -> [Report.Section.Block] {
    let years = years(replies)
    guard replies.count >= Narrative.few else { return [] }
    let chart = BarChart(
      title: labels.text(CapacityLabel.barriers), subtitle: labels.text(CapacityLabel.barriersChart),
      series: years.map { year in BarChart.Series(name: String(year), n: replies.count { $0.year == year }) },
      answers: themes(replies).map { theme in
        BarChart.Answer(
          label: labels.name(.barrier, theme.rawValue),
          counts: years.map { year in count(theme, replies.filter { $0.year == year }) })
      }, words: ChartWords(labels))
    let first = themes(replies).first.map { labels.name(.barrier, $0.rawValue) } ?? ""
    return [
      .picture(
        chart.picture(id: "barriers", altText: labels.text(CapacityLabel.barriersAlt, ["theme": first])))
    ]
  }

  // MARK: Examples

  /// One sentence for each of the most frequent themes, of another document each time where there is one.
  private func examples(_ replies: [Reply]) -> [BarrierTheme: [Cell]] {
    var used = Set<String>()
    var cells: [BarrierTheme: [Cell]] = [:]
    for theme in themes(replies).prefix(Self.mostExamples) {
      let found = replies.flatMap { reply in
        reply.answer.mentions.filter { $0.theme == theme }.map { (reply.page, $0) }
      }
      guard let (page, mention) = found.first(where: { !used.contains($0.0.document) }) ?? found.first else { continue }
      used.insert(page.document)
      cells[theme] = [
        .text(Narrative.excerpt(mention.sentence, around: mention.term, to: 200)), narrative.documentCell(page),
      ]
    }
    return cells
  }
}
