package import Archive
internal import Text
internal import Vocabulary

/// What a page says by itself, read once and never changed.
package final class PageContent: Sendable {
  let document: String
  let title: String
  let types: [String]
  let years: [Int]
  let cycleYear: Int?
  let kind: PageKind?
  let edition: Int?
  let date: String?
  let source: String?
  let countries: [Country]
  let tags: [TagFact]
  let words: Int
  let links: Int
  let images: Int
  let identity: PageIdentity
  let answers: AnswerFacts?
  let language: String?
  let completeness: Completeness
  /// The fields of the form, one object for all forms of the same editions.
  package let outline: FormOutline
  /// How each row of the outline stands.
  package let states: [Form.FieldState]
  let askedDimensions: Set<Dimension>
  let unknownPrompts: [PageFacts.UnknownPrompt]
  let findings: [Finding]
  /// Marks of the persons the page names, for ``PersonNames``.
  package let personMarks: [UInt64]

  init(
    page: Page, form: Form, reading: TagReading, partners: [String], rules: Rules, depth: FactDepth
  ) {
    document = page.document
    title = page.titleText
    types = page.values(of: "type")
    years = reading.years
    cycleYear = rules.cycleYear.year(
      document: page.document, kind: form.kind, edition: form.edition, tagYear: reading.years.min())
    kind = form.kind
    edition = form.edition
    date = page.values(of: "date").lazy.compactMap(PageDate.iso).first
    source = page.values(of: "source").first
    countries = reading.countries
    tags = reading.tags
    answers =
      depth == .full && (form.kind != nil || types.contains("blog"))
      ? AnswerFacts(page: page, form: form, partners: partners, rules: rules) : nil
    words = page.words
    links = page.addresses.count
    images = page.images.count
    identity = page.identity
    language = depth == .full ? Self.nonEmpty(PageLanguage.of(page, rules.stopWords)) : nil
    outline = form.outline
    if outline.rows.isEmpty {
      (completeness, states) = (Completeness.none, [])
    } else {
      let answered = AnsweredFields(page: page, form: form)
      (completeness, states) = (
        Completeness.of(form, answered, core: rules.corePrompts, catalogue: rules.forms),
        FormCoverage.states(form, answered)
      )
    }
    askedDimensions = Self.askedDimensions(outline, states)
    findings =
      page.findings + reading.findings + Self.promptFindings(page, form) + Self.languageFindings(page, form, language)
    unknownPrompts = form.unknownPrompts.map {
      PageFacts.UnknownPrompt(text: String(PrivacyGuard.guarded($0.prompt).prefix(80)), line: $0.place.line)
    }
    personMarks = page.personMarks(form)
  }

  /// Reads what `write(to:)` wrote.
  init(from record: inout RecordReader) throws(FactError) {
    document = try record.read()
    title = try record.read()
    types = try record.read()
    years = try record.read()
    cycleYear = try record.read()
    kind = try record.read()
    edition = try record.read()
    date = try record.read()
    source = try record.read()
    countries = try record.read()
    tags = try record.read()
    words = try record.read()
    links = try record.read()
    images = try record.read()
    identity = try record.read()
    answers = try record.read()
    language = try record.read()
    completeness = try record.read()
    let coverage: [PageFacts.FieldCoverage] = try record.read()
    outline = FormOutline(
      rows: coverage.map { FormOutline.Row(field: $0.field, kind: $0.kind, edition: $0.edition) })
    states = coverage.map(\.state)
    askedDimensions = try record.read()
    unknownPrompts = try record.read()
    findings = try record.read()
    personMarks = try record.read()
  }

  /// The content of a page as it is shown once names of persons are known.
  init(_ content: PageContent, shown: ShownTexts) {
    document = shown.document
    title = shown.title
    types = shown.types
    source = shown.source
    tags = shown.tags
    answers = shown.answers
    unknownPrompts = shown.unknownPrompts
    findings = shown.findings
    years = content.years
    cycleYear = content.cycleYear
    kind = content.kind
    edition = content.edition
    date = content.date
    countries = content.countries
    words = content.words
    links = content.links
    images = content.images
    identity = content.identity
    language = content.language
    completeness = content.completeness
    outline = content.outline
    states = content.states
    askedDimensions = content.askedDimensions
    personMarks = content.personMarks
  }

  /// The texts of a page in which names may stand.
  struct ShownTexts: Equatable {
    var document: String
    var title: String
    var types: [String]
    var source: String?
    var tags: [TagFact]
    var answers: AnswerFacts?
    var unknownPrompts: [PageFacts.UnknownPrompt]
    var findings: [Finding]
  }

  /// The page's texts.
  var texts: ShownTexts {
    ShownTexts(
      document: document, title: title, types: types, source: source, tags: tags, answers: answers,
      unknownPrompts: unknownPrompts, findings: findings)
  }

  private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

  /// The tag fields of a form share their names with the dimensions, apart from the hyphen.
  private static func askedDimensions(_ outline: FormOutline, _ states: [Form.FieldState]) -> Set<Dimension> {
    Set(
      zip(outline.rows, states).compactMap { row, state in
        state == .notAsked
          ? nil : Dimension(rawValue: row.field == "thematic-areas" ? "thematic_areas" : row.field)
      })
  }

  /// How each field of the form stands.
  var coverage: [PageFacts.FieldCoverage] {
    zip(outline.rows, states).map {
      PageFacts.FieldCoverage(field: $0.field, kind: $0.kind, edition: $0.edition, state: $1)
    }
  }
}

