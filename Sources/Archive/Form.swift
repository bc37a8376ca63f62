public import Vocabulary

/// What a page's form holds: kind, edition, and the answers by field.
public struct Form: Sendable {
  /// An answer with the question it belongs to.
  public struct Answer: Sendable, Hashable {
    /// Stable id of the field.
    public let field: String
    /// The kind of form the question belongs to.
    public let kind: PageKind
    /// The question on the page.
    public let question: Passage
    /// The group the question stands in, or nil; the cells of one partner have successive numbers.
    public let group: Int?
    /// The answer's lines without the form's own text; empty when nothing was answered.
    public internal(set) var lines: [AnswerLine]
  }

  /// How a field stands on a page.
  public enum FieldState: String, Sendable, Hashable, CaseIterable {
    /// Asked and answered with substance.
    case answered
    /// Asked and left empty.
    case empty
    /// Asked, but the export lost the answer.
    case lost
    /// Not asked on this form.
    case notAsked
  }

  /// What the page is; nil for pages that are no form.
  public let kind: PageKind?
  /// The edition of each kind that the page counts under; empty for shells and other pages.
  public let editions: [PageKind: Int]
  /// Whether the page prints a prompt that only the earliest pages of its edition were asked.
  public let isEarlyVariant: Bool
  /// The answers in the order of the page; questions without words stand under the field they belong to.
  public let answers: [Answer]
  /// Prompts that the catalogue does not know, folded.
  public let unknownPrompts: [(prompt: String, place: Passage)]
  /// The fields by which the form is measured, one object for all forms of the same editions.
  public let outline: FormOutline

  /// The answers to a field, in order, empty ones left out.
  public func answers(to field: String) -> [Answer] {
    answers.filter { $0.field == field && !$0.lines.isEmpty }
  }

  /// Edition of the form: of the closing for a plan and closing in one; nil for shells and other pages.
  public var edition: Int? { editions[.closing] ?? editions[.experiment] ?? editions[.plan] }

  /// The kinds the page counts under, with their editions: plan before closing; none for shells and other pages.
  public var countedEditions: [(kind: PageKind, edition: Int)] { Self.counted(kind, editions) }

  static func counted(_ kind: PageKind?, _ editions: [PageKind: Int]) -> [(kind: PageKind, edition: Int)] {
    (kind?.countedKinds ?? []).compactMap { kind in editions[kind].map { (kind, $0) } }
  }

  /// Creates a form.
  init(
    kind: PageKind?, editions: [PageKind: Int], isEarlyVariant: Bool, answers: [Answer],
    unknownPrompts: [(prompt: String, place: Passage)], outline: FormOutline
  ) {
    self.kind = kind
    self.editions = editions
    self.isEarlyVariant = isEarlyVariant
    self.answers = answers
    self.unknownPrompts = unknownPrompts
    self.outline = outline
  }

  /// The form of a page that has none.
  static let none = Form(
    kind: nil, editions: [:], isEarlyVariant: false, answers: [], unknownPrompts: [], outline: FormOutline())
}

extension Page {
  /// The text of an answer, decoded: lines of a paragraph and paragraphs joined by line feeds, personal data removed.
  public func text(of answer: Form.Answer) -> String {
    answer.lines.filter { $0.kind != .image }.map { self.line($0) }.joined(separator: "\n")
  }

  /// One line of an answer, decoded, white space collapsed, personal data removed.
  ///
  /// Entities are decoded twice, since the export encoded some of them twice.
  public func line(_ line: AnswerLine) -> String {
    let once = ValueText.normalised(bytes.span.extracting(line.passage.range))
    return PrivacyGuard.guarded(once.utf8.contains(UInt8(ascii: "&")) ? ValueText.normalised(once) : once)
  }
}
