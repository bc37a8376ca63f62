internal import Text
internal import Vocabulary

/// Tells the separate insights of one answer apart: the first rule that finds at least two wins.
struct InsightSplitter {
  /// A stretch of the answer.
  struct Part: Equatable {
    /// The line it starts on.
    let line: Int
    /// Its words.
    var text: String
  }

  let lines: [InsightLine]

  /// The rule that applies and its parts; no part for an answer without words.
  func split() -> (rule: SplitRule, parts: [Part]) {
    let rules: [(SplitRule, () -> [Part])] = [
      (.numbered, numbered), (.numbered, lettered), (.bullets, bullets), (.inlineBullets, inlineBullets),
      (.paragraphs, paragraphs),
    ]
    for (rule, parted) in rules {
      let parts = parted()
      if parts.count >= 2 { return (rule, parts) }
    }
    guard let first = lines.first else { return (.block, []) }
    let spaced = spacing()
    let runs = spaced.count >= 2 ? spaced : [Part(line: first.line, text: joined(lines.map(\.text)))]
    // An author who parts many thoughts has parted them all.
    guard runs.count < Self.manyRuns else { return (.spacing, runs) }
    let parts = runs.flatMap { run in
      InsightRun.thoughts(in: run.text).map { Part(line: run.line, text: $0) }
    }
    return (parts.count > runs.count ? .sentences : runs.count >= 2 ? .spacing : .block, parts)
  }

  private static let manyRuns = 5

  // MARK: Numbers and letters

  private func numbered() -> [Part] {
    var parts: [Part] = []
    var expected = 1
    var style: Unicode.Scalar?
    for line in lines {
      guard line.text.utf8.contains(where: NumberMark.isDigit) else {
        add(line.text, to: &parts)
        continue
      }
      var rest = ArraySlice(Array(line.text.unicodeScalars))
      var isLineStart = true
      while let mark = NumberMark.first(
        in: rest, expected: expected, style: style, atLineStart: isLineStart)
      {
        add(String(rest[..<mark.range.lowerBound]), to: &parts)
        parts.append(Part(line: line.line, text: ""))
        (expected, style) = (mark.number + 1, mark.end)
        rest = rest[mark.range.upperBound...]
        isLineStart = false
      }
      add(String(rest), to: &parts)
    }
    return parts.filter { !$0.text.isEmpty }
  }

  /// Parts that begin with `a.`, `b.`, `c.` or `a)`, `b)`, `c)`; two letters may be initials or an abbreviation.
  private func lettered() -> [Part] {
    var parts: [Part] = []
    var expected = UInt32(0x61)
    var style: Unicode.Scalar?
    for line in lines {
      let text = Array(line.text.unicodeScalars)
      var start = 0
      for at in text.indices where text[at].value == expected && Self.isLetterMark(at, in: text, style: style) {
        add(String(text[start..<at]), to: &parts)
        parts.append(Part(line: line.line, text: ""))
        (expected, style, start) = (expected + 1, text[at + 1], at + 2)
      }
      add(String(text[start...]), to: &parts)
    }
    let found = parts.filter { !$0.text.isEmpty }
    return found.count >= Self.fewestLetters ? found : []
  }

  private static let fewestLetters = 3

  /// Whether a letter between spaces with a full stop or a bracket behind it marks a part; all end alike.
  private static func isLetterMark(_ at: Int, in text: [Unicode.Scalar], style: Unicode.Scalar?) -> Bool {
    guard at == 0 || text[at - 1].isWhiteSpace, at + 2 < text.count, text[at + 2].isWhiteSpace else { return false }
    return style.map { $0 == text[at + 1] } ?? (text[at + 1] == "." || text[at + 1] == ")")
  }

  /// Adds words to the last part; words before the first mark are an introduction.
  private func add(_ words: String, to parts: inout [Part]) {
    let words = trimmed(words)
    guard !words.isEmpty, let last = parts.indices.last else { return }
    parts[last].text = joined([parts[last].text, words])
  }

