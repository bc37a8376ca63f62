internal import Archive
internal import Facts
internal import Partners
internal import Vocabulary

/// Which values of a dimension a document names as one of a population, and where: what counts and what is shown as
/// the evidence of a count.
struct NamedValues {
  let dimension: Dimension
  let population: DocumentSet

  /// A value on a document.
  struct Mention {
    let id: String
    let label: String
    let category: String
    /// Line of the first mention, from 1.
    let line: Int
  }

  /// The values of a document, each once, in the order of the page.
  ///
  /// Partners of plans, closings and experiments are the named bodies outside UNDP that their questions for partners
  /// name; of all pages, those that running text names as well. Values of other dimensions stand in tags.
  func mentions(on page: PageFacts) -> [Mention] {
    guard population != .everyPage else { return tagged(page) }
    switch dimension {
    case .partners: return partners(page) { ($0.id, $0.label, $0.sector.rawValue) }
    case .partnerSectors: return partners(page) { ($0.sector.rawValue, $0.sector.rawValue, "") }
    default: return tagged(page)
    }
  }

  /// The same as facts.
  func facts(on page: PageFacts) -> [ValueFact] {
    mentions(on: page).map {
      ValueFact(dimension: dimension, id: $0.id, label: $0.label, category: $0.category, line: $0.line)
    }
  }

  private func tagged(_ page: PageFacts) -> [Mention] {
    page.values.lazy.filter { $0.dimension == dimension }.map {
      Mention(id: $0.id, label: $0.label, category: $0.category, line: $0.line)
    }
  }

  private func partners(
    _ page: PageFacts, _ name: (Partner) -> (id: String, label: String, category: String)
  )
    -> [Mention]
  {
    var found: [Mention] = []
    for fact in page.partners {
      guard let partner = PartnerReading.partner(fact, in: population) else { continue }
      let (id, label, category) = name(partner)
      guard !found.contains(where: { $0.id == id }) else { continue }
      found.append(Mention(id: id, label: label, category: category, line: fact.mention.line))
    }
    return found
  }

  /// Why a document that names none says nothing.
  func silence(of page: PageFacts) -> ObservationFlag {
    switch dimension {
    case .partners, .partnerSectors: partnerSilence(page)
    default: page.askedDimensions.contains(dimension) ? .empty : .notAsked
    }
  }

  private func partnerSilence(_ page: PageFacts) -> ObservationFlag {
    let states = page.coverage.filter { entry in
      PartnerReading.fields.contains(entry.field) && population.pageKinds?.contains(entry.kind) ?? true
    }.map(\.state)
    // An answer that names nobody is as good as none.
    if states.contains(.answered) || states.contains(.empty) { return .empty }
    return states.contains(.lost) ? .lost : .notAsked
  }
}

extension PartnerReading {
  /// The partner that a mention counts for in a set of documents; nil for unnamed groups, other texts and UNDP itself.
  static func partner(_ fact: PartnerFact, in set: DocumentSet) -> Partner? {
    guard counts(fact.mention, in: set), let partner = fact.partner, partner.id != ownBody else { return nil }
    return partner
  }
}
