internal import Archive
internal import Text
public import Vocabulary

/// A partner: what all mentions of one body have in common.
public struct Partner: Sendable, Hashable {
  /// Stable id in ASCII: country and name (`vnm-national-innovation-center`), the register's id for international
  /// bodies.
  public let id: String
  /// The spelling used most, without its acronym.
  public let label: String
  /// The acronym given most, or nil.
  public let acronym: String?
  /// The sector that its mentions give, weighed by what each rests on.
  public let sector: Sector
  /// ISO 3166 code of the country, nil for international bodies.
  public let iso3: String?
  /// Whether it is one certain body; kinds of bodies are kept apart and never counted as partners.
  public let isNamed: Bool
  /// Number of mentions.
  public let mentions: Int
}

/// Joins mentions into partners.
///
/// Two mentions are one partner when a person said so, when the register knows both as one body, or when they stand in
/// one country and share a name (articles, accents, spaces, order of the words, plural and British spelling apart; the
/// country's own name and "National" may be missing) or an acronym that the country uses for one name only. Parts of
/// different bodies ("Faculty of Law" of two universities) are different partners. Nothing is joined across countries
/// but by the register or a person.
public struct PartnerMerger: Sendable {
  /// The partners, and which of them each mention means.
  public struct Result: Sendable {
    /// The partners in the order of their ids.
    public let partners: [Partner]
    /// For each mention its partner's index in ``partners``.
    public let indices: [Int]
  }

  let lexicon: Lexicon
  let aliases: PartnerAliases

  /// Creates a merger with a register, words and decisions.
  public init(
    register: PartnerRegister, words: PartnerWords, aliases: PartnerAliases
  ) {
    lexicon = Lexicon(words: words, register: register)
    self.aliases = aliases
  }

  /// The partners of mentions, each with the countries of its page.
  ///
  /// The order of the mentions changes nothing but the order of the indices. Cost: O(*n* log *n*).
  public func partners(from mentions: [(mention: PartnerMention, iso3: [String])]) -> Result {
    let names = mentions.map { MentionName($0.mention, iso3: $0.iso3, lexicon: lexicon, aliases: aliases) }
    var groups = KeyGroups(names.map(\.key))
    IdentityJoin.join(names, in: &groups)
    var members: [String: [Int]] = [:]
    for index in names.indices { members[groups.root(of: names[index].key), default: []].append(index) }
    return result(
      members.keys.sorted { $0.scalarOrder < $1.scalarOrder }.map { root in
        let indices = members[root] ?? []
        return (PartnerDraft(indices.map { (mentions[$0].mention, names[$0]) }), indices)
      }, count: mentions.count)
  }

  private func result(_ drafts: [(draft: PartnerDraft, indices: [Int])], count: Int) -> Result {
    var taken: [String: Int] = [:]
    var partners: [(partner: Partner, indices: [Int])] = []
    for (draft, indices) in drafts {
      taken[draft.id, default: 0] += 1
      let number = taken[draft.id] ?? 1
      partners.append(
        (
          draft.partner(
            id: number == 1 ? draft.id : "\(draft.id)-\(number)", body: lexicon.register.body(id: draft.id)), indices
        ))
    }
    partners.sort { $0.partner.id.scalarOrder < $1.partner.id.scalarOrder }
    var result = [Int](repeating: 0, count: count)
    for (place, entry) in partners.enumerated() {
      for index in entry.indices { result[index] = place }
    }
    return Result(partners: partners.map(\.partner), indices: result)
  }
}

