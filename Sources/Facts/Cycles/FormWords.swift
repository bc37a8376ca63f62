internal import Archive

/// The words that writers put into a form, read once for all comparisons of forms.
struct FormWords {
  /// Words of fewer letters say nothing in any of the archive's languages.
  static let shortestWord = 3

  /// Stems of the answers, the plan's name apart; empty for forms that are never linked.
  private(set) var stems: [UInt32] = []
  /// Names, acronyms and numbers of the same answers.
  private(set) var names: [UInt32] = []
  /// Five words in a row, of all answers.
  private(set) var shingles = ShingleReading()

  /// Reads a form.
  ///
  /// - Parameters:
  ///   - fields: the fields in which writers answer in their own words.
  ///   - isLinked: whether stems and names are asked for.
  /// - Complexity: O(*n*) in the page's answers.
  init(of page: Page, _ form: Form, in fields: Set<String>, isLinked: Bool = true) {
    for answer in form.answers where fields.contains(answer.field) {
      let givesStems = isLinked && answer.field != "plan-name"
      for line in answer.lines where line.kind != .image {
        read(page.bytes.span.extracting(line.passage.range), givesStems: givesStems)
      }
    }
  }

  private mutating func read(_ line: Span<UInt8>, givesStems: Bool) {
    WordScanner.scan(line) { word in
      shingles.add(word.whole)
      guard givesStems else { return }
      if word.length >= Self.shortestWord { stems.append(word.stem) }
      if word.isName { names.append(word.whole) }
    }
  }
}
