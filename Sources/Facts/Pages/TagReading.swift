internal import Archive
internal import Text
internal import Vocabulary

/// A page's tags: canonical values, years, countries, and what is odd.
struct TagReading {
  private(set) var tags: [TagFact] = []
  private(set) var values: [ValueFact] = []
  private(set) var years: [Int] = []
  private(set) var countries: [Country] = []
  private(set) var findings: [Finding] = []

  init(_ page: Page, _ meanings: TagMeanings) {
    tags.reserveCapacity(page.tags.count)
    values.reserveCapacity(page.tags.count)
    for tag in page.tags { read(tag, meanings.meaning(of: tag.text), of: page.document) }
  }

  private mutating func read(_ tag: Tag, _ meaning: TagMeaning, of document: String) {
    let line = tag.raw.line
    tags.append(TagFact(meaning.tag, line: line))
    if let year = meaning.year, !years.contains(year) { years.append(year) }
    if let country = meaning.country, !countries.contains(country) { countries.append(country) }
    if let value = meaning.value, !values.contains(where: { $0.words.isSameValue(as: value) }) {
      values.append(ValueFact(value, line: line))
    }
    guard let problem = meaning.problem else { return }
    findings.append(
      Finding(
        document: document, line: line, column: tag.raw.column, severity: problem.severity, code: problem.code,
        message: problem.message))
  }
}

/// What tags mean, looked up once for all pages that write the same; made for one core.
final class TagMeanings {
  private let vocabulary: Vocabulary
  /// The meanings by the places of their texts.
  private var known: [TagMeaning?] = []

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  func meaning(of text: TagText) -> TagMeaning {
    guard let place = text.place, place < TagMemory.most else { return TagMeaning(text, vocabulary) }
    while place >= known.count { known.append(nil) }
    // A text of another memory may have the same place.
    if let found = known[place], found.text === text { return found }
    let meaning = TagMeaning(text, vocabulary)
    known[place] = meaning
    return meaning
  }
}

/// What a tag means wherever it stands.
final class TagMeaning {
  /// The tag's text.
  let text: TagText
  /// What is odd about a tag, apart from its place.
  struct Problem {
    let severity: Finding.Severity
    let code: String
    let message: String
  }

  /// The tag as facts keep it.
  private(set) var tag: TagFact.Words
  /// The value it counts under.
  private(set) var value: ValueFact.Words?
  private(set) var year: Int?
  private(set) var country: Country?
  private(set) var problem: Problem?

  init(_ text: TagText, _ vocabulary: Vocabulary) {
    self.text = text
    tag = TagFact.Words(key: text.key, value: text.value, differingRaw: text.differingRaw, valueID: "")
    switch text.key {
    case "year": readYear(text.value)
    case "country": readCountry(text.value, vocabulary.countries)
    case "type": take(.types, id: text.value, label: text.value, category: "")
    default: if let list = VocabularyDimension(rawValue: text.key) { readTerm(text.value, list, vocabulary) }
    }
    guard let value else { return }
    tag = TagFact.Words(key: text.key, value: text.value, differingRaw: text.differingRaw, valueID: value.id)
  }

  private func take(_ dimension: Dimension, id: String, label: String, category: String) {
    value = ValueFact.Words(dimension: dimension, id: id, label: label, category: category)
  }

  private func readTerm(_ value: String, _ list: VocabularyDimension, _ vocabulary: Vocabulary) {
    let resolution = vocabulary.resolve(value, in: list)
    guard let id = resolution.id, let dimension = Dimension(rawValue: list.rawValue) else { return }
    take(dimension, id: id, label: resolution.label ?? value, category: resolution.category ?? "")
  }

  private func readYear(_ value: String) {
    guard value.utf8.count == 4, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(value),
      number >= 1000
    else {
      problem = Problem(
        severity: .warning, code: "odd-year",
        message: "found year \"\(value)\", expected four digits: the page counts as one without a year; mend the tag")
      return
    }
    year = number
  }

  private func readCountry(_ value: String, _ countries: Countries) {
    guard let found = countries.resolve(value) else {
      let near = countries.nearest(to: value).map { "; did you mean \"\($0)\"?" } ?? ""
      problem = Problem(
        severity: .warning, code: "unknown-country",
        message: "found country \"\(value)\", expected a name of countries.csv\(near); only counts_raw.csv counts it")
      return
    }
    guard !found.iso3.isEmpty else {
      problem = Problem(
        severity: .info, code: "no-country",
        message: "found \"\(value)\", which is no country: it is not counted as one")
      return
    }
    country = found
    take(.countries, id: found.iso3, label: found.name, category: found.region)
  }
}
