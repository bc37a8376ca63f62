/// The sector a partner belongs to: the quadruple helix and the United Nations, as the forms ask for them.
public enum Sector: String, Sendable, Hashable, CaseIterable {
  /// Ministries, municipalities, public agencies, state research institutes, bilateral donors.
  case government
  /// Companies, banks, startups, media.
  case privateSector = "private_sector"
  /// Universities, schools, teaching hospitals, academies of sciences.
  case academia
  /// Associations, foundations, communities, think tanks, social enterprises.
  case civilSociety = "civil_society"
  /// Agencies, funds and programmes of the United Nations, units of UNDP included.
  case unitedNations = "united_nations"
  /// Development banks, networks between agencies, mixed groups.
  case other
  /// Nothing on the page or in the name says it.
  case unknown
}

/// What a sector rests on.
public enum SectorSource: String, Sendable, Hashable, CaseIterable {
  /// The closing asked for partners of this sector.
  case prompt
  /// The page says it beside the name or in the description.
  case text
  /// The register of international bodies.
  case register
  /// Words of the name.
  case name
  /// The learned weights, which found another sector than the rules.
  case model
  /// The other pages that name the same partner.
  case vote
  /// Nothing; the sector is unknown.
  case none
}
