/// Names of persons that no output may hold, each as one number, and the texts without them.
///
/// A name is two to four words in a row, whatever their case, with spaces, dots, hyphens, underscores and apostrophes
/// between them; longer names are also known by their first and last word. Only numbers are kept, so facts that travel
/// between machines hold no list of persons.
public struct PersonNames: Sendable {
  private let marks: Set<UInt64>

  /// The names behind marks that ``marks(ofAddress:)`` and ``marks(ofAnswer:)`` gave.
  public init(marks: some Sequence<UInt64>) { self.marks = Set(marks) }

  /// The text with a mark in place of each name.
  ///
  /// Cost: O(*n*) with four steps a letter; nothing is copied when no name is found.
  public func masked(_ text: String) -> String {
    guard !marks.isEmpty else { return text }
    var text = text
    var names: [Range<Int>] = []
    text.withUTF8 { names = self.names(in: Words($0)) }
    guard !names.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var at = 0
    for name in names {
      result += bytes[at..<name.lowerBound] + Array(PrivacyGuard.nameMark.utf8)
      at = name.upperBound
    }
    return String(decoding: result + bytes[at...], as: UTF8.self)
  }

  private func names(in words: Words) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var at = 0
    while let word = words.next(from: at) {
      at = word.upperBound
      guard let end = end(ofNameAt: word, in: words) else { continue }
      names.append(word.lowerBound..<end)
      at = end
    }
    return names
  }

  /// The end of the longest name that starts with a word; nil when none does.
  private func end(ofNameAt first: Range<Int>, in words: Words) -> Int? {
    var (mark, word, found) = (words.mark(of: first), first, Int?.none)
    for _ in 1..<Self.mostWords {
      guard let next = words.next(from: word.upperBound), words.isJoint(word.upperBound..<next.lowerBound) else {
        break
      }
      mark = words.mark(of: next, after: mark)
      word = next
      if marks.contains(mark) { found = next.upperBound }
    }
    return found
  }

  fileprivate static let mostWords = 4
}

extension PersonNames {
  /// Words of addresses that belong to an office rather than a person.
  private static let offices: Set<String> = [
    "acc", "accelerator", "acclab", "admin", "communications", "contact", "hub", "info", "innovation", "lab", "labs",
    "media", "office", "procurement", "project", "registry", "support", "team", "undp",
  ]

  /// Marks of the names in a text that holds addresses such as `jane.doe@example.org`.
  static func marks(ofAddress text: String) -> [UInt64] {
    text.split { !$0.isLetter && !$0.isNumber && !"@._-+".contains($0) }.flatMap { part in
      guard let name = part.split(separator: "@", omittingEmptySubsequences: false).first, part.contains("@") else {
        return [UInt64]()
      }
      let words = name.split { "._-".contains($0) }.map { $0.lowercased() }
      let isPerson = words.allSatisfy { $0.count > 1 && $0.allSatisfy(\.isLetter) && !offices.contains($0) }
      return isPerson ? marks(ofWords: words) : []
    }
  }

  /// Marks of the names that an answer to the question for persons lists: two to four words, each with a capital.
  ///
  /// - Parameter title: the page's title; an answer that it starts with tells of the work, not of a person.
  static func marks(ofAnswer text: String, title: String) -> [UInt64] {
    var parts = [text[...]]
    for separator in [",", ";", "/", "&", "(", ")", "|", " - ", " – ", " and ", " et ", " y ", " e "] {
      parts = parts.flatMap { $0.split(separator: separator) }
    }
    return parts.flatMap { part in
      let words = part.split { " \u{A0}".contains($0) }
      let isPerson = words.allSatisfy { word in
        word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "-.'’\"".contains($0) }
          && !offices.contains(word.lowercased())
      }
      let name = words.joined(separator: " ")
      return isPerson && !title.lowercased().hasPrefix(name.lowercased()) ? marks(ofName: name) : []
    }
  }

  private static func marks(ofName name: String) -> [UInt64] {
    var name = name
    var words: [String] = []
    name.withUTF8 { bytes in
      let all = Words(bytes)
      var at = 0
      while let word = all.next(from: at) {
        words.append(String(decoding: bytes[word], as: UTF8.self))
        at = word.upperBound
      }
    }
    return marks(ofWords: words)
  }

  private static func marks(ofWords words: [String]) -> [UInt64] {
    guard let first = words.first, let last = words.last, (2...mostWords).contains(words.count) else { return [] }
    return words.count == 2 ? [mark(of: words)] : [mark(of: words), mark(of: [first, last])]
  }

  private static func mark(of words: [String]) -> UInt64 {
    words.reduce(Words.start) { mark, word in
      var word = word
      return word.withUTF8 { Words($0).mark(of: 0..<$0.count, after: mark) }
    }
  }
}

/// Runs of letters in UTF-8.
private struct Words {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next word from an offset on.
  func next(from start: Int) -> Range<Int>? {
    var at = start
    while at < bytes.count, letter(at) == 0 { at += gap(at) }
    let first = at
    while at < bytes.count, case let length = letter(at), length > 0 { at += length }
    return first < at ? first..<at : nil
  }

  /// Whether what stands between two words joins them to a name.
  func isJoint(_ range: Range<Int>) -> Bool {
    range.count <= 3 && range.allSatisfy { " .-_'’\u{A0}".utf8.contains(bytes[$0]) }
  }

  /// The bytes of the letter at an offset; 0 when there is none: letters of ASCII, and all beyond it but the signs of
  /// Latin-1 and the dashes and quotes of General Punctuation.
  private func letter(_ at: Int) -> Int {
    let byte = bytes[at]
    if byte < 0x80 { return (0x61...0x7A).contains(byte | 0x20) ? 1 : 0 }
    return gap(at) > 1 ? 0 : 1
  }

  private func gap(_ at: Int) -> Int {
    if bytes[at] == 0xC2 { return min(2, bytes.count - at) }
    return bytes[at] == 0xE2 && at + 2 < bytes.count && bytes[at + 1] == 0x80 ? 3 : 1
  }

  static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The mark of a word behind others (FNV-1a over lower-case bytes, a space before each word).
  func mark(of word: Range<Int>, after mark: UInt64 = start) -> UInt64 {
    var mark = (mark ^ 0x20) &* 0x100_0000_01B3
    var isLatin = false
    for index in word {
      let byte = bytes[index]
      let isCapital = byte < 0x80 ? byte < 0x61 : isLatin && (0x80...0x9E).contains(byte)
      mark = (mark ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01B3
      isLatin = byte == 0xC3
    }
    return mark
  }
}
