/// One field of one edition of a form: all the wordings that ask for the same thing.
struct FormField: Sendable {
  /// Stable id of the field.
  let field: String
  /// Whether the export lost every answer.
  let isLost: Bool
  /// Whether only the earliest pages of the edition were asked.
  let isEarlyOnly: Bool
  /// Whether the page's title is the answer.
  let isHeldByTitle: Bool
  /// Tags that hold the answer.
  let tagKeys: [String]
  /// For the head of a group, the fields of the cells below it.
  let cells: [String]

  /// The fields of one edition in the order of the form, each once; notes and personal questions are no fields.
  static func fields(of questions: [FormQuestion]) -> [FormField] {
    let asked = questions.filter { !$0.isNote && !$0.isPersonal }
    let names = asked.map(\.field).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return names.map { name in FormField(name, of: asked.filter { $0.field == name }, cells: cells(below: name, asked))
    }
  }

  private init(_ field: String, of questions: [FormQuestion], cells: [String]) {
    self.field = field
    self.cells = cells
    isLost = questions.allSatisfy(\.isLost)
    isEarlyOnly = questions.allSatisfy(\.isEarlyVariant)
    isHeldByTitle = questions.contains { $0.tokens.contains("the title holds the name") }
    tagKeys = questions.compactMap(\.tagKey)
  }

  private static func cells(below name: String, _ questions: [FormQuestion]) -> [String] {
    guard let head = questions.firstIndex(where: { $0.field == name && $0.answer == .group }) else { return [] }
    return questions[(head + 1)...].prefix { $0.tokens.contains("in-group") }.map(\.field)
  }
}
