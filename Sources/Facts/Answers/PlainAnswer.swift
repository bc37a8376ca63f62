internal import Archive
internal import Vocabulary

/// The answers of a page as plain text, made for the fields that are asked for.
struct PlainAnswers {
  /// One answer that was given.
  struct Answer {
    /// Stable id of the field.
    let field: String
    /// The line of the question, from 1.
    let line: Int
    /// The lines with words.
    let lines: [Line]

    /// The words in one line.
    var text: String { lines.map(\.text).joined(separator: " ") }
  }

  /// One line of an answer.
  struct Line {
    /// The line's number, from 1.
    let number: Int
    /// Its words, without HTML tags, addresses and personal data.
    let text: String
  }

  private let page: Page
  private let form: Form
  /// Fields the form asks for, those included whose prompt the page lacks because nothing was answered.
  let asked: Set<String>

  /// The page's path.
  var document: String { page.document }

  init(page: Page, form: Form, forms: FormCatalogue) {
    (self.page, self.form) = (page, form)
    let isClosing = form.kind?.countedKinds.contains(.closing) ?? false
    let fields = isClosing ? form.edition.map { forms.closingFields(edition: $0) } ?? [] : []
    asked = fields.union(form.answers.map(\.field))
  }

  /// The answers to a field that hold words; those that hold nothing but images do not.
  ///
  /// Cost: O(*n*) in the answers' text.
  func to(_ field: String) -> [Answer] {
    form.answers.filter { $0.field == field }.compactMap { answer in
      let lines = answer.lines.compactMap(line)
      return lines.isEmpty ? nil : Answer(field: field, line: answer.question.line, lines: lines)
    }
  }

  /// Calls with the lines of all answers that may be of use.
  ///
  /// - Parameter isWanted: says of a line's bytes whether its text is worth making.
  func forEachLine(where isWanted: (Span<UInt8>, Range<Int>) -> Bool, _ read: (Line) -> Void) {
    let bytes = page.bytes.span
    for answer in form.answers {
      for origin in answer.lines where origin.kind != .image && isWanted(bytes, origin.passage.range) {
        if let line = line(origin) { read(line) }
      }
    }
  }

  private func line(_ origin: AnswerLine) -> Line? {
    guard origin.kind != .image else { return nil }
    // Taking tags and links out may put an address together.
    let text = PrivacyGuard.guarded(PlainText.of(page.line(origin)))
    return text.isEmpty ? nil : Line(number: origin.passage.line, text: text)
  }
}
