internal import Archive
internal import Partners
internal import Text
internal import Vocabulary

/// Takes names of persons out of facts: out of every text that an output may show.
///
/// A page whose name or title is a person's is shown under a neutral one (``PersonDocument``). What many pages share,
/// such as the words of a tag, is looked at once. Made for one core.
final class NameMasking {
  private let names: PersonNames
  /// The words of tags and values by their objects, which are kept so that no other takes their place.
  private var tags: [ObjectIdentifier: (original: TagFact.Words, masked: TagFact.Words)] = [:]
  private var values: [ObjectIdentifier: (original: ValueFact.Words, masked: ValueFact.Words)] = [:]

  init(_ names: PersonNames) { self.names = names }

  /// Pages without names, and the documents of those that held one.
  func masked(_ pages: ArraySlice<PageFacts>) -> (pages: [PageFacts], changed: [String]) {
    var (masked, changed) = (Array(pages), [String]())
    for index in masked.indices {
      let document = masked[index].document
      if mask(&masked[index]) { changed.append(document) }
    }
    return (masked, changed)
  }

  /// Takes names out of a page's facts; false when there was none.
  @discardableResult
  func mask(_ page: inout PageFacts) -> Bool {
    let document = shownDocument(page)
    guard !names.isEmpty || document != page.document else { return false }
    let texts = shownTexts(page, document)
    let values = masked(page.values)
    let partners = page.partners.compactMap { masked($0, document) }
    guard texts != page.content.texts || values != page.values || partners != page.partners else { return false }
    page.show(texts, values: values, partners: partners)
    return true
  }

  /// A finding without names, at the name shown for its file.
  func masked(_ finding: Finding) -> Finding {
    let document =
      isPersonal(finding.document) ? PersonDocument.name(of: finding.document, iso3: nil) : finding.document
    let message = names.masked(finding.message)
    guard document != finding.document || message != finding.message else { return finding }
    return Finding(
      document: document, line: finding.line, column: finding.column, severity: finding.severity, code: finding.code,
      message: message)
  }

  // MARK: A page's name

  private func shownDocument(_ page: PageFacts) -> String {
    guard isPersonal(page.document) || names.isName(page.title) else { return page.document }
    guard !PersonDocument.isName(page.document) else { return page.document }
    return PersonDocument.name(of: page.document, iso3: page.countries.first?.iso3)
  }

  private func isPersonal(_ document: String) -> Bool {
    guard !PersonDocument.isName(document) else { return false }
    return PersonDocument.holdsContact(document) || names.masked(document) != document
  }

  private func shownTexts(_ page: PageFacts, _ document: String) -> PageContent.ShownTexts {
    var texts = page.content.texts
    texts.document = document
    texts.title = names.isName(texts.title) ? PersonDocument.title : names.masked(texts.title)
    texts.types = texts.types.map(names.masked)
    texts.source = texts.source.map(names.masked)
    texts.tags = texts.tags.map { TagFact(masked($0.words), line: $0.line) }
    texts.answers = texts.answers.map { $0.masked(by: names) }
    texts.unknownPrompts = texts.unknownPrompts.map {
      PageFacts.UnknownPrompt(text: names.masked($0.text), line: $0.line)
    }
    texts.findings = texts.findings.map { finding in
      Finding(
        document: document, line: finding.line, column: finding.column, severity: finding.severity, code: finding.code,
        message: names.masked(finding.message))
    }
    return texts
  }

  // MARK: Tags and values

  private func masked(_ words: TagFact.Words) -> TagFact.Words {
    if let known = tags[ObjectIdentifier(words)] { return known.masked }
    let masked = Self.masked(words, names)
    tags[ObjectIdentifier(words)] = (words, masked)
    return masked
  }

  private static func masked(_ words: TagFact.Words, _ names: PersonNames) -> TagFact.Words {
    let (key, value) = (names.masked(words.key), names.masked(words.value))
    let raw = words.differingRaw.map(names.masked)
    guard key != words.key || value != words.value || raw != words.differingRaw else { return words }
    return TagFact.Words(
      key: key, value: value, differingRaw: raw,
      valueID: shownID(words.valueID, of: value, Dimension(tagKey: key)))
  }

  private func masked(_ facts: [ValueFact]) -> [ValueFact] {
    var kept: [ValueFact] = []
    for fact in facts {
      let words = masked(fact.words)
      if !kept.contains(where: { $0.words.isSameValue(as: words) }) { kept.append(ValueFact(words, line: fact.line)) }
    }
    return kept
  }

  private func masked(_ words: ValueFact.Words) -> ValueFact.Words {
    if let known = values[ObjectIdentifier(words)] { return known.masked }
    let label = names.masked(words.label)
    let masked =
      label == words.label
      ? words
      : ValueFact.Words(
        dimension: words.dimension, id: Self.shownID(words.id, of: label, words.dimension), label: label,
        category: words.category)
    values[ObjectIdentifier(words)] = (words, masked)
    return masked
  }

  /// The id of a value that held a name: ids of values without a term are made of the value.
  private static func shownID(_ id: String, of value: String, _ dimension: Dimension?) -> String {
    if dimension == .types { return value }
    guard id.hasPrefix(Resolution.uncuratedCategory + ":"), let list = dimension?.vocabulary else { return id }
    return Vocabulary.standard.resolve(value, in: list).id ?? id
  }

  // MARK: Partners

  /// A partner without names; nil when it is a person.
  private func masked(_ fact: PartnerFact, _ document: String) -> PartnerFact? {
    let mention = fact.mention
    guard !names.isName(mention.name) else { return nil }
    return PartnerFact(
      mention: PartnerMention(
        document: document, line: mention.line, name: names.masked(mention.name),
        acronym: mention.acronym.map(names.masked), parent: mention.parent.map(names.masked), sector: mention.sector,
        sectorSource: mention.sectorSource, isNamed: mention.isNamed, isNewUnusual: mention.isNewUnusual,
        role: mention.role, field: mention.field, confidence: mention.confidence), partner: fact.partner)
  }
}

extension Dimension {
  /// The dimension whose values stand under a tag's key; nil for other keys.
  fileprivate init?(tagKey: String) {
    guard let dimension = Dimension.allCases.first(where: { $0.tagKey == tagKey }) else { return nil }
    self = dimension
  }
}
