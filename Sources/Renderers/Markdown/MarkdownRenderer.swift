internal import Files
internal import Labels
package import Reports
package import Text

/// Writes `report.md`, or under the name that the report gives its files: the narrative report in GitHub-flavoured Markdown.
package struct MarkdownRenderer: Renderer {
  package init() {}

  package func render(_ report: Report, into folder: String) throws(ReportError) -> [WrittenFile] {
    let name = "\(report.identity.fileName).md"
    var file = try OutputFile(path: "\(folder)/\(name)")
    for part in MarkdownReport(report).parts(of: report) { try file.write(part) }
    let (bytes, sha256) = try file.finish()
    return [WrittenFile(path: name, bytes: bytes, sha256: sha256)]
  }
}

/// The parts of a narrative as Markdown.
///
/// The first page stands first, then a list of contents, then the sections; annexes are named with the place of their
/// tables, which stand in the workbook and the data files.
struct MarkdownReport {
  let labels: Labels
  private let prose: ProseText

  /// Takes the words and headings of a report.
  init(_ report: Report) {
    labels = report.labels
    prose = ProseText(labels: report.labels, anchors: MarkdownAnchors(Self.headings(report)))
  }

  private static func headings(_ report: Report) -> [(anchor: String, title: String)] {
    let body = report.sections.filter { $0.level != .annex }
    let first = body.filter { $0.level == .firstPage }.flatMap(\.parts)
    let contents = (anchor: "", title: report.labels.text(FormatLabel.contents))
    return [(anchor: "", title: report.identity.title)] + first.flatMap(headings) + [contents]
      + body.filter { $0.level == .body }.flatMap(headings)
  }

  private static func headings(_ section: Report.Section) -> [(anchor: String, title: String)] {
    [(anchor: section.anchor, title: section.title)] + section.parts.flatMap(headings)
  }

  /// The file, piece by piece.
  func parts(of report: Report) -> [String] {
    let (first, body) = (sections(report, .firstPage), sections(report, .body))
    return [head(of: report.identity, isScopeTold: !first.isEmpty)] + first.map { page($0) } + [contents(body)]
      + body.map { section($0, level: 2) } + [annex(sections(report, .annex))]
  }

  private func sections(_ report: Report, _ level: Report.Section.Level) -> [Report.Section] {
    report.sections.filter { $0.level == level }
  }

  // MARK: Head and contents

  /// Title and facts of the issue in one line; what is counted where no first page says so.
  func head(of identity: Report.Identity, isScopeTold: Bool = false) -> String {
    let issue =
      identity.issue > 1
      ? labels.text(FirstPageLabel.issue, ["number": labels.number(identity.issue)])
      : labels.text(FirstPageLabel.firstIssue)
    // A title that names the years needs no second naming.
    let period = identity.title.contains(identity.period) ? [] : [identity.period]
    let facts =
      period + [labels.text(FirstPageLabel.dataAsOf, ["date": labels.date(identity.asOf)]), issue]
      + [identity.review].compactMap { $0 } + identity.details.map { labels.pair($0.label, $0.text) }
    let line = facts.map(MarkdownText.inline).joined(separator: " · ").capitalisedFirst
    let scope = isScopeTold ? "" : "\n" + MarkdownText.escaped(identity.scope) + "\n"
    return "# \(MarkdownText.inline(identity.title))\n\n\(line)\n" + scope
  }

  /// The sections with links, in one line each; nothing for a report of a single section.
  private func contents(_ sections: [Report.Section]) -> String {
    guard sections.count > 1 else { return "" }
    let lines = sections.map { section in
      "- " + prose.text(Prose([.link(section.title, to: .anchor(section.anchor))])) + "\n"
    }
    return "\n## \(MarkdownText.inline(labels.text(FormatLabel.contents)))\n\n\(lines.joined())"
  }

  // MARK: Sections

  /// The first page: its parts are headings of their own.
  func page(_ section: Report.Section) -> String {
    blocks(section) + section.parts.map { self.section($0, level: 2) }.joined()
  }

  /// A heading of a level with its content and the sections below.
  func section(_ section: Report.Section, level: Int) -> String {
    "\n\(String(repeating: "#", count: level)) \(MarkdownText.inline(section.title))\n" + blocks(section)
      + section.parts.map { self.section($0, level: level + 1) }.joined()
  }

  private func blocks(_ section: Report.Section) -> String {
    section.blocks.map { block(of: $0) }.filter { !$0.isEmpty }.map { "\n" + $0 }.joined()
  }

  /// Annexes by name, each with the sentence that says where it stands.
  private func annex(_ sections: [Report.Section]) -> String {
    guard !sections.isEmpty else { return "" }
    let items = sections.map { section in
      let sentences = section.blocks.compactMap { block -> Prose? in
        if case .prose(let prose) = block { prose } else { nil }
      }
      return "- " + prose.text(.sentences([Prose([.strong(section.title + ".")])] + sentences)) + "\n"
    }
    return "\n## \(MarkdownText.inline(labels.text(AnnexLabel.title)))\n\n\(items.joined())"
  }

  // MARK: Blocks

  private func block(of block: Report.Section.Block) -> String {
    switch block {
    case .paragraph(let text): MarkdownText.escaped(text) + "\n"
    case .prose(let text): prose.text(text) + "\n"
    case .items(let items, let isNumbered): self.items(items, isNumbered: isNumbered)
    case .chart(let chart): "![\(MarkdownText.escaped(chart.altText))](\(chart.path))\n"
    case .list(let items): items.map { "- \(MarkdownText.escaped($0))\n" }.joined()
    case .command(let text, let line): "\(MarkdownText.escaped(text)) `\(MarkdownText.code(line))`\n"
    case .findings(let sentences): findings(sentences)
    case .exhibit(let exhibit, let rows): text(of: exhibit, rows: rows)
    case .picture(let picture): "![\(MarkdownText.inline(picture.altText))](\(picture.path))\n"
    }
  }

  private func items(_ items: [Prose], isNumbered: Bool) -> String {
    items.enumerated().map { "\(isNumbered ? "\($0.offset + 1)." : "-") \(prose.text($0.element))\n" }.joined()
  }

  private func findings(_ sentences: [Report.FiguredSentence]) -> String {
    sentences.enumerated().map { "\($0.offset + 1). \(MarkdownText.escaped($0.element.text))\n" }.joined()
  }

  private func text(of exhibit: Exhibit, rows: Int) -> String {
    let chart = exhibit.chart.map { MermaidChart.text($0, of: exhibit.table, labels: labels) } ?? ""
    return (chart.isEmpty ? "" : chart + "\n") + MarkdownTable(labels: labels).text(exhibit.table, rows: rows)
      + more(exhibit, rows)
  }

  /// How many rows are not shown, and where they stand.
  private func more(_ exhibit: Exhibit, _ rows: Int) -> String {
    let hidden = exhibit.table.rowCount - rows
    guard hidden > 0 else { return "" }
    guard let source = exhibit.source else {
      return "\n" + prose.text(labels.prose(FormatLabel.moreRows, count: hidden)) + "\n"
    }
    let file = Prose([.link(source.file, to: .file(source.file))])
    let text =
      source.sheet.map {
        labels.prose(FormatLabel.moreRowsInSheet, count: hidden, ["sheet": Prose($0), "file": file])
      } ?? labels.prose(FormatLabel.moreRowsInFile, count: hidden, ["file": file])
    return "\n" + prose.text(text) + "\n"
  }
}
