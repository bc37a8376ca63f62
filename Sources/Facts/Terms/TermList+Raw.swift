internal import Archive

extension TermList {
  /// Whether a pattern for which the caller still asks may match in a line as a page writes it.
  ///
  /// Most lines are folded as they stand and answered for certain. A line with entities, links, HTML or letters that
  /// take a closer look is answered from the first four bytes of each word, yes in doubt. No means that no such pattern
  /// matches in the line's plain text, unless in a word glued to a telephone number that is taken out. Cost: O(*n*),
  /// without any text made.
  func mayMatch(_ bytes: Span<UInt8>, in line: Range<Int>, wanted: (Meaning) -> Bool) -> Bool {
    guard let folded = Self.folded(bytes, in: line) else { return mayBegin(bytes, in: line) }
    return matches(folded.span, wanted: wanted)
  }

  /// The folded bytes of a line whose plain text differs from it in nothing else; nil for other lines.
  private static func folded(_ bytes: Span<UInt8>, in line: Range<Int>) -> [UInt8]? {
    let text = bytes.extracting(line)
    guard !isSimple(text) else { return lowered(text) }
    return foldedClosely(bytes, in: line)
  }

  /// Whether a line is of printed ASCII without entities, links, HTML and two spaces in a row.
  ///
  /// Both loops look at every byte, so that a processor can take many at once.
  private static func isSimple(_ text: Span<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { text in
      var isOdd: UInt8 = 0
      for byte in text {
        isOdd |= byte &- 0x20 > 0x5E ? 1 : 0
        isOdd |= byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "]") ? 1 : 0
      }
      for index in 1..<max(1, text.count) {
        isOdd |= text[index - 1] == 0x20 && text[index] == 0x20 ? 1 : 0
        isOdd |= text[index - 1] == UInt8(ascii: ":") && text[index] == UInt8(ascii: "/") ? 1 : 0
      }
      return isOdd == 0
    }
  }

  private static func lowered(_ text: Span<UInt8>) -> [UInt8] {
    text.withUnsafeBufferPointer { text in
      [UInt8](unsafeUninitializedCapacity: text.count) { lowered, count in
        for index in text.indices { lowered[index] = text[index] | (text[index] &- 0x41 < 26 ? 0x20 : 0) }
        count = text.count
      }
    }
  }

  private static func foldedClosely(_ bytes: Span<UInt8>, in line: Range<Int>) -> [UInt8]? {
    var isPlain = true
    // No character folds to more bytes than it takes on the page.
    let folded = [UInt8](unsafeUninitializedCapacity: line.count) { folded, count in
      var before: UInt8 = 0
      var at = line.lowerBound
      while at < line.upperBound {
        if bytes[at].isPlainWordByte {
          before = bytes[at] | 0x20
          at += 1
        } else {
          let character = WrittenCharacter(bytes, at: at, before: line.upperBound)
          isPlain = character.isCertain && !character.isEntity && (!character.isForeign || character.isKept)
          if character.folded == UInt8(ascii: "/"), before == UInt8(ascii: ":") { isPlain = false }
          guard isPlain else { return }
          at += character.width
          // White space is collapsed when a line is decoded.
          if character.folded == 0x20, before == 0x20 { continue }
          before = character.folded
          if character.isKept {
            for index in (at - character.width)..<(at - 1) {
              folded[count] = bytes[index]
              count += 1
            }
            before = bytes[at - 1]
          }
        }
        folded[count] = before
        count += 1
      }
    }
    return isPlain ? folded : nil
  }

  private func mayBegin(_ bytes: Span<UInt8>, in line: Range<Int>) -> Bool {
    var at = line.lowerBound
    var isInWord = false
    while at < line.upperBound {
      // Letters and digits of ASCII, and spaces, are what nearly all lines consist of.
      if bytes[at].isPlainWordByte {
        if !isInWord, mayStart(bytes, at: at, before: line.upperBound) { return true }
        isInWord = true
        at += 1
        continue
      }
      if bytes[at] == 0x20 {
        isInWord = false
        at += 1
        continue
      }
      let character = WrittenCharacter(bytes, at: at, before: line.upperBound)
      if character.isEntity { return true }
      let isWord = character.folded.isWordByte
      if isWord, !isInWord, mayStart(bytes, at: at, before: line.upperBound) { return true }
      isInWord = isWord
      at += character.width
    }
    return false
  }

  private func mayStart(_ bytes: Span<UInt8>, at start: Int, before end: Int) -> Bool {
    if let key = Self.plainKey(bytes, at: start, before: end) { return beginnings.mayHold(key) }
    return mayStartClosely(bytes, at: start, before: end)
  }

  /// The key of a word that begins with as many letters and digits of ASCII as a key has; nil for other words.
  private static func plainKey(_ bytes: Span<UInt8>, at start: Int, before end: Int) -> UInt32? {
    guard start + TermBeginnings.length <= end else { return nil }
    var key: UInt32 = 0
    for index in 0..<TermBeginnings.length {
      let byte = bytes[start + index]
      guard byte.isPlainWordByte else { return nil }
      key |= UInt32(byte) << UInt32(8 * index)
    }
    // The bit sets letters in lower case and leaves digits as they are.
    return key | 0x2020_2020
  }

  private func mayStartClosely(_ bytes: Span<UInt8>, at start: Int, before end: Int) -> Bool {
    var key: UInt32 = 0
    var before: UInt8 = 0
    var at = start
    for index in 0..<TermBeginnings.length where at < end {
      let character = WrittenCharacter(bytes, at: at, before: end)
      if character.isForeign {
        if beginnings.areForeign { return true }
        break
      }
      // Two spaces are one when the line is decoded.
      if !character.isCertain || character.folded == 0x20 && before == 0x20 { return true }
      key |= UInt32(character.folded) << UInt32(8 * index)
      before = character.folded
      at += character.width
    }
    return !beginnings.candidates(key).isEmpty
  }
}

