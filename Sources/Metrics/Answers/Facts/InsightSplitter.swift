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
  func split() -> (rule: Insight.SplitRule, parts: [Part]) {
    let attempts: [(Insight.SplitRule, [Part])] = [
      (.numbered, numbered()), (.bullets, bullets()), (.inlineBullets, inlineBullets()),
      (.paragraphs, paragraphs()), (.spacing, spacing()),
    ]
    if let (rule, parts) = attempts.first(where: { $0.1.count >= 2 }) { return (rule, parts) }
    guard let first = lines.first else { return (.block, []) }
    return (.block, [Part(line: first.line, text: joined(lines.map(\.text)))])
  }

  // MARK: Numbers

  private func numbered() -> [Part] {
    var parts: [Part] = []
    var expected = 1
    for line in lines {
      var rest = ArraySlice(Array(line.text.unicodeScalars))
      var isLineStart = true
      while let mark = NumberMark.first(in: rest, expected: expected, atLineStart: isLineStart) {
        add(String(String.UnicodeScalarView(rest[..<mark.range.lowerBound])), to: &parts)
        parts.append(Part(line: line.line, text: ""))
        expected = mark.number + 1
        rest = rest[mark.range.upperBound...]
        isLineStart = false
      }
      add(String(String.UnicodeScalarView(rest)), to: &parts)
    }
    return parts.filter { !$0.text.isEmpty }
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

  /// Parts between bullets inside lines; a dash counts after the end of a sentence or at the start of a line that
  /// begins with one.
  private func inlineBullets() -> [Part] {
    var parts: [Part] = []
    for line in lines {
      let text = Array(line.text.unicodeScalars)
      let isDashed = text.first.map { Self.dashes.contains($0) } ?? false
      var start = 0
      for index in text.indices where isInlineBullet(at: index, in: text, isDashed: isDashed) {
        if start > 0 || !parts.isEmpty { add(String(String.UnicodeScalarView(text[start..<index])), to: &parts) }
        parts.append(Part(line: line.line, text: ""))
        start = index + 1
      }
      add(String(String.UnicodeScalarView(text[start...])), to: &parts)
    }
    return parts.filter { !$0.text.isEmpty }
  }

  private func isInlineBullet(at index: Int, in text: [Unicode.Scalar], isDashed: Bool) -> Bool {
    if "•·▪●◦‣".unicodeScalars.contains(text[index]) { return true }
    guard Self.dashes.contains(text[index]) else { return false }
    if index == 0 { return true }
    guard isDashed, index + 1 < text.count, text[index - 1].properties.isWhitespace, index > 1 else { return false }
    return ".;:!?".unicodeScalars.contains(text[index - 2])
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
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    return String(String.UnicodeScalarView(scalars.reversed().drop { $0.properties.isWhitespace }.reversed()))
  }
}

/// A number that marks an item of a list.
struct NumberMark {
  /// The number.
  let number: Int
  /// The scalars of the mark with its brackets.
  let range: Range<Int>

  /// The first mark with the number expected; at a line's start a list may also begin again with 1.
  static func first(in text: ArraySlice<Unicode.Scalar>, expected: Int, atLineStart: Bool) -> NumberMark? {
    for index in text.indices where text[index].isDigit || "(#".unicodeScalars.contains(text[index]) {
      let isStart = atLineStart && index == text.startIndex
      guard isStart || index == text.startIndex || isFree(text[index - 1]),
        let mark = mark(at: index, in: text, isLineStart: isStart),
        mark.number == expected || (isStart && mark.number == 1)
      else { continue }
      return mark
    }
    return nil
  }

  /// White space stands before a mark, or the end of the sentence it was glued to.
  private static func isFree(_ before: Unicode.Scalar) -> Bool {
    before.properties.isWhitespace || ".;:!?)".unicodeScalars.contains(before)
  }

  private static func mark(at start: Int, in text: ArraySlice<Unicode.Scalar>, isLineStart: Bool) -> NumberMark? {
    var at = start
    let isOpened = !text[at].isDigit
    if isOpened { at += 1 }
    let digits = text[at...].prefix { $0.isDigit }
    guard (1...2).contains(digits.count), let number = Int(String(String.UnicodeScalarView(digits))) else { return nil }
    at += digits.count
    if isLineStart || text[start] == "#" { at += text[at...].prefix { $0 == " " }.count }
    let ends = text[at...].prefix { ".):-–—/".unicodeScalars.contains($0) }
    guard !ends.isEmpty || text[start] == "#" else { return nil }
    at += ends.count
    guard at < text.endIndex, !text[at].isDigit else { return nil }
    guard isLineStart || isOpened || text[at].properties.isWhitespace || text[at].properties.isUppercase else {
      return nil
    }
    return NumberMark(number: number, range: start..<at)
  }
}
