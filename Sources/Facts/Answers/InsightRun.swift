internal import Text

/// Tells the thoughts of a long run of sentences apart, where nothing but sentences does.
///
/// A sentence that refers back ("This …", "However …", "… these individuals") belongs to the one before; so does a short
/// one. A run without a full stop before "Not only" or "There is" was glued, and is cut there.
enum InsightRun {
  /// A run of fewer scalars is one thought.
  static let shortest = 450
  /// A thought has so many scalars at least.
  static let shortestThought = 80

  /// The thoughts in order, the whole run where it is short.
  ///
  /// Cost: O(*n*).
  static func thoughts(in run: String) -> [String] {
    let text = Array(run.unicodeScalars)
    guard text.count >= shortest else { return [run] }
    var thoughts: [Range<Int>] = []
    for sentence in sentences(in: text) {
      if let last = thoughts.last,
        refersBack(text[sentence]) || last.count < shortestThought
          || sentence.count < shortestThought
      {
        thoughts[thoughts.count - 1] = last.lowerBound..<sentence.upperBound
      } else {
        thoughts.append(sentence)
      }
    }
    return thoughts.map { String(text[$0]) }
  }

  private static func sentences(in text: [Unicode.Scalar]) -> [Range<Int>] {
    let ends = text.indices.dropLast().filter { Sentence.endsSentence(at: $0, in: text) && text[$0] != ";" }
    let cuts = (ends.map { $0 + 1 } + gluings(in: text)).sorted()
    return zip([0] + cuts, cuts + [text.count]).compactMap { start, end in
      let from = (start..<end).first { !text[$0].isWhiteSpace }
      let to = (start..<end).last { !text[$0].isWhiteSpace }
      return from.flatMap { from in to.map { from..<($0 + 1) } }
    }
  }

  private static let openings = ["Not only ", "There is ", "There are ", "It is ", "However, ", "Although "]
    .map { Array($0.unicodeScalars) }

  /// Where a sentence begins after a small letter without a full stop.
  private static func gluings(in text: [Unicode.Scalar]) -> [Int] {
    text.indices.dropFirst(2).filter { index in
      text[index - 1] == " " && text[index - 2].properties.isLowercase
        && openings.contains { text[index...].starts(with: $0) }
    }
  }

  private static let connectives: Set<String> = [
    "this", "these", "those", "that", "which", "it", "they", "he", "she", "its", "their", "such", "so", "but",
    "however",
    "meaning", "therefore", "thus", "hence", "moreover", "furthermore", "additionally", "also", "for", "because",
    "similarly", "likewise", "instead", "otherwise", "yet", "nevertheless", "consequently", "as", "and", "or", "then",
    "cela", "ceci", "cette", "ces", "ce", "ainsi", "donc", "mais", "de", "par", "en", "esto", "esta", "este", "estos",
    "estas", "por", "pero", "sin", "ademas", "además", "isso", "isto", "essa", "esse", "mas", "portanto", "além",
  ]

  /// Whether a sentence begins with a word that points back, or names "these …" among its first words.
  private static func refersBack(_ sentence: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = String(sentence.prefix(160)).lowercased().split { !$0.isLetter }
    guard let first = words.first else { return true }
    return connectives.contains(String(first)) || words.prefix(14).contains("these")
  }
}
