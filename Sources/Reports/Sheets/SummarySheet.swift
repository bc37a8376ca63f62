internal import Labels

/// The first page of the report as a sheet: its sentences above, its headlines as the table.
struct SummarySheet {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  /// The sheet; nil where there are no headlines.
  func sheet() -> Report.Sheet? {
    let page = FirstPage(narrative: narrative).section()
    let blocks = page.parts.flatMap(\.blocks)
    let headlines = blocks.lazy.compactMap(Self.table).first { $0.id == Headlines.tableID }
    guard let table = headlines else { return nil }
    let isNamed = narrative.isOneCountry && narrative.input.headlines.isEmpty
    return Report.Sheet(
      name: labels.text(SheetLabel.summary),
      title: labels.pair(labels.text(SheetLabel.summary), title),
      about: about(page), notes: notes(page),
      table: table, chart: isNamed ? blocks.lazy.compactMap(Self.chart).first : nil)
  }

  private var title: String { ScopeText(input: narrative.input).title }

  private func about(_ page: Report.Section) -> String {
    page.blocks.compactMap { block in
      if case .prose(let prose) = block { prose.plain } else { nil }
    }.joined(separator: " ")
  }

  private static func table(_ block: Report.Section.Block) -> Table? {
    if case .exhibit(let exhibit, _) = block { exhibit.table } else { nil }
  }

  private static func chart(_ block: Report.Section.Block) -> ChartData? {
    if case .chart(let chart) = block { chart } else { nil }
  }

  // MARK: Sentences

  /// The parts of the page in lines, that of the headlines last, before its table.
  private func notes(_ page: Report.Section) -> [Report.Sheet.Note] {
    let isHeadlines = { (part: Report.Section) in part.blocks.contains { Self.table($0)?.id == Headlines.tableID } }
    let parts = page.parts.filter { !isHeadlines($0) } + page.parts.filter(isHeadlines)
    return parts.flatMap { part -> [Report.Sheet.Note] in
      let lines = part.blocks.flatMap { self.lines($0) }
      return lines.isEmpty ? [] : [.heading(part.title)] + lines.map { .sentence($0) }
    }
  }

  private func lines(_ block: Report.Section.Block) -> [Prose] {
    switch block {
    case .paragraph(let text): [Prose(text)]
    case .prose(let prose): [prose]
    case .items(let items, let isNumbered):
      items.enumerated().map { index, item in Prose(isNumbered ? "\(index + 1). " : "• ") + item }
    case .exhibit(let exhibit, _): exhibit.table.id == Headlines.tableID ? [] : lines(exhibit.table)
    case .chart, .list, .command, .findings, .picture: []
    }
  }

  /// A row of a table in a line: `Handed over: Year 2023; Target 50 %; Actual 45 % (9/20)`.
  private func lines(_ table: Table) -> [Prose] {
    (0..<table.rowCount).map { row in
      let cells = table.row(row).map { $0.words(labels) }
      let rest = zip(table.columns, cells).dropFirst().map { labels.pair($0.title, $1) }
      return Prose("• " + labels.pair(cells.first ?? "", labels.clauses(rest)))
    }
  }
}

extension Cell {
  /// The cell in the words of a sentence.
  fileprivate func words(_ labels: Labels) -> String {
    switch self {
    case .text(let text), .link(let text, _): text
    case .integer(let number): String(number)
    case .number(let number): labels.number(number, decimals: 2)
    case .boolean(let truth): labels.text(truth ? FormatLabel.yes : .no)
    case .figure(let figure): figure.text
    case .missing(let reason): labels.name(.missing, reason.rawValue)
    }
  }
}
