public import Lookups
public import Vocabulary

/// One question of a form, as a kind and edition of the form words it.
public struct FormQuestion: Sendable, Hashable {
  /// How an answer is given.
  public enum AnswerKind: String, Sendable {
    /// Free text.
    case text
    /// Ticked options.
    case checklist
    /// Sub-forms in groups.
    case group
    /// One of several options.
    case radio
    /// A tag of the page.
    case tag
    /// Attached files.
    case upload
    /// No answer: a note of the form.
    case none
  }

  /// Stable id of the field, equal wherever the same thing is asked.
  public let field: String
  /// plan, closing or experiment.
  public let kind: PageKind
  /// Edition of the kind's form, from 1.
  public let edition: Int
  /// The folded wording.
  public let prompt: String
  /// Whether the wording is only the beginning of the prompt.
  public let isPrefix: Bool
  /// How an answer is given.
  public let answer: AnswerKind
  /// Whether the export lost every answer.
  public let isLost: Bool
  /// Whether this is a note of the form and no question.
  public let isNote: Bool
  /// The tag that holds the answer, if one does.
  public let tagKey: String?
  /// Tokens of the note: `sign`, `wordless-items`, `variant:early`, `personal` and the like.
  public let tokens: Set<String>

  /// Whether the answer names a person and must never leave the parser.
  public let isPersonal: Bool
  /// Whether only the earliest pages of the edition were asked in these words.
  public let isEarlyVariant: Bool
  /// Whether what stands below is an answer that may leave the parser.
  let isAnswerable: Bool
  /// Whether prompts without words in the groups below hold the answer.
  let headsWordlessItems: Bool
  /// Whether the prompt itself has no words.
  let isWordless: Bool
  /// What the prompt tells of the page's kind and edition (`plan`, `closing-2`), if anything.
  let sign: String?

  init(
    field: String, kind: PageKind, edition: Int, prompt: String, isPrefix: Bool, answer: AnswerKind, state: String,
    tokens: [String]
  ) {
    self.field = field
    self.kind = kind
    self.edition = edition
    self.prompt = prompt
    self.isPrefix = isPrefix
    self.answer = answer
    self.isLost = state == "lost"
    self.isNote = state == "note"
    self.tokens = Set(tokens)
    tagKey = tokens.first { $0.hasPrefix("tag:") }.map { String($0.dropFirst(4)) }
    sign = tokens.first { $0.hasPrefix("sign:") }.map { String($0.dropFirst(5)) }
    isPersonal = tokens.contains("personal")
    isAnswerable = state != "note" && state != "lost" && !tokens.contains("personal")
    isEarlyVariant = tokens.contains("variant:early")
    headsWordlessItems = tokens.contains("wordless-items")
    isWordless = tokens.contains("wordless")
  }
}

/// The questions of every form, with what decides a page's kind and edition.
public struct FormCatalogue: Sendable {
  /// All questions in the order of the forms.
  public let questions: [FormQuestion]
  /// What tells the form's own texts and empty answers from written ones.
  let screen: AnswerScreen
  /// Fields in which writers answer in their own words; ticked lists, tags and uploads hold the form's words or none.
  public let ownWordFields: Set<String>
  private let closingFields: [Int: Set<String>]
  /// Fields that are answered in free text and name no person.
  let textFields: Set<String>
  private let editions: [FormEdition: [FormField]]
  private let fieldsBeside: [PageKind: [String]]
  /// The places of printed questions by their wording.
  private let exact: [String: [Int]]
  /// The places of printed questions whose wording is only a beginning.
  private let prefixes: [Int]

  /// The catalogue compiled into the program.
  ///
  /// Its files are checked by tests; a catalogue that cannot be read leaves no question, which those tests notice.
  public static let standard: FormCatalogue =
    (try? FormCatalogue(forms: .forms, helpTexts: .helpTexts, emptyAnswers: .emptyAnswers))
    ?? FormCatalogue(questions: [], helpTexts: [], emptyAnswers: [])

  /// Reads a catalogue from its three files.
  ///
  /// - Throws: a `CSVTable.Problem` that names file, line and what was expected.
  public init(
    forms: LookupFile, helpTexts: LookupFile, emptyAnswers: LookupFile
  ) throws(CSVTable.Problem) {
    let help = try CSVTable(helpTexts.bytes, file: helpTexts.name)
    let (text, match) = (try help.column("text"), try help.column("match"))
    let empty = try CSVTable(emptyAnswers.bytes, file: emptyAnswers.name)
    let emptyText = try empty.column("text")
    self.init(
      questions: try Self.questions(of: CSVTable(forms.bytes, file: forms.name)),
      helpTexts: help.rows.map { (PromptText.folded($0.fields[text]), $0.fields[match] == "prefix") },
      emptyAnswers: Set(empty.rows.map { PromptText.folded($0.fields[emptyText]) }))
  }

