internal import Text

/// Joins names of one country that mean one body.
struct IdentityJoin {
  private let names: [MentionName]
  private var groups: KeyGroups

  /// Joins what spelling, acronyms and parents show to be one.
  ///
  /// Cost: O(*n* log *n*); a spelling that more than ``most`` names share joins none.
  static func join(_ names: [MentionName], in groups: inout KeyGroups) {
    var seen = Set<String>()
    let distinct = names.filter { seen.insert($0.key + "\n" + ($0.acronym ?? "") + "\n" + ($0.parent ?? "")).inserted }
      .sorted { $0.key.scalarOrder < $1.key.scalarOrder }
    var join = IdentityJoin(names: distinct.filter { $0.fixedID == nil }, groups: groups)
    join.spellings()
    join.parts()
    join.acronyms(all: distinct)
    groups = join.groups
  }

  private static let most = 50

  private init(names: [MentionName], groups: KeyGroups) {
    self.names = names
    self.groups = groups
  }

  /// "Da Nang" and "Danang", "Trade and Industry" and "Industry and Trade", with or without "National" and the country.
  private mutating func spellings() {
    var alike: [String: [MentionName]] = [:]
    for name in names {
      for form in name.forms { alike["\(name.iso3)|\(name.isNamed)|\(form)", default: []].append(name) }
    }
    for form in alike.keys.sorted(by: { $0.scalarOrder < $1.scalarOrder }) {
      joinPairs(alike[form] ?? []) { !$0.contradicts($1) }
    }
  }

  /// A part of a body named without it means the only one of that name.
  private mutating func parts() {
    let units = Dictionary(grouping: names.filter { $0.isUnit && $0.isNamed }) {
      "\($0.iso3)|\($0.words.joined(separator: " "))"
    }
    for key in units.keys.sorted(by: { $0.scalarOrder < $1.scalarOrder }) {
      let all = units[key] ?? []
      guard Set(all.compactMap(\.parent)).count == 1, let one = all.first else { continue }
      for name in all { groups.join(one.key, name.key) }
    }
  }

  private mutating func joinPairs(_ alike: [MentionName], where isOne: (MentionName, MentionName) -> Bool) {
    guard alike.count <= Self.most else { return }
    for (index, left) in alike.enumerated() {
      for right in alike[(index + 1)...] where left.key != right.key && isOne(left, right) {
        groups.join(left.key, right.key)
      }
    }
  }

  /// Spellings that share an acronym, a bare acronym with the name it stands for.
  private mutating func acronyms(all: [MentionName]) {
    var full: [String: [MentionName]] = [:]
    var spelt: [String: [MentionName]] = [:]
    for name in all where !name.isAcronym && name.isNamed {
      if let acronym = name.acronym { full["\(name.iso3)|\(acronym)", default: []].append(name) }
      if let initials = name.initials { spelt["\(name.iso3)|\(initials)", default: []].append(name) }
    }
    for acronym in full.keys.sorted(by: { $0.scalarOrder < $1.scalarOrder }) {
      joinPairs((full[acronym] ?? []).filter { $0.fixedID == nil }) { $0.isSpelling(of: $1) }
    }
    for name in names where name.isAcronym {
      guard let word = name.words.first else { continue }
      let key = "\(name.iso3)|\(word)"
      let meant = full[key] ?? (word.utf8.count >= 3 ? spelt[key] ?? [] : [])
      guard let one = meant.first, Set(meant.map { groups.root(of: $0.key) }).count == 1 else { continue }
      groups.join(one.key, name.key)
    }
  }
}

extension MentionName {
  /// The texts under which the name may be found again: glued together, in order of the alphabet, and without what may
  /// be missing when two words are left.
  var forms: [String] {
    let kept = words.indices.filter { !optional.contains($0) }.map { words[$0] }
    let short = kept.count >= 2 && kept.count < words.count ? kept : words
    let sorted = short.sorted { $0.scalarOrder < $1.scalarOrder }
    let part = isUnit ? parent.map { " @ \($0)" } ?? "" : ""
    return Set([words.joined(), short.joined(), sorted.joined(separator: " ")]).map { $0 + part }.sorted {
      $0.scalarOrder < $1.scalarOrder
    }
  }

  /// The first letters of a name of three words or more.
  var initials: String? {
    guard words.count >= 3 else { return nil }
    return String(words.compactMap(\.first))
  }

  /// Whether different acronyms or different parents tell two names apart.
  func contradicts(_ other: MentionName) -> Bool {
    if let acronym, let others = other.acronym, acronym != others { return true }
    if let parent, let others = other.parent, parent != others { return true }
    return false
  }

  /// Whether two names with one acronym are one: by half of their words, by a name built around the acronym ("DNES
  /// Incubation Hub"), or by a word in common or the same parent when the acronym is long.
  func isSpelling(of other: MentionName) -> Bool {
    let (first, second) = (Set(words), Set(other.words))
    let common = first.intersection(second).count
    if common * 2 >= first.union(second).count { return true }
    guard let acronym, acronym.utf8.count >= 3 else { return false }
    if first.contains(acronym) || second.contains(acronym) { return true }
    return acronym.utf8.count >= 4 && (common > 0 || parent != nil && parent == other.parent)
  }
}
