internal import Archive
internal import Facts
internal import Partners
internal import Vocabulary

/// The partners that a document's own questions for partners name.
///
/// Counted is a named body outside UNDP; unnamed groups ("local associations") and names in running text are not.
struct PartnerReading: Sendable {
  /// The questions that ask for names, by kind of document.
  static let fields = ["partner-name"] + sectorFields + ["experiment-partner-names"]

  /// The five questions of first-edition closings, each for a sector.
  static let sectorFields = [
    "partners-government", "partners-academia", "partners-private", "partners-civil-society", "partners-un",
  ]

  /// The register's id for UNDP itself.
  static let ownBody = "undp"

  /// Ids of the partners, each once.
  let partners: Set<String>
  /// Whether a question for names was answered, left empty, lost, or not asked.
  let state: Form.FieldState

  /// No partners of a page that is no form.
  init() {
    partners = []
    state = .notAsked
  }

  /// Reads the forms of a set of documents.
  init(page: PageFacts, set: DocumentSet, states: [String: [FieldState]]) {
    partners = Set(
      page.partners.compactMap { fact in
        guard Self.counts(fact.mention, in: set), let partner = fact.partner, partner.id != Self.ownBody else {
          return nil
        }
        return partner.id
      })
    state = Self.fields.flatMap { states[$0] ?? [] }.best(in: set)
  }

  /// Whether a name counts in a set of documents.
  static func counts(_ mention: PartnerMention, in set: DocumentSet) -> Bool {
    mention.isNamed && asks(mention, in: set)
  }

  /// A page that is plan and closing in one names partners of both roles.
  private static func asks(_ mention: PartnerMention, in set: DocumentSet) -> Bool {
    let isListed = mention.field == .nameField || mention.field == .sectorPrompt || mention.field == .experiment
    switch set {
    case .plans: return isListed && mention.role == .intended
    case .closings: return isListed && mention.role == .actual
    default: return isListed
    }
  }
}

extension DocumentGroup {
  /// Documents that answer a question for partners, with their forms, and why there are none.
  func answeringPartners() -> (documents: [CountedDocument], forms: FormSet, absence: ObservationFlag?) {
    let states = documents.map { $0.partners(in: key.documents).state }
    let answering = zip(documents, states).filter { $0.1 == .answered }.map(\.0)
    let forms = answering.reduce(into: FormSet()) { $0.formUnion($1.forms(in: key.documents)) }
    let absence: ObservationFlag? =
      answering.isEmpty ? (states.contains(.empty) ? .empty : states.contains(.lost) ? .lost : .notAsked) : nil
    return (answering, forms, absence)
  }
}
