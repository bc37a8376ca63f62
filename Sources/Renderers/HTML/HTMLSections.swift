internal import Labels
internal import Reports

/// The narrative as HTML.
struct HTMLSections {
  let context: HTMLContext

  private var labels: Labels { context.labels }

  /// All sections in order: parts of the first page stand for themselves, those of the annex are folded.
  func text(_ sections: [Report.Section]) -> String {
    sections.enumerated().map { index, section in
      let anchor = anchor(section, index)
      return switch section.level {
      case .firstPage: page(section, anchor: anchor)
      case .body: self.section(section, level: 2, anchor: anchor)
      case .annex: folded(section, anchor: anchor)
      }
    }.joined()
  }

  /// The list of the sections, each a link.
  func contents(_ sections: [Report.Section]) -> String {
    sections.enumerated().map { index, section in
      "<li><a href=\"#\(anchor(section, index))\">\(HTMLText.escaped(section.title))</a></li>\n"
    }.joined()
  }

  /// A section without an id is known by its place.
  private func anchor(_ section: Report.Section, _ index: Int, in above: String = "part") -> String {
    section.anchor.isEmpty ? "\(above)-\(index + 1)" : HTMLText.anchor(section.anchor)
  }

  /// The first page, whose parts need no heading above them; one without parts is a section like others.
  private func page(_ section: Report.Section, anchor: String) -> String {
    let isWhole = section.parts.isEmpty
    return """
      <section id="\(anchor)" class="first" aria-label="\(HTMLText.escaped(section.title))">
      \(isWhole ? "<h2>\(HTMLText.escaped(section.title))</h2>\n" : "")\(content(section, level: isWhole ? 2 : 1, anchor: anchor))</section>

      """
  }

  private func folded(_ section: Report.Section, anchor: String) -> String {
    """
    <details class="annex" id="\(anchor)">
    <summary><h2>\(HTMLText.escaped(section.title))</h2></summary>
    \(content(section, level: 2, anchor: anchor))</details>

    """
  }

  private func section(_ section: Report.Section, level: Int, anchor: String) -> String {
    let heading = section.title.isEmpty ? "" : "<h\(level)>\(HTMLText.escaped(section.title))</h\(level)>\n"
    return "<section id=\"\(anchor)\">\n\(heading)\(content(section, level: level, anchor: anchor))</section>\n"
  }

  private func content(_ section: Report.Section, level: Int, anchor: String) -> String {
    section.blocks.map { block($0, level: level, title: section.title) }.joined()
      + section.parts.enumerated().map { index, part in
        self.section(part, level: min(level + 1, 5), anchor: self.anchor(part, index, in: anchor))
      }.joined()
  }

  // MARK: Blocks

  private func block(_ block: Report.Section.Block, level: Int, title: String) -> String {
    switch block {
    case .paragraph(let text): "<p>\(HTMLText.escaped(text))</p>\n"
    case .prose(let prose): "<p>\(HTMLProse(context: context).text(prose))</p>\n"
    case .items(let items, let isNumbered): list(items.map(HTMLProse(context: context).text), isNumbered: isNumbered)
    case .list(let items): list(items.map(HTMLText.escaped), isNumbered: false)
    case .findings(let sentences): list(sentences.map { HTMLText.escaped($0.text) }, isNumbered: true)
    case .command(let text, let line): "<p>\(HTMLText.escaped(text)) <code>\(HTMLText.escaped(line))</code></p>\n"
    case .chart(let chart): HTMLChart(context: context).figure(chart, level: min(level + 1, 5))
    case .picture(let picture): HTMLChart(context: context).figure(picture)
    case .exhibit(let exhibit, let rows):
      HTMLTable(context: context).figure(exhibit.table, rows: rows, isCaptionShown: exhibit.table.title != title)
    }
  }

  private func list(_ items: [String], isNumbered: Bool) -> String {
    guard !items.isEmpty else { return "" }
    let tag = isNumbered ? "ol" : "ul"
    return "<\(tag)>\n\(items.map { "<li>\($0)</li>\n" }.joined())</\(tag)>\n"
  }
}
