internal import Text

/// Names of persons that no output may hold, each as one number, and the texts without them.
///
/// A name is two to four words in a row, whatever their order, case, accents and encoding, with spaces, dots, hyphens,
/// underscores and the like between them; longer names are also known by their first and last word, each name by an
/// initial (`J. Doe`), and by its words written as one. Only numbers are kept, so facts that travel between machines
/// hold no list of persons.
public struct PersonNames: Sendable {
  private let marks: Set<UInt64>

  /// The names behind marks that ``marks(ofContact:)`` and ``marks(ofAnswer:title:)`` gave.
  public init(marks: some Sequence<UInt64>) { self.marks = Set(marks) }

  /// Whether no name is known.
  public var isEmpty: Bool { marks.isEmpty }

  /// The text with a mark in place of each name.
  ///
  /// Cost: O(*n*) with four steps a word; nothing is copied when no name is found.
  public func masked(_ text: String) -> String {
    let names = names(in: text)
    return names.isEmpty ? text : PrivacyGuard.replacing(names.map { ($0, PrivacyGuard.nameMark) }, in: text)
  }

  /// Whether a text holds nothing but names.
  public func isName(_ text: String) -> Bool {
    let names = names(in: text)
    guard !names.isEmpty else { return false }
    return !PrivacyGuard.replacing(names.map { ($0, "") }, in: text).unicodeScalars.contains {
      $0.isLetter || $0.isNumeral
    }
  }

  /// The bytes of each name in a text, in order.
  private func names(in text: String) -> [Range<Int>] {
    guard !marks.isEmpty else { return [] }
    let words = NameWords.words(of: text)
    var names: [Range<Int>] = []
    var at = 0
    while at < words.count {
      if let last = lastWord(ofNameAt: at, words) {
        names.append(words[at].bytes.lowerBound..<words[last].bytes.upperBound)
        at = last
      }
      at += 1
    }
    return names
  }

  /// The last word of the longest name that starts with a word; nil when none does.
  private func lastWord(ofNameAt first: Int, _ words: [NameWord]) -> Int? {
    var found = marks.contains(NameMark.joined(words[first])) ? first : nil as Int?
    guard first + 1 < words.count, words[first + 1].joint != .none else { return found }
    var mark = NameMark(words[first])
    for next in (first + 1)..<min(words.count, first + Self.mostWords) {
      guard mark.isJoined(words[next - 1], words[next]) else { break }
      mark.add(words[next])
      if marks.contains(mark.value) { found = next }
    }
    return found ?? lastWord(aroundMiddleOf: first, words)
  }

  /// The last word of a name with another one in its middle, as in `Jane Q. Doe`; nil when none starts with a word.
  private func lastWord(aroundMiddleOf first: Int, _ words: [NameWord]) -> Int? {
    let last = first + 2
    guard last < words.count, words[first + 1].joint == .close, words[last].joint == .close,
      words[first...last].allSatisfy(\.isCapital)
    else { return nil }
    var mark = NameMark(words[first])
    mark.add(words[last])
    return marks.contains(mark.value) ? last : nil
  }

  static let mostWords = 4
}

/// The number of a name: equal for the same words in any order.
struct NameMark {
  private var sum: UInt64 = 0
  private var count: UInt64 = 0

  /// A name of one word so far.
  init(_ word: NameWord) { add(word) }

  init(_ words: [UInt64], initials: Set<Int> = []) {
    for (index, word) in words.enumerated() { add(word, isInitial: initials.contains(index)) }
  }

  mutating func add(_ word: NameWord) {
    add(word.mark, isInitial: word.letters == 1 && word.hasDot && word.isCapital)
  }

  private mutating func add(_ word: UInt64, isInitial: Bool) {
    sum &+= Self.mixed(word ^ (isInitial ? Self.initial : 0))
    count += 1
  }

  /// Whether two words that follow one another may belong to one name.
  func isJoined(_ word: NameWord, _ next: NameWord) -> Bool {
    switch next.joint {
    case .close: true
    case .comma:
      // In texts without capitals a comma parts "doe, jane" as well as a list; short words are those of a language.
      word.isCapital && next.isCapital || min(word.letters, next.letters) >= Self.fewestBesideComma
    case .none: false
    }
  }

  private static let fewestBesideComma = 5

  /// The number.
  var value: UInt64 { Self.mixed(sum ^ count) }

  /// The number of a name written as one word; 0, which no name has, for a word too short to be one.
  static func joined(_ word: NameWord) -> UInt64 { word.letters >= fewestJoined ? joined(word.mark) : 0 }

  static func joined(_ mark: UInt64) -> UInt64 { mixed(mark ^ 0x6A6F_696E_6564) | 1 }

  /// Shorter words may be words of a language.
  static let fewestJoined = 7
  private static let initial: UInt64 = 0x696E_6974_6961_6C2E

  private static func mixed(_ number: UInt64) -> UInt64 {
    let product = number.multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
    return product.high ^ product.low
  }
}
