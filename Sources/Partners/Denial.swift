/// Tells answers that say "no partner" from answers that name one.
enum Denial {
  /// The tokens that still affirm something: nil when the answer opens with a denial and nothing turns it.
  ///
  /// "N/A but there are plans to engage X" turns; "None for this trial" does not; "NA Ventures" and "No Poverty
  /// Network", where a capital word goes on after a short denial, are names.
  static func affirmed(_ tokens: [Token]) -> [Token]? {
    let opening = tokens.drop { !$0.isWord || $0.roles.has(.leading) && !$0.roles.has(.denial) && $0.shape == .lower }
    guard let first = opening.first, first.roles.has(.denial), first.body == nil, !isName(opening) else {
      return tokens
    }
    guard let turn = opening.firstIndex(where: { $0.roles.has(.turn) && $0.shape == .lower }) else { return nil }
    let rest = Array(opening[(turn + 1)...])
    return rest.contains { $0.roles.has(.denial) && $0.shape == .lower } ? nil : rest
  }

  private static func isName(_ opening: ArraySlice<Token>) -> Bool {
    let words = opening.prefix { $0.isWord }
    guard words.count >= 2, words.first?.isCapital == true else { return false }
    let after = words.drop { $0.roles.has(.denial) }
    return after.first.map { $0.isCapital && after.contains(where: Piece.isProper) } ?? false
  }

  /// Whether a sentence says that something was not done.
  static func isDenied(_ sentence: ArraySlice<Token>) -> Bool {
    guard let denial = sentence.firstIndex(where: { $0.roles.has(.denial) && $0.shape == .lower }) else { return false }
    return !sentence[..<denial].contains { $0.roles.has(.turn) && $0.shape == .lower }
  }
}
