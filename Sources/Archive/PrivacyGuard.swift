/// Takes personal contact data out of every text before it leaves the parser.
///
/// E-mail addresses and telephone numbers become a fixed mark; numbers, years, budgets and coordinates stay. Texts
/// without `@` and with fewer than eight digits are returned untouched.
public enum PrivacyGuard {
  /// What stands in place of an e-mail address.
  public static let emailMark = "[e-mail removed]"
  /// What stands in place of a telephone number.
  public static let telephoneMark = "[telephone removed]"

  /// What stands in place of a name.
  public static let nameMark = "[name removed]"

  /// Tag keys whose values are personal and never leave the parser; a summary tells of the person interviewed.
  static let personalKeys: Set<String> = ["focal_point", "consent", "ai_summary"]

  /// The text without e-mail addresses and telephone numbers.
  ///
  /// Cost: O(*n*).
  public static func guarded(_ text: String) -> String {
    let signs = Signs(text)
    guard signs.holdsAt || signs.mayHoldTelephone else { return text }
    let result = signs.holdsAt ? withoutEmails(text) : text
    return signs.mayHoldTelephone ? withoutTelephones(result) : result
  }

  /// The bytes without which a text holds no contact data.
  private struct Signs {
    private var seen: UInt8 = 0
    private var digits = 0

    private static let at: UInt8 = 1
    private static let digit: UInt8 = 8

    /// What each byte is, as one of the bits above.
    private static let classes: [UInt8] = (0...UInt8.max).map { byte in
      switch byte {
      case UInt8(ascii: "@"): at
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
      default: 0
      }
    }

    var holdsAt: Bool { seen & Self.at != 0 }
    /// No telephone number has fewer than eight digits.
    var mayHoldTelephone: Bool { digits >= TelephoneNumbers.fewestDigits }

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

  /// The text with a mark in place of each of its ``TelephoneNumbers``.
  private static func withoutTelephones(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var numbers = TelephoneNumbers(scalars)
    var result = String.UnicodeScalarView()
    var at = 0
    while at < scalars.count {
      if let end = numbers.end(ofNumberAt: at) {
        result.append(contentsOf: telephoneMark.unicodeScalars)
        at = end
      } else {
        result.append(scalars[at])
        at += 1
      }
    }
    return String(result)
  }
}
