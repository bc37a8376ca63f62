internal import Archive

/// An answer that may name partners, with the description that belongs to it.
struct PartnerCell {
  /// A line of the answer.
  struct Line {
    let number: Int
    let tokens: [Token]
  }

  let field: PartnerMention.Field
  let role: PartnerMention.Role
  /// The sector the question asks for.
  let asked: Sector?
  let lines: [Line]
  /// Line of the question, which tells cells apart.
  let place: Int
  /// The description of the partner named here.
  private(set) var description: Box?

  /// A description cell, boxed since a cell holds another.
  final class Box: Sendable {
    let cell: PartnerCell
    init(_ cell: PartnerCell) { self.cell = cell }
  }

  var described: PartnerCell? { description?.cell }

  /// Whether the answer says that there was no partner.
  var isDenied: Bool {
    guard let first = lines.first(where: { !$0.tokens.isEmpty }) else { return true }
    return Denial.affirmed(first.tokens) == nil && lines.count == 1
  }

  /// The cells of a form in its order; names come with their description.
  static func cells(of form: Form, page: Page, lexicon: Lexicon) -> [PartnerCell] {
    var cells: [PartnerCell] = []
    for answer in form.answers {
      if answer.field == "partner-description" {
        guard let last = cells.lastIndex(where: { $0.field == .nameField }), cells[last].description == nil else {
          continue
        }
        if let cell = PartnerCell(answer, .description, page, lexicon) { cells[last].description = Box(cell) }
      } else if let field = field(of: answer.field), let cell = PartnerCell(answer, field, page, lexicon) {
        cells.append(cell)
      }
    }
    return cells
  }

  private init?(_ answer: Form.Answer, _ field: PartnerMention.Field, _ page: Page, _ lexicon: Lexicon) {
    guard !answer.lines.isEmpty || field == .nameField else { return nil }
    self.field = field
    role = answer.kind == .plan ? .intended : .actual
    asked = Self.sectors[answer.field]
    place = answer.question.line
    lines = Self.joined(
      answer.lines.filter { $0.kind != .image && $0.kind != .lead }.map { line in
        (line, Line(number: line.passage.line, tokens: lexicon.tokens(of: page.line(line))))
      })
  }

  /// Lines of one paragraph that were broken inside a name: the first ends with a joining word, or the next goes on in
  /// small letters after a list with commas.
  private static func joined(_ lines: [(AnswerLine, Line)]) -> [Line] {
    var joined: [Line] = []
    for (answer, line) in lines {
      if let last = joined.last, !answer.startsParagraph, answer.kind == .text, goesOn(last.tokens, line.tokens) {
        joined[joined.count - 1] = Line(number: last.number, tokens: last.tokens + spaced(line.tokens))
      } else {
        joined.append(line)
      }
    }
    return joined
  }

  private static func spaced(_ tokens: [Token]) -> [Token] {
    tokens.prefix(1).map { $0.renamed($0.text, isSpaced: true) } + tokens.dropFirst()
  }

  private static func goesOn(_ before: [Token], _ after: [Token]) -> Bool {
    guard let last = before.last, let first = after.first, first.isWord, !first.isNumber else { return false }
    if last.shape == .lower, last.roles.has([.link, .and]) { return true }
    return last.isWord && before.count(where: { $0.isMark(",") }) >= 2
  }

  private static func field(of id: String) -> PartnerMention.Field? {
    switch id {
    case "partner-name": .nameField
    case "experiment-partner-names": .experiment
    case "new-unusual-text": .newUnusual
    default: sectors[id] == nil ? nil : .sectorPrompt
    }
  }

  private static let sectors: [String: Sector] = [
    "partners-government": .government, "partners-academia": .academia, "partners-private": .privateSector,
    "partners-civil-society": .civilSociety, "partners-un": .unitedNations,
  ]
}
