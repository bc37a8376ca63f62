internal import Archive
internal import Facts
internal import Partners
internal import Synchronization
internal import Text
internal import Vocabulary

/// What an indicator's value counts.
enum CountedThing: Sendable, Hashable {
  /// Documents that have the thing.
  case documents
  /// Different values.
  case values
  /// Mentions, or other places in documents.
  case mentions
  /// What each document adds to a mean.
  case contributions
}

/// The documents and lines behind a value of an indicator.
///
/// A document's share in a value is the indicator computed on that document alone, by the code that computes the value.
struct IndicatorEvidence {
  private let indicator: any Indicator
  private let group: DocumentGroup
  private let scope: IndicatorScope
  private let part: Estimate.Breakdown
  private let counted: CountedThing
  private let rule: EvidenceRule
  private let lines: (PageFacts, EvidenceTrace) -> [Int]

  /// Finds the value of an id; nil when no value has it.
  ///
  /// - Parameter lines: gives the lines of a document.
  init?(
    _ id: FigureID, in scope: IndicatorScope, lines: @escaping (PageFacts, EvidenceTrace) -> [Int]
  ) {
    guard let indicator = IndicatorCatalogue.indicator(id.definition) else { return nil }
    for group in scope.groups(of: indicator, id.population, id.basis, year: id.period.year) {
      guard let value = indicator.values(of: group, in: scope).first(where: { $0.id == id }) else { continue }
      let breakdown = value.figure.breakdown
      let edition = breakdown.name == "edition" ? Int(breakdown.value) : nil
      self.indicator = indicator
      self.scope = scope
      self.lines = lines
      self.group = edition.map(group.restricted(toEdition:)) ?? group
      part = edition == nil ? breakdown : .none
      counted = indicator.sheet.counted(part, in: value.unit)
      rule = indicator.evidence(of: part, in: self.group, scope)
      return
    }
    return nil
  }

  /// What stands above and below the line, and who says nothing.
  ///
  /// - Parameter wanted: how many documents above the line are wanted with their lines; nil for all documents.
  func evidence(linesOfFirst wanted: Int?) -> FigureEvidence {
    let own = contributing()
    let above = own.filter { ($0.estimate?.numerator ?? 0) > 0 }
    let speaking = own.filter { $0.estimate.map { !$0.flags.saysNothing && rests(on: $0) } ?? false }
    let silent = own.compactMap { page, estimate -> FigureEvidence.Silence? in
      guard let state = estimate.map({ FigureState($0.flags) }), state != .value else { return nil }
      return FigureEvidence.Silence(document: page.document, state: state)
    }
    let numerator = above.enumerated().flatMap { place, own in
      entries(
        own.page, rule.numerator, adds: own.estimate?.numerator, isByCategory: rule.isByCategory,
        hasLines: wanted.map { place < $0 } ?? true)
    }
    let hasLines = wanted == nil
    let denominator =
      rule.base.map { base in
        base.documents.flatMap { entries($0.page, rule.denominator, adds: nil, hasLines: hasLines) }
      }
      ?? speaking.flatMap {
        entries($0.page, rule.denominator, adds: $0.estimate?.denominator, isBase: true, hasLines: hasLines)
      }
    return FigureEvidence(numerator: ordered(numerator), denominator: ordered(denominator), silent: silent)
  }

  /// What each document adds, by document.
  private func contributing() -> [(page: PageFacts, estimate: Estimate?)] {
    let contributions = indicator.contributions(to: group, in: scope)
    let own = zip(group.documents, contributions).filter { holds($0.0.page) }
      .map { (page: $0.page, estimate: estimate(among: $1)) }
    let names = own.map(\.page.document)
    guard zip(names, names.dropFirst()).contains(where: { $1.scalarOrder < $0.scalarOrder }) else { return own }
    return own.sorted { $0.page.document.scalarOrder < $1.page.document.scalarOrder }
  }

  /// Whether a document belongs to a part of the number of documents.
  private func holds(_ page: PageFacts) -> Bool {
    group.key.documents == .everyPage && part.name == "type" ? page.types.contains(part.value) : true
  }

  /// By value, document and line; entries come by document.
  private func ordered(_ entries: [FigureEvidence.Entry]) -> [FigureEvidence.Entry] {
    guard entries.contains(where: { $0.value != nil }) else { return Self.sorted(entries) }
    let byValue = Dictionary(grouping: entries) { $0.value ?? "" }
    guard byValue.count > 1 else { return Self.sorted(entries) }
    return byValue.sorted { $0.key.scalarOrder < $1.key.scalarOrder }.flatMap { Self.sorted($0.value) }
  }

