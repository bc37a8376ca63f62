internal import Archive
internal import Text

/// Names of places and bodies in a sentence, told by capitals and the words around them.
struct ProperNames {
  /// What a name stands for.
  enum Kind {
    /// A place: after "in" or "across", or in a bracket after "provinces".
    case place
    /// A body: with a noun such as "ministry", or an acronym after "with" or "by".
    case body
  }

  /// A name found.
  struct Name {
    /// Its scalars.
    let range: Range<Int>
    /// What it stands for.
    let kind: Kind
  }

  /// The names in order.
  private(set) var names: [Name] = []

  private let text: [Unicode.Scalar]
  private let words: [Range<Int>]
  private let terms: HandoverTerms

  /// Reads a sentence.
  ///
  /// - Parameter besides: stretches that are no names, such as dates.
  init(in text: [Unicode.Scalar], besides: [Range<Int>], terms: HandoverTerms) {
    (self.text, self.terms) = (text, terms)
    words = Self.words(of: text)
    var index = 0
    while index < words.count {
      guard isCapital(index), !besides.contains(where: { $0.overlaps(words[index]) }), let end = nameEnd(from: index)
      else {
        index += 1
        continue
      }
      let range = words[index].lowerBound..<words[end].upperBound
      if let kind = kind(of: range, firstWord: index) { names.append(Name(range: range, kind: kind)) }
      index = end + 1
    }
  }

  private static func words(of text: [Unicode.Scalar]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in 0...text.count {
      let isWord =
        index < text.count
        && (text[index].isLetter || text[index].isDigit || "'’-".unicodeScalars.contains(text[index]))
      if isWord {
        start = start ?? index
      } else if let from = start {
        words.append(from..<index)
        start = nil
      }
    }
    return words
  }

  private func word(_ index: Int) -> String { String(text[words[index]]) }

  private func isCapital(_ index: Int) -> Bool { text[words[index].lowerBound].isCapital }

  private static let joiners: Set<String> = ["of", "de", "del", "des", "du", "la", "da", "do", "dos", "the", "for"]
  private static let ands: Set<String> = ["and", "et", "y", "e", "&"]

  /// The last word of the name that begins at a word; words of a name follow one another with single spaces.
  private func nameEnd(from first: Int) -> Int? {
    var end = first
    var next = first + 1
    while next < words.count, words[next].lowerBound == words[next - 1].upperBound + 1,
      text[words[next - 1].upperBound] == " "
    {
      if isCapital(next) {
        end = next
      } else if !Self.joiners.contains(word(next)) && !(Self.ands.contains(word(next)) && isBody(first...end)) {
        break
      }
      next += 1
    }
    let name = String(text[words[first].lowerBound..<words[end].upperBound])
    return terms.holds(.noName, name) && end == first ? nil : end
  }

  private func isBody(_ range: ClosedRange<Int>) -> Bool {
    terms.holds(.bodyNoun, String(text[words[range.lowerBound].lowerBound..<words[range.upperBound].upperBound]))
  }

  private static let intoPlace: Set<String> = [
    "in", "across", "within", "throughout", "from", "to", "at", "near", "en", "dans", "à", "au", "aux", "em", "no",
    "na",
  ]
  private static let toBody: Set<String> = [
    "with", "by", "of", "avec", "par", "con", "por", "com", "pela", "pelo", "under",
  ]

  private func kind(of range: Range<Int>, firstWord: Int) -> Kind? {
    let name = String(text[range])
    if terms.holds(.bodyNoun, name) { return .body }
    let before = firstWord > 0 ? word(firstWord - 1).lowercased() : ""
    let isAcronym = range.count >= 2 && text[range].allSatisfy { $0.isCapital || $0.isDigit }
    if isAcronym {
      let isOfBody = firstWord > 0 && text[range.lowerBound - 1] == "(" && names.last?.kind == .body
      return Self.toBody.contains(before) || isOfBody || continues(.body, firstWord) ? .body : nil
    }
    if Self.intoPlace.contains(before) || continues(.place, firstWord) || isListed(range) { return .place }
    return nil
  }

  /// Whether a name goes on with a list: the one before ends at "and" or a comma.
  private func continues(_ kind: Kind, _ firstWord: Int) -> Bool {
    guard let last = names.last, last.kind == kind else { return false }
    let between = text[last.range.upperBound..<words[firstWord].lowerBound]
    let joined = String(between.filter { $0 != "," && $0 != " " && $0 != ")" })
    return joined.isEmpty && between.contains(",") || Self.ands.contains(joined)
  }

  /// Whether a name is the first in a bracket after a noun such as "provinces".
  private func isListed(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 1, text[range.lowerBound - 1] == "(" else { return false }
    let before = words.last { $0.upperBound < range.lowerBound }
    return before.map { terms.holds(.placeNoun, String(text[$0])) } ?? false
  }
}