/// A mention's name as the merger compares it.
struct MentionName {
  /// The country, or an empty text.
  let iso3: String
  /// The name's words, levelled.
  let words: [String]
  /// What names are joined by: a person's id, a registered body, or country and words.
  let key: String
  /// The id that a person or the register gave.
  let fixedID: String?
  /// The acronym folded, when one is given beside a longer name.
  let acronym: String?
  /// Whether the name is nothing but an acronym.
  let isAcronym: Bool
  /// Whether it is one certain body.
  let isNamed: Bool
  /// The body it is a part of, levelled like a name; nil when no page says so.
  let parent: String?
  /// The words that may be missing from the name without making it another one: "National", the own country.
  let optional: Set<Int>
  /// Whether a part of another body, so that the name alone does not tell which.
  let isUnit: Bool

  init(_ mention: PartnerMention, iso3: [String], lexicon: Lexicon, aliases: PartnerAliases) {
    let country = iso3.min { $0.scalarOrder < $1.scalarOrder } ?? ""
    let tokens = lexicon.tokens(of: Self.bare(mention))
    let name = NameKey.key(of: tokens.filter(\.isWord))
    let body = Self.body(tokens, in: lexicon)
    fixedID = aliases.id(of: name, iso3: country) ?? body.map { lexicon.register.bodies[$0].id }
    self.iso3 = country
    words = name.split(separator: " ").map(String.init)
    isNamed = mention.isNamed
    parent = mention.parent.map { NameKey.key(of: lexicon.tokens(of: $0).filter(\.isWord)) }
    let heads = tokens.filter { $0.roles.has(.anyHead) }
    isUnit =
      heads.first?.roles.has(.unit) == true && heads.allSatisfy { !$0.roles.has(.outer) }
      && !tokens.contains(where: Piece.isProper)
    optional = Self.optional(words, country: country, in: lexicon.words)
    let part = isUnit ? parent.map { " @ \($0)" } ?? "" : ""
    key = fixedID.map { "=\($0)" } ?? "\(country)|\(mention.isNamed ? "" : "?")\(name)\(part)"
    isAcronym = words.count == 1 && tokens.count == 1 && tokens[0].shape == .caps
    acronym = mention.isNamed ? mention.acronym.map(WordFold.folded) : nil
  }

  /// The places of "National" and of the country's own name.
  private static func optional(_ words: [String], country: String, in known: PartnerWords) -> Set<Int> {
    var places = Set(words.indices.filter { ["national", "nacional", "nationale"].contains(words[$0]) })
    for start in words.indices {
      for end in start..<min(start + 4, words.count)
      where known.countries[words[start...end].joined(separator: " ")] == country {
        places.formUnion(start...end)
      }
    }
    return places
  }

  /// The name without the acronym and the parent behind it.
  static func bare(_ mention: PartnerMention) -> String {
    var name = mention.name
    if let acronym = mention.acronym, name.hasSuffix(" (\(acronym))") {
      name = String(name.dropLast(acronym.count + 3))
    }
    if let parent = mention.parent, name.hasSuffix(", \(parent)") { name = String(name.dropLast(parent.count + 2)) }
    return name
  }

  /// The registered body when the name is nothing but it, a country or "office" apart.
  private static func body(_ tokens: [Token], in lexicon: Lexicon) -> Int? {
    let words = tokens.filter(\.isWord)
    guard let named = words.first(where: { $0.body?.isStart == true }), let body = named.body else { return nil }
    let others = words.filter { $0.body?.index != body.index && !$0.roles.has([.place, .link]) }
    return others.allSatisfy { ["office", "country", "agency", "programme", "program", "team"].contains($0.folded) }
      && (others.isEmpty || lexicon.register.bodies[body.index].id != "undp") ? body.index : nil
  }
}

/// Sets of keys that mean one partner.
struct KeyGroups {
  private var parents: [String: String]

