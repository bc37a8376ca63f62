internal import Facts
public import Vocabulary

extension DocumentEntry {
  // MARK: Plans

  /// Stages of the learning cycle that a plan's learning questions relate to; empty where none is ticked.
  public var stages: Set<Stage> { page.answers?.stages ?? [] }
  /// Number of learning questions that a plan states.
  public var learningQuestions: Int { page.answers?.learningQuestions ?? 0 }

  // MARK: Closings

  /// Key insights of a closing, in order.
  public var insights: [InsightEntry] { (page.answers?.insights ?? []).map(InsightEntry.init) }
  /// How the work was handed over, as ticked; nil where nothing is ticked.
  public var handover: HandoverEntry? { page.answers?.handover.map(HandoverEntry.init) }
  /// What a closing writes on its handover, sentence by sentence.
  public var handoverSentences: [HandoverSentence] { (page.answers?.handoverNotes ?? []).map(HandoverSentence.init) }
  /// Barriers that a closing names, each theme once.
  public var barriers: [BarrierEntry] { (page.answers?.barriers?.mentions ?? []).map(BarrierEntry.init) }

  /// What the year of work rests on.
  ///
  /// - Parameter isLinked: whether a plan is linked to the closing.
  public func workYearRule(isLinked: Bool) -> WorkYearRule {
    if isLinked, year(by: .standard) != page.cycleYear { return .plan }
    return year(by: CycleYear()) == page.cycleYear ? .rule : .override
  }

  private func year(by rule: CycleYear) -> Int? {
    rule.year(document: page.document, kind: page.kind, edition: page.edition, tagYear: page.year(.tag))
  }

  // MARK: Other answers

  /// Answers on barriers, then on an experiment's obstacles.
  public var barrierReplies: [BarrierReply] {
    let answers: [(PageKind, BarrierAnswer?)] = [
      (.closing, page.answers?.barriers), (.experiment, page.answers?.obstacles),
    ]
    return answers.compactMap { kind, answer in answer.map { BarrierReply($0, of: kind) } }
  }

  /// Initiatives that the page names: studios, playbooks, labs and the like.
  public var initiatives: [InitiativeEntry] { (page.answers?.vehicles ?? []).map { InitiativeEntry($0, on: page) } }
  /// What an experiment says of itself; nil on other pages.
  public var experiment: ExperimentEntry? { page.answers?.experiment.map(ExperimentEntry.init) }
  /// Partners that the form names, in order.
  public var partners: [PartnerEntry] { page.partners.map(PartnerEntry.init) }
}
