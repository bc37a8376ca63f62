internal import Vocabulary

/// How many different methods are used.
///
/// - Shape: plans, closings, experiments, and plans with closings, by year; by family; labels outside the core list;
///   the number expected in 30 documents.
/// - Unit: methods.
/// - Missing: not asked where the form has no list of methods.
struct MethodRepertoire: Indicator {
  let sheet = IndicatorSheet(
    id: "method-repertoire", name: "Repertoire of methods", dimension: .potential, level: .organisation,
    definition: """
      Different methods of the core list of 37 that at least one document names. Labels added later are counted \
      apart, as are both together.
      """,
    numerator: "core methods named by a document", denominator: "37", unit: .count,
    kinds: [.plan, .closing, .experiment, .all], fields: ["methods"],
    breakdowns: ["edition", "family", "label set", "rarefied"], direction: .higherIsBetter,
    minimum: IndicatorSheet.countMinimum,
    knownBias: """
      The list was closed at 37 until 2023 and opened in 2024; the growth of that year is the form's, not the \
      labs'. More documents name more methods, whoever writes them.
      """,
    source: "Method list after Leurs, Landscape of innovation approaches, version 2; rarefaction after Hurlbert 1971",
    iati: .output(1), isHeadline: true, finding: "of the 37 core methods are named")

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    let numerator: EvidenceTrace =
      switch (part.name, part.value) {
      case ("family", let family): .labels(.methods, in: scope, of: family)
      case ("label set", "added labels"): .labels(.methods, in: scope) { !$0.marks.contains(.core) }
      case ("label set", _), ("rarefied", _): .labels(.methods)
      default: .labels(.methods, in: scope) { $0.marks.contains(.core) }
      }
    return EvidenceRule(numerator, of: .labels(.methods))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    guard let incidence = group.incidence(of: .methods) else { return [] }
    let whole = incidence.repertoire(of: 37) { $0.marks.contains(.core) }
    guard group.showsBreakdowns, incidence.absence == nil else { return [whole] }
    let every = incidence.repertoire()
    return [
      whole, every.of("label set", "every label"),
      incidence.repertoire { !$0.marks.contains(.core) }.of("label set", "added labels"),
    ] + every.rarefied() + incidence.repertoirePerCategory(named: "family")
  }
}
