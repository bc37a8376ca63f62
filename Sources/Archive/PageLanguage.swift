public import Lookups

/// Tells the language a page is written in by its most frequent small words.
///
/// Words that belong to one of the languages alone are counted over the beginning of the running text: the answers of a
/// form, the body of any other page. The leader is the language when it is clear; mixed, short and other texts have
/// none.
public enum PageLanguage {
  /// Running text beyond this many bytes is not read; a page's first kilobytes decide or nothing does.
  static let longestSample = 6_000
  /// Fewer small words than this decide nothing: those of a short sentence.
  static let fewestHits = 3
  /// A leader has at least so many times the hits of the second, so that a quotation does not decide.
  static let lead = 2
  /// In running text at least one word in sixteen is one of the small words here; lists of names have fewer.
  static let wordsPerHit = 16
  /// With so many hits and twice the lead, no more text is read.
  static let hitsThatDecide = 30

  /// The ISO 639-1 code of the page's language (`en`, `fr`, `es`, `pt`, `vi`), or empty when it is none of them or not
  /// clear.
  ///
  /// Cost: O(1), at most ``longestSample`` bytes are read.
  public static func of(_ page: Page, _ words: StopWords) -> String {
    var count = StopWordCount(words: words)
    let bytes = page.bytes.span
    for range in sample(of: page) {
      count.read(bytes, range)
      if count.isDecided { break }
    }
    return count.language
  }

  /// The running text in stretches, up to the longest sample.
  private static func sample(of page: Page) -> [Range<Int>] {
    let isForm = page.tags.contains { $0.key == "type" && ["learningplan", "experiment"].contains($0.value) }
    let all = isForm ? answers(of: page) : [page.body?.range ?? 0..<0]
    var left = longestSample
    return all.compactMap { range in
      let part = range.prefix(left)
      left -= part.count
      return part.isEmpty ? nil : part.lowerBound..<part.upperBound
    }
  }

  private static func answers(of page: Page) -> [Range<Int>] {
    page.prompts.flatMap { $0.answer.filter { $0.kind == .text || $0.kind == .item }.map(\.passage.range) }
  }
}

/// The small words of each language, as numbers.
public struct StopWords: Sendable {
  /// ISO 639-1 codes in the order of the file.
  let languages: [String]
  /// The words' bytes by a hash of them, each in the first free place from there on; zero where there is none.
  private var words: [UInt64]
  /// For each place, the index of its word's language.
  private var owners: [UInt8]

  /// The words compiled into the program; none when the file cannot be read, which tests notice.
  public static let standard = (try? StopWords(.stopWords)) ?? StopWords(languages: [], words: [:])

  /// Reads the columns `language` and `word`.
  ///
  /// - Throws: a `CSVTable.Problem` when a column is missing.
  public init(_ file: LookupFile) throws(CSVTable.Problem) {
    let table = try CSVTable(file.bytes, file: file.name)
    let (language, word) = (try table.column("language"), try table.column("word"))
    var languages: [String] = []
    var words: [UInt64: Int] = [:]
    for row in table.rows {
      if !languages.contains(row.fields[language]) { languages.append(row.fields[language]) }
      guard row.fields[word].utf8.count <= 8 else {
        throw CSVTable.Problem(
          file: file.name, line: row.line,
          detail: "found \"\(row.fields[word])\", expected a word of at most 8 bytes; leave it out")
      }
      words[row.fields[word].utf8.reduce(0) { $0 << 8 | UInt64($1) }] = languages.firstIndex(of: row.fields[language])
    }
    self.init(languages: languages, words: words)
  }

  private init(languages: [String], words owned: [UInt64: Int]) {
    self.languages = languages
    var places = 64
    while places < 4 * owned.count { places *= 2 }
    words = Array(repeating: 0, count: places)
    owners = Array(repeating: 0, count: places)
    for (word, owner) in owned {
      let place = place(of: word)
      (words[place], owners[place]) = (word, UInt8(truncatingIfNeeded: owner))
    }
  }

  func owner(of word: UInt64) -> Int? {
    let place = place(of: word)
    return words[place] == word ? Int(owners[place]) : nil
  }

  /// Where a word stands or would stand; three places in four are free, so that the search is short.
  private func place(of word: UInt64) -> Int {
    var place = Int((word &* 0x9e37_79b9_7f4a_7c15) >> 40) & (words.count - 1)
    while words[place] != word, words[place] != 0 { place = (place + 1) & (words.count - 1) }
    return place
  }
}

/// Counts the small words of a text by language.
struct StopWordCount {
  private let words: StopWords
  private var hits: [Int]
  private var wordCount = 0

  init(words: StopWords) {
    self.words = words
    hits = Array(repeating: 0, count: words.languages.count)
  }

  /// Whether no more text could well change the language.
  var isDecided: Bool {
    let (first, second) = leaders
    return first.hits >= PageLanguage.hitsThatDecide && first.hits >= 2 * PageLanguage.lead * second
  }

  /// The leading language, empty when none leads clearly.
  var language: String {
    let (first, second) = leaders
    let isClear =
      first.hits >= PageLanguage.fewestHits && first.hits >= PageLanguage.lead * second
      && first.hits * PageLanguage.wordsPerHit >= wordCount
    return isClear ? words.languages[first.index] : ""
  }

  private var leaders: (first: (index: Int, hits: Int), second: Int) {
    var first = (index: 0, hits: 0)
    var second = 0
    for (index, count) in hits.enumerated() {
      if count > first.hits {
        second = first.hits
        first = (index, count)
      } else {
        second = max(second, count)
      }
    }
    return (first, second)
  }

  /// Counts the words of a stretch until the language is decided.
  mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      guard Self.isWordByte(bytes[at]) else {
        at += 1
        continue
      }
      let start = at
      var word: UInt64 = 0
      while at < range.upperBound, Self.isWordByte(bytes[at]) {
        word = word << 8 | UInt64(PromptText.lowercased(bytes[at]))
        at += 1
      }
      if start > range.lowerBound, Self.gluesToAddress(bytes[start - 1]) { continue }
      wordCount += 1
      guard at - start <= 8, let owner = words.owner(of: word) else { continue }
      hits[owner] += 1
      if hits[owner] % 8 == 0, isDecided { return }
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }

  /// What stands before a part of a web or e-mail address, whose endings look like small words (`.com`).
  private static func gluesToAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "&"):
      true
    default: false
    }
  }
}
