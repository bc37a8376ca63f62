internal import Vocabulary

/// How many documents use a family of methods.
///
/// - Shape: one indicator for each of six families; plans, closings and experiments by year.
/// - Unit: share of documents from 0 to 1; families overlap on a document, so shares do not add up.
/// - Missing: empty below 10 documents.
struct MethodFamilyShare: Indicator {
  /// The category in the list of methods.
  let family: String
  let sheet: IndicatorSheet

  /// The four families that are published, then the two that complete the list.
  static let all: [any Indicator] = [
    MethodFamilyShare("participatory", "ask, involve or pool the knowledge of many people"),
    MethodFamilyShare("experimental", "try something out on a small scale and look at what happens"),
    MethodFamilyShare("anticipatory", "look ahead to possible futures"),
    MethodFamilyShare("data-driven", "draw on data and computation"),
    MethodFamilyShare("systems", "map how parts of a system work on each other"),
    MethodFamilyShare("human-centred", "start from people's needs and behaviour"),
  ]

  private init(_ family: String, _ character: String) {
    self.family = family
    sheet = IndicatorSheet(
      id: "method-share-\(family)", name: "Use of \(family) methods", dimension: .potential, level: .organisation,
      definition: """
        Of the documents that name a method, those that name at least one of the \(family) family: methods that \
        \(character). The list of methods gives each label its family.
        """,
      numerator: "documents with a method of the family", denominator: "documents with any method", unit: .share,
      kinds: [.plan, .closing, .experiment], fields: ["methods"], breakdowns: ["edition"],
      direction: .neutral, minimum: IndicatorSheet.shareMinimum,
      knownBias: """
        Which label belongs to which family is a decision of this project; the list is published with the figure. \
        The opened list of 2024 breaks the series. A document may count in several families.
        """,
      source: "Families after Leurs, Landscape of innovation approaches, version 2, and Nesta's playbook",
      iati: .output(2), isHeadline: true, finding: "report at least one \(family) method")
  }

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    let category = scope.labels[.methods].categories.firstIndex(of: family)
    return EvidenceRule(.labels(.methods, in: scope) { $0.category == category }, of: .labels(.methods))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let bit = scope.labels[.methods].bit(family)
    return [group.share { Standing($0.state(of: .methods), $0.labels(.methods).categories & bit != 0) }]
  }
}
