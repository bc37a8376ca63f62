import Testing
import Text

@testable import Archive

/// Builds made-up pages in the archive's grammar.
struct PageText {
  private var lines: [String] = []

  init(title: String? = "A made-up page") {
    if let title { lines = ["# \(title)", ""] }
  }

  /// A learning plan with its sign prompt.
  static func plan() -> PageText {
    PageText().tag("type", "learningplan").tag("year", "2022")
      .prompt(
        "Challenge statement: What is your challenge? "
          + "(Please answer in specific terms: \"Our challenge is that...\".)", "Our challenge is that wells run dry.")
  }

  /// A closing of an edition with its sign prompt.
  static func closing(edition: Int) -> PageText {
    let sign =
      edition == 1 ? "What are the top 5 key insights you gained?" : "What are the top key insights you gained?"
    return PageText().tag("type", "learningplan").tag("year", "2023").prompt(sign, "Trust comes first.")
  }

  func line(_ text: String) -> PageText { appending([text]) }
  func lines(_ more: [String]) -> PageText { appending(more) }
  func tag(_ key: String, _ value: String) -> PageText { appending(["[[\(key):\(value)]]", ""]) }
  func section(_ heading: String) -> PageText { appending(["## \(heading)", ""]) }
  func prompt(_ question: String, _ answer: String...) -> PageText { appending(["> \(question)", ""] + answer + [""]) }
  func group(_ inside: (PageText) -> PageText) -> PageText {
    appending(["<div class=\"group\">", ""] + inside(PageText(title: nil)).lines + ["</div>", ""])
  }

  private func appending(_ more: [String]) -> PageText {
    var copy = self
    copy.lines += more
    return copy
  }

  var text: String { lines.joined(separator: "\n") + "\n" }
  var page: Page { Page.parsed(text) }
  var form: Form { FormReader(catalogue: .standard).form(of: page) }
}

extension Page {
  static func parsed(_ text: String, document: String = "page.md") -> Page {
    PageParser.parse(document: document, bytes: Array(text.utf8))
  }

  /// Line, column and text of passages, to compare places and words at once.
  func places(_ passages: [Passage]) -> [String] { passages.map { "\($0.line):\($0.column) \(text($0))" } }
}

extension Form {
  /// Field and text of each answer that says something.
  func texts(in page: Page) -> [String] {
    answers.filter { !$0.lines.isEmpty }.map { "\($0.field): \(page.text(of: $0))" }
  }
}

extension Array where Element == Finding {
  /// Place and code of each finding.
  var places: [String] { map { "\($0.line):\($0.column) \($0.severity) \($0.code)" } }
}
