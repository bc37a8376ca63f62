internal import Text

/// Finds e-mail addresses in a text, however they are spelt.
///
/// An address is a name, a sign and a domain with a dot. The sign is `@`, also in brackets or between spaces, or the
/// word "at" in brackets or, where the domain says "dot" or the name has a dot inside, between spaces; dots may be
/// words, too. Handles (`@undp`) and signs between numbers stay.
struct EmailAddresses {
  /// A text as a reader sees it.
  private let scalars: [Unicode.Scalar]

  /// Looks at a text.
  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// What stands for the sign of an address.
  private struct Sign {
    enum Kind {
      /// `@` with nothing around it.
      case plain
      /// `@` between spaces or in brackets.
      case spaced
      /// A word in brackets.
      case bracketed
      /// A word between spaces.
      case word
      /// A word joined to its neighbours, as in the name of a file.
      case joined
    }

    let kind: Kind
    /// Where it stands, brackets and spaces included.
    let range: Range<Int>
  }

  /// An address in the text.
  struct Address {
    /// The whole of it.
    let range: Range<Int>
    /// What stands before its sign.
    let local: Range<Int>
  }

  /// The addresses in order.
  ///
  /// Cost: O(*n*).
  func addresses() -> [Address] {
    var found: [Address] = []
    var at = 0
    while at < scalars.count {
      let done = found.last?.range.upperBound ?? 0
      guard let sign = sign(at: at), sign.range.lowerBound >= done, let address = address(around: sign, from: done)
      else {
        at += 1
        continue
      }
      found.append(address)
      at = address.range.upperBound
    }
    return found
  }

  private func address(around sign: Sign, from done: Int) -> Address? {
    let start = localStart(before: sign, from: done)
    guard start < sign.range.lowerBound, let domain = domain(behind: sign), isAddress(sign, start, domain) else {
      return nil
    }
    return Address(range: start..<domain.end, local: start..<sign.range.lowerBound)
  }

  private func isAddress(_ sign: Sign, _ start: Int, _ domain: Domain) -> Bool {
    let local = scalars[start..<sign.range.lowerBound]
    switch sign.kind {
    case .plain: return domain.dots > 0
    case .spaced: return domain.endsInLetters && local.contains(where: \.isLetter)
    case .bracketed: return domain.endsInLetters || domain.dots == 0 && Self.hasInner("._", local)
    case .joined: return domain.endsInLetters && (domain.hasWord || Self.hasInner(".", local))
    case .word:
      guard domain.endsInLetters else { return false }
      return domain.hasWord ? !Self.articles.contains(domain.first) : Self.hasInner("._", local)
    }
  }

  /// "look at the dot on it" holds no address.
  private static let articles: Set<String> = [
    "the", "a", "an", "this", "that", "each", "every", "any", "one", "our", "your", "its",
  ]

  /// Whether one of some marks stands between two letters.
  private static func hasInner(_ marks: String, _ local: ArraySlice<Unicode.Scalar>) -> Bool {
    local.indices.dropFirst().dropLast().contains {
      marks.unicodeScalars.contains(local[$0]) && local[$0 - 1].isLetter && local[$0 + 1].isLetter
    }
  }
}

// MARK: The sign

extension EmailAddresses {
  private static let open = "[({<"
  private static let close = "])}>"
  private static let marks = "*|~\"'#:+=^!`"
  /// Marks that also join the words of a file's name or a path.
  private static let joints = "-_/"
  /// All begin with the same letter, so that others need no closer look.
  private static let words = ["at", "arroba", "arobase"]

  /// The sign that a character begins; brackets and spaces around it belong to it.
  private func sign(at start: Int) -> Sign? {
    if scalars[start] == "@" {
      let (range, around) = widened(start..<(start + 1))
      // A space before it alone begins a handle, unless what stands before looks like the name of an address.
      let isHandle = around != .marks && range.lowerBound < start && range.upperBound == start + 1
      return Sign(kind: isHandle ? .word : range.count == 1 ? .plain : .spaced, range: range)
    }
    guard scalars[start] == "a" || scalars[start] == "A",
      let word = Self.words.lazy.compactMap({ self.word($0, at: start) }).first
    else { return nil }
    let (range, around) = widened(word)
    guard range.lowerBound < word.lowerBound, range.upperBound > word.upperBound else { return nil }
    switch around {
    case .spaces: return Sign(kind: .word, range: range)
    case .marks: return Sign(kind: .bracketed, range: range)
    case .joints: return Sign(kind: .joined, range: range)
    }
  }

  /// A word with no letter before or behind it.
  private func word(_ word: String, at start: Int) -> Range<Int>? {
    var at = start
    for letter in word.unicodeScalars {
      guard at < scalars.count, scalars[at].isASCII, scalars[at] == letter || scalars[at].value | 0x20 == letter.value
      else { return nil }
      at += 1
    }
    guard start == 0 || !scalars[start - 1].isLetter, at == scalars.count || !scalars[at].isLetter else { return nil }
    return start..<at
  }

  /// A stretch with the spaces, then one pair of brackets or marks, then the spaces around it.
  private func widened(_ stretch: Range<Int>) -> (range: Range<Int>, around: Around) {
    let inner = withSpaces(stretch)
    guard inner.lowerBound > 0, inner.upperBound < scalars.count else { return (inner, .spaces) }
    let (before, behind) = (scalars[inner.lowerBound - 1], scalars[inner.upperBound])
    let isJoint = before == behind && Self.joints.unicodeScalars.contains(before)
    guard isJoint || Self.isPair(before, behind) else { return (inner, .spaces) }
    return (withSpaces((inner.lowerBound - 1)..<(inner.upperBound + 1)), isJoint ? .joints : .marks)
  }

