public import Archive
public import Vocabulary

/// What a page's answers say, reduced to facts; the answers' texts are gone but for quoted sentences.
public struct AnswerFacts: Sendable, Hashable {
  /// Stages of the learning cycle that a plan's learning questions relate to.
  public let stages: Set<Stage>
  /// Number of learning questions a plan states.
  public let learningQuestions: Int
  /// How the work was handed over; nil where a closing of edition 2 ticks nothing, and on other forms.
  public let handover: Handover?
  /// What a closing of edition 2 writes on its handover, sentence by sentence.
  public internal(set) var handoverNotes: [HandoverNote]
  /// Key insights of a closing, in order.
  public internal(set) var insights: [Insight]
  /// The answer on barriers of a closing of edition 1; nil when not asked or not answered.
  public internal(set) var barriers: BarrierAnswer?
  /// The answer on obstacles of an experiment; nil when not asked or not answered.
  public internal(set) var obstacles: BarrierAnswer?
  /// Innovation vehicles named, every mention, by line.
  public internal(set) var vehicles: [VehicleMention]
  /// How a closing of edition 1 answers who was new and unusual.
  public let newUnusual: Reply
  /// Sectors for which a closing of edition 1 names partners.
  public let partnerSectors: Set<SectorCode>
  /// What an experiment says of itself; nil on other pages.
  public let experiment: ExperimentFacts?
  /// Links and images in the answers.
  public let evidence: Evidence
  /// Ticked labels that option_labels.csv does not list.
  public internal(set) var unknownOptions: [UnknownOption]

  /// Sectors of the quadruple helix among the partners' sectors, 0 to 4.
  ///
  /// - Source: government, academia, private sector and civil society; the United Nations are no part of it.
  public var helixCount: Int { partnerSectors.intersection(SectorCode.helix).count }

  /// Whether barriers or obstacles were asked for and answered.
  public var isOnBarriers: Bool { barriers != nil || obstacles != nil }

  /// Takes the facts of a page; the names of its partners are no initiatives.
  ///
  /// Cost: O(*n*) in the page's text.
  public init(page: Page, form: Form, partners: [String] = [], rules: Rules) {
    let answers = PlainAnswers(page: page, form: form, forms: rules.forms)
    var reading = OptionReading(page: page, form: form, labels: rules.options)
    stages = Set(reading.codes(field: "stages", key: "stages").compactMap(Stage.init))
    learningQuestions = answers.to("learning-question").count
    handover = Handover(page: page, form: form, options: &reading)
    handoverNotes = HandoverNote.all(answers: answers, terms: rules.handovers)
    insights = form.answers(to: "insights").first.map { Insight.all(in: $0, of: page) } ?? []
    barriers = BarrierAnswer(field: "barriers", answers: answers, rules: rules)
    obstacles = BarrierAnswer(field: "experiment-obstacles", answers: answers, rules: rules)
    vehicles = VehicleMention.all(
      in: page, isForm: form.kind != nil, answers: answers, partners: partners, rules: rules)
    newUnusual = Reply(to: "new-unusual-text", .newUnusual, answers: answers, denials: rules.denials)
    partnerSectors = SectorCode.answered(answers, denials: rules.denials)
    experiment = ExperimentFacts(kind: form.kind, answers: answers, rules: rules, options: &reading)
    evidence = Evidence(page: page, form: form)
    unknownOptions = reading.unknown
  }
}
