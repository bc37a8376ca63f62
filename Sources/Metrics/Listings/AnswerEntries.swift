internal import Facts
public import Vocabulary

/// A key insight of a closing, as lists show it.
public struct InsightEntry: Sendable, Hashable {
  private let insight: Insight

  init(_ insight: Insight) { self.insight = insight }

  /// The line it starts on, from 1.
  public var line: Int { insight.line }
  /// Its number in the answer, from 1.
  public var sequence: Int { insight.sequence }
  /// Its words, free of personal data.
  public var text: String { insight.text }
  /// The rule it was told apart by.
  public var rule: SplitRule { insight.rule }
}

/// How the work of a closing was handed over, as ticked.
public struct HandoverEntry: Sendable, Hashable {
  /// The options ticked, at least one.
  public let outcomes: Set<HandoverOutcome>
  /// Whether an outcome is named; it wins over a tick of not yet scaled.
  public let isScaled: Bool
  /// Whether not yet scaled is ticked together with an outcome.
  public let isConflict: Bool

  init(_ handover: Handover) {
    (outcomes, isScaled, isConflict) = (handover.outcomes, handover.isScaled, handover.isConflict)
  }
}

/// A sentence of a closing on how its work was handed over, or will be.
public struct HandoverSentence: Sendable, Hashable {
  private let note: HandoverNote

  init(_ note: HandoverNote) { self.note = note }

  /// The line, from 1.
  public var line: Int { note.line }
  /// The sentence, at most 300 characters.
  public var detail: String { note.detail }
  /// Dates as written, in order.
  public var dates: [String] { note.dates }
  /// Places as written, in order.
  public var places: [String] { note.places }
  /// Bodies and groups that take over or take part, as written, in order.
  public var bodies: [String] { note.bodies }
}

/// An answer on barriers or obstacles.
public struct BarrierReply: Sendable, Hashable {
  /// The form that asks: closing or experiment.
  public let kind: PageKind
  /// The line of the question, from 1.
  public let line: Int
  /// Whether the answer denies any barrier; it then names no theme.
  public let isDenial: Bool
  /// The themes by the place of their mention.
  public let barriers: [BarrierEntry]

  init(_ answer: BarrierAnswer, of kind: PageKind) {
    (self.kind, line, isDenial) = (kind, answer.line, answer.isDenial)
    barriers = answer.mentions.map(BarrierEntry.init)
  }
}

/// The theme of a barrier with the sentence that names it most clearly.
public struct BarrierEntry: Sendable, Hashable {
  private let mention: BarrierAnswer.Mention

  init(_ mention: BarrierAnswer.Mention) { self.mention = mention }

  /// The theme.
  public var theme: BarrierTheme { mention.theme }
  /// The term of the lexicon as written; the clause where none stands in it.
  public var term: String { mention.term }
  /// The sentence it stands in, at most 300 characters.
  public var sentence: String { mention.sentence }
  /// The line, from 1.
  public var line: Int { mention.line }
  /// How the theme was told.
  public var method: BarrierMethod { mention.method }
}

/// A place on a page that names an initiative: a studio, a playbook, a lab and the like.
public struct InitiativeEntry: Sendable {
  private let mention: VehicleMention
  private let page: PageFacts

  init(_ mention: VehicleMention, on page: PageFacts) { (self.mention, self.page) = (mention, page) }

  /// What it is.
  public var vehicle: Vehicle { mention.vehicle }
  /// The term as written.
  public var term: String { mention.term }
  /// The sentence it stands in, at most 300 characters.
  public var sentence: String { mention.sentence }
  /// The line, from 1.
  public var line: Int { mention.line }
  /// The name that the page gives to it; empty where it has none.
  public var name: String { mention.name }
  /// Whether its sentence shows the lab, its organisation or a partner making or running it.
  public var isMade: Bool { mention.isMade }
  /// Whether its sentence says most about the initiative: of each initiative on a page one does.
  public var isBest: Bool { mention.isBest }
  /// Equal on all mentions of one initiative: by country and name, else by document.
  ///
  /// Cost: O(*n*) in the name.
  public var id: String { page.initiativeID(of: mention) }

  /// The ids of the initiatives that documents show somebody making or running; others are words alone.
  public static func idsOfMade(in documents: [DocumentEntry]) -> Set<String> {
    Set(MadeInitiative.all(in: documents.map(\.page)).map(\.id))
  }
}

/// What an experiment says of its design, its result and what came of it.
public struct ExperimentEntry: Sendable, Hashable {
  private let facts: ExperimentFacts

  init(_ facts: ExperimentFacts) { self.facts = facts }

  /// The date of the answer, ISO 8601, as precise as it is written; nil when it cannot be read.
  public var date: String? { facts.date }
  /// completed, implementation, design or under_review; nil when the page does not say.
  public var status: String? { facts.status }
  /// pre_experimental, quasi_experimental or experimental; nil when the page does not say.
  public var type: String? { facts.type }
  /// With what it compares: none, before, separate, both, conflict, unknown; nil when the page does not say.
  public var comparison: String? { facts.comparison?.rawValue }
  /// Whether assignment is random; nil when the page does not say.
  public var isRandom: Bool? { facts.isRandom }
  /// Code of the sample's size; nil when the page does not say.
  public var sample: String? { facts.sample }
  /// Code of the estimated cost in US dollars; nil when the page does not say.
  public var cost: String? { facts.cost }
  /// What became of the hypothesis; nil when the question was not answered.
  public var hypothesis: HypothesisOutcome? { facts.hypothesis }
  /// What happened after; empty when the page does not say.
  public var outcomes: Set<ExperimentOutcome> { facts.outcomes }
}
