internal import Text
internal import Vocabulary

/// A word or a mark of a line, with what the lexicon and the register know of it.
struct Token: Sendable, Hashable {
  /// How a word is written.
  enum Shape: Sendable, Hashable {
    /// No capital first.
    case lower
    /// A capital first, or a digit.
    case capital
    /// Two or more capitals and no small letter.
    case caps
    /// A capital inside the word.
    case camel
    /// A punctuation mark.
    case mark
  }

  /// As written.
  let text: String
  /// Folded, without a possessive ending.
  let folded: String
  /// How it is written.
  let shape: Shape
  /// Whether white space stands before it.
  let isSpaced: Bool
  /// What the word may be in a name.
  var roles: WordRole = []
  /// The sector the word speaks for.
  var sector: Sector?
  /// The singular of a plural head noun, capital first.
  var singular: String?
  /// Index into the register when a registered name starts here or goes on here, and how many tokens it has left.
  var body: (index: Int, left: Int, isStart: Bool)?

  /// Its number among the tokens of its line; -1 for a token that no line has.
  var place: Int32 = -1

  /// Whether a longer phrase began before this word, so that no name begins here.
  var isInner = false

  var isWord: Bool { shape != .mark }
  var isCapital: Bool { shape == .capital || shape == .caps || shape == .camel }
  var isNumber: Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// The same token with another spelling.
  func renamed(_ text: String, isSpaced: Bool? = nil) -> Token {
    var copy = Token(text: text, folded: folded, shape: shape, isSpaced: isSpaced ?? self.isSpaced)
    (copy.roles, copy.sector, copy.singular, copy.body, copy.isInner) = (roles, sector, singular, body, isInner)
    copy.place = place
    return copy
  }

  func isMark(_ mark: String) -> Bool { shape == .mark && text == mark }

  /// Whether the token is one of some marks.
  func isMark(among marks: String) -> Bool {
    guard shape == .mark, let mark = text.unicodeScalars.first else { return false }
    return marks.unicodeScalars.contains(mark)
  }

  static func == (left: Token, right: Token) -> Bool { left.text == right.text && left.isSpaced == right.isSpaced }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// Cuts a line into words and marks.
enum Tokenizer {
  /// The tokens of a line.
  ///
  /// Apostrophes and hyphens inside a word stay in it; French articles with an apostrophe stand
  /// alone. Cost: O(*n*).
  static func tokens(of line: String) -> [Token] {
    let scalars = Array(line.unicodeScalars)
    var tokens: [Token] = []
    var at = 0
    var isSpaced = false
    while at < scalars.count {
      if isSpace(scalars[at]) {
        isSpaced = true
        at += 1
        continue
      }
      let end = isWordScalar(scalars[at]) ? wordEnd(scalars, at) : at + 1
      tokens.append(token(scalars[at..<end], isSpaced: isSpaced))
      isSpaced = false
      at = end
    }
    return tokens
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.value == 0xA0 || (scalar.value >= 0x2000 && scalar.value <= 0x200F)
      || scalar.value == 0x202F || scalar.value == 0x3000 || scalar.value == 0xFEFF
  }

  static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0...0x7F: false
    case 0xAA, 0xB5, 0xBA, 0xC0...0x24F, 0x300...0x36F: scalar.value != 0xD7 && scalar.value != 0xF7
    case 0x80...0x24F: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{00B4}" || scalar == "\u{02BC}" || scalar == "`"
  }

  private static func wordEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var at = start + 1
    while at < scalars.count {
      let scalar = scalars[at]
      if isWordScalar(scalar) {
        at += 1
      } else if at + 1 < scalars.count, isWordScalar(scalars[at + 1]), joins(scalar, scalars, start, at) {
        if isApostrophe(scalar), isElision(scalars[start..<at]) { return at + 1 }
        at += 1
      } else if isApostrophe(scalar), scalars[at - 1] == "s" || scalars[at - 1] == "S" {
        return at + 1
      } else {
        return at
      }
    }
    return at
  }

  private static func joins(_ scalar: Unicode.Scalar, _ scalars: [Unicode.Scalar], _ start: Int, _ at: Int) -> Bool {
    if isApostrophe(scalar) || scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}" {
      return scalar != "-" || !isNumeral(scalars[start..<at])
    }
    // A full stop inside a word: "Safavvy.org", "S.A"; not the end of a sentence without a space ("team.The").
    return scalar == "."
      && !(scalars[at + 1].isCapital && at - start > 2 || isNumeral(scalars[start..<at]))
  }

  private static func isNumeral(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.allSatisfy { ("0"..."9").contains($0) }
  }

  private static func isElision(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = word.first, word.count <= 2 else { return false }
    let last = word.last ?? first
    if word.count == 1 { return "lLdDnNsSjJcCmM".unicodeScalars.contains(first) }
    return (first == "q" || first == "Q") && last == "u"
  }

  private static func token(_ scalars: ArraySlice<Unicode.Scalar>, isSpaced: Bool) -> Token {
    let text = String(scalars)
    guard let first = scalars.first, isWordScalar(first) else {
      return Token(text: text, folded: text, shape: .mark, isSpaced: isSpaced)
    }
    return Token(
      text: text, folded: withoutPossessive(WordFold.folded(text)), shape: shape(scalars), isSpaced: isSpaced)
  }

  private static func withoutPossessive(_ folded: String) -> String {
    if folded.hasSuffix("'s"), folded.utf8.count > 3 { return String(folded.dropLast(2)) }
    return folded.hasSuffix("'") ? String(folded.dropLast()) : folded
  }

  private static func shape(_ scalars: ArraySlice<Unicode.Scalar>) -> Token.Shape {
    var upper = 0
    var lower = 0
    var isFirstUpper = false
    var upperInside = 0
    for (index, scalar) in scalars.enumerated() {
      if scalar.isCapital {
        upper += 1
        if index == 0 { isFirstUpper = true } else { upperInside += 1 }
      } else if scalar.isASCII ? scalar.isLetter : scalar.properties.isLowercase {
        lower += 1
      }
    }
    if upper >= 2, lower == 0 || (lower == 1 && scalars.last == "s") { return .caps }
    if upperInside > 0, lower > 0, !scalars.contains(where: { $0 == "-" || $0 == "'" || $0 == "\u{2019}" }) {
      return .camel
    }
    if isFirstUpper || (upper == 0 && lower == 0) || upperInside > 0 { return .capital }
    return isNumbered(scalars) ? .capital : .lower
  }

  /// "2scale", "a2i": a digit makes a name of small letters, but for ordinals and quantities ("2nd", "30ans", "4x4").
  private static func isNumbered(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let letters = scalars.filter { !("0"..."9").contains($0) }
    guard letters.count < scalars.count, scalars.count >= 3 else { return false }
    if letters.count >= 5 { return scalars.first.map { ("0"..."9").contains($0) } ?? false }
    guard let first = scalars.first, let last = scalars.last else { return false }
    return !("0"..."9").contains(first) && !("0"..."9").contains(last) && letters.count >= 2
  }
}
