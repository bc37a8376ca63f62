internal import Foundation

/// One word of a text as numbers, so that texts can be compared without being kept.
struct ScannedWord: Hashable, Sendable {
  /// Fingerprint of the first six letters: inflections and words shared between European languages fall together.
  let stem: UInt32
  /// Fingerprint of the whole word.
  let whole: UInt32
  /// Number of letters and digits.
  let length: Int
  /// Whether it is written as a name: capital inside a sentence, an acronym, or a number that is no year.
  let isName: Bool
  /// Whether it has two capitals or more, as acronyms have.
  let isAcronym: Bool
  /// The number it is, when it looks like a year of this century.
  let year: Int?
}

/// Cuts a text into words: runs of letters and digits, lower case, accents off.
///
/// The same rule serves every script; a script without spaces gives long words, which compare as wholes. Cost: O(*n*).
enum WordScanner {
  /// The words of a text in order.
  static func words(of text: String) -> [ScannedWord] {
    var words: [ScannedWord] = []
    scan(Array(text.utf8).span) { words.append($0) }
    return words
  }

  /// Hands the words of UTF-8 bytes over one by one; invalid bytes separate words.
  static func scan(_ bytes: borrowing Span<UInt8>, _ take: (ScannedWord) -> Void) {
    var word = OpenWord()
    var startsSentence = true
    var at = 0
    while at < bytes.count {
      if let letter = LetterFolding.letter(bytes[at]) {
        word.add(UInt32(letter), isUpper: letter != bytes[at])
        at += 1
        continue
      }
      let (scalar, length) = UTF8Reading.scalar(in: bytes, at: at)
      at += length
      if !scalar.isASCII, let folded = LetterFolding.folded(scalar) {
        word.add(folded, isUpper: LetterFolding.isUpper(scalar))
      } else if scalar.isASCII || !LetterFolding.isMark(scalar) {
        if let closed = word.closed(startsSentence: startsSentence) {
          take(closed)
          startsSentence = false
          word = OpenWord()
        }
        startsSentence = startsSentence || endsSentence(scalar)
      }
    }
    if let closed = word.closed(startsSentence: startsSentence) { take(closed) }
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", ":", ";", "\n", "-", "\u{2013}", "\u{2022}", "\u{61F}", "\u{6D4}", "\u{3002}": true
    default: false
    }
  }
}

/// Decoding of single scalars.
private enum UTF8Reading {
  /// The scalar that starts at an offset and its length in bytes; U+FFFD of one byte for what is no UTF-8.
  @inline(__always)
  static func scalar(in bytes: borrowing Span<UInt8>, at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, offset + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for position in (offset + 1)..<(offset + length) {
      guard bytes[position] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(bytes[position] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
  }
}

/// A word while its letters come in.
private struct OpenWord {
  /// Letters of a word that count for its stem.
  static let stemLength = 6

  private var stem: UInt64 = 0xcbf2_9ce4_8422_2325
  private var whole: UInt64 = 0xcbf2_9ce4_8422_2325
  private var length = 0
  private var capitals = 0
  private var startsUpper = false
  private var digits = 0
  /// The number it is, as long as all letters are digits and no more than nine.
  private var number = 0

  mutating func add(_ letter: UInt32, isUpper: Bool) {
    whole = (whole ^ UInt64(letter)) &* 0x0000_0100_0000_01b3
    if length < Self.stemLength { stem = whole }
    if isUpper { capitals += 1 }
    if length == 0 { startsUpper = isUpper }
    length += 1
    guard (0x30...0x39).contains(letter), length < 10 else { return }
    digits += 1
    number = number * 10 + Int(letter) - 0x30
  }

  private var isNumber: Bool { digits == length }

  func closed(startsSentence: Bool) -> ScannedWord? {
    guard length > 0 else { return nil }
    let year = isNumber && length == 4 && (2000...2099).contains(number) ? number : nil
    return ScannedWord(
      stem: Self.narrowed(stem), whole: Self.narrowed(whole), length: length,
      isName: isName(startsSentence: startsSentence) && year == nil, isAcronym: capitals >= 2,
      year: year)
  }

  private func isName(startsSentence: Bool) -> Bool {
    if isNumber { return length >= 3 }
    return capitals >= 2 || (startsUpper && length > 2 && !startsSentence)
  }

  private static func narrowed(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ (hash >> 32)) }
}

/// Letters without case and accents.
enum LetterFolding {
  /// The base letter in lower case; nil for what is neither letter nor digit.
  static func folded(_ scalar: Unicode.Scalar) -> UInt32? {
    let value = scalar.value
    if value < 0x80 { return ascii(value) }
    if value < 0xC0 { return value == 0xAA || value == 0xBA ? value : nil }
    if value < 0x250 { return latin[Int(value) - 0xC0] }
    if (0x1E00..<0x1F00).contains(value) { return vietnamese[Int(value) - 0x1E00] }
    return isMark(scalar) ? nil : other(scalar)
  }

  /// Whether a scalar is an accent of its own, which ends no word.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return scalar.value == 0xAD }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return scalar != "\u{200B}"
    default: return false
    }
  }

  /// Whether a scalar is a capital letter.
  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
  }

  /// The base letter of an ASCII byte; nil for all other bytes.
  @inline(__always)
  static func letter(_ byte: UInt8) -> UInt8? {
    if (0x61...0x7A).contains(byte | 0x20) { return byte | 0x20 }
    return (0x30...0x39).contains(byte) ? byte : nil
  }

  private static func ascii(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x61...0x7A, 0x30...0x39: value
    case 0x41...0x5A: value + 0x20
    default: nil
    }
  }

  private static func other(_ scalar: Unicode.Scalar) -> UInt32? {
    guard scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal else { return nil }
    return (scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar).value
  }

  private static let latin = table(0xC0..<0x250)
  private static let vietnamese = table(0x1E00..<0x1F00)

  private static func table(_ range: Range<UInt32>) -> [UInt32?] {
    range.map { value in
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return nil }
      let base = String(Character(scalar)).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
      return base.isASCII ? ascii(base.value) : other(base)
    }
  }
}
