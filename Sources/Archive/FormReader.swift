internal import Vocabulary

/// Reads a page's prompts as a form: decides kind and edition, gives each prompt its field, clears help texts.
///
/// Nothing fails: a prompt that the catalogue does not know is kept as unknown, or as text of the answer above when a
/// writer began a paragraph with `>`.
///
/// Made for one core: it remembers the prompts of the pages it read, since most pages print the same.
public struct FormReader {
  private let catalogue: FormCatalogue
  private let memory: PromptMemory

  /// Creates a reader.
  public init(catalogue: FormCatalogue) {
    self.catalogue = catalogue
    memory = PromptMemory(catalogue)
  }

  /// The form of a page.
  ///
  /// Cost: O(*n*) in the page's answers.
  public func form(of page: Page) -> Form {
    let types = Set(page.values(of: "type"))
    guard types.contains("learningplan") || types.contains("experiment") else { return .none }
    let prompts = page.prompts.map { memory.prompt($0.question.range, of: page) }
    let (kind, editions) = decision(isExperiment: types.contains("experiment"), prompts)
    var assembly = FormAssembly(page: page, catalogue: catalogue, editions: editions)
    for (prompt, known) in zip(page.prompts, prompts) { assembly.add(prompt, known) }
    let outline = memory.outline(kind, editions, isEarlyVariant: assembly.isEarlyVariant)
    return Form(
      kind: kind, editions: editions, isEarlyVariant: assembly.isEarlyVariant, answers: assembly.answers,
      unknownPrompts: assembly.unknown, outline: outline)
  }

  /// Kind and editions by the signs of the prompts.
  private func decision(isExperiment: Bool, _ prompts: [KnownPrompt]) -> (PageKind, [PageKind: Int]) {
    let signs = Set(prompts.lazy.flatMap(\.signs))
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

  mutating func add(_ prompt: Prompt, _ known: KnownPrompt) {
    if let place = place(among: known.places, prompt) {
      addKnown(place, prompt)
    } else if known.folded.isEmpty || known.folded == "none", let items = openItems, prompt.group != nil {
      append(field: items.field, kind: items.kind, prompt, lines: cleared(prompt.answer))
    } else if continuesAnswer || answers.last.map(isUnansweredText) == true {
      unknown.append((known.folded, prompt.question))
      continueAnswer(prompt)
    } else {
      unknown.append((known.folded, prompt.question))
    }
  }

  /// The question of this page's own kinds and editions; a prompt in a group is none of the wordless questions.
  private func place(among places: [Int], _ prompt: Prompt) -> Int? {
    places.first { isOwn($0) && !(catalogue.questions[$0].isWordless && prompt.group != nil) }
      ?? places.first { editions[catalogue.questions[$0].kind] != nil && !catalogue.questions[$0].isWordless }
  }

  private func isOwn(_ place: Int) -> Bool {
    editions[catalogue.questions[place].kind] == catalogue.questions[place].edition
  }

  /// Questions are looked at in place: each is a large value.
  private mutating func addKnown(_ place: Int, _ prompt: Prompt) {
    let (field, kind) = (catalogue.questions[place].field, catalogue.questions[place].kind)
    let lines = catalogue.questions[place].isAnswerable ? cleared(prompt.answer) : []
    append(field: field, kind: kind, prompt, lines: lines)
    if catalogue.questions[place].isEarlyVariant { isEarlyVariant = true }
    continuesAnswer = false
    if prompt.group == nil {
      openItems = catalogue.questions[place].headsWordlessItems ? (field, kind) : nil
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
