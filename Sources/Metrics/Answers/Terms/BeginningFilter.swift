/// Tells by its first bytes that no pattern of a lexicon can match at a word, which most words in running text are.
///
/// A filter on hashes: what it turns away matches for certain nothing, what it lets pass is looked at closely.
struct BeginningFilter: Sendable {
  /// Bytes of a beginning. Most stems of the lexicons have four letters of their own.
  static let length = 4
  private static let bits = 1 << 15

  private var admitted = [UInt64](repeating: 0, count: bits / 64)
  /// Whether the patterns are too short or too open to be told by their beginnings.
  private(set) var admitsAll = false

  /// Creates a filter that lets every match of some patterns pass.
  init(_ patterns: [TermPattern]) {
    for pattern in patterns {
      for beginning in pattern.beginnings ?? [[]] {
        guard beginning.count == Self.length else {
          admit(shorter: beginning)
          continue
        }
        insert(beginning)
      }
    }
  }

  /// A whole match of three bytes can go on with anything that a text holds; shorter ones are not told apart.
  private mutating func admit(shorter beginning: [UInt8]) {
    guard beginning.count == Self.length - 1 else {
      admitsAll = true
      return
    }
    for byte in UInt8.min...UInt8.max { insert(beginning + [byte]) }
  }

  private mutating func insert(_ beginning: [UInt8]) {
    let bit = Self.hash(beginning[0], beginning[1], beginning[2], beginning[3])
    admitted[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Whether a match can start at an offset of folded bytes.
  func admits(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    guard !admitsAll, start + Self.length <= bytes.count else { return true }
    return admits(bytes[start], bytes[start + 1], bytes[start + 2], bytes[start + 3])
  }

  /// Whether a match can begin with four folded bytes.
  func admits(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Bool {
    let bit = Self.hash(first, second, third, fourth)
    return admitted[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// Multiplies with the golden ratio of 2³² and keeps the top bits, so that near beginnings lie far apart.
  private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Int {
    let word = UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16 | UInt32(fourth) << 24
    return Int((word &* 0x9E37_79B1) >> 17)
  }
}

extension PatternNode {
  /// The first bytes of every text that the pattern matches, up to a number of them; nil when they are too many.
  ///
  /// A match that has fewer bytes stands with all of them. Edges and what must not follow are passed over, so that the
  /// set may hold more than matches do, never less.
  func beginnings(_ count: Int) -> Set<[UInt8]>? { Self.beginnings(of: [self], count) }

  /// More beginnings than that would fill the filter.
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