  // MARK: Bullets

  private static let bulletMarks = "•·▪●◦‣○*".unicodeScalars
  private static let dashes = "-–—".unicodeScalars

  /// Lines marked as bullets, when they are no fewer than the others; other lines go on with the bullet above.
  private func bullets() -> [Part] {
    let marked = lines.map { $0.isBullet || startsWithBullet($0.text) }
    guard marked.count(where: { $0 }) * 2 >= lines.count else { return [] }
    var parts: [Part] = []
    for (line, isMarked) in zip(lines, marked) {
      if isMarked {
        parts.append(Part(line: line.line, text: line.isBullet ? line.text : withoutBullet(line.text)))
      } else {
        add(line.text, to: &parts)
      }
    }
    return parts
  }

  private func startsWithBullet(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return Self.bulletMarks.contains(first) || Self.dashes.contains(first)
  }

  private func withoutBullet(_ text: String) -> String {
    trimmed(String(text.unicodeScalars.drop { Self.bulletMarks.contains($0) || Self.dashes.contains($0) }))
  }

  /// Parts between bullets inside lines.
  ///
  /// A dash counts before a capital and after the end of a clause: in lines that begin with one, and in an answer of a
  /// single line that has at least two. Words before the first bullet count where they end no introduction.
  private func inlineBullets() -> [Part] {
    var parts: [Part] = []
    for line in lines {
      guard line.text.utf8.contains(where: Self.mayMark) else {
        add(line, [], parted: [], to: &parts)
        continue
      }
      let text = Array(line.text.unicodeScalars)
      let marks = text.indices.filter { isInlineBullet(at: $0, in: text) }
      let isDashed = text.first.map { Self.dashes.contains($0) } ?? false
      let bullets = marks.filter { index in
        Self.inlineMarks.contains(text[index]) || isDashed || (lines.count == 1 && marks.count >= 2)
      }
      add(line, text, parted: bullets, to: &parts)
    }
    return parts.filter { !$0.text.isEmpty }
  }

  private func add(_ line: InsightLine, _ text: [Unicode.Scalar], parted bullets: [Int], to parts: inout [Part]) {
    guard let first = bullets.first else { return add(line.text, to: &parts) }
    let head = trimmed(String(text[..<first]))
    if lines.count == 1, !head.isEmpty, !head.hasSuffix(":") {
      parts.append(Part(line: line.line, text: head))
    } else {
      add(head, to: &parts)
    }
    for (bullet, next) in zip(bullets, bullets.dropFirst() + [text.count]) {
      parts.append(Part(line: line.line, text: trimmed(String(text[(bullet + 1)..<next]))))
    }
  }

  /// Whether a byte can belong to a bullet; all but two are beyond ASCII.
  private static func mayMark(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*")
  }

  private static let inlineMarks = "•·▪●◦‣".unicodeScalars

  private func isInlineBullet(at index: Int, in text: [Unicode.Scalar]) -> Bool {
    if Self.inlineMarks.contains(text[index]) { return true }
    guard Self.dashes.contains(text[index]) || text[index] == "*" else { return false }
    if index == 0 { return true }
    guard text[index - 1].isWhiteSpace, index + 1 < text.count else { return false }
    let endsClause = index > 1 && ".;:!?".unicodeScalars.contains(text[index - 2])
    let next = text[(index + 1)...].first { !$0.isWhiteSpace }
    return endsClause || (next?.isCapital ?? false)
  }

  // MARK: Paragraphs and spaces

  /// Paragraphs; a first one that ends with a colon introduces the others.
  private func paragraphs() -> [Part] {
    var parts: [Part] = []
    for line in lines {
      if line.startsParagraph || parts.isEmpty {
        parts.append(Part(line: line.line, text: withoutBullet(line.text)))
      } else {
        add(line.text, to: &parts)
      }
    }
    return withoutIntroduction(parts)
  }

