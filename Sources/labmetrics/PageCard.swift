internal import Facts
internal import Vocabulary

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
    let about = [kind, years, work, places, copy].filter { !$0.isEmpty }.joined(separator: "; ")
    return "\(page.document): \(page.title.isEmpty ? "no title" : page.title) (\(about))"
  }

  private var kind: String {
    guard let kind = page.kind else { return page.types.joined(separator: ", ") }
    return page.edition.map { "\(kind.rawValue), edition \($0)" } ?? kind.rawValue
  }

  private var years: String { page.years.map { String($0) }.joined(separator: ", ") }
  private var work: String { page.cycleYear.map { "work of \($0)" } ?? "" }
  private var places: String { page.countries.map(\.name).joined(separator: ", ") }
  private var copy: String { page.duplicateOf.map { "repeats \($0)" } ?? "" }
}
