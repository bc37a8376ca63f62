internal import Labels
internal import Metrics
internal import Vocabulary

/// What the documents name, whether or not it changes: leading methods, recurring partners, handover.
struct LevelFindings {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }
  private var text: FigureText { narrative.text }
  private var figures: Figures { narrative.figures }

  /// The sentences in their fixed order; what cannot be said has none.
  func sentences() -> [Prose] { [methods, partners, handover].compactMap { $0 } }

  private func figure(_ dimension: Dimension, _ measure: Measure) -> Figure {
    figures[dimension, measure, of: .plansAndClosings, in: .all]
  }

  // MARK: Methods

  /// Families that the forms' own list of methods knows.
  static let families = ["participatory", "experimental", "anticipatory", "data-driven", "systems", "human-centred"]

  private var methods: Prose? {
    let all = figure(.methods, .distinct(category: nil))
    guard all.isKnown, let count = all.numerator, count > 0 else { return nil }
    let named = labels.prose(FirstPageLabel.methodsNamed, count: count, ["methods": text.word(all)])
    let order = figures.categories(.methods, of: .plansAndClosings)
    guard let first = order.first(where: Self.families.contains) else { return named }
    let missing = Self.families.filter { !order.contains($0) }.map { labels.name(.methodFamily, $0) }
    // That many families are missing says no more than that there are few documents.
    let isTold = (1...2).contains(missing.count)
    let lead = labels.prose(
      isTold ? FirstPageLabel.familyLeadsAlone : .familyLeads,
      [
        "k": text.firstWord(figure(.methods, .mentions(category: first))),
        "n": text.number(figure(.methods, .mentions(category: nil))),
        "family": Prose(labels.name(.methodFamily, first)), "missing": Prose(labels.either(missing)),
      ])
    return .sentences([named, lead])
  }

  // MARK: Partners

  private var partners: Prose? {
    guard let first = figures.values(.partners, of: .plansAndClosings).first else { return nil }
    let recurring = figure(.partners, .documents(value: first.id))
    guard let count = recurring.numerator, count > 1 else { return sectors }
    let forms = figures.documents(.plansAndClosings, in: .all)
    let isConstant = count == forms.numerator
    let key =
      isConstant ? count == 2 ? FirstPageLabel.namedInBoth : .namedInAll : .namedInSome
    let all = isConstant ? text.word(recurring) : Prose(labels.number(recurring.denominator ?? 0))
    let lead = labels.prose(key, ["partner": Prose(first.label), "k": text.word(recurring), "n": all])
    return .sentences([lead] + (sectors.map { [$0] } ?? []))
  }

  /// The sector of most partners.
  private var sectors: Prose? {
    let known = figures.categories(.partners, of: .plansAndClosings).filter { !["unknown", "other"].contains($0) }
    let counted = known.enumerated().map { ($0.offset, $0.element, figure(.partners, .distinct(category: $0.element))) }
    guard let first = counted.min(by: { ($1.2.numerator ?? 0, $0.0) < ($0.2.numerator ?? 0, $1.0) }) else { return nil }
    let all = figure(.partners, .distinct(category: nil))
    // Of one or two partners a sector says nothing.
    guard (all.numerator ?? 0) > 2, (first.2.numerator ?? 0) > 1 else { return nil }
    return labels.prose(
      first.2.numerator == all.numerator ? FirstPageLabel.allOfSector : .sectorLeads,
      ["k": text.firstWord(first.2), "n": text.number(all), "sector": Prose(labels.name(.sectorFrom, first.1))])
  }

  // MARK: Handover

  private var handover: Prose? {
    let asked = narrative.years.compactMap { year in
      narrative.indicator("handover-scaled-share", of: .closings, .year(year))
    }.filter(\.isKnown)
    guard let last = asked.last else { return nil }
    let ticked = narrative.listings.closings.filter { $0.handover != nil }
    if ticked.count == 1, let only = ticked.first { return single(only, last) }
    let reliable = narrative.leading("handover-scaled-share", of: .closings) ?? last
    return .sentences([taken(asked, reliable)] + (policy.map { [$0] } ?? []))
  }

  private func single(_ closing: DocumentEntry, _ figure: Figure) -> Prose? {
    guard let handover = closing.handover else { return nil }
    let values = ["title": narrative.documentProse(closing), "year": Prose(narrative.yearText(closing))]
    guard handover.isScaled else {
      let state = text.worded(figure, labels.text(FirstPageLabel.notYet))
      return labels.prose(FirstPageLabel.notHandedOver, values.merging(["state": state]) { $1 })
    }
    let outcomes = HandoverOutcome.allCases.filter { handover.outcomes.contains($0) && $0.isScaling }
      .map { labels.name(.handover, $0.rawValue) }
    return labels.prose(
      FirstPageLabel.handedOver,
      values.merging(["outcomes": text.worded(figure, labels.list(outcomes))]) { $1 })
  }

  /// The share in words with k and n of its years; of years that differ the newest leads.
  private func taken(_ asked: [Figure], _ last: Figure) -> Prose {
    let words = Set(asked.map { text.fraction($0).plain })
    // Without a share of the leading year the counts of all years speak.
    let isCounted = narrative.isShort || last.value == nil
    let isAlike = words.count == 1 || isCounted
    let years = (isAlike ? asked : [last]).map { figure in
      labels.prose(FirstPageLabel.inYear, ["k_of_n": text.counts(figure), "year": Prose(year(figure))])
    }
    if isCounted { return labels.prose(FirstPageLabel.takenUpFew, ["years": labels.list(years)]) }
    let lead = text.fraction(last)
    if isAlike { return labels.prose(FirstPageLabel.takenUp, ["share": lead, "years": labels.list(years)]) }
    let others = asked.filter { $0.id != last.id }.map { figure in
      labels.prose(FirstPageLabel.inYear, ["k_of_n": text.counts(figure), "year": Prose(year(figure))])
    }
    return labels.prose(
      FirstPageLabel.takenUpLately,
      ["share": lead, "year": Prose(year(last)), "k_of_n": text.counts(last), "others": labels.list(others)])
  }

  private var policy: Prose? {
    guard !narrative.isShort,
      let figure = narrative.leading("handover-institutional-share", part: "change=policy", of: .closings),
      figure.value != nil
    else { return nil }
    return labels.prose(
      FirstPageLabel.policyChanged,
      ["share": text.fraction(figure), "year": Prose(year(figure)), "k_of_n": text.counts(figure)])
  }

  private func year(_ figure: Figure) -> String { figure.id.period.year.map(String.init) ?? "" }
}
