internal import Labels
internal import Metrics
internal import Vocabulary

/// The sentences that lead a report, by a rule fixed beforehand: agreed targets met or missed; verdicts of rising or
/// falling, the largest change first; then level sentences on methods, partners and handover, in this order.
///
/// - Source: the rule stands in the annex of every report, so that nobody chooses what is told.
struct KeyFindings {
  let narrative: Narrative

  /// More sentences than this are not read on a first page.
  static let most = 3

  /// At most three sentences.
  func sentences() -> [Prose] {
    let all =
      TargetResults(narrative: narrative).sentences() + VerdictFindings(narrative: narrative).sentences()
      + LevelFindings(narrative: narrative).sentences()
    return Array(all.prefix(Self.most))
  }
}

/// Changes between years that chance does not explain, among the headlines and the outcomes of handover.
struct VerdictFindings {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  /// A change that can be told.
  private struct Change {
    let indicator: String
    let part: String
    let from: Figure
    let to: Figure
    let isRising: Bool
    var size: Double { abs((to.value ?? 0) - (from.value ?? 0)) }
  }

  /// The sentences, the largest change first.
  func sentences() -> [Prose] {
    changes().map { sentence($0) }
  }

  private func changes() -> [Change] {
    let whole = Headlines.indicators(of: narrative.input).map { (id: $0.indicator, part: "", of: $0.population) }
    let outcomes = HandoverTable.outcomes.map { (id: $0.indicator, part: $0.part, of: DocumentSet.closings) }
    return (whole + outcomes).compactMap { change($0.id, $0.part, $0.of) }
      .enumerated().sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }.map(\.element)
  }

  private func change(_ id: String, _ part: String, _ population: DocumentSet) -> Change? {
    guard let pair = HeadlineVerdict(narrative: narrative).widest(id, part: part, of: population),
      pair.verdict == .rising || pair.verdict == .falling,
      let from = narrative.indicator(id, part: part, of: population, .year(pair.from)),
      let to = narrative.indicator(id, part: part, of: population, .year(pair.to)), to.unit == .share
    else { return nil }
    return Change(indicator: id, part: part, from: from, to: to, isRising: pair.verdict == .rising)
  }

  private func sentence(_ change: Change) -> Prose {
    let year = String(change.to.id.period.year ?? 0)
    let statement: Prose
    if change.part.isEmpty {
      statement = IndicatorSentence(labels: labels, text: narrative.text).statement(change.indicator, change.to)
    } else {
      statement = labels.prose(
        FirstPageLabel.ticked,
        [
          "k": narrative.text.number(change.to), "n": Prose(labels.number(change.to.denominator ?? 0)),
          "year": Prose(year), "outcome": Prose(labels.name(.handover, HandoverTable.code(change.part))),
        ])
    }
    return labels.prose(
      change.isRising ? FirstPageLabel.upFrom : .downFrom,
      [
        "statement": statement, "share": narrative.text.worded(change.to, labels.percentage(change.to.value ?? 0)),
        "earlier": narrative.text.whole(change.from), "year": Prose(String(change.from.id.period.year ?? 0)),
      ])
  }
}

/// An indicator's value as a sentence, in the words of the catalogue.
struct IndicatorSentence {
  let labels: Labels
  let text: FigureText

  /// `70 of 113 documents (plans of 2022) relate to testing or growing`, without a full stop.
  func statement(_ indicator: String, _ figure: Figure) -> Prose {
    let year = figure.id.period.year.map(String.init) ?? ""
    let kind = "\(figure.id.population.name)_\(figure.id.basis.rawValue)"
    let count = figure.numerator ?? 0
    return labels.prose(
      .statement, indicator, count: count,
      [
        "k": text.number(figure), "n": Prose(labels.number(figure.denominator ?? 0)), "value": text.whole(figure),
        "documents": Prose(labels.name(.documentsOf, kind, ["year": year])),
      ])
  }
}

extension DocumentSet {
  /// The population in keys of the catalogue: `plan`, `closing`, `experiment`, `all` for plans and closings, `every`.
  var name: String {
    switch self {
    case .plans: "plan"
    case .closings: "closing"
    case .experiments: "experiment"
    case .plansAndClosings: "all"
    case .everyPage: "every"
    }
  }
}
