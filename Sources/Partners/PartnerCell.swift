internal import Archive
internal import Vocabulary

/// An answer that may name partners, with the description that belongs to it.
struct PartnerCell {
  /// A line of the answer.
  struct Line {
    let number: Int
    private(set) var tokens: [Token]
    /// Whether a verb in small letters stands among the first tokens.
    var isSentence: Bool {
      tokens.prefix(60).contains { $0.roles.has(.verb) && $0.shape == .lower && !$0.roles.has(.link) }
    }

    init(number: Int, tokens: [Token]) {
      self.number = number
      self.tokens = tokens
    }

    /// Adds the tokens of the line that goes on after this one.
    fileprivate mutating func append(_ more: [Token]) {
      let start = tokens.count
      tokens += more
      for index in start..<tokens.count { tokens[index].place = Int32(truncatingIfNeeded: index) }
      if start < tokens.count { tokens[start] = tokens[start].renamed(tokens[start].text, isSpaced: true) }
    }
  }

  let field: PartnerField
  let role: PartnerRole
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

  /// The tokens that may say something of a partner named here: the opening of its description, which many names
  /// may share.
  private(set) var told: [Token] = []
  private static let toldLength = 600
  /// The acronyms among them that the register does not know, each once.
  private(set) var acronyms: [Token] = []
  private static let mostAcronyms = 40

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
        if let cell = PartnerCell(answer, .description, page, lexicon) { cells[last].describe(cell) }
      } else if let field = field(of: answer.field), let cell = PartnerCell(answer, field, page, lexicon) {
        cells.append(cell)
      }
    }
    return cells
  }

  private mutating func describe(_ cell: PartnerCell) {
    description = Box(cell)
    told = Array(cell.lines.lazy.flatMap(\.tokens).prefix(Self.toldLength))
    for token in told where token.shape == .caps && token.body == nil && acronyms.count < Self.mostAcronyms {
      if !acronyms.contains(token) { acronyms.append(token) }
    }
  }

  private init?(_ answer: Form.Answer, _ field: PartnerField, _ page: Page, _ lexicon: Lexicon) {
    guard !answer.lines.isEmpty || field == .nameField else { return nil }
    self.field = field
    role = answer.kind == .plan ? .intended : .actual
    asked = Self.sectors[answer.field]
    place = answer.question.line
    lines = Self.joined(
      answer.lines.filter { $0.kind != .image && $0.kind != .lead }.map { line in
        (line, Line(number: line.passage.line, tokens: lexicon.tokens(of: CellText.shown(page.line(line)))))
      })
  }

  /// Lines of one paragraph that were broken inside a name: the first ends with a joining word, or the next goes on in
  /// small letters after a list with commas.
  private static func joined(_ lines: [(AnswerLine, Line)]) -> [Line] {
    var joined: [Line] = []
    var commas = 0
    for (answer, line) in lines {
      let isNext = !joined.isEmpty && !answer.startsParagraph && answer.kind == .text
      if isNext, goesOn(joined[joined.count - 1].tokens.last, commas: commas, line.tokens.first) {
        joined[joined.count - 1].append(line.tokens)
      } else {
        joined.append(line)
        commas = 0
      }
      commas += line.tokens.count { $0.isMark(",") }
    }
    return joined
  }

  private static func goesOn(_ last: Token?, commas: Int, _ first: Token?) -> Bool {
    guard let last, let first, first.isWord, !first.isNumber else { return false }
    if last.shape == .lower, last.roles.has([.link, .and]) { return true }
    return last.isWord && commas >= 2
  }

  private static func field(of id: String) -> PartnerField? {
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
