internal import Archive
internal import Partners
internal import Vocabulary

extension PageFacts {
  /// Takes the facts of a page.
  ///
  /// Cost: O(*t*) in the page's tags.
  init(page: Page, form: Form, vocabulary: Vocabulary, extractor: PartnerExtractor?, depth: FactDepth) {
    var reading = TagReading(vocabulary: vocabulary, document: page.document)
    for tag in page.tags { reading.read(tag, raw: page.text(tag.raw)) }
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
    values = reading.values
    partners = (extractor?.mentions(in: page, form: form, iso3: reading.countries.map(\.iso3)) ?? [])
      .map { PartnerFact(mention: $0, partner: nil) }
    answers =
      depth == .full && (form.kind != nil || types.contains("blog")) ? AnswerFacts(page: page, form: form) : nil
    words = page.words
    links = page.addresses.count
    images = page.images.count
    identity = page.identity
    duplicateOf = nil
    language = depth == .full ? Self.nonEmpty(PageLanguage.of(page)) : nil
    completeness = Completeness.of(page, form)
    coverage = FormCoverage.states(page: page, form: form).map {
      FieldCoverage(field: $0.field, kind: $0.kind, edition: $0.edition, state: $0.state)
    }
    askedDimensions = Self.askedDimensions(coverage)
    cycle = nil
    unknownPrompts = form.unknownPrompts.map {
      UnknownPrompt(text: PrivacyGuard.guarded(String($0.prompt.prefix(80))), line: $0.place.line)
    }
    let codes = reading.countries.map(\.iso3)
    cycleEvidence =
      depth == .full
      ? CycleEvidence(
        document: page.document, page: page, form: form, year: reading.years.min(), cycleYear: cycleYear, iso3: codes)
      : nil
    sketch =
      form.kind == nil
      ? nil
      : TextSketch(document: page.document, page: page, form: form, year: reading.years.min(), iso3: codes)
    findings = page.findings + reading.findings
  }

  private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

  /// The tag fields of a form share their names with the dimensions, apart from the hyphen.
  private static func askedDimensions(_ coverage: [FieldCoverage]) -> Set<Dimension> {
    Set(
      coverage.filter { $0.state != .notAsked }.compactMap {
        Dimension(rawValue: $0.field == "thematic-areas" ? "thematic_areas" : $0.field)
      })
  }
}

/// Reads a page's tags: canonical values, years, countries, and what is odd.
private struct TagReading {
  let vocabulary: Vocabulary
  let document: String
  var tags: [TagFact] = []
  var values: [ValueFact] = []
  var years: [Int] = []
  var countries: [Country] = []
  var findings: [Finding] = []

  mutating func read(_ tag: Tag, raw: String) {
    let id = valueID(of: tag)
    tags.append(
      TagFact(
        key: tag.key, value: tag.value, differingRaw: raw == tag.value ? nil : PrivacyGuard.guarded(raw),
        line: tag.raw.line, valueID: id ?? ""))
  }

  private mutating func valueID(of tag: Tag) -> String? {
    switch tag.key {
    case "year":
      readYear(tag)
      return nil
    case "country": return readCountry(tag)
    case "type":
      add(.types, id: tag.value, label: tag.value, category: "", tag)
      return tag.value
    default: return VocabularyDimension(rawValue: tag.key).flatMap { readTerm(tag, in: $0) }
    }
  }

  private mutating func readTerm(_ tag: Tag, in list: VocabularyDimension) -> String? {
    let resolution = vocabulary.resolve(tag.value, in: list)
    guard let id = resolution.id, let dimension = Dimension(rawValue: list.rawValue) else { return nil }
    add(dimension, id: id, label: resolution.label ?? tag.value, category: resolution.category ?? "", tag)
    return id
  }

  private mutating func readYear(_ tag: Tag) {
    guard tag.value.utf8.count == 4, tag.value.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(tag.value)
    else {
      note(
        tag, .warning, "odd-year",
        "found year \"\(tag.value)\", expected four digits: the page counts as one without a year; mend the tag")
      return
    }
    if !years.contains(year) { years.append(year) }
  }

  private mutating func readCountry(_ tag: Tag) -> String? {
    guard let country = vocabulary.countries.resolve(tag.value) else {
      let near = vocabulary.countries.nearest(to: tag.value).map { "; did you mean \"\($0)\"?" } ?? ""
      note(
        tag, .warning, "unknown-country",
        "found country \"\(tag.value)\", expected a name of countries.csv\(near); only counts_raw.csv counts it")
      return nil
    }
    guard !country.iso3.isEmpty else {
      note(tag, .info, "no-country", "found \"\(tag.value)\", which is no country: it is not counted as one")
      return nil
    }
    if !countries.contains(country) { countries.append(country) }
    add(.countries, id: country.iso3, label: country.name, category: country.region, tag)
    return country.iso3
  }

  private mutating func add(_ dimension: Dimension, id: String, label: String, category: String, _ tag: Tag) {
    guard !values.contains(where: { $0.dimension == dimension && $0.id == id }) else { return }
    values.append(ValueFact(dimension: dimension, id: id, label: label, category: category, line: tag.raw.line))
  }

  private mutating func note(_ tag: Tag, _ severity: Finding.Severity, _ code: String, _ message: String) {
    findings.append(
      Finding(
        document: document, line: tag.raw.line, column: tag.raw.column, severity: severity, code: code,
        message: message))
  }
}
