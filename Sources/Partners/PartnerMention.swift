/// A partner as one page names it.
public struct PartnerMention: Sendable, Hashable {
  /// Whether the page plans the work or looks back on it.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Named in a plan.
    case intended
    /// Named in a closing or an experiment.
    case actual
  }

  /// The kind of answer the name stands in.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    /// "Please state the name of the partner".
    case nameField = "name_field"
    /// One of the five sector questions of first-edition closings.
    case sectorPrompt = "sector_prompt"
    /// The description of a collaboration.
    case description
    /// The question for new and unusual partners.
    case newUnusual = "new_unusual"
    /// An experiment's list of partners.
    case experiment
    /// Running text outside the forms.
    case body
  }

  /// How sure it is that the name is a partner and is cut rightly.
  public enum Confidence: String, Sendable, Hashable, CaseIterable {
    /// An answer that asks for names, and a body known by register, kind of body or acronym.
    case high
    /// Such an answer with another name, or a body known by kind in prose.
    case medium
    /// A description, the question for unusual partners, an unnamed group, or a bare name in prose.
    case low
  }

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
  public let role: Role
  /// The kind of answer it stands in.
  public let field: Field
  /// How sure the reading is.
  public let confidence: Confidence

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
    sectorSource: SectorSource, isNamed: Bool, isNewUnusual: Bool?, role: Role, field: Field, confidence: Confidence
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
