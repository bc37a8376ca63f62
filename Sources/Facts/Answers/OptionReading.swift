internal import Archive

/// A ticked label that no list knows.
public struct UnknownOption: Sendable, Hashable {
  /// The field of option_labels.csv.
  public let field: String
  /// The label as written.
  public let label: String
  /// The line, from 1.
  public let line: Int
}

/// Reads a page's ticks and their tags as codes, and keeps labels that no list knows.
struct OptionReading {
  let page: Page
  let form: Form
  let labels: OptionLabels
  private(set) var unknown: [UnknownOption] = []

  init(page: Page, form: Form, labels: OptionLabels) {
    self.page = page
    self.form = form
    self.labels = labels
  }

  /// The codes ticked under a field's questions or kept as tags of a key, each once, tags first.
  mutating func codes(field: String, key: String) -> [String] {
    var codes: [String] = []
    let tags = page.tags.filter { $0.key == key }.map { ($0.value, $0.raw.line) }
    let ticks = form.answers(to: field).flatMap(\.lines).filter { $0.kind == .item }
      .map { (page.line($0), $0.passage.line) }
    for (label, line) in tags + ticks {
      guard let code = labels.code(of: label, in: key) else {
        note(UnknownOption(field: key, label: label, line: line))
        continue
      }
      if !codes.contains(code) { codes.append(code) }
    }
    return codes
  }

  private mutating func note(_ option: UnknownOption) {
    if !unknown.contains(where: { $0.field == option.field && $0.label == option.label }) { unknown.append(option) }
  }
}
