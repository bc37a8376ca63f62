public import Lookups
internal import Vocabulary

/// What a word may be in the name of a partner or beside it.
struct WordRole: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  /// Head noun of a body that others are part of: ministry, university, municipality.
  static let outer = WordRole(rawValue: 1 << 0)
  /// Head noun of a part of a body: department, faculty, office.
  static let unit = WordRole(rawValue: 1 << 1)
  /// Head noun of any other body.
  static let head = WordRole(rawValue: 1 << 2)
  /// A body of which a country has one: named even without a proper name.
  static let unique = WordRole(rawValue: 1 << 3)
  /// Plural head noun or a group of people.
  static let plural = WordRole(rawValue: 1 << 4)
  /// A kind of bodies as a mass: civil society, private sector.
  static let kind = WordRole(rawValue: 1 << 5)
  /// A sector as written beside a name.
  static let sector = WordRole(rawValue: 1 << 6)
  /// What a description may call its partner.
  static let told = WordRole(rawValue: 1 << 7)
  /// Legal form of a company.
  static let legal = WordRole(rawValue: 1 << 8)
  /// Opens a denial.
  static let denial = WordRole(rawValue: 1 << 9)
  /// Turns a denial.
  static let turn = WordRole(rawValue: 1 << 10)
  /// Ends a name: a verb, a relative or a pronoun.
  static let verb = WordRole(rawValue: 1 << 11)
  /// Introduces members of a group.
  static let example = WordRole(rawValue: 1 << 12)
  /// Introduces the partners of a sentence.
  static let with = WordRole(rawValue: 1 << 13)
  /// Speaks of funding.
  static let money = WordRole(rawValue: 1 << 14)
  /// Introduces bodies that are no partners.
  static let passing = WordRole(rawValue: 1 << 15)
  /// Joins words inside a name.
  static let link = WordRole(rawValue: 1 << 16)
  /// Joins names.
  static let and = WordRole(rawValue: 1 << 17)
  /// Joins alternatives.
  static let or = WordRole(rawValue: 1 << 18)
  /// Closes a list: and others.
  static let rest = WordRole(rawValue: 1 << 19)
  /// Stands before a name and is no part of it.
  static let leading = WordRole(rawValue: 1 << 20)
  /// Introduces the body a partner is part of.
  static let under = WordRole(rawValue: 1 << 21)
  /// Stands before a person's name, or is a single person.
  static let person = WordRole(rawValue: 1 << 22)
  /// The lab itself.
  static let own = WordRole(rawValue: 1 << 23)
  /// A part of the lab's own organisation.
  static let house = WordRole(rawValue: 1 << 24)
  /// An adjective of bodies.
  static let quality = WordRole(rawValue: 1 << 25)
  /// What bodies deal with.
  static let topic = WordRole(rawValue: 1 << 26)
  /// A label of a cell: sector, description.
  static let label = WordRole(rawValue: 1 << 28)
  /// A project, platform or fund rather than a body.
  static let vehicle = WordRole(rawValue: 1 << 29)
  /// Makes a body without a sector one of the state: national, municipal, statistics.
  static let state = WordRole(rawValue: 1 << 30)
  /// A country.
  static let place = WordRole(rawValue: 1 << 27)
  /// Opens or fills sentences and is never a name by itself: "however", "leveraging".
  static let filler = WordRole(rawValue: 1 << 31)
  /// A subject, a method or an event, which is no body: "human rights".
  static let notion = WordRole(rawValue: 1 << 32)
  /// A preposition that no name begins with, and after which none goes on in small letters.
  static let preposition = WordRole(rawValue: 1 << 33)

  /// Any head noun in the singular.
  static let anyHead: WordRole = [.outer, .unit, .head]
  /// Kinds and plurals.
  static let group: WordRole = [.plural, .kind]

  func has(_ role: WordRole) -> Bool { !isDisjoint(with: role) }

  /// The role of a name in `partner_words.csv`.
  init?(name: String) {
    guard let role = Self.names[name] else { return nil }
    self = role
  }

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private static let names: [String: WordRole] = [
    "outer": .outer, "unit": .unit, "head": .head, "unique": .unique, "plural": .plural, "kind": .kind,
    "sector": .sector, "told": .told, "legal": .legal, "denial": .denial, "turn": .turn, "verb": .verb,
    "example": .example, "with": .with, "money": .money, "passing": .passing, "link": .link, "and": .and, "or": .or,
    "rest": .rest, "leading": .leading, "under": .under, "person": .person, "self": .own, "own": .house,
    "quality": .quality, "topic": .topic, "label": .label, "vehicle": .vehicle, "state": .state,
    "filler": .filler, "notion": .notion, "preposition": .preposition,
  ]
}

