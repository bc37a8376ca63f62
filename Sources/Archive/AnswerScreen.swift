internal import Text

/// Tells the form's own texts and empty answers from what a lab wrote.
///
/// Most lines are neither, which their first bytes show; only the others are folded and compared.
struct AnswerScreen: Sendable {
  /// Folded help texts of the forms, exact or beginnings.
  private let helpTexts: [HelpText]
  /// Folded answers that count as empty.
  private let emptyAnswers: Set<String>
  /// The length of the longest of them, in bytes.
  private let longestEmpty: Int
  /// The bytes that help texts begin with.
  private let firstBytes: Set<UInt8>

  init(helpTexts: [(text: String, isPrefix: Bool)], emptyAnswers: Set<String>) {
    self.helpTexts = helpTexts.filter { !$0.text.isEmpty }.map(HelpText.init)
    self.emptyAnswers = emptyAnswers.union([""])
    longestEmpty = emptyAnswers.map(\.utf8.count).max() ?? 0
    firstBytes = Set(self.helpTexts.compactMap(\.text.utf8.first))
  }

  /// The lines of an answer without help texts and leads; none at all when they say nothing.
  func cleared(_ lines: [AnswerLine], in page: Page) -> [AnswerLine] {
    let bytes = page.bytes.span
    let kept = lines.filter { isAnswer($0, in: bytes) }
    guard !kept.isEmpty, !kept.contains(where: { $0.kind == .image || hasSubstance(bytes, $0.passage.range) }) else {
      return kept
    }
    let words = kept.map { page.text($0.passage) }.joined(separator: " ")
    return emptyAnswers.contains(PromptText.folded(words)) ? [] : kept
  }

  private func isAnswer(_ line: AnswerLine, in bytes: Span<UInt8>) -> Bool {
    switch line.kind {
    case .lead: false
    case .image: true
    case .item: !line.passage.range.isEmpty
    case .text: !isHelp(bytes.extracting(line.passage.range))
    }
  }

  private func isHelp(_ line: Span<UInt8>) -> Bool {
    // Behind a letter or digit of ASCII, another one shows that no accent follows.
    if line.count > 1, PromptText.isLetterOrDigit(line[0]), PromptText.isLetterOrDigit(line[1]),
      !firstBytes.contains(PromptText.lowercased(line[0]))
    {
      return false
    }
    guard helpTexts.contains(where: { $0.mayBegin(line) }) else { return false }
    let words = PromptText.folded(line)
    return helpTexts.contains { $0.isPrinted(as: words) }
  }

  /// Whether a stretch has more letters and digits of ASCII than any empty answer; nothing folds those away but
  /// entities and a literal `\n`.
  private func hasSubstance(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var letters = 0
    for index in range.prefix(4 * longestEmpty) {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\") { return false }
      if PromptText.isLetterOrDigit(byte) { letters += 1 }
      if letters > longestEmpty { return true }
    }
    return false
  }
}

/// A text of a form that is printed where answers stand.
private struct HelpText: Sendable {
  let text: String
  let isPrefix: Bool
  private let bytes: [UInt8]

  init(text: String, isPrefix: Bool) {
    self.text = text
    self.isPrefix = isPrefix
    bytes = Array(text.utf8)
  }

  func isPrinted(as folded: String) -> Bool { isPrefix ? folded.hasPrefix(text) : folded == text }

  /// Whether a line's first bytes leave it open that the line is this text.
  ///
  /// A character of ASCII with ASCII behind it folds to its lower case; the first that differs decides. White space in
  /// a row, entities, backslashes and bytes beyond ASCII leave the matter open.
  func mayBegin(_ line: Span<UInt8>) -> Bool {
    var at = 0
    while at < line.count, PromptText.isStripped(line[at]) { at += 1 }
    for expected in bytes {
      guard at < line.count else { return false }
      guard isCertain(line, at) else { return true }
      guard PromptText.lowercased(line[at]) == expected else { return false }
      at += 1
    }
    return true
  }

  private func isCertain(_ line: Span<UInt8>, _ at: Int) -> Bool {
    guard isPlain(line[at]) else { return false }
    guard at + 1 < line.count else { return true }
    return isPlain(line[at + 1]) && !(line[at] == 0x20 && line[at + 1] == 0x20)
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "\\")
  }
}
