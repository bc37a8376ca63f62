internal import Text

/// A word as names are compared: its letters folded to lower case without accents.
struct NameWord {
  /// What stands between a word and the one before it.
  enum Joint {
    /// Spaces, dots, hyphens, underscores, apostrophes and the like: both may belong to one name.
    case close
    /// A comma: both belong to one name if each has a capital.
    case comma
    /// Anything else.
    case none
  }

  /// The hash of its letters (FNV-1a over folded characters).
  var mark: UInt64
  /// Number of folded letters.
  var letters: Int
  /// Its bytes in the text.
  var bytes: Range<Int>
  /// Whether it starts with a capital letter.
  let isCapital: Bool
  /// How it is joined to the word before it.
  let joint: Joint
  /// Whether a dot follows: a single letter is an initial then.
  var hasDot = false

  /// Adds a folded letter.
  fileprivate mutating func add(_ letter: UInt64) {
    mark = (mark ^ letter) &* 0x100_0000_01B3
    letters += 1
  }
}

/// The words of a text, for ``PersonNames``.
enum NameWords {
  /// The words in order.
  ///
  /// Cost: O(*n*); texts of Latin letters without anything encoded take one pass over their bytes.
  static func words(of text: String) -> [NameWord] {
    var text = text
    if let words = text.withUTF8({ latinWords($0) }) { return words }
    return words(of: ReaderText(text))
  }

  private static func words(of text: ReaderText) -> [NameWord] {
    var reading = WordReading()
    for (index, scalar) in text.scalars.enumerated() {
      reading.take(scalar, text.bytes(of: index..<(index + 1)))
    }
    return reading.finished
  }

  /// The words when every byte is of ASCII, of accented Latin letters or of plain punctuation; nil for other texts.
  private static func latinWords(_ bytes: UnsafeBufferPointer<UInt8>) -> [NameWord]? {
    var reading = WordReading()
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        if isCode(byte) { return nil }
        reading.take(Unicode.Scalar(byte), at..<(at + 1))
        at += 1
      } else {
        guard let (scalars, width) = folded(bytes, at) else { return nil }
        for scalar in scalars { reading.take(scalar, at..<(at + width)) }
        at += width
      }
    }
    return reading.finished
  }

  /// Whether a byte may begin something encoded, or markup.
  private static func isCode(_ byte: UInt8) -> Bool { "&%<\\".utf8.contains(byte) }

  /// The folded characters of two or three bytes; nil for others, or characters that are not seen.
  private static func folded(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> (scalars: [Unicode.Scalar], width: Int)? {
    guard at + 1 < bytes.count else { return nil }
    if (0xC2...0xC5).contains(bytes[at]) {
      let form = latin[Int(bytes[at] - 0xC2) << 6 | Int(bytes[at + 1] & 0x3F)]
      return form.isEmpty ? nil : (form, 2)
    }
    guard at + 2 < bytes.count, bytes[at] == 0xE2, bytes[at + 1] == 0x80 else { return nil }
    let form = punctuation[Int(bytes[at + 2] & 0x3F)]
    return form.isEmpty ? nil : (form, 3)
  }

  private static let latin = (UInt32(0x80)..<0x180).map { Unicode.Scalar($0).map(ReaderText.folded) ?? [] }
  private static let punctuation = (UInt32(0x2000)..<0x2040).map { Unicode.Scalar($0).map(ReaderText.folded) ?? [] }

  // MARK: Letters

  /// The letters by which a folded letter is compared: lower case, and one spelling for those that have no accent to
  /// lose.
  static func compared(_ letter: Unicode.Scalar) -> [Unicode.Scalar] {
    if letter.isASCII { return [Unicode.Scalar(UInt8(letter.value) | 0x20)] }
    switch letter {
    case "ø", "Ø": return ["o"]
    case "đ", "Đ", "ð", "Ð": return ["d"]
    case "ł", "Ł": return ["l"]
    case "ı": return ["i"]
    case "ß": return ["s", "s"]
    case "æ", "Æ": return ["a", "e"]
    case "œ", "Œ": return ["o", "e"]
    default: return Array(letter.properties.lowercaseMapping.unicodeScalars)
    }
  }

  /// The hash of a word that a person or an address gives.
  static func mark(of word: String) -> UInt64 { words(of: word).first?.mark ?? WordReading.start }
}

/// Puts letters together to words.
private struct WordReading {
  private var words: [NameWord] = []
  private var word: NameWord?
  private var joint = NameWord.Joint.none
  private var gap = 0

  static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The words, the last one included.
  var finished: [NameWord] { word.map { words + [$0] } ?? words }

  mutating func take(_ scalar: Unicode.Scalar, _ bytes: Range<Int>) {
    if scalar.isLetter { takeLetter(scalar, bytes) } else { takeSign(scalar) }
  }

  private mutating func takeLetter(_ scalar: Unicode.Scalar, _ bytes: Range<Int>) {
    var current =
      word ?? NameWord(mark: Self.start, letters: 0, bytes: bytes, isCapital: scalar.isCapital, joint: joint)
    if scalar.isASCII {
      current.add(UInt64(scalar.value | 0x20))
    } else {
      for letter in NameWords.compared(scalar) { current.add(UInt64(letter.value)) }
    }
    current.bytes = current.bytes.lowerBound..<bytes.upperBound
    word = current
  }

  private mutating func takeSign(_ scalar: Unicode.Scalar) {
    if let ended = word {
      words.append(ended)
      word = nil
      (joint, gap) = (.close, 0)
      if scalar == "." { words[words.count - 1].hasDot = true }
    }
    gap += 1
    if gap > Self.widestGap { joint = .none }
    guard joint != .none, scalar != " " else { return }
    if scalar == "," || scalar == ";" {
      joint = joint == .comma ? .none : .comma
    } else if !" \t.-_'+*/~`\u{2019}".unicodeScalars.contains(scalar) {
      joint = .none
    }
  }

  /// More signs than this between two words part them.
  private static let widestGap = 4
}
