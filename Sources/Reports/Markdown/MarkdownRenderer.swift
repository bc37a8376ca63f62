internal import Labels

/// Writes `report.md`, the narrative report in GitHub-flavoured Markdown.
struct MarkdownRenderer: Renderer {
  func render(_ report: Report, into folder: String) throws(ReportError) -> [WrittenFile] {
    var file = try OutputFile(path: folder + "/report.md")
    let text = MarkdownReport(labels: report.labels)
    try file.write(text.head(of: report.identity))
    for section in report.sections { try file.write(text.section(section, level: 2)) }
    let (bytes, sha256) = try file.finish()
    return [WrittenFile(path: "report.md", bytes: bytes, sha256: sha256)]
  }
}

/// The parts of a narrative as Markdown.
struct MarkdownReport {
  let labels: Labels

  /// Title, facts of the issue, scope, and who the report is for.
  func head(of identity: Report.Identity) -> String {
    let issue =
      identity.issue > 1
      ? labels.text(FirstPageLabel.issue, ["number": labels.number(identity.issue)])
      : labels.text(FirstPageLabel.firstIssue)
    let facts = [
      "**\(MarkdownText.escaped(identity.period))**",
      MarkdownText.escaped(labels.text(FirstPageLabel.dataAsOf, ["date": labels.date(identity.asOf)])),
      MarkdownText.escaped(issue),
      MarkdownText.escaped(
        labels.text(
          FirstPageLabel.rules, ["program": identity.programVersion, "rules": identity.rulesVersion])),
    ]
    return "# \(MarkdownText.escaped(identity.title))\n\n\(facts.joined(separator: " · "))\n\n"
      + MarkdownText.escaped(joined(identity.scope, identity.review)) + "\n" + details(identity.details)
  }

  private func joined(_ scope: String, _ review: String?) -> String { review.map { "\(scope) \($0)" } ?? scope }

  /// A list of who the report is for and who answers questions; nothing when nothing is given.
  private func details(_ details: [Report.Detail]) -> String {
    guard !details.isEmpty else { return "" }
    return "\n" + details.map { "- \(MarkdownText.escaped(labels.pair($0.label, $0.text)))\n" }.joined()
  }

  /// A heading of a level with its content and the sections below.
  func section(_ section: Report.Section, level: Int) -> String {
    let heading = "\n\(String(repeating: "#", count: level)) \(MarkdownText.escaped(section.title))\n"
    let blocks = section.blocks.map { block(of: $0) }.filter { !$0.isEmpty }.map { "\n" + $0 }
    return heading + blocks.joined() + section.parts.map { self.section($0, level: level + 1) }.joined()
  }

  private func block(of block: Report.Section.Block) -> String {
    switch block {
    case .paragraph(let text): MarkdownText.escaped(text) + "\n"
    case .prose(let prose): ProseText(labels: labels).text(prose) + "\n"
    case .items(let items, let isNumbered): self.items(items, isNumbered: isNumbered)
    case .chart(let chart): "![\(MarkdownText.escaped(chart.altText))](\(chart.path))\n"
    case .list(let items): items.map { "- \(MarkdownText.escaped($0))\n" }.joined()
    case .command(let text, let line): "\(MarkdownText.escaped(text)) `\(MarkdownText.code(line))`\n"
    case .findings(let sentences): findings(sentences)
    case .exhibit(let exhibit, let rows): text(of: exhibit, rows: rows)
    case .picture(let picture): "![\(MarkdownText.escaped(picture.altText))](\(picture.path))\n"
    }
  }

  private func items(_ items: [Prose], isNumbered: Bool) -> String {
    let prose = ProseText(labels: labels)
    return items.enumerated().map { "\(isNumbered ? "\($0.offset + 1)." : "-") \(prose.text($0.element))\n" }.joined()
  }

  /// A numbered list; ids stand as code, so that they can be copied.
  private func findings(_ sentences: [Report.FiguredSentence]) -> String {
    sentences.enumerated().map { index, sentence in
      let ids = sentence.figures.map { " `\(MarkdownText.code($0))`" }.joined(separator: ",")
      return "\(index + 1). \(MarkdownText.escaped(sentence.text))\(ids)\n"
    }.joined()
  }

  private func text(of exhibit: Exhibit, rows: Int) -> String {
    let chart = exhibit.chart.map { MermaidChart.text($0, of: exhibit.table, labels: labels) } ?? ""
    let hidden = exhibit.table.rowCount - rows
    let more =
      hidden > 0
      ? "\n" + MarkdownText.escaped(labels.text(FormatLabel.moreRows, count: hidden)) + "\n" : ""
    return (chart.isEmpty ? "" : chart + "\n") + MarkdownTable(labels: labels).text(exhibit.table, rows: rows) + more
  }
}
