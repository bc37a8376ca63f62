internal import Text

/// One pass over a line: its end, its words, and the marks that make a closer look worthwhile.
struct LineScan {
  /// The line's bytes, without its line feed.
  let range: Range<Int>
  /// Runs between white space that hold a letter, a digit or a byte beyond ASCII.
  let words: Int
  private let traits: UInt8

  /// Whether a `[` stands in the line, without which there is no tag and no image.
  var holdsBracket: Bool { traits & Self.bracket != 0 }
  /// Whether a `:` stands in the line, without which there is no address.
  var holdsColon: Bool { traits & Self.colon != 0 }
  /// Whether a byte beyond ASCII stands in the line.
  var isBeyondASCII: Bool { traits & Self.beyondASCII != 0 }

  private static let word: UInt8 = 1
  private static let space: UInt8 = 2
  private static let bracket: UInt8 = 4
  private static let colon: UInt8 = 8
  private static let beyondASCII: UInt8 = 16
  private static let lineFeed: UInt8 = 128

  /// What each byte is, as a set of the bits above; the scan takes it as a span so that it is looked up once a page.
  static let classes: [UInt8] = (0...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "\n"): lineFeed
    case UInt8(ascii: "["): bracket
    case UInt8(ascii: ":"): colon
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      word
    case 0x80...: word | beyondASCII
    default: ValueText.isWhiteSpace(byte) ? space : 0
    }
  }

  /// Scans from an offset to the next line feed or the end of a limit.
  ///
  /// - Parameters:
  ///   - bytes: the page's bytes.
  ///   - bounds: where to start and where to stop at the latest.
  ///   - classes: ``classes``, as a span.
  init(_ bytes: Span<UInt8>, in bounds: Range<Int>, classes: Span<UInt8>) {
    precondition(bounds.upperBound <= bytes.count && classes.count == 256, "a scan stays within its page")
    var at = bounds.lowerBound
    var words = 0
    var seen: UInt8 = 0
    var inWord: UInt8 = 0
    while at < bounds.upperBound {
      // Both offsets are in bounds by construction, and this is the one loop that sees every byte.
      let traits = classes[unchecked: Int(bytes[unchecked: at])]
      if traits & Self.lineFeed != 0 { break }
      seen |= traits
      words += Int(traits & Self.word & ~inWord)
      inWord = (traits | (inWord & ~(traits >> 1))) & Self.word
      at += 1
    }
    self.range = bounds.lowerBound..<at
    self.words = words
    self.traits = seen
  }
}
