extension Page {
  /// The distinct web addresses of the page in order: those in its text, then those of its `[[source:]]` tags.
  ///
  /// A link written as `[address](address)` counts once; images are no links. Addresses are decoded and free of contact
  /// data. Cost: O(*n*) in their number.
  public var addresses: [String] {
    let sources = tags.filter { $0.key == "source" }.map(\.value)
    var seen = Set<String>()
    return (links.map { PrivacyGuard.guarded(value($0)) } + sources).filter { seen.insert($0).inserted }
  }

  /// The title, decoded and free of contact data; empty when the page has none.
  public var titleText: String { title.map { PageTitle.plain(PrivacyGuard.guarded(value($0))) } ?? "" }

  /// Marks of the names of focal points and experimenters, sorted, each once, for ``PersonNames``.
  public func personMarks(_ form: Form) -> [UInt64] {
    // The form itself holds no answer to a question for persons.
    let asked = form.answers.lazy.filter { $0.field == "experiment-prepared-by" }.map(\.question)
    let answers = asked.isEmpty ? [] : prompts.filter { asked.contains($0.question) }.flatMap(\.answer)
    guard !answers.isEmpty || !contactNames.isEmpty else { return [] }
    let title = titleText
    let named = answers.flatMap { PersonNames.marks(ofAnswer: line($0), title: title) }
    let addressed = answers.flatMap { PersonNames.marks(ofAddressesIn: value($0.passage)) }
    return Set(contactNames + named + addressed).sorted()
  }
}
