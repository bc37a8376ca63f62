internal import Vocabulary

extension Completeness {
  /// The line of the first answer to each core prompt that the page answers, ascending.
  ///
  /// An answer may stand below its prompt, in the cells of its group, in a tag or in the title.
  public static func answeredLines(
    of page: Page, _ form: Form, core: CorePrompts, catalogue: FormCatalogue
  ) -> [Int] {
    let answers = AnsweredFields(page: page, form: form)
    return form.countedEditions.flatMap { kind, edition in
      let fields = catalogue.fields(kind: kind, edition: edition).filter {
        answers.state(of: $0, kind: kind) == .answered
      }
      return core.items(kind: kind, edition: edition).compactMap { item in
        fields.filter { item.contains($0.field) }.compactMap { line(of: $0, kind, page, form) }.min()
      }
    }.sorted()
  }

  private static func line(of field: FormField, _ kind: PageKind, _ page: Page, _ form: Form) -> Int? {
    let names = [field.field] + field.cells
    let answer = form.answers.first { $0.kind == kind && !$0.lines.isEmpty && names.contains($0.field) }
    return answer?.lines.first?.passage.line
      ?? page.tags.first { field.tagKeys.contains($0.key) }?.raw.line ?? (field.isHeldByTitle ? page.title?.line : nil)
  }
}
