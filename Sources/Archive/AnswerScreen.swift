/// Tells the form's own texts and empty answers from what a lab wrote.
///
/// Most lines are neither, which their first bytes show; only the others are folded and compared.
struct AnswerScreen: Sendable {
  /// Folded help texts of the forms, exact or beginnings.
  private let helpTexts: [(text: String, isPrefix: Bool)]
  /// The first two bytes of each help text.
  private let helpStarts: Set<UInt16>
  /// Folded answers that count as empty.
  private let emptyAnswers: Set<String>
  /// The length of the longest of them, in bytes.
  private let longestEmpty: Int

  init(helpTexts: [(text: String, isPrefix: Bool)], emptyAnswers: Set<String>) {
    self.helpTexts = helpTexts.filter { !$0.text.isEmpty }
    self.emptyAnswers = emptyAnswers.union([""])
    helpStarts = Set(self.helpTexts.map { Self.start(Array($0.text.utf8.prefix(2))) })
    longestEmpty = emptyAnswers.map(\.utf8.count).max() ?? 0
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
    guard mayBeHelp(line) else { return false }
    let words = PromptText.folded(line)
    return helpTexts.contains { $0.isPrefix ? words.hasPrefix($0.text) : words == $0.text }
  }

  /// Three letters of ASCII at the start fold to themselves in lower case, whatever follows.
  private func mayBeHelp(_ line: Span<UInt8>) -> Bool {
    guard line.count >= 3, (0..<3).allSatisfy({ Self.isLetter(line[$0]) }) else { return true }
    return helpStarts.contains(Self.start([PromptText.lowercased(line[0]), PromptText.lowercased(line[1])]))
  }

  /// Whether a stretch has more letters and digits of ASCII than any empty answer; nothing folds those away but
  /// entities and a literal `\n`.
  private func hasSubstance(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var letters = 0
    for index in range.prefix(4 * longestEmpty) {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\") { return false }
      if Self.isLetter(byte) || (0x30...0x39).contains(byte) { letters += 1 }
      if letters > longestEmpty { return true }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func start(_ bytes: [UInt8]) -> UInt16 { bytes.reduce(0) { $0 << 8 | UInt16($1) } }
}
