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

  /// The form of a page. Cost: O(*n*) in the page's answers.
  public func form(of page: Page) -> Form {
    let types = Set(page.values(of: "type"))
    guard types.contains("learningplan") || types.contains("experiment") else { return .none }
    let matches = page.prompts.map { catalogue.questions(matching: PromptText.folded(page.text($0.question))) }
    let (kind, editions) = decision(isExperiment: types.contains("experiment"), page: page, matches: matches)
    var assembly = FormAssembly(page: page, catalogue: catalogue, editions: editions)
    for (prompt, candidates) in zip(page.prompts, matches) { assembly.add(prompt, candidates: candidates) }
    return Form(
      kind: kind, edition: editions[.closing] ?? editions[.experiment] ?? editions[.plan],
      answers: assembly.answers, unknownPrompts: assembly.unknown)
  }

  /// Kind and editions by the signs of the prompts.
  private func decision(
    isExperiment: Bool, page: Page, matches: [[FormQuestion]]
  ) -> (PageKind, [PageKind: Int]) {
    let signs = matches.reduce(into: Set<String>()) { signs, questions in
      for question in questions { signs.formUnion(question.tokens.filter { $0.hasPrefix("sign:") }) }
    }
    if isExperiment { return (.experiment, [.experiment: signs.contains("sign:experiment-2") ? 2 : 1]) }
    var editions: [PageKind: Int] = [:]
    if signs.contains("sign:plan") { editions[.plan] = 1 }
    if signs.contains("sign:closing-1") { editions[.closing] = 1 }
    if signs.contains("sign:closing-2") { editions[.closing] = 2 }
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
  /// Whether quoted lines right now belong to the answer above.
  private var continuesAnswer = false

  init(page: Page, catalogue: FormCatalogue, editions: [PageKind: Int]) {
    self.page = page
    self.catalogue = catalogue
    self.editions = editions
  }

  mutating func add(_ prompt: Prompt, candidates: [FormQuestion]) {
    if let question = known(candidates, prompt) {
      addKnown(question, prompt)
    } else if isWordless(prompt), let items = openItems, prompt.group != nil {
      append(field: items.field, kind: items.kind, prompt, lines: cleared(prompt.answer))
    } else if continuesAnswer || answers.last.map(isUnansweredText) == true {
      continueAnswer(prompt)
    } else {
      unknown.append((PromptText.folded(page.text(prompt.question)), prompt.question))
    }
  }

  /// The question of this page's own kinds and editions; a prompt in no group is not one of the wordless items.
  private func known(_ candidates: [FormQuestion], _ prompt: Prompt) -> FormQuestion? {
    candidates.first { question in
      (editions[question.kind].map { $0 == question.edition } ?? false)
        && !(question.tokens.contains("wordless") && prompt.group != nil)
    } ?? candidates.first { editions[$0.kind] != nil && !$0.tokens.contains("wordless") }
  }

  private mutating func addKnown(_ question: FormQuestion, _ prompt: Prompt) {
    let isAnswerable = !question.isNote && !question.isLost && !question.isPersonal
    append(
      field: question.field, kind: question.kind, prompt, lines: isAnswerable ? cleared(prompt.answer) : [])
    continuesAnswer = false
    if prompt.group == nil {
      openItems = question.tokens.contains("wordless-items") ? (question.field, question.kind) : nil
    }
  }

  private mutating func append(field: String, kind: PageKind, _ prompt: Prompt, lines: [AnswerLine]) {
    answers.append(
      Form.Answer(field: field, kind: kind, question: prompt.question, group: prompt.group, lines: lines))
  }

  private func isWordless(_ prompt: Prompt) -> Bool {
    let words = PromptText.folded(page.text(prompt.question))
    return words.isEmpty || words == "none"
  }

  private func isUnansweredText(_ answer: Form.Answer) -> Bool {
    answer.lines.isEmpty
      && catalogue.questions.contains { $0.field == answer.field && $0.answer == .text && !$0.isPersonal }
  }

  /// A writer's own `>` line: it and what follows are text of the answer above.
  private mutating func continueAnswer(_ prompt: Prompt) {
    unknown.append((PromptText.folded(page.text(prompt.question)), prompt.question))
    guard let last = answers.popLast() else { return }
    let quoted = AnswerLine(kind: .text, startsParagraph: true, group: prompt.group, passage: prompt.question)
    answers.append(
      Form.Answer(
        field: last.field, kind: last.kind, question: last.question, group: last.group,
        lines: last.lines + [quoted] + cleared(prompt.answer)))
    continuesAnswer = true
  }

  /// The lines of an answer without help texts and leads; none at all when they say nothing.
  private func cleared(_ lines: [AnswerLine]) -> [AnswerLine] {
    let kept = lines.filter { line in
      guard line.kind != .lead else { return false }
      guard line.kind == .text else { return !line.passage.range.isEmpty || line.kind == .image }
      let words = PromptText.folded(page.text(line.passage))
      return !catalogue.helpTexts.contains { $0.isPrefix ? words.hasPrefix($0.text) : words == $0.text }
    }
    let hasImage = kept.contains { $0.kind == .image }
    let words = PromptText.folded(kept.filter { $0.kind != .image }.map { page.text($0.passage) }.joined(separator: " "))
    return catalogue.emptyAnswers.contains(words) && !hasImage ? [] : kept
  }
}