extension PageContent {
  /// Prompts of a form that stand before its first section; they are read all the same.
  fileprivate static func promptFindings(_ page: Page, _ form: Form) -> [Finding] {
    guard form.kind != nil, let prompt = page.prompts.first(where: { $0.section == nil }) else { return [] }
    let count = page.prompts.count { $0.section == nil }
    return [
      Finding(
        document: page.document, line: prompt.question.line, column: prompt.question.column, severity: .info,
        code: "prompt-outside-section",
        message: "\(count) \(count == 1 ? "prompt stands" : "prompts stand") before the first section, expected a "
          + "\"## Heading\" above: the answers are read all the same")
    ]
  }
}

extension PageContent {
  /// Answers in another language than the form's prompts, which the archive prints in English.
  fileprivate static func languageFindings(_ page: Page, _ form: Form, _ language: String?) -> [Finding] {
    guard let kind = form.kind, let language, language != "en",
      let first = form.answers.first(where: { !$0.lines.isEmpty })
    else { return [] }
    return [
      Finding(
        document: page.document, line: first.question.line, column: first.question.column, severity: .info,
        code: "mixed-language",
        message:
          "the prompts of this \(kind.rawValue) are English and its answers are in \"\(language)\", expected "
          + "one language: all is read, but keyword figures may miss terms; see the lexicons' languages")
    ]
  }
}

/// What relates a form to others: the evidence that links a plan and its closings, and the sketch of its text.
final class PageRelation: Sendable {
  let cycleEvidence: CycleEvidence?
  let sketch: TextSketch

  init(page: Page, form: Form, content: PageContent, rules: Rules, depth: FactDepth) {
    let (codes, year) = (content.countries.map(\.iso3), content.years.min())
    let isLinked = depth == .full && form.kind.map(CycleEvidence.kinds.contains) == true
    let reading = FormWords(of: page, form, in: rules.forms.ownWordFields, isLinked: isLinked)
    cycleEvidence =
      isLinked
      ? CycleEvidence(
        document: page.document, page: page, form: form, year: year, cycleYear: content.cycleYear, iso3: codes,
        language: content.language, reading: reading)
      : nil
    sketch = TextSketch(
      document: page.document, page: page, form: form, year: year, iso3: codes, reading: reading.shingles)
  }

  /// The relation of a page that is shown under another name.
  init(_ relation: PageRelation, document: String) {
    var (evidence, sketch) = (relation.cycleEvidence, relation.sketch)
    evidence?.document = document
    sketch.document = document
    (cycleEvidence, self.sketch) = (evidence, sketch)
  }

  /// Reads what `write(to:)` wrote.
  init(from record: inout RecordReader) throws(FactError) {
    cycleEvidence = try record.read()
    sketch = try record.read()
  }
}
