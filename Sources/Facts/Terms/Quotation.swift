internal import Text

/// A term as it was written, with the sentence it stands in.
struct Quotation {
  /// The term, up to the end of its last word.
  let term: String
  /// The sentence, at most 300 characters.
  let sentence: String

  /// Quotes a range of folded bytes.
  init(_ range: Range<Int>, of text: FoldedText) {
    let scalars = Array(text.source.unicodeScalars)
    let place = text.scalars(of: range)
    let shown = place.prefix(Sentence.longest / 2)
    term = String(scalars[shown])
    sentence = Sentence.around(shown, in: scalars)
  }
}
