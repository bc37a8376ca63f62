internal import Labels
internal import Reports

/// Running text as HTML.
struct HTMLProse {
  let context: HTMLContext

  /// The text without an element around it.
  func text(_ prose: Prose) -> String { prose.runs.map(run).joined() }

  private func run(_ run: Prose.Run) -> String {
    switch run {
    case .text(let text): HTMLText.escaped(text)
    case .figure(let figure): context.figure(figure)
    case .strong(let text): "<strong>\(HTMLText.escaped(text))</strong>"
    case .quotation(let text, let language): quotation(text, language)
    case .link(let text, let target): link(HTMLText.escaped(text), target)
    }
  }

  /// The quotation marks are of the report's language, the words of their own.
  private func quotation(_ text: String, _ language: String) -> String {
    let quoted = HTMLText.escaped(context.labels.text(FormatLabel.quoted, ["text": text]))
    return "<q\(HTMLText.language(language))>\(quoted)</q>"
  }

  private func link(_ text: String, _ target: Prose.Target) -> String {
    switch target {
    case .anchor(let anchor): "<a href=\"#\(HTMLText.value(HTMLText.anchor(anchor)))\">\(text)</a>"
    case .file(let path): "<a href=\"\(HTMLText.path(path))\">\(text)</a>"
    case .web(let address): HTMLText.webAddress(address).map { "<a href=\"\($0)\">\(text)</a>" } ?? text
    case .sheet: context.workbook.map { "<a href=\"\($0)\">\(text)</a>" } ?? text
    }
  }
}
