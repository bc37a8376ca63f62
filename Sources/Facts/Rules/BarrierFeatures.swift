internal import Vocabulary

/// What the model of barriers reads of a clause: its words, their beginnings, and the themes of the lexicon.
struct BarrierFeatures {
  /// The features, each once, sorted.
  let names: [String]

  /// The longest beginning of a word that counts by itself: inflections fall together.
  static let stemLength = 5

  /// Reads a clause.
  ///
  /// Cost: O(*n*) and the terms of the lexicon.
  init(_ clause: FoldedText, lexicon: BarrierLexicon) {
    var names = Set<String>()
    for word in clause.bytes.split(whereSeparator: { !$0.isWordByte }) {
      names.insert("word:" + String(decoding: word, as: UTF8.self))
      if word.count > Self.stemLength, word.allSatisfy({ $0 < 0x80 }) {
        names.insert("stem:" + String(decoding: word.prefix(Self.stemLength), as: UTF8.self))
      }
    }
    var found = Set<BarrierTheme>()
    lexicon.terms.forEachMatch(in: clause, wanted: { !found.contains($0) }) { found.insert($0.meaning) }
    for theme in found { names.insert("lexicon:" + theme.rawValue) }
    self.names = names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}
