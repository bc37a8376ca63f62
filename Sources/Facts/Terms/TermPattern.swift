/// A word or phrase pattern of a lexicon, compiled once.
///
/// The dialect is small so that a person can read a lexicon: letters stand for themselves, `( | )` for alternatives,
/// `?` `*` `+` `{m,n}` for repeats, `[a-z]` and `[^a-z]` for classes, `.` for any character, `\b` for a word's edge,
/// `^` and `$` for the text's ends, `(?! )` for what must not follow. Patterns are folded like the text.
struct TermPattern: Sendable {
  private let program: [Instruction]
  /// The bytes a match can start with.
  let firstBytes: ByteSet
  /// The bytes that matches can begin with, four each or as many as the match has; nil when they are too many.
  let beginnings: Set<Beginning>?

  /// Compiles a pattern.
  ///
  /// - Throws: `PatternProblem` when the pattern is damaged, or could match nothing at all.
  init(_ pattern: String) throws(PatternProblem) {
    let node = try PatternParser.parse(pattern)
    let (first, matchesNothing) = node.start
    guard !matchesNothing else { throw PatternProblem(detail: "the pattern matches an empty text") }
    var compiler = PatternCompiler()
    compiler.compile(node)
    program = compiler.program + [.match]
    beginnings = node.beginnings(TermBeginnings.length)
    firstBytes = first
  }

  /// The end of the match that starts at an offset; nil when none does.
  ///
  /// Alternatives are tried in order and repeats take as much as they can. Cost: O(*p* · *n*), *p* the pattern's size.
  func end(in bytes: Span<UInt8>, from start: Int, with matcher: inout PatternMatcher) -> Int? {
    matcher.end(of: program.span, in: bytes, from: start)
  }

  /// Whether the pattern matches anywhere at a word's start.
  func matches(_ text: FoldedText) -> Bool {
    var matcher = PatternMatcher()
    let bytes = text.bytes.span
    return bytes.indices.contains { start in
      bytes.isWordStart(start) && firstBytes.contains(bytes[start])
        && end(in: bytes, from: start, with: &matcher) != nil
    }
  }
}

/// What is wrong with a pattern.
struct PatternProblem: Error, Equatable {
  /// What was found and what was expected.
  let detail: String
}

extension Span<UInt8> {
  /// Whether folded text or a word of it starts at an offset.
  func isWordStart(_ offset: Int) -> Bool {
    offset == 0 || (self[offset].isWordByte && !self[offset - 1].isWordByte)
  }

  /// The end of the word that goes on at an offset of folded text.
  func wordEnd(from offset: Int) -> Int {
    guard offset > 0, self[offset - 1].isWordByte else { return offset }
    var end = offset
    while end < count, self[end].isWordByte { end += 1 }
    return end
  }

  /// Whether some bytes stand directly before an offset.
  func stands(_ text: [UInt8], before offset: Int) -> Bool {
    guard text.count <= offset else { return false }
    return text.indices.allSatisfy { self[offset - text.count + $0] == text[$0] }
  }
}

/// A set of bytes.
struct ByteSet: Sendable, Equatable {
  private var low: SIMD4<UInt64> = .zero

  /// All bytes of printed text.
  static let any: ByteSet = {
    var set = ByteSet()
    for byte in UInt8(0x20)...0xFF { set.insert(byte) }
    return set
  }()

  /// Adds a byte.
  mutating func insert(_ byte: UInt8) { low[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

  /// Adds all bytes of another set.
  mutating func formUnion(_ other: ByteSet) { low |= other.low }

  /// The printed bytes that are not in the set.
  var inverted: ByteSet {
    var set = ByteSet.any
    set.low &= ~low
    return set
  }

  /// Whether a byte is in the set.
  func contains(_ byte: UInt8) -> Bool { low[Int(byte >> 6)] & (1 << UInt64(byte & 63)) != 0 }
}
