import Testing
import Vocabulary

@Suite("The automatic fold")
struct FoldTests {
  @Test(
    "Case, gaps and punctuation at the ends do not count; everything else does",
    arguments: [
      ("In-depth  Interviews", "in depth interviews"),
      ("tracking data,", "tracking data"),
      (" \t\"Quoted\u{A0}text\"!? ", "quoted text"),
      ("in‐depth‑inter‒views–and—more_yet", "in depth inter views and more yet"),
      ("CO-CRÉATION", "co création"),
      ("Cafe\u{301}", "café"),
      ("a/b testing", "a/b testing"),
      ("(Community) Asset Mapping", "(community) asset mapping"),
      ("persona's", "persona's"),
      ("n/a", "n/a"),
      ("10. Reduced innequalities", "10. reduced innequalities"),
      ("- / -", ""),
      ("", ""),
    ])
  func key(value: String, expected: String) {
    #expect(Array(Fold.key(value).utf8) == Array(expected.utf8))
  }

  @Test("Folding a key again changes nothing, on 3,000 random texts")
  func isIdempotent() {
    var source = SeededGenerator(seed: 20_240_601)
    for _ in 0..<3_000 {
      let key = Fold.key(RandomText.any(using: &source))
      #expect(Array(Fold.key(key).utf8) == Array(key.utf8))
    }
  }

  @Test("Variants in case, gaps, hyphens and ends have one key, on 3,000 random texts")
  func variantsMeet() {
    var source = SeededGenerator(seed: 7)
    for _ in 0..<3_000 {
      let words = RandomText.words(using: &source)
      let plain = Fold.key(words.joined(separator: " "))
      #expect(Fold.key(RandomText.variant(of: words, using: &source)) == plain)
    }
  }

  @Test("ASCII text has the same key on the fast path as on the way through Unicode")
  func fastPathAgrees() {
    var source = SeededGenerator(seed: 99)
    for _ in 0..<1_000 {
      let text = RandomText.ascii(using: &source)
      #expect(Fold.key(text + "x\u{E9}") == Fold.key(text + "xe").dropLast() + "\u{E9}")
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Made-up texts for laws.
enum RandomText {
  private static let scalars: [Unicode.Scalar] = Array(
    "abcXYZ09 -_.,;:!?\\/'\"()&éÉñßİıΣσς\u{301}\u{308}\u{327}\u{A0}\u{2003}‐‑‒–—今日ệỆ🙂\u{200D}\n\t".unicodeScalars)
  private static let letters = ["a", "b", "C", "é", "ñ", "ü", "x", "7", "ệ", "z"]
  private static let gaps = [" ", "  ", "-", "_", "–", "—", "\u{2011}", "\u{A0}", " - ", "\t"]
  private static let ends = ["", ".", ", ", "!", "\"", " ", "'", "/", "- "]

  static func any(using source: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &source) {
      if let scalar = scalars.randomElement(using: &source) { text.append(scalar) }
    }
    return String(text)
  }

  static func ascii(using source: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...20, using: &source) {
      text.append(Unicode.Scalar(UInt8.random(in: 0..<128, using: &source)))
    }
    return String(text)
  }

  static func words(using source: inout SeededGenerator) -> [String] {
    (0..<Int.random(in: 1...4, using: &source)).map { _ in
      (0..<Int.random(in: 1...6, using: &source)).map { _ in letters.randomElement(using: &source) ?? "" }.joined()
    }
  }

  static func variant(of words: [String], using source: inout SeededGenerator) -> String {
    var text = ends.randomElement(using: &source) ?? ""
    for (index, word) in words.enumerated() {
      if index > 0 { text += gaps.randomElement(using: &source) ?? " " }
      text += Bool.random(using: &source) ? word.uppercased() : word
    }
    return text + (ends.randomElement(using: &source) ?? "")
  }
}
