internal import Partners
internal import Vocabulary

/// The partners and sectors that a page counts under.
enum PartnerValues {
  /// Named partners by entity, and the sectors of all partners, each once.
  ///
  /// A kind of body ("local NGOs") is no partner, but has a sector.
  static func of(_ page: PageFacts) -> [ValueFact] {
    var values: [ValueFact] = []
    func add(_ value: ValueFact) {
      guard !values.contains(where: { $0.dimension == value.dimension && $0.id == value.id }) else { return }
      values.append(value)
    }
    for fact in page.partners {
      if fact.mention.isNamed, let partner = fact.partner {
        add(
          ValueFact(
            dimension: .partners, id: partner.id, label: partner.label, category: partner.sector.rawValue,
            line: fact.mention.line))
      }
      add(
        ValueFact(
          dimension: .partnerSectors, id: fact.mention.sector.rawValue,
          label: fact.mention.sector.rawValue.replacing("_", with: " "),
          category: "", line: fact.mention.line))
    }
    return values
  }
}
