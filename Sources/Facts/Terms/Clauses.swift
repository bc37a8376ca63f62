internal import Text

/// Cuts an answer's line into clauses: the shortest stretches from which a barrier can be understood.
///
/// A clause ends with a sentence, before a bullet or a colon's list, and before words that turn the sentence ("but",
/// "mais", "pero").
enum Clauses {
  /// The clauses of a text as ranges of its Unicode scalars, in order; none is empty.
  ///
  /// Cost: O(*n*).
  static func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var cuts: [Int] = []
    for index in text.indices where index > 0 {
      if Sentence.endsSentence(at: index - 1, in: text) || text[index - 1] == ":" && text[index].isWhiteSpace
        || isBullet(at: index, in: text) || turns(at: index, in: text)
      {
        cuts.append(index)
      }
    }
    return zip([0] + cuts, cuts + [text.count]).map { trimmed($0..<$1, in: text) }.filter { !$0.isEmpty }
  }

  private static let bullets = "-–—•·*".unicodeScalars

  private static func isBullet(at index: Int, in text: [Unicode.Scalar]) -> Bool {
    bullets.contains(text[index]) && text[index - 1].isWhiteSpace
      && (index + 1 == text.count || text[index + 1].isWhiteSpace)
  }

  private static let turningWords = [
    "but ", "however", "although ", "while ", "mais ", "pero ", "sin embargo", "cependant",
  ]
  .map { Array($0.unicodeScalars) }

  private static func turns(at index: Int, in text: [Unicode.Scalar]) -> Bool {
    guard text[index - 1].isWhiteSpace else { return false }
    return turningWords.contains { word in
      index + word.count <= text.count && word.indices.allSatisfy { text[index + $0] == word[$0] }
    }
  }

  /// Without the white space and bullets around.
  private static func trimmed(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Range<Int> {
    var range = range
    while let first = range.first, text[first].isWhiteSpace || bullets.contains(text[first]) {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, text[last].isWhiteSpace { range = range.lowerBound..<last }
    return range
  }
}
