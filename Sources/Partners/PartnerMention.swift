public import Vocabulary

/// A partner as one page names it.
public struct PartnerMention: Sendable, Hashable {
  /// Path of the page.
  public let document: String
  /// Line of the name, from 1.
  public let line: Int
  /// The name, decoded and trimmed of numbering, articles, sector and description; a full name keeps its acronym.
  public let name: String
  /// The acronym the page gives for it, or the name itself when it is one.
  public let acronym: String?
  /// The body it is a part of, when the page says so beside the name.
  public let parent: String?
  /// Its sector.
  public let sector: Sector
  /// What the sector rests on.
  public let sectorSource: SectorSource
  /// Whether this is one certain body; false for kinds of bodies such as "local NGOs".
  public let isNamed: Bool
  /// True when the closing calls it new or unusual; nil when nothing is said (the per-partner answers are lost).
  public let isNewUnusual: Bool?
  /// Plan or afterwards.
  public let role: PartnerRole
  /// The kind of answer it stands in.
  public let field: PartnerField
  /// How sure the reading is.
  public let confidence: PartnerConfidence

  /// The mention with the sector that its partner has over the whole archive.
  ///
  /// - Returns: the mention itself when its page gives the same sector; otherwise ``sectorSource`` is
  ///   ``SectorSource/vote``.
  public func voted(_ sector: Sector) -> PartnerMention {
    guard sector != self.sector else { return self }
    return PartnerMention(
      document: document, line: line, name: name, acronym: acronym, parent: parent, sector: sector, sectorSource: .vote,
      isNamed: isNamed, isNewUnusual: isNewUnusual, role: role, field: field, confidence: confidence)
  }

  /// Creates a mention.
  public init(
    document: String, line: Int, name: String, acronym: String?, parent: String?, sector: Sector,
    sectorSource: SectorSource, isNamed: Bool, isNewUnusual: Bool?, role: PartnerRole, field: PartnerField,
    confidence: PartnerConfidence
  ) {
    self.document = document
    self.line = line
    self.name = name
    self.acronym = acronym
    self.parent = parent
    self.sector = sector
    self.sectorSource = sectorSource
    self.isNamed = isNamed
    self.isNewUnusual = isNewUnusual
    self.role = role
    self.field = field
    self.confidence = confidence
  }
}
