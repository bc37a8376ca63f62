internal import Archive

/// The answers of a page with their words made once for all who read them.
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
    var text: String { lines.map(\.text.source).joined(separator: " ") }
  }

  /// One line of an answer.
  struct Line {
    /// The line as the form knows it.
    let origin: AnswerLine
    /// Its words, without HTML tags, addresses and personal data.
    let text: FoldedText

    /// The line's number, from 1.
    var number: Int { origin.passage.line }
  }

  /// The answers in the order of the page; those that hold nothing but images have no line.
  let all: [Answer]
  /// Fields the form asks for, those included whose prompt the page lacks because nothing was answered.
  let asked: Set<String>

  private static let closingFields: [Int: Set<String>] = [1: fields(1), 2: fields(2)]

  private static func fields(_ edition: Int) -> Set<String> {
    Set(FormCatalogue.standard.questions(kind: .closing, edition: edition).map(\.field))
  }

  init(page: Page, form: Form) {
    all = form.answers.filter { !$0.lines.isEmpty }.map { answer in
      let lines = answer.lines.filter { $0.kind != .image }
        .map { Line(origin: $0, text: FoldedText(PlainText.of(page.line($0)))) }
      return Answer(
        field: answer.field, line: answer.question.line, lines: lines.filter { !$0.text.source.isEmpty })
    }
    let isClosing = form.kind?.countedKinds.contains(.closing) ?? false
    let fields = isClosing ? form.edition.flatMap { Self.closingFields[$0] } ?? [] : []
    asked = fields.union(form.answers.map(\.field))
  }

  /// The answers to a field that hold words.
  func to(_ field: String) -> [Answer] { all.filter { $0.field == field && !$0.lines.isEmpty } }
}
