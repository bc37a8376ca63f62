internal import Text

/// Finds the sentence a term stands in.
enum Sentence {
  /// Longest sentence shown, in Unicode scalars; a longer one is cut around the term.
  static let longest = 300
  /// Words after which a full stop ends no sentence.
  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "eg", "ie", "cf", "vs", "mr", "mrs", "ms", "dr", "prof", "st", "no", "nr", "approx", "incl", "inc",
    "ltd", "gov", "fig", "art", "vol", "dept", "p", "pp", "ex", "p.ej", "ej", "sr", "sra", "mme", "m", "u.s", "u.n",
  ]

  /// The sentence around a stretch of a text: at most 300 scalars, cut at words and marked with `…`.
  ///
  /// A sentence ends with `.` `!` `?` `;` before white space, or with the text. A full stop after an abbreviation, a
  /// single letter, or a number of one or two digits (a list mark) ends none.
  static func around(_ term: Range<Int>, in text: [Unicode.Scalar]) -> String {
    shown(range(around: term, in: text), around: term, in: text)
  }

  /// Where the sentence around a stretch of a text stands, without the white space around it.
  static func range(around term: Range<Int>, in text: [Unicode.Scalar]) -> Range<Int> {
    let start = text.indices[..<term.lowerBound].last { endsSentence(at: $0, in: text) }.map { $0 + 1 } ?? 0
    let last = max(term.lowerBound, term.upperBound - 1)
    let end = text.indices[last...].first { endsSentence(at: $0, in: text) }.map { $0 + 1 } ?? text.count
    return trimmed(start..<end, in: text)
  }

  /// The sentences of a text in order, without the white space around; none is empty.
  static func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
    let cuts = text.indices.filter { endsSentence(at: $0, in: text) }.map { $0 + 1 }
    return zip([0] + cuts, cuts + [text.count]).filter { $0 < $1 }.map { trimmed($0..<$1, in: text) }
      .filter { !$0.isEmpty }
  }

  static func endsSentence(at index: Int, in text: [Unicode.Scalar]) -> Bool {
    guard index + 1 == text.count || text[index + 1].isWhiteSpace else { return false }
    switch text[index] {
    case "!", "?", ";": return true
    case ".": return !isAbbreviation(before: index, in: text)
    default: return false
    }
  }

  private static func isAbbreviation(before stop: Int, in text: [Unicode.Scalar]) -> Bool {
    let word = text[..<stop].reversed().prefix { $0.isLetter || $0.isDigit || $0 == "." }.reversed()
    let digits = word.prefix { $0.isDigit }
    if digits.count == word.count { return (1...2).contains(word.count) && stop + 1 < text.count }
    // Quarters: "in QI, II. 2024".
    if (1...4).contains(word.count), word.allSatisfy({ "IVX".unicodeScalars.contains($0) }) { return true }
    return word.count == 1 || abbreviations.contains(String(word).lowercased())
  }

  private static func trimmed(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Range<Int> {
    var range = range
    while let first = range.first, text[first].isWhiteSpace { range = (first + 1)..<range.upperBound }
    while let last = range.last, text[last].isWhiteSpace { range = range.lowerBound..<last }
    return range
  }

  private static func shown(_ sentence: Range<Int>, around term: Range<Int>, in text: [Unicode.Scalar]) -> String {
    guard sentence.count > longest else { return string(text[sentence]) }
    let margin = max(0, longest - 2 - term.count) / 2
    var low = max(sentence.lowerBound, term.lowerBound - margin)
    var high = min(sentence.upperBound, low + longest - 2)
    low = max(sentence.lowerBound, high - (longest - 2))
    if low > sentence.lowerBound { low = wordStart(from: low, before: term.lowerBound, in: text) }
    if high < sentence.upperBound { high = wordEnd(from: high, after: min(term.upperBound, high), in: text) }
    let cut = trimmed(low..<high, in: text)
    return (low > sentence.lowerBound ? "…" : "") + string(text[cut]) + (high < sentence.upperBound ? "…" : "")
  }

  private static func wordStart(from low: Int, before term: Int, in text: [Unicode.Scalar]) -> Int {
    guard low < term else { return low }
    return (low..<term).first { text[$0].isWhiteSpace }.map { $0 + 1 } ?? low
  }

  private static func wordEnd(from high: Int, after term: Int, in text: [Unicode.Scalar]) -> Int {
    (term..<high).last { text[$0].isWhiteSpace } ?? high
  }

  private static func string(_ slice: ArraySlice<Unicode.Scalar>) -> String {
    String(slice)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is one of 0 to 9.
  var isDigit: Bool { self >= "0" && self <= "9" }
}
