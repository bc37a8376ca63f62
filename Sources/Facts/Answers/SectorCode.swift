/// The sector a partner belongs to.
public enum SectorCode: String, Sendable, Hashable, CaseIterable {
  /// Government and related institutions.
  case government
  /// Companies.
  case privateSector = "private_sector"
  /// Universities and related institutions.
  case academia
  /// Civil-society organisations.
  case civilSociety = "civil_society"
  /// The United Nations.
  case unitedNations = "united_nations"
  /// Anything else.
  case other

  /// The four sectors of the quadruple helix.
  public static let helix: Set<SectorCode> = [.government, .academia, .privateSector, .civilSociety]

  private static let prompts: [(field: String, sector: SectorCode)] = [
    ("partners-government", .government), ("partners-academia", .academia), ("partners-private", .privateSector),
    ("partners-civil-society", .civilSociety), ("partners-un", .unitedNations),
  ]

  /// The field of closing edition 1 that asks for partners of a sector.
  package static func field(of sector: SectorCode) -> String { prompts.first { $0.sector == sector }?.field ?? "" }

  /// The sectors whose prompt of closing edition 1 has an answer that is no denial.
  static func answered(_ answers: PlainAnswers, denials: Denials) -> Set<SectorCode> {
    Set(
      prompts.filter { prompt in
        Reply(to: prompt.field, .partners, answers: answers, denials: denials) == .substantive
      }.map(\.sector))
  }
}
