internal import Archive
internal import Facts
internal import Vocabulary

/// How many of a form's core questions are answered.
///
/// - Shape: plans and closings by year and edition; pages that are plan and closing in one apart.
/// - Unit: share of core questions from 0 to 1.
/// - Missing: empty below 10 documents; experiments have no core questions.
struct DocumentationCompleteness: Indicator {
  let sheet = IndicatorSheet(
    id: "documentation-completeness", version: 2, name: "Completeness of documentation", dimension: .dataQuality,
    level: .organisation,
    definition: """
      Core questions with an answer of substance, of all core questions of the form's edition: 14 in a plan, 9 in a \
      closing of the first edition, 10 in one of the second. The archive leaves unanswered questions out, so the \
      edition says what was asked, not the page. A page that is plan and closing in one is asked both, so such pages \
      are counted apart.
      """,
    numerator: "core questions answered", denominator: "core questions of the editions", unit: .share,
    kinds: [.plan, .closing], fields: [], breakdowns: ["edition", "kind"], direction: .higherIsBetter,
    minimum: "No share below 10 documents; flag U below 30.",
    knownBias: """
      Questions whose answers the export lost are no core questions. The form's own help text is no answer, nor is a \
      dash or "n/a". Editions ask for different things: an edition is compared with itself alone.
      """,
    source: "USAID reference sheets and data quality assessment; error of a ratio after Cochran 1977",
    iati: .output(2), isHeadline: true, subject: "core questions", finding: "are answered")

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(.coreAnswers, of: .form)
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let asked = group.documents.filter { $0.page.completeness.asked > 0 }
    let whole = share(of: asked.filter { !$0.isPlanAndClosing }, group.key.documents)
    let both = asked.filter(\.isPlanAndClosing)
    guard group.showsBreakdowns, !both.isEmpty else { return [whole] }
    return [whole, share(of: both, .plansAndClosings).of("kind", PageKind.planAndClosing.rawValue)]
  }

  /// Questions answered of those asked; years are compared only where all documents have one form.
  private func share(of documents: [CountedDocument], _ set: DocumentSet) -> Estimate {
    var figure = Estimate(unit: .share, documents: documents.count)
    figure.forms = documents.reduce(into: FormSet()) { $0.formUnion($1.forms(in: set)) }
    if documents.isEmpty { return figure.absent(.notAsked) }
    figure.isLevelOnly = !figure.forms.isSingle
    let parts = documents.map { (count: $0.page.completeness.answered, total: $0.page.completeness.asked) }
    return figure.filled(RatioEstimate(parts))
  }
}

extension CountedDocument {
  fileprivate var isPlanAndClosing: Bool { page.kind == .planAndClosing }
}
