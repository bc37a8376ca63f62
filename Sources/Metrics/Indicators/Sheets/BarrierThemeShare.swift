internal import Facts
internal import Lookups
internal import Vocabulary

/// What stands in the way, by theme.
///
/// - Shape: the answers that name any known theme, then each theme; closings of the first edition, and experiments, by
///   year.
/// - Unit: share of answers from 0 to 1; themes overlap.
/// - Missing: not asked in closings of the second edition; empty below 10 answers, and for themes of fewer than five.
struct BarrierThemeShare: Indicator {
  /// Fewest answers with a theme for a share.
  private static let fewest = 5

  /// What cross-validation measured of the model, as the head of its weights says.
  private static var accuracy: String {
    guard let accuracy = BarrierTheme.accuracy else { return "Words find most themes and miss some." }
    func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
    return
      "Of the themes named in answers the model was not trained on, \(percent(accuracy.overall.precision)) are right; "
      + "it finds \(percent(accuracy.overall.recall)) of those there (\(accuracy.answers) answers, \(accuracy.readers) "
      + "readings)."
  }

  let sheet = IndicatorSheet(
    id: "barrier-theme-share", version: 2, name: "Barriers by theme", dimension: .capacity, level: .system,
    definition: """
      Answers on barriers (in experiments on obstacles) with a clause that names the theme, read by a learned model or \
      coded by a person. A denial is an answer without a theme.
      """,
    numerator: "answers with the theme", denominator: "answers on barriers", unit: .share,
    kinds: [.closing, .experiment], fields: ["barriers", "experiment-obstacles"], breakdowns: ["theme"],
    minimum: IndicatorSheet.shareMinimum + " Themes of fewer than five answers: counts alone.",
    knownBias: """
      \(Self.accuracy) More barriers may mean more candour. The series ends with the first edition of closings.
      """,
    source: "Copenhagen Manual and Arundel, Bloch and Ferguson on obstacles; levels of the OECD framework",
    iati: .outcome(2), finding: "report a barrier of a known theme", caution: IndicatorSheet.byModel)

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    let isExperiment = group.key.documents == .experiments
    return EvidenceRule(
      .barriers(BarrierTheme(rawValue: part.value), isExperiment: isExperiment),
      of: .answers([isExperiment ? "experiment-obstacles" : "barriers"]))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let isExperiment = group.key.documents == .experiments
    func standing(_ document: CountedDocument, _ claim: (BarrierAnswer) -> Bool) -> Standing {
      let answer = isExperiment ? document.answers?.obstacles : document.answers?.barriers
      let field = isExperiment ? "experiment-obstacles" : "barriers"
      return answer.map { .of(claim($0)) } ?? document.silence([field], in: group.key.documents)
    }
    let whole = group.share { standing($0) { !$0.mentions.isEmpty } }
    guard whole.denominator ?? 0 > 0 else { return [whole] }
    guard group.showsBreakdowns else { return [whole.flagged(.inferred)] }
    let themes = BarrierTheme.allCases.map { theme in
      group.share { standing($0) { $0.mentions.contains { $0.theme == theme } } }.withoutShare(below: Self.fewest)
        .of("theme", theme.rawValue)
    }
    return ([whole] + themes).map { $0.flagged(.inferred) }
  }
}
