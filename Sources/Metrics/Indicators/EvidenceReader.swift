internal import Archive
internal import Facts
internal import Partners
internal import Vocabulary

/// Finds the lines of a page that an indicator counts by.
///
/// The page is read once more, since facts keep no lines of what few figures need. Cost: O(tags + answers) a trace.
struct EvidenceReader {
  let facts: PageFacts
  let page: Page
  private let rules: Rules
  private let form: Form

  init(facts: PageFacts, page: Page, rules: Rules) {
    self.facts = facts
    self.page = page
    self.rules = rules
    form = FormReader(catalogue: rules.forms).form(of: page)
  }

  /// The lines of a trace, ascending, each once.
  func lines(_ trace: EvidenceTrace) -> [Int] { Set(found(trace)).sorted() }

  private func found(_ trace: EvidenceTrace) -> [Int] {
    switch trace {
    case .form: [kindLine]
    case .labels(let dimension, let ids): labels(dimension, ids)
    case .answers(let fields): fields.flatMap(answerLines)
    case .ticks(let field, let key, let codes): ticks(field, key, codes)
    case .partners(let set):
      facts.partners.filter { PartnerReading.counts($0.mention, in: set) }.map(\.mention.line)
    case .barriers(let theme, let isExperiment): barriers(theme, isExperiment: isExperiment)
    case .vehicles(let vehicle):
      facts.answers?.vehicles.filter { vehicle == nil || $0.vehicle == vehicle }.map(\.line) ?? []
    case .insights: facts.answers?.insights.map(\.line) ?? []
    case .evidence: Evidence.places(page: page, form: form).map(\.line)
    case .coreAnswers: Completeness.answeredLines(of: page, form, core: rules.corePrompts, catalogue: rules.forms)
    }
  }

  /// The question that decides the kind of a form, or the tag of the type.
  private var kindLine: Int {
    let signs = form.answers.filter { ["stages", "challenge-statement", "insights", "handover"].contains($0.field) }
    let type = page.tags.first { $0.key == "type" }?.raw.line
    if form.kind == nil || form.kind == .experiment { return type ?? 1 }
    return signs.first?.question.line ?? form.answers.first?.question.line ?? type ?? 1
  }

  private func labels(_ dimension: Dimension, _ ids: Set<String>?) -> [Int] {
    facts.values.filter { $0.dimension == dimension && ids?.contains($0.id) ?? true }.map(\.line)
  }

  private func answerLines(_ field: String) -> [Int] {
    form.answers(to: field).compactMap { $0.lines.first?.passage.line }
  }

  private func ticks(_ field: String, _ key: String, _ codes: Set<String>?) -> [Int] {
    let tags = page.tags.filter { $0.key == key }.map { ($0.value, $0.raw.line) }
    let items = form.answers(to: field).flatMap(\.lines).filter { $0.kind == .item }
      .map { (page.line($0), $0.passage.line) }
    return (tags + items).filter { label, _ in
      rules.options.code(of: label, in: key).map { codes?.contains($0) ?? true } ?? false
    }.map(\.1)
  }

  private func barriers(_ theme: BarrierTheme?, isExperiment: Bool) -> [Int] {
    let answer = isExperiment ? facts.answers?.obstacles : facts.answers?.barriers
    return answer?.mentions.filter { theme == nil || $0.theme == theme }.map(\.line) ?? []
  }
}
