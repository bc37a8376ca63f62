internal import Facts
internal import Vocabulary

/// Which vehicles of learning and trying out documents name.
///
/// - Shape: one share for each vehicle; plans, closings, both together and experiments by year.
/// - Unit: share of documents from 0 to 1; vehicles overlap.
/// - Missing: empty below 10 documents.
struct CapacityVehicleMentions: Indicator {
  let sheet = IndicatorSheet(
    id: "capacity-vehicle-mentions", version: 2, name: "Vehicles of capacity building", dimension: .capacity,
    level: .organisation,
    definition: """
      Documents whose title, answers or methods name a vehicle through which public servants learn or try innovation: \
      a studio, playbook, toolkit, city lab, policy lab, sandbox, challenge, training, incubator, community, group of \
      champions, systemic design, measuring framework, roadmap, innovation unit, or market or hub tried out.
      """,
    numerator: "documents with a term of the vehicle", denominator: "documents of the kind", unit: .share,
    kinds: [.plan, .closing, .experiment, .all], fields: [], breakdowns: ["vehicle"], direction: .higherIsBetter,
    minimum: IndicatorSheet.shareMinimum,
    knownBias: """
      A mention is no delivery, and half of the labs, studios and sandboxes named are other people's. Print counts \
      only for a country whose sentences a person has read; never as a trend of the network.
      """,
    source: "OECD framework of innovative capacity, skills and learning environment", iati: .output(1),
    finding: "name the vehicle", caution: IndicatorSheet.byKeywords)

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(.vehicles(Vehicle(rawValue: part.value)), of: .form)
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    group.parts(Vehicle.allCases, named: "vehicle") { document, vehicle in
      .of(document.answers?.vehicles.contains { $0.vehicle == vehicle } ?? false)
    }.map { $0.flagged(.inferred).levelOnly() }
  }
}