  private static func sorted(_ entries: [FigureEvidence.Entry]) -> [FigureEvidence.Entry] {
    let isOrdered = !zip(entries, entries.dropFirst()).contains { $1.precedes($0) }
    return isOrdered ? entries : entries.sorted { $0.precedes($1) }
  }

  /// Whether a document alone has something below the line; counts rest on every document that says anything.
  private func rests(on estimate: Estimate) -> Bool {
    estimate.unit == .count || estimate.unit == .effective || (estimate.denominator ?? 0) > 0
  }

  /// The value of one document alone, among all that it has.
  private func estimate(among estimates: [Estimate]) -> Estimate? {
    estimates.first { $0.breakdown == part } ?? estimates.first { $0.flags.saysNothing } ?? estimates.first
  }

  private func entries(
    _ page: PageFacts, _ trace: EvidenceTrace, adds: Int?, isBase: Bool = false, isByCategory: Bool = false,
    hasLines: Bool
  ) -> [FigureEvidence.Entry] {
    switch counted {
    case .documents: [FigureEvidence.Entry(page, lines: hasLines ? lines(page, trace) : [])]
    case .contributions: [FigureEvidence.Entry(page, lines: hasLines ? lines(page, trace) : [], adds: adds)]
    case .mentions: mentions(page, trace, adds: adds, hasLines: hasLines)
    case .values:
      isBase && rule.base == nil && group.key.documents == .everyPage
        ? [FigureEvidence.Entry(page, lines: [1])] : values(page, trace, isByCategory: isByCategory)
    }
  }

  /// A line for each mention; a document with one line for several answers says how many.
  private func mentions(
    _ page: PageFacts, _ trace: EvidenceTrace, adds: Int?, hasLines: Bool
  ) -> [FigureEvidence.Entry] {
    if case .labels = trace { return values(page, trace) }
    return [FigureEvidence.Entry(page, lines: hasLines ? lines(page, trace) : [], adds: adds)]
  }

  private func values(
    _ page: PageFacts, _ trace: EvidenceTrace, isByCategory: Bool = false
  ) -> [FigureEvidence.Entry] {
    switch trace {
    case .labels(let dimension, let ids):
      page.values.filter { $0.dimension == dimension && ids?.contains($0.id) ?? true }.map {
        FigureEvidence.Entry(
          page, lines: [$0.line], value: isByCategory ? $0.category : $0.id,
          label: isByCategory ? $0.category : $0.label)
      }
    case .partners(let set): partners(page, set)
    default:
      page.countries.map { FigureEvidence.Entry(page, lines: [1], value: $0.iso3.lowercased(), label: $0.name) }
    }
  }

  /// A body counts once in each country that names it.
  private func partners(_ page: PageFacts, _ set: DocumentSet) -> [FigureEvidence.Entry] {
    let places = page.countries.map(\.iso3).filter { group.key.level != .country || $0 == group.key.place }
    var seen = Set<String>()
    return page.partners.flatMap { fact -> [FigureEvidence.Entry] in
      guard let partner = PartnerReading.partner(fact, in: set), seen.insert(partner.id).inserted else { return [] }
      return (places.isEmpty ? [""] : places).map { place in
        let isOwn = place.isEmpty || partner.id.hasPrefix("\(place.lowercased())-")
        return FigureEvidence.Entry(
          page, lines: [fact.mention.line], value: isOwn ? partner.id : "\(partner.id)@\(place.lowercased())",
          label: partner.label)
      }
    }
  }
}

extension IndicatorSheet {
  /// What a part of the indicator counts, by the part's unit and the indicator's subject.
  func counted(_ part: Estimate.Breakdown, in unit: IndicatorUnit) -> CountedThing {
    if part.name == "counted" || part.value == "effective number" { return .values }
    switch unit {
    case .mean: return .contributions
    case .count, .effective: return id == "documents-in-scope" ? .documents : .values
    case .share:
      if subject == "documents" { return .documents }
      return subject.hasPrefix("mentions") || subject == "core questions" ? .mentions : .values
    }
  }
}

/// Pages read once more for their lines, each once for all figures of a report.
final class LineSource: Sendable {
  private let rules: Rules
  private let readers = Mutex<[String: EvidenceReader]>([:])

  init(rules: Rules) { self.rules = rules }

  /// The lines of a document; none for a page that cannot be read.
  func lines(of facts: PageFacts, _ trace: EvidenceTrace, page: (String) -> Page?) -> [Int] {
    if let reader = readers.withLock({ $0[facts.document] }) { return reader.lines(trace) }
    guard let page = page(facts.document) else { return [] }
    let reader = EvidenceReader(facts: facts, page: page, rules: rules)
    readers.withLock { $0[facts.document] = reader }
    return reader.lines(trace)
  }
}
