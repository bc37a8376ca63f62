internal import Foundation
internal import Text

/// A text as a reader sees it, each character with the bytes it was written as.
///
/// References and percent-encoding are decoded, as often as they were encoded up to three times; characters without
/// width, accents that stand alone, HTML tags and back-slashes of Markdown are left out; digits, signs and letters of
/// other scripts and widths are folded to those of ASCII where they mean the same. What is found in it is cut from the
/// text as it was written.
struct ReaderText {
  /// The characters.
  private(set) var scalars: [Unicode.Scalar] = []
  /// For each character, where its bytes begin in the text.
  private var starts: [Int] = []
  /// For each character, where its bytes end.
  private var ends: [Int] = []

  /// Reads a text.
  ///
  /// Cost: O(*n*).
  init(_ text: String) {
    reserve(text.utf8.count)
    var at = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      append(scalar, at..<(at + width))
      at += width
    }
    for _ in 0..<Self.mostLayers { guard decode() else { break } }
    fold()
    leaveOutMarkup()
  }

  /// Texts were found encoded twice; one more is allowed for.
  private static let mostLayers = 3

  /// The bytes of the text that a stretch of characters was written as.
  func bytes(of stretch: Range<Int>) -> Range<Int> { starts[stretch.lowerBound]..<ends[stretch.upperBound - 1] }

  private mutating func append(_ scalar: Unicode.Scalar, _ bytes: Range<Int>) {
    scalars.append(scalar)
    starts.append(bytes.lowerBound)
    ends.append(bytes.upperBound)
  }

  private mutating func reserve(_ count: Int) {
    scalars.reserveCapacity(count)
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
  }

  /// Takes the characters of another text over, one stretch of it after the other.
  private mutating func append(_ other: ReaderText, _ index: Int) {
    append(other.scalars[index], other.starts[index]..<other.ends[index])
  }
}

// MARK: Decoding

extension ReaderText {
  /// Decodes one layer; false when there was none.
  private mutating func decode() -> Bool {
    guard scalars.contains(where: { $0 == "&" || $0 == "%" }) else { return false }
    let old = self
    (scalars, starts, ends) = ([], [], [])
    reserve(old.scalars.count)
    var isChanged = false
    var at = 0
    while at < old.scalars.count {
      guard let (text, end) = old.reference(at: at) ?? old.escape(at: at) else {
        append(old, at)
        at += 1
        continue
      }
      for scalar in text.unicodeScalars { append(scalar, old.bytes(of: at..<end)) }
      isChanged = true
      at = end
    }
    return isChanged
  }

  /// What a character reference stands for and where it ends; numbers need no semicolon, as browsers have it.
  private func reference(at start: Int) -> (String, end: Int)? {
    guard scalars[start] == "&" else { return nil }
    let body = scalars[(start + 1)...].prefix(Self.longestReference).prefix { $0 == "#" || Self.isLetterOrDigit($0) }
    guard !body.isEmpty else { return nil }
    let isClosed = body.endIndex < scalars.count && scalars[body.endIndex] == ";"
    if isClosed {
      // Browsers know most names in one case alone; somebody who hides an address need not care.
      let name = String(body)
      let character = EntityDecoder.character(name) ?? EntityDecoder.character(name.lowercased())
      return character.map { ($0, body.endIndex + 1) }
    }
    guard body.first == "#" else { return nil }
    let digits = body.dropFirst().prefix { ("0"..."9").contains($0) }
    return digits.isEmpty ? nil : EntityDecoder.character("#" + String(digits)).map { ($0, digits.endIndex) }
  }

  private static let longestReference = 40

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.isLetter || scalar.isNumeral)
  }

  /// What `%40`, or several such in a row, stand for.
  private func escape(at start: Int) -> (String, end: Int)? {
    var bytes: [UInt8] = []
    var at = start
    while at + 2 < scalars.count, scalars[at] == "%", let high = digit(at + 1), let low = digit(at + 2) {
      bytes.append(high << 4 | low)
      at += 3
    }
    guard !bytes.isEmpty, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return (text, at)
  }

  private func digit(_ at: Int) -> UInt8? {
    scalars[at].isASCII ? Character(scalars[at]).hexDigitValue.map { UInt8($0) } : nil
  }
}

