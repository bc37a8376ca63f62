/// Reads a page's prompts as a form: decides kind and edition, gives each prompt its field, clears help texts.
///
/// Nothing fails: a prompt that the catalogue does not know is kept as unknown, or as text of the answer above when a
/// writer began a paragraph with `>`.
public struct FormReader: Sendable {
  private let catalogue: FormCatalogue

  /// Creates a reader.
  public init(catalogue: FormCatalogue = .standard) {
    self.catalogue = catalogue
  }

  /// The form of a page.
  ///
  /// Cost: O(*n*) in the page's answers.
  public func form(of page: Page) -> Form {
    let types = Set(page.values(of: "type"))
    guard types.contains("learningplan") || types.contains("experiment") else { return .none }
    let prompts = page.prompts.map { PromptText.folded(page.bytes.span.extracting($0.question.range)) }
    let matches = prompts.map(catalogue.questions(matching:))
    let (kind, editions) = decision(isExperiment: types.contains("experiment"), matches: matches)
    var assembly = FormAssembly(page: page, catalogue: catalogue, editions: editions)
    for (index, prompt) in page.prompts.enumerated() {
      assembly.add(prompt, folded: prompts[index], candidates: matches[index])
    }
    return Form(
      kind: kind, editions: editions, isEarlyVariant: assembly.isEarlyVariant, answers: assembly.answers,
      unknownPrompts: assembly.unknown)
  }

  /// Kind and editions by the signs of the prompts.
  private func decision(isExperiment: Bool, matches: [[FormQuestion]]) -> (PageKind, [PageKind: Int]) {
    let signs = Set(matches.joined().compactMap(\.sign))
    if isExperiment { return (.experiment, [.experiment: signs.contains("experiment-2") ? 2 : 1]) }
    var editions: [PageKind: Int] = [:]
    if signs.contains("plan") { editions[.plan] = 1 }
    if signs.contains("closing-1") { editions[.closing] = 1 }
    if signs.contains("closing-2") { editions[.closing] = 2 }
    switch (editions[.plan] != nil, editions[.closing] != nil) {
    case (true, true): return (.planAndClosing, editions)
    case (true, false): return (.plan, editions)
    case (false, true): return (.closing, editions)
    case (false, false): return (.shell, editions)
    }
  }
}

/// Puts the answers of one form together, prompt by prompt.
private struct FormAssembly {
  let page: Page
  let catalogue: FormCatalogue
  let editions: [PageKind: Int]
  var answers: [Form.Answer] = []
  var unknown: [(prompt: String, place: Passage)] = []
  /// The field that prompts without words belong to.
  private var openItems: (field: String, kind: PageKind)?
  /// Whether a prompt that only the earliest pages were asked stands on the page.
  private(set) var isEarlyVariant = false
  /// Whether quoted lines right now belong to the answer above.
  private var continuesAnswer = false

  init(page: Page, catalogue: FormCatalogue, editions: [PageKind: Int]) {
    self.page = page
    self.catalogue = catalogue
    self.editions = editions
  }

  mutating func add(_ prompt: Prompt, folded: String, candidates: [FormQuestion]) {
    if let question = known(candidates, prompt) {
      addKnown(question, prompt)
    } else if folded.isEmpty || folded == "none", let items = openItems, prompt.group != nil {
      append(field: items.field, kind: items.kind, prompt, lines: cleared(prompt.answer))
    } else if continuesAnswer || answers.last.map(isUnansweredText) == true {
      unknown.append((folded, prompt.question))
      continueAnswer(prompt)
    } else {
      unknown.append((folded, prompt.question))
    }
  }

  /// The question of this page's own kinds and editions; a prompt in a group is none of the wordless questions.
  private func known(_ candidates: [FormQuestion], _ prompt: Prompt) -> FormQuestion? {
    candidates.first { editions[$0.kind] == $0.edition && !($0.isWordless && prompt.group != nil) }
      ?? candidates.first { editions[$0.kind] != nil && !$0.isWordless }
  }

  private mutating func addKnown(_ question: FormQuestion, _ prompt: Prompt) {
    let isAnswerable = !question.isNote && !question.isLost && !question.isPersonal
    append(
      field: question.field, kind: question.kind, prompt, lines: isAnswerable ? cleared(prompt.answer) : [])
    if question.isEarlyVariant { isEarlyVariant = true }
    continuesAnswer = false
    if prompt.group == nil {
      openItems = question.headsWordlessItems ? (question.field, question.kind) : nil
    }
  }

  private mutating func append(field: String, kind: PageKind, _ prompt: Prompt, lines: [AnswerLine]) {
    answers.append(
      Form.Answer(field: field, kind: kind, question: prompt.question, group: prompt.group, lines: lines))
  }

  private func isUnansweredText(_ answer: Form.Answer) -> Bool {
    answer.lines.isEmpty && catalogue.textFields.contains(answer.field)
  }

  /// A writer's own `>` line: it and what follows are text of the answer above.
  private mutating func continueAnswer(_ prompt: Prompt) {
    guard let last = answers.indices.last else { return }
    answers[last].lines.append(
      AnswerLine(kind: .text, startsParagraph: true, group: prompt.group, passage: prompt.question))
    answers[last].lines += cleared(prompt.answer)
    continuesAnswer = true
  }

  private func cleared(_ lines: [AnswerLine]) -> [AnswerLine] { catalogue.screen.cleared(lines, in: page) }
}
