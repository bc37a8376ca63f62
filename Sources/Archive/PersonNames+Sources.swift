internal import Text

extension PersonNames {
  /// Words of addresses and answers that belong to an office rather than a person.
  private static let offices: Set<String> = [
    "acc", "accelerator", "acclab", "admin", "communications", "contact", "experimentation", "exploration", "head",
    "hub",
    "info", "innovation", "lab", "labs", "mapper", "mapping", "media", "office", "procurement", "project", "registry",
    "solutions", "support", "team", "undp",
  ]

  /// Words before or behind a name that are no part of it.
  private static let honorifics: Set<String> = [
    "dr", "mr", "mrs", "ms", "miss", "prof", "professor", "eng", "engr", "ing", "lic", "sr", "sra", "srta", "mme",
    "mlle",
    "msc", "phd", "hon",
  ]

  /// Words that spell the dot of an address.
  private static let dots: Set<String> = ["dot", "punto", "ponto", "punkt"]

  /// Marks of the names of a focal point: those in its addresses, such as `jane.doe@example.org`, and names beside
  /// them.
  static func marks(ofContact text: String) -> [UInt64] {
    let scalars = ReaderText(text).scalars
    let addresses = EmailAddresses(scalars).addresses()
    var rest = scalars
    for address in addresses { for at in address.range { rest[at] = ";" } }
    return addresses.flatMap { marks(ofLocal: String(scalars[$0.local])) } + marks(ofNames: String(rest))
  }

  /// Marks of the names in the addresses of a text.
  static func marks(ofAddressesIn text: String) -> [UInt64] {
    guard ContactSigns.mayHoldContact(text) else { return [] }
    let scalars = ReaderText(text).scalars
    return EmailAddresses(scalars).addresses().flatMap { marks(ofLocal: String(scalars[$0.local])) }
  }

  /// Marks of the name in the part of an address before its sign.
  private static func marks(ofLocal text: String) -> [UInt64] {
    let written = text.split { !$0.isLetter }
    let all = (written.count == 1 ? written.flatMap(parted) : written).map { $0.lowercased() }
      .filter { !dots.contains($0) }
    // Initials in the middle are left out by many who write the name.
    let words = all.prefix(1) + all.dropFirst().filter { $0.count > 1 }
    return words.contains(where: offices.contains) ? [] : marks(ofWords: Array(words), isSure: true)
  }

  /// `JaneDoe` as Jane and Doe.
  private static func parted(_ word: Substring) -> [Substring] {
    guard
      let next = word.indices.dropFirst().first(where: {
        word[$0].isUppercase && word[word.index(before: $0)].isLowercase
      })
    else { return [word] }
    return [word[..<next]] + parted(word[next...])
  }

  private static func marks(ofNames text: String) -> [UInt64] {
    text.split { !$0.isLetter && !" .-'’".contains($0) }.flatMap { part -> [UInt64] in
      let words = named(part)
      let isPerson = words.first.map { $0.count > 1 } == true && !words.contains(where: offices.contains)
      return isPerson ? marks(ofWords: words, isSure: true) : []
    }
  }

  /// Marks of the names that an answer to the question for persons lists: two to four words, each with a capital, or
  /// nothing but two words.
  ///
  /// - Parameter title: the page's title; an answer that it starts with tells of the work, not of a person.
  static func marks(ofAnswer text: String, title: String) -> [UInt64] {
    var parts = [text[...]]
    for separator in [",", ";", "/", "&", "(", ")", "|", " - ", " – ", " and ", " et ", " y ", " e "] {
      parts = parts.flatMap { $0.split(separator: separator) }
    }
    return parts.flatMap { part -> [UInt64] in
      let words = part.split { " \u{A0}".contains($0) }
      let isLower = parts.count == 1 && words.count == 2 && words.allSatisfy { $0.count >= 3 }
      // Letters alone, as in `A, B and C`, are points of a list.
      let isPerson =
        words.contains { $0.count > 1 }
        && words.allSatisfy { word in
          (isLower || word.first?.isUppercase == true) && word.allSatisfy { $0.isLetter || "-.'’\"".contains($0) }
            && !offices.contains(word.lowercased())
        }
      let name = words.joined(separator: " ")
      guard isPerson, !title.lowercased().hasPrefix(name.lowercased()) else { return [] }
      return marks(ofWords: named(part), isSure: false)
    }
  }

  /// The words of a name in lower case, without what is said before it.
  private static func named(_ text: Substring) -> [String] {
    text.split { !$0.isLetter }.map { $0.lowercased() }.filter { !honorifics.contains($0) }
  }

  /// Marks of the ways to write a name.
  ///
  /// - Parameter isSure: whether the words are certain to be a person's; its first two words tell it then, too.
  private static func marks(ofWords words: [String], isSure: Bool) -> [UInt64] {
    guard words.count >= 2, let first = words.first, let last = words.last else { return [] }
    var forms = words.count > mostWords ? [] : [words]
    if words.count > 2 { forms.append([first, last]) }
    if words.count > 3 { forms.append([first, words[2]]) }
    if words.count > 2, isSure { forms.append([first, words[1]]) }
    return forms.flatMap(spellings)
  }

  /// A form of a name in any order, with an initial for all words but one, and as one word.
  private static func spellings(_ words: [String]) -> [UInt64] {
    let marks = words.map(NameWords.mark)
    let initials = words.map { NameWords.mark(of: String($0.prefix(1))) }
    // "J. Doe" is known by its dot only: "a doe" is no name.
    let isShort = words.count == 2 && words.contains { $0.count == 1 }
    var spellings = isShort ? [] : [NameMark(marks).value]
    let given = Set(words.indices.dropLast())
    spellings.append(NameMark(given.map { initials[$0] } + [marks[words.count - 1]], initials: given).value)
    spellings.append(NameMark([marks[0], initials[words.count - 1]], initials: [1]).value)
    if words.count > 2 { spellings.append(NameMark([initials[0]] + marks.dropFirst(), initials: [0]).value) }
    return spellings + joined(words)
  }

  private static func joined(_ words: [String]) -> [UInt64] {
    guard words.allSatisfy({ $0.count >= 3 }) else { return [] }
    return [words.joined(), words.reversed().joined()].filter { $0.count >= NameMark.fewestJoined }
      .map { NameMark.joined(NameWords.mark(of: $0)) }
  }
}