// MARK: Folding

extension ReaderText {
  private mutating func fold() {
    let old = self
    (scalars, starts, ends) = ([], [], [])
    reserve(old.scalars.count)
    // A text has few different letters, and each takes a look into the Unicode tables.
    var known: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for (index, scalar) in old.scalars.enumerated() {
      if scalar.isASCII {
        append(old, index)
      } else {
        let letters = known[scalar] ?? Self.folded(scalar)
        known[scalar] = letters
        for letter in letters { append(letter, old.bytes(of: index..<(index + 1))) }
      }
    }
  }

  /// What a character beyond ASCII reads as; nothing for one that is not seen.
  static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if let sign = sign(scalar) { return [sign] }
    return isUnseen(scalar) ? [] : compatible(scalar)
  }

  /// Digits, spaces, dashes, slashes and signs, as ASCII writes them; nil for anything else.
  private static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if let digit = scalar.properties.numericType.flatMap({ $0 == .numeric ? nil : scalar.properties.numericValue }) {
      return Unicode.Scalar(UInt8(ascii: "0") + UInt8(digit))
    }
    switch scalar.value {
    case _ where scalar.isWhiteSpace: return " "
    case 0x2010...0x2015, 0x2043, 0x207B, 0x208B, 0x2212, 0x2796, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D: return "-"
    case 0x207A, 0x208A, 0x2795, 0xFB29, 0xFE62, 0xFF0B: return "+"
    case 0x2024, 0x3002, 0xFE52, 0xFF0E, 0xFF61: return "."
    case 0x2044, 0x2215, 0x2571, 0x29F8, 0xFF0F: return "/"
    case 0x207D, 0x208D, 0x2768, 0x276A, 0xFE59, 0xFF08: return "("
    case 0x207E, 0x208E, 0x2769, 0x276B, 0xFE5A, 0xFF09: return ")"
    case 0x27E6, 0x3010, 0x3014, 0xFE5D, 0xFF3B: return "["
    case 0x27E7, 0x3011, 0x3015, 0xFE5E, 0xFF3D: return "]"
    case 0xFE6B, 0xFF20: return "@"
    case 0x2018, 0x2019, 0x02BC: return "'"
    default: return nil
    }
  }

  /// Whether a character is not seen, or changes the one before it only.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint || scalar.value == 0x20E3
      || [.format, .nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
  }

  /// The plain letters of a character: `ｊ` is j, `ﬁ` is fi, `é` is e.
  private static func compatible(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars.filter { !isUnseen($0) }
  }

  /// Leaves out tags, and back-slashes before signs; not what holds an address or a number itself.
  private mutating func leaveOutMarkup() {
    guard scalars.contains(where: { $0 == "<" || $0 == "\\" }) else { return }
    let old = self
    (scalars, starts, ends) = ([], [], [])
    var at = 0
    while at < old.scalars.count {
      if let end = old.tagEnd(at: at) {
        at = end
      } else {
        if !old.isEscape(at) { append(old, at) }
        at += 1
      }
    }
  }

  private func isEscape(_ at: Int) -> Bool {
    scalars[at] == "\\" && at + 1 < scalars.count && "@.+-_()[]*".unicodeScalars.contains(scalars[at + 1])
  }

  /// Behind the tag that starts at an offset; nil when none does.
  private func tagEnd(at start: Int) -> Int? {
    guard scalars[start] == "<", start + 1 < scalars.count,
      scalars[start + 1].isLetter || "/!".unicodeScalars.contains(scalars[start + 1])
    else { return nil }
    var digits = 0
    for at in (start + 1)..<min(scalars.count, start + Self.longestTag) {
      switch scalars[at] {
      case ">": return digits < TelephoneNumbers.fewestDigits && !isSign(start, at) ? at + 1 : nil
      case "<", "@": return nil
      case "0"..."9": digits += 1
      default: continue
      }
    }
    return nil
  }

  /// `jane<at>example<dot>org`: no tags, but signs of an address.
  private func isSign(_ start: Int, _ end: Int) -> Bool {
    ["at", "dot"].contains(String(scalars[(start + 1)..<end]).lowercased())
  }

  private static let longestTag = 300
}
