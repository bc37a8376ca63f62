/// Says of every field of a form's kind how it stands on a page: answered, empty, lost, or not asked.
///
/// What a form asks comes from the catalogue, never from the page: the export leaves out text prompts that nobody
/// answered. An answer may stand below its prompt, in a tag, or for the name of an experiment in the title.
public enum FormCoverage {
  /// The state of each field, one row for each kind the page counts under and field.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - form: the page's form.
  ///   - catalogue: the questions of each kind and edition.
  /// - Returns: first the fields that the page's edition asks, in the order of the form; then those that other editions
  ///   (for plans and closings also of the other kind) ask and no form of this page does, as not asked. Empty for
  ///   shells and pages without a form. Cost: O(fields + answers).
  public static func states(
    page: Page, form: Form, catalogue: FormCatalogue = .standard
  ) -> [(field: String, kind: PageKind, edition: Int, state: Form.FieldState)] {
    let answered = AnsweredFields(page: page, form: form)
    let asked = form.countedEditions.map { kind, edition in
      catalogue.fields(kind: kind, edition: edition).filter { !$0.isEarlyOnly || form.isEarlyVariant }
    }
    let askedAnywhere = Set(asked.joined().map(\.field))
    return zip(form.countedEditions, asked).flatMap { counted, fields in
      let elsewhere = catalogue.allFields(beside: counted.kind).filter { !askedAnywhere.contains($0) }
      return fields.map { ($0.field, counted.kind, counted.edition, answered.state(of: $0, kind: counted.kind)) }
        + elsewhere.map { ($0, counted.kind, counted.edition, .notAsked) }
    }
  }
}

/// What a page answers, by field.
struct AnsweredFields {
  private struct Key: Hashable {
    let field: String
    let kind: PageKind
  }

  private let answered: Set<Key>
  private let tagKeys: Set<String>
  private let hasTitle: Bool

  init(page: Page, form: Form) {
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
