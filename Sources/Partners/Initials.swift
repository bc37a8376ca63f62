/// Compares an acronym with the first letters of a name.
enum Initials {
  /// Whether the acronym can be made of the first letters of the words.
  ///
  /// In order with small words skipped or not ("MELR" of "Ministry of Employment and Labour Relations"), or, from three
  /// letters on, with every letter among the first letters ("MAT" of "Ministry of Territory Administration").
  static func match(_ acronym: Token, _ words: [Token]) -> Bool {
    let letters = Array(acronym.folded.unicodeScalars.filter { $0.properties.isAlphabetic })
    let initials = words.flatMap { $0.folded.split(separator: "-").compactMap(\.unicodeScalars.first) }
    guard letters.count >= 2, letters.first == initials.first || letters.count >= 3, initials.count >= 2 else {
      return false
    }
    if isSubsequence(letters, of: initials) { return letters.count * 2 >= words.count }
    return letters.count >= 3 && isSubset(letters, of: initials) && letters.count * 2 > initials.count
  }

  private static func isSubsequence(_ letters: [Unicode.Scalar], of initials: [Unicode.Scalar]) -> Bool {
    var next = 0
    for initial in initials where next < letters.count && letters[next] == initial { next += 1 }
    return next == letters.count
  }

  private static func isSubset(_ letters: [Unicode.Scalar], of initials: [Unicode.Scalar]) -> Bool {
    var left = initials
    for letter in letters {
      guard let place = left.firstIndex(of: letter) else { return false }
      left.remove(at: place)
    }
    return true
  }
}
