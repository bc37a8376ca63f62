internal import Archive
internal import Partners
internal import Vocabulary

extension PageFacts {
  /// Takes the facts of a page.
  ///
  /// Cost: O(*t*) in the page's tags and answers.
  init(
    page: Page, form: Form, vocabulary: Vocabulary, rules: AnswerRules, extractor: PartnerExtractor?, depth: FactDepth
  ) {
    var reading = TagReading(vocabulary: vocabulary, document: page.document)
    for tag in page.tags { reading.read(tag, raw: page.text(tag.raw)) }
    let content = PageContent(page: page, form: form, reading: reading, rules: rules, depth: depth)
    var standing = PageStanding.Parts(values: reading.values)
    standing.partners = (extractor?.mentions(in: page, form: form, iso3: reading.countries.map(\.iso3)) ?? [])
      .map { PartnerFact(mention: $0, partner: nil) }
    standing.relation = form.kind == nil ? nil : PageRelation(page: page, form: form, content: content, depth: depth)
    self.init(content: content, standing: PageStanding(standing))
  }
}

/// Reads a page's tags: canonical values, years, countries, and what is odd.
struct TagReading {
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
      let year = Int(tag.value), year >= 1000
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
