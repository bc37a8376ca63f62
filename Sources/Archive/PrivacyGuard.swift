internal import Text

/// Takes personal contact data out of every text before it leaves the parser.
///
/// E-mail addresses and telephone numbers become a fixed mark, however they are spelt (``ReaderText``); numbers, years,
/// budgets and coordinates stay. Texts without the bytes of such a thing are given back after one look.
public enum PrivacyGuard {
  /// What stands in place of an e-mail address.
  public static let emailMark = "[e-mail removed]"
  /// What stands in place of a telephone number.
  public static let telephoneMark = "[telephone removed]"

  /// What stands in place of a name.
  public static let nameMark = "[name removed]"

  /// Tag keys whose values are personal and never leave the parser; a summary tells of the person interviewed.
  static let personalKeys: Set<String> = ["focal_point", "consent", "ai_summary"]

  /// The personal key that a tag's key is, however it is spelt (`Focal point`, `focal-point`); nil for other keys.
  static func personalKey(_ key: String) -> String? {
    if personalKeys.contains(key) { return key }
    guard !TagKeys.known.contains(key) else { return nil }
    let letters = ReaderText(key).scalars.filter(\.isLetter)
    let folded = String(letters).lowercased()
    return personalKeys.first { $0.replacing("_", with: "") == folded }
  }

  /// The text without e-mail addresses and telephone numbers.
  ///
  /// Guarding a guarded text changes nothing. Cost: O(*n*).
  public static func guarded(_ text: String) -> String {
    var text = text
    // What a mark parted may read as an address of its own.
    for _ in 0..<mostRounds {
      guard ContactSigns.mayHoldContact(text), let guarded = once(text) else { break }
      text = guarded
    }
    return text
  }

  /// The value of a tag without e-mail addresses and telephone numbers; a key such as `tel` or `phone` tells what its
  /// value is.
  static func guarded(_ value: String, under key: String) -> String {
    let guarded = guarded(value)
    guard !TagKeys.known.contains(key) else { return guarded }
    let start = "\(key): "
    let whole = Self.guarded(start + guarded)
    return whole.hasPrefix(start) ? String(whole.dropFirst(start.count)) : guarded
  }

  /// Whether a text holds an e-mail address or a telephone number.
  ///
  /// Cost: O(*n*).
  public static func holdsContact(_ text: String) -> Bool { guarded(text) != text }

  private static let mostRounds = 4

  /// The text with a mark in place of each address and number; nil when it holds none.
  private static func once(_ text: String) -> String? {
    let reading = ReaderText(text)
    let emails = EmailAddresses(reading.scalars).addresses().map(\.range)
    let telephones = telephones(in: reading.scalars, besides: emails)
    let found = emails.map { ($0, emailMark) } + telephones.map { ($0, telephoneMark) }
    guard !found.isEmpty else { return nil }
    let marks = found.map { (bytes: reading.bytes(of: $0.0), mark: $0.1) }.sorted {
      $0.bytes.lowerBound < $1.bytes.lowerBound
    }
    return replacing(marks, in: text)
  }

  private static func telephones(
    in scalars: [Unicode.Scalar], besides emails: [Range<Int>]
  ) -> [Range<Int>] {
    var scalars = scalars
    for email in emails { for at in email { scalars[at] = "\u{FFFC}" } }
    guard scalars.count(where: TelephoneNumbers.isDigit) >= TelephoneNumbers.fewestDigits else { return [] }
    return TelephoneNumbers.ranges(in: scalars)
  }

  /// The text with marks in place of stretches of its bytes, which are in order and apart.
  static func replacing(_ marks: [(bytes: Range<Int>, mark: String)], in text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    for (range, mark) in marks where range.lowerBound >= at {
      result += bytes[at..<range.lowerBound]
      result += Array(mark.utf8)
      at = range.upperBound
    }
    return String(decoding: result + bytes[at...], as: UTF8.self)
  }
}
