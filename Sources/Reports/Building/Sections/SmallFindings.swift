internal import Archive
internal import Labels
internal import Metrics

/// What a handful of documents says: what was named, who recurs, what became of the work.
struct SmallFindings {
  let narrative: Narrative
  private let labels: Labels
  private let methods: ValueGrid
  private let partners: ValueGrid

  init(narrative: Narrative) {
    self.narrative = narrative
    labels = narrative.labels
    let years = narrative.workYears
    methods = ValueGrid(.methods, of: narrative.forms, years: years, basis: .cycle, labels: narrative.labels)
    partners = ValueGrid(.partners, of: narrative.forms, years: years, basis: .cycle, labels: narrative.labels)
  }

  /// At most three sentences.
  var findings: [Report.FiguredSentence] {
    guard !narrative.forms.isEmpty else { return [Report.FiguredSentence(labels.text(FirstPageLabel.noForm))] }
    return [methodFinding, partnerFinding, handoverFinding].compactMap { $0 }
  }

  // MARK: Methods

  private static let families = [
    "participatory", "experimental", "anticipatory", "data-driven", "systems", "human-centred",
  ]

  private var methodFinding: Report.FiguredSentence? {
    guard !methods.rows.isEmpty else { return nil }
    let leading = methods.categoriesByMentions.filter(Self.families.contains).prefix(2).map { family in
      labels.text(
        FirstPageLabel.familyMentions,
        [
          "family": labels.name(.methodFamily, family), "k": labels.number(methods.mentions(family)),
          "n": labels.number(methods.mentions),
        ])
    }
    let missing = Self.families.filter { methods.mentions($0) == 0 }.map { labels.name(.methodFamily, $0) }
    let named = labels.text(
      FirstPageLabel.methodsNamed, count: methods.rows.count,
      [
        "documents": labels.counted(.noun, "plan_or_closing", methods.base),
        "cycles": labels.counted(.noun, "cycle", methods.bases.count),
      ])
    let lead = leading.isEmpty ? [] : [labels.text(FirstPageLabel.familiesLead, ["families": labels.list(leading)])]
    let absent =
      missing.isEmpty ? [] : [labels.text(FirstPageLabel.familiesMissing, ["families": labels.list(missing)])]
    return Report.FiguredSentence(
      ([named] + lead + absent + [verdict]).joined(separator: " "), figures: distinct(methods))
  }

  /// Below ten documents a year nothing is said of change.
  private var verdict: String {
    labels.text(FigureLabel.verdict, ["verdict": labels.name(.verdict, Verdict.tooFew.rawValue)])
  }

  // MARK: Partners

  private var partnerFinding: Report.FiguredSentence? {
    guard !partners.rows.isEmpty else { return nil }
    let all = partners.rows.count
    let sectors = partners.rows.reduce(into: [String: Int]()) { $0[$1.category, default: 0] += 1 }
    let names = sectors.sorted { ($1.value, $0.key.scalarOrder) < ($0.value, $1.key.scalarOrder) }.map {
      sector, count in
      "\(labels.name(.sector, sector)) \(labels.number(count))"
    }
    let total = labels.text(
      FirstPageLabel.partnersNamed, count: all, ["sectors": labels.list(names)])
    let figures = recurring.prefix(Self.mostNames).map { "partners/\($0.id)" } + distinct(partners)
    return Report.FiguredSentence("\(recurrence) \(total) \(verdict)", figures: figures)
  }

  private static let mostNames = 3

  /// The partners of the most documents, where these are more than one.
  private var recurring: [ValueGrid.Row] {
    partners.rows.filter { $0.total > 1 && $0.total == partners.rows.first?.total }
  }

  private var recurrence: String {
    let forms = narrative.forms.count
    guard let first = recurring.first else { return labels.text(FirstPageLabel.noRecurring) }
    let isAll = first.total == forms
    guard recurring.count > 1 else {
      return labels.text(
        isAll ? FirstPageLabel.namedInAll : .namedInSome,
        [
          "partner": first.label, "k": labels.number(first.total),
          "n": isAll ? labels.word(forms) : labels.number(forms),
        ])
    }
    let rest = recurring.count - Self.mostNames
    let names = recurring.prefix(Self.mostNames).map(\.label)
    let partners =
      rest > 0
      ? labels.text(FirstPageLabel.andOthers, count: rest, ["list": names.joined(separator: ", ")]) : labels.list(names)
    return labels.text(
      FirstPageLabel.namedEqually,
      ["partners": partners, "k": labels.number(first.total), "n": labels.number(forms)])
  }

  /// Ids of the numbers of distinct values, one for each year that has any.
  private func distinct(_ grid: ValueGrid) -> [String] {
    grid.years.filter { grid.bases[$0] != nil }.map { "\(grid.dimension.rawValue)/\($0)" }
  }

  // MARK: Handover

  private var handoverFinding: Report.FiguredSentence? {
    let closings = narrative.closings
    guard !closings.isEmpty else { return Report.FiguredSentence(labels.text(FirstPageLabel.handoverNoClosing)) }
    let asked = closings.filter { $0.coverage.contains { $0.field == "handover" && $0.state != .notAsked } }
    guard !asked.isEmpty else { return Report.FiguredSentence(labels.text(FirstPageLabel.handoverNotAsked)) }
    let ticked = asked.filter { $0.answers?.handover != nil }
    let years = Set(ticked.compactMap(\.cycleYear)).sorted()
    let figures = years.map { "handover-scaled-share/closing/cycle/\($0)" }
    guard let only = ticked.first else { return Report.FiguredSentence(labels.text(FirstPageLabel.handoverNoAnswer)) }
    let sentence = ticked.count == 1 ? single(only) : several(ticked)
    return Report.FiguredSentence("\(sentence) \(verdict)", figures: figures)
  }

  private func single(_ closing: PageFacts) -> String {
    let outcomes = closing.answers?.handover?.outcomes ?? []
    let names = Handover.Outcome.allCases.filter(outcomes.contains).map { labels.name(.handover, $0.rawValue) }
    return labels.text(
      FirstPageLabel.handoverOne,
      [
        "title": labels.text(FormatLabel.quoted, ["text": closing.title]),
        "year": closing.cycleYear.map(String.init) ?? labels.text(FormatLabel.noYear), "outcome": labels.list(names),
        "k": labels.number(closing.answers?.handover?.isScaled == true ? 1 : 0),
      ])
  }

  private func several(_ closings: [PageFacts]) -> String {
    let handovers = closings.compactMap { $0.answers?.handover }
    let counts = Handover.Outcome.allCases.compactMap { outcome -> String? in
      let count = handovers.count { $0.outcomes.contains(outcome) }
      return count == 0 ? nil : "\(labels.name(.handover, outcome.rawValue)) \(labels.number(count))"
    }
    return labels.text(
      FirstPageLabel.handoverSeveral,
      [
        "k": labels.number(handovers.count(where: \.isScaled)), "n": labels.number(handovers.count),
        "outcomes": labels.list(counts),
      ])
  }
}
