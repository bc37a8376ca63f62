internal import Text

/// Tells by one look at its bytes whether a text may hold an address or a telephone number.
enum ContactSigns {
  /// Whether a text is worth reading as a reader sees it.
  ///
  /// Cost: O(*n*), a look into a table for most bytes.
  static func mayHoldContact(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { mayHoldContact($0) }
  }

  private static func mayHoldContact(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Looked up once a text, not once a byte.
    let classes = Self.classes
    var digits = 0
    for index in bytes.indices {
      let sign = classes[Int(bytes[index])]
      if sign == 0 { continue }
      if sign == digit { digits += 1 } else if isSuspicious(sign, bytes, index) { return true }
    }
    return digits >= TelephoneNumbers.fewestDigits
  }

  private static let digit: UInt8 = 1
  private static let at: UInt8 = 2
  /// `&` or `%`, which may begin an encoded sign.
  private static let code: UInt8 = 3
  /// The last letter of "at", or one of "arroba" and "arobase".
  private static let letter: UInt8 = 4
  /// The first byte of characters that may be digits or signs of another script or width.
  private static let script: UInt8 = 5

  /// What each byte is, as one of the numbers above; 0 for all others.
  private static let classes: [UInt8] = (0...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case UInt8(ascii: "@"): at
    case UInt8(ascii: "&"), UInt8(ascii: "%"): code
    case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "b"), UInt8(ascii: "B"): letter
    // Soft hyphens; Arabic, N'Ko and Indic digits; superscripts, circled digits, wide forms, digits for mathematics.
    case 0xC2, 0xD9, 0xDB, 0xDF, 0xE0, 0xE1, 0xE2, 0xEA, 0xEF, 0xF0: script
    default: 0
    }
  }

  private static func isSuspicious(_ sign: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch sign {
    case at: true
    case code: isCode(bytes, index)
    case letter: endsWord(bytes, index)
    default: isScript(bytes, index)
    }
  }

  /// `&#64;`, `&commat;` or `%40`; a reference needs a letter, an escape two digits.
  private static func isCode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    let next = bytes[index + 1]
    if bytes[index] == UInt8(ascii: "&") { return next == UInt8(ascii: "#") || PromptText.isLetterOrDigit(next) }
    return isHexadecimal(next) && isHexadecimal(bytes[index + 2])
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }

  /// Whether the letter is the last of a word for the sign: "at" with a dot in the word behind it, or in brackets.
  private static func endsWord(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index >= 2 else { return false }
    let before = bytes[index - 1] | 0x20
    if bytes[index] | 0x20 == UInt8(ascii: "b") {
      return before == UInt8(ascii: "o") && bytes[index - 2] | 0x20 == UInt8(ascii: "r")
    }
    guard before == UInt8(ascii: "a"), index + 1 < bytes.count else { return false }
    let (ahead, behind) = (bytes[index - 2], bytes[index + 1])
    guard !isLetter(ahead), !isLetter(behind) else {
      return isPunctuation(bytes, endingAt: index - 2) || isPunctuation(bytes, startingAt: index + 1)
    }
    return ahead != 0x20 || behind != 0x20 || isDomain(bytes, from: index + 2)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }

  /// Whether a character of Latin-1's signs or of General Punctuation, such as a no-break space, ends at a byte.
  private static func isPunctuation(_ bytes: UnsafeBufferPointer<UInt8>, endingAt index: Int) -> Bool {
    guard index >= 2, bytes[index] >= 0x80 else { return false }
    return bytes[index - 1] == 0xC2 || bytes[index - 2] == 0xE2 && bytes[index - 1] == 0x80
  }

  /// Whether such a character starts at a byte.
  private static func isPunctuation(_ bytes: UnsafeBufferPointer<UInt8>, startingAt index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    return bytes[index] == 0xC2 || bytes[index] == 0xE2 && bytes[index + 1] == 0x80
  }

  /// Whether a dot stands inside the next word, or the word "dot" or a bracket near behind it.
  private static func isDomain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var at = start
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    let limit = min(bytes.count, at + 64)
    while at < limit, bytes[at] != 0x20 {
      if bytes[at] == UInt8(ascii: "."), at + 1 < limit, PromptText.isLetterOrDigit(bytes[at + 1]) { return true }
      if bytes[at] == UInt8(ascii: "[") || bytes[at] == UInt8(ascii: "(") { return true }
      // The first bytes of full stops of other scripts.
      if bytes[at] == 0xE2 || bytes[at] == 0xE3 { return true }
      at += 1
    }
    while at < limit, bytes[at] == 0x20 { at += 1 }
    guard at < limit else { return false }
    if "[({.".utf8.contains(bytes[at]) { return true }
    return at + 2 < limit && bytes[at] | 0x20 == UInt8(ascii: "d") && bytes[at + 1] | 0x20 == UInt8(ascii: "o")
      && bytes[at + 2] | 0x20 == UInt8(ascii: "t")
  }

  /// Whether the bytes from here on may be such a character; quotes, dashes and accented letters are none.
  private static func isScript(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    switch bytes[index] {
    case 0xC2: return next == 0xAD
    case 0xD9: return (0xA0...0xA9).contains(next)
    case 0xDB: return (0xB0...0xB9).contains(next)
    case 0xE1: return (0x81...0xB1).contains(next)
    case 0xE2: return next == 0x80 ? isUnseen(bytes, index) : [0x81, 0x82, 0x91, 0x92, 0x93, 0x9D, 0x9E].contains(next)
    case 0xEA: return next < 0xB0
    case 0xEF: return [0xB9, 0xBB, 0xBC, 0xBD].contains(next)
    case 0xF0: return next != 0x9F || index + 2 < bytes.count && bytes[index + 2] == 0x84
    default: return true
    }
  }

  /// Spaces without width, joiners and marks of direction.
  private static func isUnseen(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    return (0x8B...0x8F).contains(bytes[index + 2]) || (0xAA...0xAE).contains(bytes[index + 2])
  }
}
