internal import Labels

/// Running text as Markdown: figures as their words, links where a reader of the file can follow them.
struct ProseText {
  let labels: Labels

  /// The text in one line.
  func text(_ prose: Prose) -> String { prose.runs.map(run).joined() }

  private func run(_ run: Prose.Run) -> String {
    switch run {
    case .text(let text): MarkdownText.escaped(text)
    case .figure(let figure): MarkdownText.escaped(figure.text)
    case .strong(let text): "**\(MarkdownText.escaped(text))**"
    case .quotation(let text, _): MarkdownText.escaped(labels.text(FormatLabel.quoted, ["text": text]))
    case .link(let text, let target): link(text, target)
    }
  }

  private func link(_ text: String, _ target: Prose.Target) -> String {
    switch target {
    case .anchor(let anchor): "[\(MarkdownText.escaped(text))](#\(anchor))"
    case .file(let path): "[\(MarkdownText.escaped(text))](\(path))"
    case .web(let address): MarkdownText.link(text, to: address)
    case .sheet: MarkdownText.escaped(text)
    }
  }
}
