public import Vocabulary

/// Says of every field of a form's kind how it stands on a page: answered, empty, lost, or not asked.
///
/// What a form asks comes from the catalogue, never from the page: the export leaves out text prompts that nobody
/// answered. An answer may stand below its prompt, in a tag, or for the name of an experiment in the title.
public enum FormCoverage {
  /// The state of each row of the form's outline, in its order.
  ///
  /// - Returns: empty for shells and pages without a form. Cost: O(fields + answers).
  public static func states(page: Page, form: Form) -> [Form.FieldState] {
    states(form, AnsweredFields(page: page, form: form))
  }

  /// The states by answers that are known already.
  public static func states(_ form: Form, _ answers: AnsweredFields) -> [Form.FieldState] {
    form.outline.rows.map { row in row.asked.map { answers.state(of: $0, kind: row.kind) } ?? .notAsked }
  }
}

/// The fields by which forms of some editions are measured: first those that an edition asks, in the order of the form;
/// then those that other editions (for plans and closings also of the other kind) ask and the page's own do not.
///
/// A plan and closing in one has the rows of both.
public final class FormOutline: Sendable {
  /// One field.
  public struct Row: Sendable {
    /// Stable id of the field.
    public let field: String
    /// plan, closing or experiment.
    public let kind: PageKind
    /// Edition of the form.
    public let edition: Int
    /// The field as the edition asks it; nil where it does not.
    let asked: FormField?

    /// Creates the row of a field as facts name it.
    public init(field: String, kind: PageKind, edition: Int) {
      self.init(field: field, kind: kind, edition: edition, asked: nil)
    }

    init(field: String, kind: PageKind, edition: Int, asked: FormField?) {
      (self.field, self.kind, self.edition, self.asked) = (field, kind, edition, asked)
    }
  }

  /// The fields in order.
  public let rows: [Row]

  /// Creates an outline of fields.
  public init(rows: [Row] = []) { self.rows = rows }

  init(_ editions: [(kind: PageKind, edition: Int)], isEarlyVariant: Bool, catalogue: FormCatalogue) {
    let asked = editions.map { kind, edition in
      catalogue.fields(kind: kind, edition: edition).filter { !$0.isEarlyOnly || isEarlyVariant }
    }
    let askedAnywhere = Set(asked.joined().map(\.field))
    rows = zip(editions, asked).flatMap { counted, fields in
      let elsewhere = catalogue.allFields(beside: counted.kind).filter { !askedAnywhere.contains($0) }
      return fields.map { Row(field: $0.field, kind: counted.kind, edition: counted.edition, asked: $0) }
        + elsewhere.map { Row(field: $0, kind: counted.kind, edition: counted.edition, asked: nil) }
    }
  }
}

/// What a page answers, by field.
public struct AnsweredFields {
  private struct Key: Hashable {
    let field: String
    let kind: PageKind
  }

  private let answered: Set<Key>
  private let tagKeys: Set<String>
  private let hasTitle: Bool

  /// Reads what is answered.
  ///
  /// Cost: O(answers + tags).
  public init(page: Page, form: Form) {
    answered = Set(form.answers.filter { !$0.lines.isEmpty }.map { Key(field: $0.field, kind: $0.kind) })
    tagKeys = Set(page.tags.map(\.key))
    hasTitle = page.title.map { !$0.range.isEmpty } ?? false
  }

  func state(of field: FormField, kind: PageKind) -> Form.FieldState {
    if field.isLost { return .lost }
    return holds(field, kind: kind) ? .answered : .empty
  }

  private func holds(_ field: FormField, kind: PageKind) -> Bool {
    answered.contains(Key(field: field.field, kind: kind))
      || field.tagKeys.contains(where: tagKeys.contains)
      || field.isHeldByTitle && hasTitle
      || field.cells.contains { answered.contains(Key(field: $0, kind: kind)) }
  }
}
