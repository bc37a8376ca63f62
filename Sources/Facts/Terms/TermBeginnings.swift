/// Finds the patterns of a lexicon that can match at a word, told by the word's first bytes.
///
/// Most words of a running text begin like no pattern, and the others like a few: what is left out matches for certain
/// nothing, what is found is looked at closely.
struct TermBeginnings: Sendable {
  /// Bytes of a beginning.
  ///
  /// Most stems of the lexicons have four letters of their own.
  static let length = 4

  /// The patterns by their beginnings, in the order of the lexicon, with those of each shorter beginning of the same
  /// bytes; the bytes that a shorter one lacks are zero.
  private var patterns: [UInt32: [Int]] = [:]
  /// Patterns whose beginnings are too many to list: they are looked at everywhere.
  private var open: [Int] = []
  /// A bit for each hash of a beginning, so that most words need no look into the table.
  private var known = [UInt64](repeating: 0, count: 1 << 10)
  /// Masks of the lengths that beginnings have, the longest first.
  private var lengths: [UInt32] = []

  /// Arranges patterns.
  init(_ patterns: [TermPattern]) {
    for (index, pattern) in patterns.enumerated() {
      guard let beginnings = pattern.beginnings, !beginnings.contains(where: { $0.count == 0 }) else {
        open.append(index)
        areForeign = true
        continue
      }
      for beginning in beginnings { self.patterns[beginning.key, default: []].append(index) }
    }
    areForeign = areForeign || self.patterns.keys.contains { $0 & 0x8080_8080 != 0 }
    lengths = Self.masks.filter { mask in self.patterns.keys.contains { Self.mask($0) == mask } }
    self.patterns = Dictionary(uniqueKeysWithValues: self.patterns.keys.map { ($0, merged($0)) })
    for key in self.patterns.keys {
      let bit = Self.bit(key)
      known[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Whether a beginning holds a letter beyond ASCII, or is not listed.
  private(set) var areForeign = false

  /// The patterns of a beginning and of those that it begins with itself, each once, in the order of the lexicon.
  private func merged(_ key: UInt32) -> [Int] {
    Set(Self.masks.filter { $0 <= Self.mask(key) }.flatMap { patterns[key & $0] ?? [] } + open).sorted()
  }

  private static let masks: [UInt32] = [0xFFFF_FFFF, 0xFF_FFFF, 0xFFFF, 0xFF]

  /// The mask of a beginning's length.
  private static func mask(_ key: UInt32) -> UInt32 { masks.last { key & ~$0 == 0 } ?? masks[0] }

  /// The patterns that can match at an offset of folded bytes, in the order of the lexicon.
  func candidates(_ bytes: Span<UInt8>, at start: Int) -> [Int] { candidates(Self.key(bytes, at: start)) }

  /// The four folded bytes from an offset as one number; those behind the end are zero.
  static func key(_ bytes: Span<UInt8>, at start: Int) -> UInt32 {
    if start >= 0, start + length <= bytes.count {
      return bytes.withUnsafeBytes { UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt32.self)) }
    }
    func byte(_ offset: Int) -> UInt32 { start + offset < bytes.count ? UInt32(bytes[start + offset]) : 0 }
    return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24
  }

  /// The patterns that can match at a word whose first four folded bytes make a key, in the order of the lexicon.
  func candidates(_ key: UInt32) -> [Int] {
    for length in lengths where isKnown(key & length) {
      if let found = patterns[key & length] { return found }
    }
    return open
  }

  /// Whether any pattern can match at a word whose first four folded bytes make a key; few words are told wrongly to.
  func mayHold(_ key: UInt32) -> Bool { !open.isEmpty || lengths.contains { isKnown(key & $0) } }

  private func isKnown(_ key: UInt32) -> Bool {
    let bit = Self.bit(key)
    return known[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// Multiplies with the golden ratio of 2³² and keeps the top bits, so that near beginnings lie far apart.
  private static func bit(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 16) }
}

/// The first bytes of a match, four at most.
struct Beginning: Hashable, Sendable {
  /// The bytes as one number, the first lowest; those that are not there are zero.
  private(set) var key: UInt32 = 0
  /// How many bytes there are.
  private(set) var count = 0

  /// The bytes in order.
  var bytes: [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: key >> UInt32(8 * $0)) } }

  /// The same bytes behind another one.
  func preceded(by byte: UInt8) -> Beginning {
    Beginning(key: key << 8 | UInt32(byte), count: min(count + 1, TermBeginnings.length))
  }
}

extension PatternNode {
  /// The first bytes of every text that the pattern matches, up to a number of them; nil when they are too many.
  ///
  /// A match that has fewer bytes stands with all of them. Edges and what must not follow are passed over, so that the
  /// set may hold more than matches do, never less.
  func beginnings(_ count: Int) -> Set<Beginning>? { Self.beginnings(of: [self], count) }

  /// More beginnings than that tell little.
  private static let most = 1024

  private static func beginnings(of nodes: ArraySlice<PatternNode>, _ count: Int) -> Set<Beginning>? {
    guard count > 0, let first = nodes.first else { return [Beginning()] }
    let rest = nodes.dropFirst()
    switch first {
    case .set(let set): return joined(set, beginnings(of: rest, count - 1))
    case .sequence(let parts): return beginnings(of: parts + rest, count)
    case .choice(let options): return union(options.map { beginnings(of: [$0] + rest, count) })
    case .repeated(let node, let least, let most):
      let again = PatternNode.repeated(node, least: max(0, least - 1), most: most.map { $0 - 1 })
      let taken = most == 0 ? [] : beginnings(of: [node, again] + rest, count)
      return least > 0 ? taken : union([taken, beginnings(of: rest, count)])
    case .wordEdge, .textStart, .textEnd, .notAhead: return beginnings(of: rest, count)
    }
  }

  private static func joined(_ set: ByteSet, _ tails: Set<Beginning>?) -> Set<Beginning>? {
    guard let tails else { return nil }
    var all = Set<Beginning>()
    for byte in UInt8.min...UInt8.max where set.contains(byte) {
      for tail in tails { all.insert(tail.preceded(by: byte)) }
      if all.count > most { return nil }
    }
    return all
  }

  private static func union(_ sets: [Set<Beginning>?]) -> Set<Beginning>? {
    var all = Set<Beginning>()
    for set in sets {
      guard let set else { return nil }
      all.formUnion(set)
    }
    return all.count > most ? nil : all
  }
}