  /// Lines, parted where two spaces stand between sentences; pieces too short for a thought join the one before.
  private func spacing() -> [Part] {
    var parts: [Part] = []
    for line in lines {
      for piece in line.spaced {
        if piece.unicodeScalars.count < Self.shortest, !parts.isEmpty {
          add(piece, to: &parts)
        } else {
          parts.append(Part(line: line.line, text: piece))
        }
      }
    }
    return withoutIntroduction(parts)
  }

  /// Fewer scalars than that are a word or two, not an insight.
  private static let shortest = 20

  private func withoutIntroduction(_ parts: [Part]) -> [Part] {
    parts.count >= 3 && parts[0].text.hasSuffix(":") ? Array(parts.dropFirst()) : parts
  }

  private func joined(_ texts: [String]) -> String { texts.filter { !$0.isEmpty }.joined(separator: " ") }

  private func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isWhiteSpace }),
      let last = scalars.lastIndex(where: { !$0.isWhiteSpace })
    else { return "" }
    return String(scalars[first...last])
  }
}

/// A number that marks an item of a list.
struct NumberMark {
  /// The number.
  let number: Int
  /// The scalars of the mark with its brackets.
  let range: Range<Int>
  /// The last scalar of the mark.
  let end: Unicode.Scalar

  /// The first mark with the number expected; at a line's start a list may also begin again with 1.
  ///
  /// - Parameter style: the end of the mark before; marks that end alike may be glued to a small letter.
  static func first(
    in text: ArraySlice<Unicode.Scalar>, expected: Int, style: Unicode.Scalar?, atLineStart: Bool
  ) -> NumberMark? {
    for index in text.indices where text[index].isDigit || "(#".unicodeScalars.contains(text[index]) {
      let isStart = atLineStart && index == text.startIndex
      guard isStart || index == text.startIndex || isFree(text[index - 1]),
        let mark = mark(at: index, in: text, style: style, isLineStart: isStart),
        mark.number == expected || (isStart && mark.number == 1)
      else { continue }
      return mark
    }
    return nil
  }

  /// Whether a byte is one of 0 to 9, without which a text holds no mark.
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// White space stands before a mark, or the end of the sentence it was glued to.
  private static func isFree(_ before: Unicode.Scalar) -> Bool {
    before.isWhiteSpace || ".;:!?)".unicodeScalars.contains(before)
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool { "-–—".unicodeScalars.contains(scalar) }

  private static func mark(
    at start: Int, in text: ArraySlice<Unicode.Scalar>, style: Unicode.Scalar?, isLineStart: Bool
  ) -> NumberMark? {
    var at = start
    let isOpened = !text[at].isDigit
    if isOpened { at += 1 }
    let digits = text[at...].prefix { $0.isDigit }
    guard (1...2).contains(digits.count), let number = Int(String(digits)) else { return nil }
    at += digits.count
    let spaces = text[at...].prefix { $0 == " " }.count
    let isSpaced = spaces > 0 && !isLineStart && text[start] != "#"
    // Inside a line `2 - The` goes on with a list that began with `1 - `; a range of years does not.
    guard !isSpaced || style.map(isDash) == true else { return nil }
    at += spaces
    let ends = text[at...].prefix { isSpaced ? isDash($0) : ".):-–—/".unicodeScalars.contains($0) }
    guard !ends.isEmpty || text[start] == "#" else { return nil }
    at += ends.count
    guard at < text.endIndex, !text[at].isDigit else { return nil }
    guard !isSpaced || text[at...].first(where: { !$0.isWhiteSpace })?.isCapital == true else { return nil }
    let end = text[at - 1]
    guard isLineStart || isOpened || style == end || text[at].isWhiteSpace || text[at].isCapital
    else { return nil }
    return NumberMark(number: number, range: start..<at, end: end)
  }
}