  init(_ keys: some Sequence<String>) {
    parents = Dictionary(keys.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The key that stands for the set: the least of its keys.
  func root(of key: String) -> String {
    var at = key
    while let parent = parents[at], parent != at { at = parent }
    return at
  }

  mutating func join(_ left: String, _ right: String) {
    let (first, second) = (root(of: left), root(of: right))
    guard first != second else { return }
    let isFirst = first.scalarOrder < second.scalarOrder
    parents[isFirst ? second : first] = isFirst ? first : second
  }
}

/// A partner in the making: its spellings, acronyms and sectors counted.
struct PartnerDraft {
  private let mentions: [(mention: PartnerMention, name: MentionName)]
  private let label: String
  /// A person's or the register's id, otherwise country and name.
  let id: String

  init(_ mentions: [(PartnerMention, MentionName)]) {
    self.mentions = mentions
    let full = mentions.filter { !$0.1.isAcronym }
    // "Da Nang Entrepreneurship Support" rather than "DNES Danang Incubation Hub".
    let spelt = full.filter { mention in !mention.1.words.contains { $0 == mention.1.acronym } }
    label = Self.most((spelt.isEmpty ? full.isEmpty ? mentions : full : spelt).map { MentionName.bare($0.0) }) ?? ""
    id = Self.id(of: mentions, label: label)
  }

  private static func id(of mentions: [(mention: PartnerMention, name: MentionName)], label: String) -> String {
    if let fixed = mentions.compactMap(\.name.fixedID).min(by: { $0.scalarOrder < $1.scalarOrder }) { return fixed }
    let isNamed = mentions.contains { $0.mention.isNamed }
    let country = mentions.first?.name.iso3.lowercased() ?? ""
    return [country, isNamed ? "" : "group", kebab(label)].filter { !$0.isEmpty }.joined(separator: "-")
  }

  /// The partner; what the register says of a body holds wherever it is named.
  func partner(id: String, body: PartnerRegister.Body?) -> Partner {
    if let body {
      return Partner(
        id: id, label: body.name, acronym: body.acronym, sector: body.sector, iso3: nil, isNamed: true,
        mentions: mentions.count)
    }
    let isFixed = mentions.contains { $0.name.fixedID != nil }
    return Partner(
      id: id, label: label, acronym: Self.most(mentions.compactMap(\.mention.acronym)), sector: sector,
      iso3: isFixed && !id.hasPrefix((mentions.first?.name.iso3.lowercased() ?? "") + "-")
        ? nil : mentions.first?.name.iso3,
      isNamed: mentions.contains { $0.mention.isNamed }, mentions: mentions.count)
  }

  /// The sector that the mentions give, weighed by what each rests on; of equals the first of the list of sectors.
  private var sector: Sector {
    var votes: [Sector: Double] = [:]
    for entry in mentions { votes[entry.mention.sector, default: 0] += Self.weight(of: entry.mention.sectorSource) }
    votes[.unknown] = nil
    return Sector.allCases.filter { votes[$0] != nil }.max { (votes[$0] ?? 0) < (votes[$1] ?? 0) }
      ?? .unknown
  }

  /// A question for partners of a sector says most; a name alone says least.
  private static func weight(of source: SectorSource) -> Double {
    switch source {
    case .register: 3
    case .prompt, .text: 1.5
    case .model: 1.2
    case .name: 1
    case .vote, .none: 0
    }
  }

  /// The value that occurs most; of equals the first in scalar order.
  private static func most(_ values: [String]) -> String? {
    var counts: [String: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.min { left, right in
      left.value != right.value ? left.value > right.value : left.key.scalarOrder < right.key.scalarOrder
    }?.key
  }

  /// Lower-case ASCII words joined by hyphens, British spellings levelled; words of other scripts by code point.
  static func kebab(_ label: String) -> String {
    let words = Tokenizer.tokens(of: label).filter(\.isWord).map { NameKey.spelling($0.folded) }
    var result = ""
    for scalar in words.joined(separator: "-").unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
      case "-", ".", "'": if !result.hasSuffix("-") { result += "-" }
      default: if !scalar.isASCII { result += "u" + String(scalar.value, radix: 16) }
      }
    }
    return result.hasSuffix("-") ? String(result.dropLast()) : result
  }
}
