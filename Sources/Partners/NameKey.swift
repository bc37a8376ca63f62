/// The key under which two spellings of a name are one.
enum NameKey {
  /// Folded words without articles and small words, plurals and British spellings levelled.
  static func key(of words: [Token]) -> String {
    words.filter { !small.contains($0.folded) }.map { level($0.folded) }.joined(separator: " ")
  }

  /// British spellings in American ones.
  static func spelling(_ word: String) -> String {
    switch word {
    case "centre": "center"
    case "centres": "centers"
    case "programme": "program"
    case "organisation": "organization"
    case "labour": "labor"
    case "defence": "defense"
    default: word
    }
  }

  static func level(_ british: String) -> String {
    let word = spelling(british)
    guard word.utf8.count > 4, word.hasSuffix("s"), !word.hasSuffix("ss") else { return word }
    return word.hasSuffix("ies") && word.utf8.count > 5 ? String(word.dropLast(3)) + "y" : String(word.dropLast())
  }

  /// Whether a folded word is an article or a joining word.
  static func isSmall(_ word: String) -> Bool { small.contains(word) }

  private static let small: Set<String> = [
    "the", "of", "and", "for", "a", "an", "in", "on", "de", "du", "des", "la", "le", "les", "l", "d", "et", "del", "el",
    "los", "las", "y", "e", "do", "da", "dos", "das", "para", "pour", "to", "&",
  ]
}
