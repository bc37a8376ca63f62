internal import Metrics

/// What was read of one page, for people.
struct PageCard {
  private let page: PageFacts

  init(_ page: PageFacts) { self.page = page }

  /// Whether an id is a document's name rather than a figure's.
  static func isDocument(_ id: String) -> Bool {
    let name = id.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".txt")
  }

  /// A line for the page, one for each thing that counts, one for each finding.
  var text: String {
    let counted = page.tags.map { "\(page.document):\($0.line): \($0.key): \($0.value)" }
    let findings = page.findings.map(CheckCommand.line)
    return ([head] + counted + findings).joined(separator: "\n")
  }

  private var head: String {
    let kind = page.kind.map { "\($0.rawValue)\(page.edition.map { ", edition \($0)" } ?? "")" }
    let parts = [
      kind ?? page.types.joined(separator: ", "), page.years.map(String.init).joined(separator: ", "),
      page.cycleYear.map { "work of \($0)" } ?? "", page.countries.map(\.name).joined(separator: ", "),
      page.duplicateOf.map { "repeats \($0)" } ?? "",
    ]
    let about = parts.filter { !$0.isEmpty }.joined(separator: "; ")
    return "\(page.document): \(page.title.isEmpty ? "no title" : page.title) (\(about))"
  }
}