  /// What stands around a sign, spaces apart.
  private enum Around { case spaces, marks, joints }

  private static func isPair(_ before: Unicode.Scalar, _ behind: Unicode.Scalar) -> Bool {
    open.unicodeScalars.contains(before) && close.unicodeScalars.contains(behind)
      || before == behind && marks.unicodeScalars.contains(before)
  }

  private static let mostSpaces = 4

  private func withSpaces(_ stretch: Range<Int>) -> Range<Int> {
    var (start, end) = (stretch.lowerBound, stretch.upperBound)
    while start > 0, stretch.lowerBound - start < Self.mostSpaces, scalars[start - 1] == " " { start -= 1 }
    while end < scalars.count, end - stretch.upperBound < Self.mostSpaces, scalars[end] == " " { end += 1 }
    return start..<end
  }
}

// MARK: The name before the sign

extension EmailAddresses {
  private func localStart(before sign: Sign, from done: Int) -> Int {
    var start = runStart(before: sign.range.lowerBound, from: done)
    if start == sign.range.lowerBound { return quotedStart(before: start, from: done) }
    guard sign.kind != .plain else { return start }
    while let dot = spelledDot(before: start), dot.lowerBound > done {
      let earlier = runStart(before: dot.lowerBound, from: done)
      guard earlier < dot.lowerBound else { break }
      start = earlier
    }
    return start
  }

  private func runStart(before end: Int, from done: Int) -> Int {
    var start = end
    while start > done, end - start < Self.longestRun, Self.isLocal(scalars[start - 1]) { start -= 1 }
    return start
  }

  /// No name and no label of a domain is longer; a text is looked at no further, so that any text costs its length.
  private static let longestRun = 256

  /// `"jane doe"@example.org`.
  private func quotedStart(before end: Int, from done: Int) -> Int {
    guard end - done > 2, scalars[end - 1] == "\"" else { return end }
    let before = scalars[max(done, end - Self.longestQuoted)..<(end - 1)]
    return before.lastIndex(of: "\"") ?? end
  }

  private static let longestQuoted = 66

  private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || scalar.isNumeral || "._%+-'".unicodeScalars.contains(scalar)
  }

  /// ` dot `, `[dot]` or ` . ` right before an offset.
  private func spelledDot(before end: Int) -> Range<Int>? {
    guard end > 2, !Self.isLocal(scalars[end - 1]) else { return nil }
    return ((max(0, end - 12))..<(end - 1)).lazy.compactMap { self.spelledDot(at: $0) }.first { $0.upperBound == end }
  }
}

// MARK: The domain behind it

extension EmailAddresses {
  private struct Domain {
    /// Behind its last letter.
    var end: Int
    /// The first label, in lower case.
    var first = ""
    /// Dots between labels.
    var dots = 0
    /// Whether a dot is spelt as a word or stands apart.
    var hasWord = false
    /// Whether it has a dot and its last label is one of a domain.
    var endsInLetters = false
  }

  private func domain(behind sign: Sign) -> Domain? {
    var end = labelEnd(from: sign.range.upperBound)
    guard end > sign.range.upperBound else { return nil }
    var domain = Domain(end: end, first: String(scalars[sign.range.upperBound..<end]).lowercased())
    while let dot = dot(at: end, sign.kind) {
      end = labelEnd(from: dot.range.upperBound)
      guard end > dot.range.upperBound else { break }
      let label = scalars[dot.range.upperBound..<end]
      domain.endsInLetters = label.count >= 2 && label.allSatisfy(\.isLetter)
      domain.end = end
      domain.dots += 1
      domain.hasWord = domain.hasWord || dot.isSpelled
    }
    while domain.end > sign.range.upperBound + 1, scalars[domain.end - 1] == "-" { domain.end -= 1 }
    return domain
  }

  private func labelEnd(from start: Int) -> Int {
    var end = start
    while end < scalars.count, end - start < Self.longestRun, Self.isDomain(scalars[end]) { end += 1 }
    return end
  }

  private static func isDomain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || scalar.isNumeral || scalar == "-" || scalar == "_"
  }

  private func dot(at start: Int, _ kind: Sign.Kind) -> (range: Range<Int>, isSpelled: Bool)? {
    var end = start
    while end < scalars.count, scalars[end] == "." { end += 1 }
    if end > start { return (start..<end, false) }
    guard kind != .plain || bracketedDot(at: start) != nil, let dot = spelledDot(at: start) else { return nil }
    return (dot, true)
  }

  private static let dotWords = ["dot", "punto", "ponto", "punkt"]

  /// ` dot `, `[dot]`, `(.)` or ` . ` at an offset, spaces included.
  private func spelledDot(at start: Int) -> Range<Int>? {
    if let dot = bracketedDot(at: start) { return dot }
    guard start < scalars.count, scalars[start] == " " else { return nil }
    let begin = withSpaces(start..<start).upperBound
    guard let core = dotCore(at: begin) else { return nil }
    let end = withSpaces(core).upperBound
    return end > core.upperBound ? start..<end : nil
  }

  private func bracketedDot(at start: Int) -> Range<Int>? {
    let open = withSpaces(start..<start).upperBound
    guard open < scalars.count else { return nil }
    guard let core = dotCore(at: withSpaces((open + 1)..<(open + 1)).upperBound) else { return nil }
    let close = withSpaces(core).upperBound
    guard close < scalars.count, Self.isPair(scalars[open], scalars[close]) else { return nil }
    return start..<withSpaces(close..<(close + 1)).upperBound
  }

  private func dotCore(at start: Int) -> Range<Int>? {
    guard start < scalars.count else { return nil }
    if scalars[start] == "." { return start..<(start + 1) }
    return Self.dotWords.lazy.compactMap { self.word($0, at: start) }.first
  }
}
