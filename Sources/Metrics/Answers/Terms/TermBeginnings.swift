/// Finds the patterns of a lexicon that can match at a word, told by the word's first bytes.
///
/// Most words of a running text begin like no pattern, and the others like a few: what is left out matches for certain
/// nothing, what is found is looked at closely.
struct TermBeginnings: Sendable {
  /// Bytes of a beginning. Most stems of the lexicons have four letters of their own.
  static let length = 4
  private static let bucketCount = 1 << 13

  /// The patterns by the hash of their beginnings, in the order of the lexicon.
  private var buckets = [[Int]](repeating: [], count: bucketCount)

  /// Arranges patterns.
  init(_ patterns: [TermPattern]) {
    for (index, pattern) in patterns.enumerated() {
      for beginning in pattern.beginnings ?? [[]] { insert(index, beginning) }
    }
  }

  /// A whole match of three bytes can go on with anything that a text holds; shorter ones are looked at everywhere.
  private mutating func insert(_ index: Int, _ beginning: [UInt8]) {
    switch beginning.count {
    case Self.length: insert(index, at: Self.hash(beginning[0], beginning[1], beginning[2], beginning[3]))
    case Self.length - 1: for byte in UInt8.min...UInt8.max { insert(index, beginning + [byte]) }
    default: for bucket in buckets.indices { insert(index, at: bucket) }
    }
  }

  private mutating func insert(_ index: Int, at bucket: Int) {
    if buckets[bucket].last != index { buckets[bucket].append(index) }
  }

  /// The patterns that can match at an offset of folded bytes, in the order of the lexicon.
  func candidates(_ bytes: Span<UInt8>, at start: Int) -> [Int] {
    func byte(_ offset: Int) -> UInt8 { start + offset < bytes.count ? bytes[start + offset] : 0 }
    return candidates(byte(0), byte(1), byte(2), byte(3))
  }

  /// The patterns that can match at a word of four folded bytes or more.
  func candidates(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> [Int] {
    buckets[Self.hash(first, second, third, fourth)]
  }

  /// Multiplies with the golden ratio of 2³² and keeps the top bits, so that near beginnings lie far apart.
  private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Int {
    let word = UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16 | UInt32(fourth) << 24
    return Int((word &* 0x9E37_79B1) >> 19)
  }
}

extension PatternNode {
  /// The first bytes of every text that the pattern matches, up to a number of them; nil when they are too many.
  ///
  /// A match that has fewer bytes stands with all of them. Edges and what must not follow are passed over, so that the
  /// set may hold more than matches do, never less.
  func beginnings(_ count: Int) -> Set<[UInt8]>? { Self.beginnings(of: [self], count) }

  /// More beginnings than that tell little.
  private static let most = 1024

  private static func beginnings(of nodes: ArraySlice<PatternNode>, _ count: Int) -> Set<[UInt8]>? {
    guard count > 0, let first = nodes.first else { return [[]] }
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

  private static func joined(_ set: ByteSet, _ tails: Set<[UInt8]>?) -> Set<[UInt8]>? {
    guard let tails else { return nil }
    var all = Set<[UInt8]>()
    for byte in UInt8.min...UInt8.max where set.contains(byte) {
      for tail in tails { all.insert([byte] + tail) }
      if all.count > most { return nil }
    }
    return all
  }

  private static func union(_ sets: [Set<[UInt8]>?]) -> Set<[UInt8]>? {
    var all = Set<[UInt8]>()
    for set in sets {
      guard let set else { return nil }
      all.formUnion(set)
    }
    return all.count > most ? nil : all
  }
}
