internal import Vocabulary

/// How many plans set out to change how the public sector works.
///
/// - Shape: plans by year.
/// - Unit: share of plans from 0 to 1.
/// - Missing: empty below 10 plans.
struct PublicInnovationThemeShare: Indicator {
  let sheet = IndicatorSheet(
    id: "public-innovation-theme-share", name: "Plans on public-sector innovation", dimension: .purpose,
    level: .system,
    definition: """
      Of the plans with a thematic tag, those with at least one about innovation in government: public sector \
      innovation, government innovation, policy innovation, public innovation, innovation ecosystem, institutional \
      reform. The list of themes marks them.
      """,
    numerator: "plans with such a theme", denominator: "plans with any theme", unit: .share, kinds: [.plan],
    fields: ["thematic_areas"], direction: .neutral, minimum: IndicatorSheet.shareMinimum,
    knownBias: """
      Themes are typed freely: tags in other words or languages are missed unless the list knows them. A theme says \
      what a plan is after, not what came of it.
      """,
    source: "OECD framework of innovative capacity, cell system and purpose", iati: .output(2), isHeadline: true,
    finding: "report a theme of public-sector innovation")

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(
      .labels(.thematicAreas, in: scope) { $0.marks.contains(.publicInnovation) }, of: .labels(.thematicAreas))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    [
      group.share {
        Standing($0.state(of: .thematicAreas), $0.labels(.thematicAreas).marks.contains(.publicInnovation))
      }
    ]
  }
}