/// The words of partner names in four languages, with what they may be.
public struct PartnerWords: Sendable {
  struct Entry: Sendable {
    var roles: WordRole
    /// The sector a head noun, plural or kind speaks for.
    var sector: Sector?
    /// The sector the word names beside a name.
    var cue: Sector?
    /// The sector the word gives in a description.
    var told: Sector?
    var singular: String?
  }

  private(set) var index = PhraseIndex<Entry>()
  /// The ISO 3166 code of each country by its spellings, folded.
  private(set) var countries: [String: String] = [:]

  /// The words compiled into the program.
  ///
  /// The file is checked by tests; one that cannot be read leaves no word, which those tests notice.
  public static let standard: PartnerWords =
    (try? PartnerWords(words: .partnerWords, countries: .countries)) ?? PartnerWords()

  private init() {}

  /// Reads the words and the names of countries.
  ///
  /// - Throws: a `CSVTable.Problem` that names file, line and what was expected.
  public init(words: LookupFile, countries: LookupFile) throws(CSVTable.Problem) {
    var entries: [[String]: Entry] = [:]
    try Self.addWords(words, to: &entries)
    try addCountries(countries, to: &entries)
    for (phrase, entry) in entries { index.add(phrase, entry) }
  }

  private static func addWords(_ file: LookupFile, to entries: inout [[String]: Entry]) throws(CSVTable.Problem) {
    let table = try CSVTable(file.bytes, file: file.name)
    let word = try table.column("word")
    let role = try table.column("role")
    let sector = try table.column("sector")
    let singular = try table.column("singular")
    for row in table.rows {
      guard let known = WordRole(name: row.fields[role]),
        let named = row.fields[sector].isEmpty ? .unknown : Sector(rawValue: row.fields[sector])
      else {
        throw CSVTable.Problem(
          file: file.name, line: row.line,
          detail: "found role \"\(row.fields[role])\" and sector \"\(row.fields[sector])\", expected those of the guide"
        )
      }
      entries[WordFold.words(row.fields[word]), default: Entry(roles: [])]
        .add(known, sector: named == .unknown ? nil : named, singular: row.fields[singular])
    }
  }

  private mutating func addCountries(
    _ file: LookupFile, to entries: inout [[String]: Entry]
  ) throws(CSVTable.Problem) {
    let table = try CSVTable(file.bytes, file: file.name)
    let iso3 = try table.column("iso3")
    let name = try table.column("name")
    let aliases = try table.column("aliases")
    for row in table.rows {
      for spelling in [row.fields[name]] + row.fields[aliases].split(separator: "|").map(String.init) {
        let words = WordFold.words(spelling)
        entries[words, default: Entry(roles: [])].roles.insert(.place)
        if !row.fields[iso3].isEmpty { countries[words.joined(separator: " ")] = row.fields[iso3] }
      }
    }
  }
}

extension PartnerWords.Entry {
  fileprivate mutating func add(_ role: WordRole, sector: Sector?, singular: String) {
    roles.insert(role)
    if role == .sector {
      cue = sector
    } else if role == .told {
      told = sector
    } else if let sector {
      self.sector = self.sector ?? sector
    }
    if !singular.isEmpty { self.singular = singular }
  }
}
