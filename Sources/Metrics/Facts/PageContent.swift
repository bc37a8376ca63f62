internal import Archive
internal import Vocabulary

/// What a page says by itself, read once and never changed.
final class PageContent: Sendable {
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
  let coverage: [PageFacts.FieldCoverage]
  let askedDimensions: Set<Dimension>
  let unknownPrompts: [PageFacts.UnknownPrompt]

  init(page: Page, form: Form, reading: TagReading, depth: FactDepth) {
    document = page.document
    title = page.titleText
    types = page.values(of: "type")
    years = reading.years
    cycleYear = CycleYear.standard.year(
      document: page.document, kind: form.kind, edition: form.edition, tagYear: reading.years.min())
    kind = form.kind
    edition = form.edition
    date = page.values(of: "date").lazy.compactMap(PageDate.iso).first
    source = page.values(of: "source").first
    countries = reading.countries
    tags = reading.tags
    answers =
      depth == .full && (form.kind != nil || types.contains("blog")) ? AnswerFacts(page: page, form: form) : nil
    words = page.words
    links = page.addresses.count
    images = page.images.count
    identity = page.identity
    language = depth == .full ? Self.nonEmpty(PageLanguage.of(page)) : nil
    completeness = Completeness.of(page, form)
    coverage = FormCoverage.states(page: page, form: form).map {
      PageFacts.FieldCoverage(field: $0.field, kind: $0.kind, edition: $0.edition, state: $0.state)
    }
    askedDimensions = Self.askedDimensions(coverage)
    unknownPrompts = form.unknownPrompts.map {
      PageFacts.UnknownPrompt(text: PrivacyGuard.guarded(String($0.prompt.prefix(80))), line: $0.place.line)
    }
  }

  private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

  /// The tag fields of a form share their names with the dimensions, apart from the hyphen.
  private static func askedDimensions(_ coverage: [PageFacts.FieldCoverage]) -> Set<Dimension> {
    Set(
      coverage.filter { $0.state != .notAsked }.compactMap {
        Dimension(rawValue: $0.field == "thematic-areas" ? "thematic_areas" : $0.field)
      })
  }
}

/// What relates a form to others: the evidence that links a plan and its closings, and the sketch of its text.
final class PageRelation: Sendable {
  let cycleEvidence: CycleEvidence?
  let sketch: TextSketch

  init(page: Page, form: Form, content: PageContent, depth: FactDepth) {
    let codes = content.countries.map(\.iso3)
    cycleEvidence =
      depth == .full
      ? CycleEvidence(
        document: page.document, page: page, form: form, year: content.years.min(), cycleYear: content.cycleYear,
        iso3: codes)
      : nil
    sketch = TextSketch(document: page.document, page: page, form: form, year: content.years.min(), iso3: codes)
  }
}