extension UInt8 {
  /// Whether a byte is a letter or digit of ASCII.
  fileprivate var isPlainWordByte: Bool { (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self) }
}

/// A character of a line as a page writes it, with its folded form where that is easily told.
private struct WrittenCharacter {
  /// The byte as a folded text has it; for a character beyond ASCII that stays so, its first byte.
  let folded: UInt8
  /// Bytes it takes on the page.
  let width: Int
  /// Whether the folded form is known, and the character no part of a mark that readers do not see.
  var isCertain = true
  /// Whether an entity starts here that can stand for any character.
  var isEntity = false

  /// Whether the character is a sign beyond ASCII that a folded text has as the page does.
  var isKept = false

  /// Whether the character is a letter of a script that folds to no ASCII letter.
  var isForeign: Bool { isCertain && folded >= 0x80 }

  init(_ bytes: Span<UInt8>, at: Int, before end: Int) {
    let byte = bytes[at]
    switch byte {
    case 0x41...0x5A: (folded, width) = (byte + 0x20, 1)
    case 0x00...0x1F: (folded, width) = (0x20, 1)
    case UInt8(ascii: "&"):
      let isSpace = bytes.starts(at..<end, with: "&nbsp;")
      let isSign = bytes.starts(at..<end, with: "&amp; ")
      (folded, width) = isSpace ? (0x20, 6) : (byte, isSign ? 5 : 1)
      isEntity = !isSpace && !isSign && at + 1 < end && bytes[at + 1] != 0x20
    case UInt8(ascii: "<"):
      (folded, width) = (byte, 1)
      isCertain = !(at + 1 < end && (bytes[at + 1] == UInt8(ascii: "/") || bytes[at + 1].isPlainWordByte))
    case UInt8(ascii: "]"):
      (folded, width) = (byte, 1)
      isCertain = !(at + 1 < end && bytes[at + 1] == UInt8(ascii: "("))
    case 0x20...0x7F: (folded, width) = (byte, 1)
    default:
      let last = at + Self.width(byte) - 1
      // A byte that starts no character, or one that the line cuts off, stands for anything.
      let isWhole = last > at && last < end
      let form = isWhole ? Self.folded(byte, bytes[at + 1], bytes[last]) : nil
      (folded, width, isCertain) = (form ?? 0xFF, isWhole ? last - at + 1 : 1, form != nil)
      isKept = isForeign && Self.isKept(bytes.extracting(at..<(at + width)))
    }
  }

  /// Whether the bytes are a sign without case and accents: those of Latin-1, dots and dashes, pictures of things.
  private static func isKept(_ character: Span<UInt8>) -> Bool {
    for index in 1..<character.count where character[index] & 0xC0 != 0x80 { return false }
    switch character[0] {
    case 0xC2: return true
    case 0xE2: return character[1] == 0x80
    case 0xEF: return character[1] == 0xB8
    case 0xF0: return character[1] == 0x9F
    default: return false
    }
  }

  private static func width(_ lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC2...: 2
    default: 1
    }
  }

  /// The folded form of a character of several bytes; nil where it takes a closer look.
  private static func folded(_ lead: UInt8, _ second: UInt8, _ last: UInt8) -> UInt8? {
    switch lead {
    case 0xC2: sign(last)
    case 0xC3...0xC5: FoldedText.latinLetter(UInt32(lead & 0x1F) << 6 | UInt32(last & 0x3F))
    case 0xC6...0xCD: nil
    case 0xE1: (0xB8...0xBB).contains(second) ? nil : lead
    case 0xE2: second == 0x80 ? mark(last) : second == 0x84 ? nil : lead
    case 0xE3: nil
    case 0xC2...: lead
    default: nil
    }
  }

  /// U+0080 to U+00BF: the no-break space, quotes, and signs that stay as they are.
  private static func sign(_ last: UInt8) -> UInt8 {
    switch last {
    case 0x85, 0xA0: 0x20
    case 0xAB, 0xBB: UInt8(ascii: "\"")
    case 0xB4: UInt8(ascii: "'")
    default: 0xC2
    }
  }

  /// U+2000 to U+203F: spaces, dashes, quotes, and marks that stay as they are.
  private static func mark(_ last: UInt8) -> UInt8 {
    switch last {
    case 0x80...0x8A, 0xA8, 0xA9, 0xAF: 0x20
    case 0x90...0x95: UInt8(ascii: "-")
    case 0x98, 0x99, 0x9B: UInt8(ascii: "'")
    case 0x9C, 0x9D: UInt8(ascii: "\"")
    default: 0xE2
    }
  }
}
