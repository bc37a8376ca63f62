/// Writes `report.md`, the narrative report in GitHub-flavoured Markdown.
struct MarkdownRenderer: Renderer {
  func render(_ report: Report, into folder: String) throws(ReportError) -> [WrittenFile] {
    var file = try OutputFile(path: folder + "/report.md")
    try file.write(head(of: report.identity))
    for section in report.sections { try file.write(text(of: section)) }
    let (bytes, sha256) = try file.finish()
    return [WrittenFile(path: "report.md", bytes: bytes, sha256: sha256)]
  }

  private func head(of identity: Report.Identity) -> String {
    """
    # \(MarkdownText.escaped(identity.title))

    **\(MarkdownText.escaped(identity.period))** · as of \(identity.asOf) · LabMetrics \(identity.programVersion), \
    rules \(identity.rulesVersion)

    \(MarkdownText.escaped(identity.scope))

    """ + details(identity.details)
  }

  /// A list of who the report is for and who answers questions; nothing when nothing is given.
  private func details(_ details: [Report.Detail]) -> String {
    guard !details.isEmpty else { return "" }
    return "\n" + details.map { "- \($0.label): \(MarkdownText.escaped($0.text))\n" }.joined()
  }

  private func text(of section: Report.Section) -> String {
    "\n## \(MarkdownText.escaped(section.title))\n" + section.blocks.map { "\n" + text(of: $0) }.joined()
  }

  private func text(of block: Report.Section.Block) -> String {
    switch block {
    case .paragraph(let text): MarkdownText.escaped(text) + "\n"
    case .list(let items): items.map { "- \(MarkdownText.escaped($0))\n" }.joined()
    case .exhibit(let exhibit, let rows): text(of: exhibit, rows: rows)
    case .picture(let picture): "![\(MarkdownText.escaped(picture.altText))](\(picture.path))\n"
    }
  }

  private func text(of exhibit: Exhibit, rows: Int) -> String {
    let chart = exhibit.chart.map { MermaidChart.text($0, of: exhibit.table) } ?? ""
    let hidden = exhibit.table.rowCount - rows
    let more = hidden > 0 ? "\n\(NumberText.grouped(hidden)) more rows stand in the workbook and the data files.\n" : ""
    return (chart.isEmpty ? "" : chart + "\n") + MarkdownTable.text(exhibit.table, rows: rows) + more
  }
}
