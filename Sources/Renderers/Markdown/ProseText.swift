internal import Labels
internal import Reports

/// Running text as Markdown: figures as their words, links where a reader of the file can follow them.
struct ProseText {
  let labels: Labels
  /// Where the report's sections stand in the file.
  var anchors = MarkdownAnchors()

  /// The text in one line, at the start of a paragraph or item.
  func text(_ prose: Prose) -> String {
    prose.runs.enumerated().map { index, run in self.run(run, isFirst: index == 0) }.joined()
  }

  private func run(_ run: Prose.Run, isFirst: Bool) -> String {
    switch run {
    case .text(let text): isFirst ? MarkdownText.escaped(text) : MarkdownText.inline(text)
    case .figure(let figure): isFirst ? MarkdownText.escaped(figure.text) : MarkdownText.inline(figure.text)
    case .strong(let text): "**\(MarkdownText.inline(text))**"
    case .quotation(let text, _): MarkdownText.inline(labels.text(FormatLabel.quoted, ["text": text]))
    case .link(let text, let target): link(text, target)
    }
  }

  private func link(_ text: String, _ target: Prose.Target) -> String {
    switch target {
    case .anchor(let anchor):
      anchors[anchor].map { "[\(MarkdownText.inline(text))](#\($0))" } ?? MarkdownText.inline(text)
    case .file(let path): "[\(MarkdownText.inline(text))](\(path))"
    case .web(let address): MarkdownText.link(text, to: address)
    case .sheet: MarkdownText.inline(text)
    }
  }
}

/// The anchors that Markdown makes of the headings of a report, by the anchors of its sections.
struct MarkdownAnchors {
  private var slugs: [String: String] = [:]

  init() {}

  /// Takes the sections that have a heading in the file, in the order of the file.
  init(_ titles: [(anchor: String, title: String)]) {
    var used: [String: Int] = [:]
    for (anchor, title) in titles {
      let slug = Self.slug(title)
      let count = used[slug, default: 0]
      used[slug] = count + 1
      if !anchor.isEmpty, slugs[anchor] == nil { slugs[anchor] = count == 0 ? slug : "\(slug)-\(count)" }
    }
  }

  /// The anchor in the file; nil for a section without a heading there.
  subscript(anchor: String) -> String? { slugs[anchor] }

  /// GitHub's rule: lower case, spaces as hyphens, marks other than hyphen and low line left out.
  static func slug(_ title: String) -> String {
    String(
      String.UnicodeScalarView(
        title.lowercased().unicodeScalars.compactMap { scalar in
          if scalar == " " { return "-" }
          let isKept = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          return isKept || scalar == "-" || scalar == "_" || scalar.properties.generalCategory == .nonspacingMark
            ? scalar : nil
        }))
  }
}
