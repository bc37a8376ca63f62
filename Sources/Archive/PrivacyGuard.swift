/// Takes personal contact data out of every text before it leaves the parser.
///
/// E-mail addresses and telephone numbers become a fixed mark; numbers, years, budgets and coordinates stay. Texts
/// without `@` and without a telephone's signs are returned untouched.
public enum PrivacyGuard {
  /// What stands in place of an e-mail address.
  public static let emailMark = "[e-mail removed]"
  /// What stands in place of a telephone number.
  public static let telephoneMark = "[telephone removed]"

  /// Tag keys whose values are personal and never leave the parser.
  static let personalKeys: Set<String> = ["focal_point", "consent"]

  /// The text without e-mail addresses and telephone numbers.
  ///
  /// Cost: O(*n*).
  public static func guarded(_ text: String) -> String {
    let signs = Signs(text)
    guard signs.holdsAt || signs.mayHoldTelephone else { return text }
    let result = signs.holdsAt ? withoutEmails(text) : text
    return signs.mayHoldTelephone && (signs.holdsPlus || signs.holdsLetter && mentionsTelephone(result))
      ? withoutTelephones(result) : result
  }

  /// The bytes without which a text holds no contact data.
  private struct Signs {
    private var seen: UInt8 = 0
    private var digits = 0

    private static let at: UInt8 = 1
    private static let plus: UInt8 = 2
    private static let letter: UInt8 = 4
    private static let digit: UInt8 = 8

    /// What each byte is, as one of the bits above.
    private static let classes: [UInt8] = (0...UInt8.max).map { byte in
      switch byte {
      case UInt8(ascii: "@"): at
      case UInt8(ascii: "+"): plus
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): letter
      default: 0
      }
    }

    var holdsAt: Bool { seen & Self.at != 0 }
    var holdsPlus: Bool { seen & Self.plus != 0 }
    var holdsLetter: Bool { seen & Self.letter != 0 }
    /// No telephone number has fewer than eight digits.
    var mayHoldTelephone: Bool { digits >= fewestDigits }

    init(_ text: String) {
      var text = text
      let classes = Self.classes
      text.withUTF8 { bytes in
        for byte in bytes {
          let sign = classes[Int(byte)]
          seen |= sign
          digits += Int(sign >> 3)
        }
      }
    }
  }

  /// An address is a run of address characters around an `@`, with a dot in its second half.
  private static func withoutEmails(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var done = 0
    for at in scalars.indices where scalars[at] == "@" && at >= done {
      var start = at
      while start > done, isLocal(scalars[start - 1]) { start -= 1 }
      var end = at + 1
      while end < scalars.count, isDomain(scalars[end]) { end += 1 }
      while end > at + 1, scalars[end - 1] == "." || scalars[end - 1] == "-" { end -= 1 }
      guard start < at, scalars[(at + 1)..<end].dropFirst().contains(".") else { continue }
      result.append(contentsOf: scalars[done..<start])
      result.append(contentsOf: emailMark.unicodeScalars)
      done = end
    }
    result.append(contentsOf: scalars[done...])
    return String(result)
  }

  private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || scalar.isNumeral || "._%+-'".unicodeScalars.contains(scalar)
  }

  private static func isDomain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || scalar.isNumeral || scalar == "." || scalar == "-"
  }

  private static let telephoneWords: [StaticString] = ["tel", "phone", "mobile", "whatsapp", "fax"]

  private static func mentionsTelephone(_ text: String) -> Bool {
    let lower = text.utf8.map(PromptText.lowercased)
    return telephoneWords.contains { lower.span.firstIndex(of: $0, in: 0..<lower.count) != nil }
  }

  private static let fewestDigits = 8
  /// Fifteen digits with a sign or two between any two of them; a longer run is looked at no further.
  private static let longestNumber = 45

  /// A number is a telephone's when it starts with `+` and a digit, or when a telephone's word stands before it, and
  /// it has 8 to 15 digits (ITU-T E.164) with nothing but spaces, dots, hyphens and brackets between them.
  private static func withoutTelephones(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var at = 0
    while at < scalars.count {
      if startsNumber(scalars, at), let end = numberEnd(scalars, at), isTelephone(scalars, at..<end) {
        result.append(contentsOf: telephoneMark.unicodeScalars)
        at = end
      } else {
        result.append(scalars[at])
        at += 1
      }
    }
    return String(result)
  }

  private static func startsNumber(_ scalars: [Unicode.Scalar], _ at: Int) -> Bool {
    guard scalars[at] == "+" || isDigit(scalars[at]) || scalars[at] == "(" else { return false }
    return at == 0 || !(isDigit(scalars[at - 1]) || scalars[at - 1].isLetter || scalars[at - 1] == ".")
  }

  private static func numberEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    var end: Int?
    var index = start
    while index < min(scalars.count, start + longestNumber) {
      if isDigit(scalars[index]) {
        end = index + 1
      } else if !" .-()+/\u{00A0}".unicodeScalars.contains(scalars[index]) {
        break
      }
      index += 1
    }
    return end
  }

  private static func isTelephone(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    let digits = scalars[range].count(where: isDigit)
    guard (fewestDigits...15).contains(digits) else { return false }
    if scalars[range.lowerBound] == "+" { return true }
    let before = String(String.UnicodeScalarView(scalars[max(0, range.lowerBound - 16)..<range.lowerBound]))
      .lowercased()
    return telephoneWords.contains { word in
      before.components(word.description).contains { $0.allSatisfy { " .:-–()n°onumberº#s".contains($0) } }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

extension String {
  /// What follows each occurrence of a word.
  fileprivate func components(_ word: String) -> [Substring] {
    var found: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: word) {
      rest = rest[range.upperBound...]
      found.append(rest)
    }
    return found
  }
}