  /// Reads the catalogue in force.
  ///
  /// - Throws: as ``init(forms:helpTexts:emptyAnswers:)``.
  public init(_ tables: RuleTables) throws(CSVTable.Problem) {
    try self.init(
      forms: tables.inForce(.forms), helpTexts: tables.inForce(.helpTexts), emptyAnswers: tables.inForce(.emptyAnswers))
  }

  private init(questions: [FormQuestion], helpTexts: [(text: String, isPrefix: Bool)], emptyAnswers: Set<String>) {
    self.questions = questions
    screen = AnswerScreen(helpTexts: helpTexts, emptyAnswers: emptyAnswers)
    closingFields = Dictionary(grouping: questions.filter { $0.kind == .closing }, by: \.edition)
      .mapValues { Set($0.map(\.field)) }
    ownWordFields = Set(questions.filter { $0.answer == .text || $0.answer == .group }.map(\.field))
    textFields = Set(questions.filter { $0.answer == .text && !$0.isPersonal }.map(\.field))
    editions = Dictionary(grouping: questions) { FormEdition(kind: $0.kind, edition: $0.edition) }
      .mapValues(FormField.fields(of:))
    fieldsBeside = Self.fieldsBeside(questions)
    let printed = questions.indices.filter { questions[$0].tagKey == nil || !questions[$0].prompt.isEmpty }
    exact = Dictionary(grouping: printed.filter { !questions[$0].isPrefix }, by: { questions[$0].prompt })
    prefixes = printed.filter { questions[$0].isPrefix }
  }

  /// The questions that a folded prompt may be, of every kind and edition.
  public func questions(matching prompt: String) -> [FormQuestion] { places(matching: prompt).map { questions[$0] } }

  /// The places in ``questions`` of those that a folded prompt may be.
  func places(matching prompt: String) -> [Int] {
    exact[prompt, default: []] + prefixes.filter { prompt.hasPrefix(questions[$0].prompt) }
  }

  /// The questions of one edition of a form.
  public func questions(kind: PageKind, edition: Int) -> [FormQuestion] {
    questions.filter { $0.kind == kind && $0.edition == edition }
  }

  /// The fields of an edition of closings.
  public func closingFields(edition: Int) -> Set<String> { closingFields[edition] ?? [] }

  /// The fields of one edition in the order of the form, each once.
  func fields(kind: PageKind, edition: Int) -> [FormField] {
    editions[FormEdition(kind: kind, edition: edition)] ?? []
  }

  /// The fields that any form of the kind's family asks: plans and closings are one family, experiments another.
  func allFields(beside kind: PageKind) -> [String] { fieldsBeside[kind] ?? [] }

  private static func fieldsBeside(_ questions: [FormQuestion]) -> [PageKind: [String]] {
    func names(_ kinds: Set<PageKind>) -> [String] {
      FormField.fields(of: questions.filter { kinds.contains($0.kind) }).map(\.field)
    }
    let cycle = names([.plan, .closing])
    return [.plan: cycle, .closing: cycle, .experiment: names([.experiment])]
  }

  private static func questions(of table: CSVTable) throws(CSVTable.Problem) -> [FormQuestion] {
    let column = try Columns(table)
    var questions: [FormQuestion] = []
    for row in table.rows { questions.append(try column.question(row, file: table.file)) }
    return questions
  }
}

/// One edition of a kind's form.
private struct FormEdition: Hashable {
  let kind: PageKind
  let edition: Int
}

/// Where the columns of forms.csv stand.
private struct Columns {
  let field, kind, edition, prompt, match, answer, state, note: Int

  init(_ table: CSVTable) throws(CSVTable.Problem) {
    field = try table.column("field")
    kind = try table.column("kind")
    edition = try table.column("edition")
    prompt = try table.column("prompt")
    match = try table.column("match")
    answer = try table.column("answer")
    state = try table.column("state")
    note = try table.column("note")
  }

  func question(_ row: CSVTable.Row, file: String) throws(CSVTable.Problem) -> FormQuestion {
    guard let kind = PageKind(rawValue: row.fields[kind]), let edition = Int(row.fields[edition]),
      let answer = FormQuestion.AnswerKind(rawValue: row.fields[answer])
    else {
      throw CSVTable.Problem(
        file: file, line: row.line,
        detail: "kind, edition or answer is unknown: expected plan, closing or experiment; a number; "
          + "text, checklist, group, radio, tag, upload or none")
    }
    return FormQuestion(
      field: row.fields[field], kind: kind, edition: edition, prompt: PromptText.folded(row.fields[prompt]),
      isPrefix: row.fields[match] == "prefix", answer: answer, state: row.fields[state],
      tokens: row.fields[note].split(separator: "; ").map(String.init))
  }
}
