/// What a page is among the others of its archive.
///
/// Never changed in place: facts that change take a new one, so that it can be shared between tasks.
final class PageStanding: Sendable {
  /// The parts, as they are changed together.
  struct Parts: Sendable {
    var values: [ValueFact] = []
    var partners: [PartnerFact] = []
    var duplicateOf: String?
    var cycle: String?
    /// The year of work where the linked plan says another than the page; else nil.
    var cycleYear: Int?
    var relation: PageRelation?
  }

  private let parts: Parts
  var values: [ValueFact] { parts.values }
  var partners: [PartnerFact] { parts.partners }
  var duplicateOf: String? { parts.duplicateOf }
  var cycle: String? { parts.cycle }
  var cycleYear: Int? { parts.cycleYear }
  var relation: PageRelation? { parts.relation }

  init(_ parts: Parts) { self.parts = parts }

  /// The same standing with a change.
  func with(_ change: (inout Parts) -> Void) -> PageStanding {
    var changed = parts
    change(&changed)
    return PageStanding(changed)
  }
}
