internal import Archive
internal import Partners

/// The partners that a document's own questions for partners name.
///
/// Counted is a named body outside UNDP; unnamed groups ("local associations") and names in running text are not.
struct PartnerReading {
  /// The questions that ask for names, by kind of document.
  static let fields = [
    "partner-name", "partners-government", "partners-academia", "partners-private", "partners-civil-society",
    "partners-un", "experiment-partner-names",
  ]

  /// The register's id for UNDP itself.
  private static let ownBody = "undp"

  /// Ids of the partners of a document, each once.
  static func partners(of document: CountedDocument, in set: DocumentSet) -> Set<String> {
    Set(
      document.page.partners.compactMap { fact in
        guard fact.mention.isNamed, asks(fact.mention, in: set), let partner = fact.partner, partner.id != ownBody
        else { return nil }
        return partner.id
      })
  }

  /// Whether a question for names was answered, left empty, lost, or not asked.
  static func state(of document: CountedDocument, in set: DocumentSet) -> Form.FieldState {
    let states = fields.map { document.state(of: $0, in: set) }
    if states.contains(.answered) { return .answered }
    if states.contains(.empty) { return .empty }
    return states.contains(.lost) ? .lost : .notAsked
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
    let states = documents.map { PartnerReading.state(of: $0, in: key.documents) }
    let answering = zip(documents, states).filter { $0.1 == .answered }.map(\.0)
    let forms = answering.reduce(into: FormSet()) { $0.formUnion($1.forms(in: key.documents)) }
    let absence: ObservationFlag? =
      answering.isEmpty ? (states.contains(.empty) ? .empty : states.contains(.lost) ? .lost : .notAsked) : nil
    return (answering, forms, absence)
  }
}
