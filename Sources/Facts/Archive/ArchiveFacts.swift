public import Archive
internal import Files
internal import Partners
public import Text
public import Vocabulary

/// The facts of a set of pages.
///
/// A commutative monoid: the facts of two sets merge into the facts of their union, whatever the order, so that cores
/// and machines can share the work.
public struct ArchiveFacts: Sendable {
  /// The pages, ordered by document.
  public private(set) var pages: [PageFacts]
  /// What is odd about files that are no pages, and about the archive as a whole, in order.
  public private(set) var findings: [Finding]
  /// Plans with their closings; empty before ``related(asOf:)``.
  public private(set) var cycles: [LearningCycle] = []
  /// The rules by which the pages were read and are related.
  public let rules: Rules
  /// Number of files looked at.
  public private(set) var fileCount: Int
  /// Whether names of persons were taken out already.
  private var isMasked = false

  /// The facts of pages in any order.
  public init(pages: [PageFacts] = [], findings: [Finding] = [], fileCount: Int = 0, rules: Rules) {
    self.rules = rules
    self.pages = Self.isOrdered(pages) ? pages : pages.sorted { $0.document.scalarOrder < $1.document.scalarOrder }
    self.findings = findings.sorted()
    self.fileCount = fileCount
  }

  private static func isOrdered(_ pages: [PageFacts]) -> Bool {
    zip(pages, pages.dropFirst()).allSatisfy { $0.document.scalarOrder < $1.document.scalarOrder }
  }

  /// The facts of two sets of pages together.
  ///
  /// Cost: O(*n* log *n*).
  public func merged(with other: ArchiveFacts) -> ArchiveFacts {
    var merged = ArchiveFacts(
      pages: pages + other.pages, findings: findings + other.findings, fileCount: fileCount + other.fileCount,
      rules: rules)
    // What other pages tell of persons is not known yet.
    merged.isMasked = isMasked && other.pages.isEmpty
    return merged
  }

  /// The facts with what only the whole archive shows: repeated pages, the same form filed twice, learning cycles; and
  /// without persons that other pages know as focal point or experimenter.
  ///
  /// Of repeated pages the first in document order counts; the others name it.
  ///
  /// - Parameters:
  ///   - asOf: the report's date, ISO 8601; later years are findings.
  ///   - depth: how much was read of the pages; cycles and partners need all of it.
  public func related(asOf: String, depth: FactDepth = .full) -> ArchiveFacts {
    var related = isMasked ? self : masked().facts
    related.findings += ArchiveFindings(pages: pages, asOf: asOf).all()
    related.markIdenticalPages()
    related.markNearDuplicates()
    guard depth == .full else {
      related.updatePages { $0.relation = nil }
      return related
    }
    let (links, partners) = Concurrently.both {
      [related] in
      related.cycleLinks()
    } _: {
      [related] in
      related.mergedPartners()
    }
    related.take(links)
    related.take(partners)
    return related
  }

  /// Pages whose names one core takes out at a time.
  private static let maskedTogether = 1024

  /// The facts of some of the pages, before ``related(asOf:depth:)``: what the archive would have been with these
  /// alone.
  public func keeping(_ isKept: (PageFacts) -> Bool) -> ArchiveFacts {
    var kept = ArchiveFacts(pages: pages.filter(isKept), findings: findings, fileCount: fileCount, rules: rules)
    kept.isMasked = isMasked
    return kept
  }

  /// The partners that all pages name, mention by mention in the order of the pages.
  private func mergedPartners() -> PartnerMerger.Result {
    let mentions = pages.flatMap { page in
      page.partners.map { (mention: $0.mention, iso3: page.countries.map(\.iso3)) }
    }
    return PartnerMerger(
      register: rules.partnerRegister, words: rules.partnerWords, aliases: rules.partnerAliases
    ).partners(from: mentions)
  }

  /// Gives each partner named on a page its entity, and the page its partners and sectors as values.
  private mutating func take(_ merged: PartnerMerger.Result) {
    var next = 0
    for index in pages.indices where !pages[index].partners.isEmpty {
      pages[index].partners = pages[index].partners.map { fact in
        defer { next += 1 }
        let partner = merged.partners[merged.indices[next]]
        return PartnerFact(mention: fact.mention.voted(partner.sector), partner: partner)
      }
      pages[index].values += PartnerValues.of(pages[index])
    }
  }

  /// The persons that the pages name as focal points and experimenters.
  public var personNames: PersonNames { PersonNames(marks: pages.lazy.flatMap(\.content.personMarks)) }

  /// The facts without some persons' names.
  ///
  /// - Parameter names: the names; by default those of all pages.
  /// - Returns: the facts, and the documents whose facts held a name. Cost: O(*n*) in the facts' texts.
  public func masked(by names: PersonNames? = nil) -> (facts: ArchiveFacts, changed: Set<String>) {
    let persons = names ?? personNames
    let starts = Array(stride(from: 0, to: pages.count, by: Self.maskedTogether))
    let parts = Concurrently.map(starts) { [pages] start in
      NameMasking(persons).masked(pages[start..<min(start + Self.maskedTogether, pages.count)])
    }
    var changed = Set(parts.flatMap(\.changed))
    let masking = NameMasking(persons)
    let shown = findings.map(masking.masked)
    for (finding, other) in zip(findings, shown) where finding != other { changed.insert(finding.document) }
    var masked = ArchiveFacts(
      pages: parts.flatMap(\.pages), findings: shown, fileCount: fileCount, rules: rules)
    masked.isMasked = names == nil
    return (masked, changed)
  }

  private mutating func markIdenticalPages() {
    let first = PageIdentity.firstOfIdentical(pages.map { ($0.document, $0.identity) })
    for index in pages.indices {
      guard let original = first[pages[index].document] else { continue }
      pages[index].duplicateOf = original
      findings.append(
        Finding(
          document: pages[index].document, severity: .warning, code: "identical-page",
          message: "the same bytes as \(original): counted once; remove one of them, or pass --keep-duplicates"))
    }
  }

  private mutating func markNearDuplicates() {
    let near = NearDuplicates.find(pages.compactMap(\.relation?.sketch))
    findings += near.findings
    for index in pages.indices where pages[index].duplicateOf == nil {
      guard let counted = near.countedOnce[pages[index].document] else { continue }
      pages[index].duplicateOf = counted
    }
  }

  private func cycleLinks() -> CycleLinks {
    CycleLinker.link(
      pages.filter { $0.duplicateOf == nil }.compactMap(\.relation?.cycleEvidence), model: rules.linkModel)
  }

  private mutating func take(_ links: CycleLinks) {
    findings += links.findings
    findings.sort()
    cycles = links.cycles
    let cycleOfDocument = links.cycleOfDocument
    let cycleYearOfClosing = links.cycleYearOfClosing
    updatePages { page in
      page.cycle = cycleOfDocument[page.duplicateOf ?? page.document]
      if let year = cycleYearOfClosing[page.duplicateOf ?? page.document] { page.cycleYear = year }
      page.relation = nil
    }
  }

  /// Changes each page's facts in place.
  public mutating func updatePages(_ change: (inout PageFacts) -> Void) {
    for index in pages.indices { change(&pages[index]) }
  }

  /// Every finding: of pages, files and the archive, in order.
  public var allFindings: [Finding] { (findings + pages.flatMap(\.findings)).sorted() }
}
