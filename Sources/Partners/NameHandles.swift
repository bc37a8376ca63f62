internal import Vocabulary

/// What the partners of a page can be recognised by, so that a second naming is found in one look-up.
///
/// Each partner is known by its key and, where it has them, its acronym, the acronym that opens its name, and its place
/// in the register; what a sector question names in full is known by its last words, too.
struct NameHandles {
  private var first: [String: Int] = [:]

  /// The first partner, in order of entry, that a candidate means; plan and afterwards are kept apart.
  func first(of candidate: Candidate, key: String, role: PartnerRole) -> Int? {
    var known = ["key \(key)", "opening \(key)"]
    if let acronym = candidate.acronym {
      known += ["acronym \(acronym)", "word \(WordFold.folded(acronym))"]
    }
    if candidate.words.count == 1 { known.append("short \(key)") }
    if let body = Self.body(candidate) { known.append("body \(body)") }
    if !candidate.isNamed { known.append("end \(key)") }
    return known.compactMap { first["\(role.rawValue) \($0)"] }.min()
  }

  /// Remembers what a partner is known by.
  mutating func add(_ candidate: Candidate, key: String, _ cell: PartnerCell, at index: Int) {
    var handles = ["key \(key)"]
    if let acronym = candidate.acronym {
      handles += ["acronym \(acronym)", "short \(WordFold.folded(acronym))"]
    }
    if candidate.words.count == 1 { handles.append("word \(key)") }
    if candidate.words.count > 2, let opening = candidate.words.first, opening.shape == .caps, opening.body == nil {
      handles.append("opening \(opening.folded)")
    }
    if let body = Self.body(candidate) { handles.append("body \(body)") }
    if cell.field == .sectorPrompt { handles += Self.endings(of: key).map { "end \($0)" } }
    for handle in handles {
      let known = "\(cell.role.rawValue) \(handle)"
      first[known] = min(first[known] ?? index, index)
    }
  }

  /// The registered body that the whole name is.
  private static func body(_ candidate: Candidate) -> Int? {
    guard let body = candidate.words.first?.body, body.left == candidate.words.count else { return nil }
    return body.index
  }

  /// The last one to three words of a longer key.
  private static func endings(of key: String) -> [String] {
    let words = key.split(separator: " ")
    return (1...3).filter { $0 < words.count }.map { words.suffix($0).joined(separator: " ") }
  }
}

/// Where the words of a text stand, to find phrases in it.
struct WordPlaces {
  private let words: [String]
  private var places: [String: [Int]] = [:]
  /// How many words are looked at; longer answers say nothing more of single partners.
  private static let limit = 2_000

  init(_ text: [String]) {
    words = Array(text.prefix(Self.limit))
    for (place, word) in words.enumerated() { places[word, default: []].append(place) }
  }

  /// Whether the words of a phrase stand one after the other.
  func holds(_ phrase: [String]) -> Bool {
    guard let first = phrase.first else { return false }
    return places[first, default: []].contains { words[$0...].starts(with: phrase) }
  }
}
