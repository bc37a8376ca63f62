/// The lab of the page's own country, which is no partner of itself; another country's lab is one.
struct OwnLab: Sendable {
  let lexicon: Lexicon
  /// The page's countries, ISO 3166.
  let iso3: [String]

  /// Whether a name means the own lab: "Accelerator Lab" with the own country and words of its house.
  func isMeant(by words: [Token]) -> Bool {
    guard words.contains(where: { $0.roles.has(.own) }) else { return false }
    let place = words.filter { !$0.roles.has([.own, .house]) && !Self.isJoint($0) }
    guard !place.isEmpty, let country = lexicon.words.countries[place.map(\.folded).joined(separator: " ")] else {
      return false
    }
    return iso3.contains(country)
  }

  private static func isJoint(_ word: Token) -> Bool {
    word.roles.has([.link, .leading]) || ["in", "of", "team", "en", "au"].contains(word.folded)
  }
}
