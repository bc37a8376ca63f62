/// What a pattern says, as a tree.
indirect enum PatternNode {
  case set(ByteSet)
  case sequence([PatternNode])
  case choice([PatternNode])
  case repeated(PatternNode, least: Int, most: Int?)
  case wordEdge
  case textStart
  case textEnd
  case notAhead(PatternNode)

  /// The bytes it can start with, and whether it can match an empty text.
  var start: (first: ByteSet, isEmpty: Bool) {
    switch self {
    case .set(let set): return (set, false)
    case .wordEdge, .textStart, .textEnd, .notAhead: return (ByteSet(), true)
    case .repeated(let node, let least, _): return (node.start.first, least == 0 || node.start.isEmpty)
    case .choice(let nodes):
      var first = ByteSet()
      for node in nodes { first.formUnion(node.start.first) }
      return (first, nodes.contains { $0.start.isEmpty })
    case .sequence(let nodes):
      var first = ByteSet()
      for node in nodes {
        first.formUnion(node.start.first)
        if !node.start.isEmpty { return (first, false) }
      }
      return (first, true)
    }
  }
}

/// Reads a pattern into its tree.
struct PatternParser {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0
  /// No pattern a person writes nests or repeats deeper; the limits keep damaged ones from filling the memory.
  private static let deepest = 12
  private static let mostRepeats = 200

  private init(_ pattern: String) { bytes = FoldedText(pattern).bytes }

  /// The tree of a pattern.
  ///
  /// - Throws: `PatternProblem` that says what stands where nothing was expected.
  static func parse(_ pattern: String) throws(PatternProblem) -> PatternNode {
    var parser = PatternParser(pattern)
    let node = try parser.choice()
    if parser.at < parser.bytes.count { throw parser.problem("a closing bracket without an opening one") }
    return node
  }

  private func problem(_ detail: String) -> PatternProblem {
    PatternProblem(detail: "\(detail) at character \(at + 1) of \"\(String(decoding: bytes, as: UTF8.self))\"")
  }

  private func peek(_ byte: Unicode.Scalar) -> Bool { at < bytes.count && bytes[at] == UInt8(ascii: byte) }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard peek(byte) else { return false }
    at += 1
    return true
  }

  private mutating func choice() throws(PatternProblem) -> PatternNode {
    var options = [try sequence()]
    while take("|") { options.append(try sequence()) }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence() throws(PatternProblem) -> PatternNode {
    var parts: [PatternNode] = []
    while at < bytes.count, !peek("|"), !peek(")") { parts.append(try repeated(try piece())) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func repeated(_ node: PatternNode) throws(PatternProblem) -> PatternNode {
    let (least, most): (Int, Int?)
    if take("?") {
      (least, most) = (0, 1)
    } else if take("*") {
      (least, most) = (0, nil)
    } else if take("+") {
      (least, most) = (1, nil)
    } else if take("{") {
      (least, most) = try bounds()
    } else {
      return node
    }
    if node.start.isEmpty { throw problem("a repeat of what may be empty") }
    return .repeated(node, least: least, most: most)
  }

  private mutating func bounds() throws(PatternProblem) -> (Int, Int?) {
    let least = try number()
    let most = take(",") ? try number() : least
    guard take("}"), least <= most, most > 0, most <= Self.mostRepeats else {
      throw problem("bounds that are not {m,n} with m up to n and n from 1 to \(Self.mostRepeats)")
    }
    return (least, most)
  }

  private mutating func number() throws(PatternProblem) -> Int {
    let start = at
    while at < bytes.count, (0x30...0x39).contains(bytes[at]), at < start + 4 { at += 1 }
    guard let value = Int(String(decoding: bytes[start..<at], as: UTF8.self)) else {
      throw problem("no number where bounds expect one")
    }
    return value
  }

  private mutating func piece() throws(PatternProblem) -> PatternNode {
    let byte = bytes[at]
    at += 1
    switch Unicode.Scalar(byte) {
    case "(": return try group()
    case "[": return .set(try byteClass())
    case ".": return .set(.any)
    case "^": return .textStart
    case "$": return .textEnd
    case "\\": return try escape()
    case "?", "*", "+", "{", "}", "]":
      at -= 1
      throw problem("a mark of the dialect that stands alone")
    default: return character(byte)
    }
  }

  private mutating func group() throws(PatternProblem) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw problem("more than \(Self.deepest) brackets in each other") }
    let isLookahead = take("?")
    if isLookahead, !take("!") { throw problem("a group that is neither ( ) nor (?! )") }
    let node = try choice()
    guard take(")") else { throw problem("a bracket that is never closed") }
    return isLookahead ? .notAhead(node) : node
  }

  private mutating func escape() throws(PatternProblem) -> PatternNode {
    guard at < bytes.count else { throw problem("a backslash at the end") }
    let byte = bytes[at]
    at += 1
    if byte == UInt8(ascii: "b") { return .wordEdge }
    guard !byte.isWordByte else { throw problem("an unknown escape: only \\b and escaped marks are known") }
    return character(byte)
  }

  private mutating func byteClass() throws(PatternProblem) -> ByteSet {
    let isInverted = take("^")
    var set = ByteSet()
    var isEmpty = true
    while at < bytes.count, isEmpty || !peek("]") {
      for byte in try classRange() { set.insert(byte) }
      isEmpty = false
    }
    guard take("]") else { throw problem("a class that is never closed") }
    return isInverted ? set.inverted : set
  }

  private mutating func classRange() throws(PatternProblem) -> ClosedRange<UInt8> {
    if peek("\\"), at + 1 < bytes.count { at += 1 }
    let first = bytes[at]
    at += 1
    guard first < 0x80 else { throw problem("a class with a letter beyond a to z") }
    guard peek("-"), at + 1 < bytes.count, bytes[at + 1] != UInt8(ascii: "]") else { return first...first }
    let last = bytes[at + 1]
    at += 2
    guard first <= last, last < 0x80 else { throw problem("a range whose end lies before its start") }
    return first...last
  }

  /// A character of one byte, or of several that belong together.
  private mutating func character(_ first: UInt8) -> PatternNode {
    var parts = [first]
    while first >= 0xC0, at < bytes.count, (0x80..<0xC0).contains(bytes[at]) {
      parts.append(bytes[at])
      at += 1
    }
    let sets = parts.map { byte in
      var set = ByteSet()
      set.insert(byte)
      return PatternNode.set(set)
    }
    return sets.count == 1 ? sets[0] : .sequence(sets)
  }
}
