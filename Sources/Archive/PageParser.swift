/// Parses a page's bytes into a ``Page``.
///
/// One pass over the bytes, line by line; only a line feed ends a line. Nothing can fail: what the grammar does not
/// foresee becomes text or a finding. Cost: O(*n*) in the page's size.
public struct PageParser {
  private var page: Page
  private var lineNumber = 0
  private var lineStart = 0
  private var currentPrompt: Int?
  private var openGroups: [(number: Int, line: Int)] = []
  private var groupCount = 0
  private var startsParagraph = true
  private var isHeadingFresh = false

  private init(document: String, bytes: [UInt8]) {
    page = Page(document: document, bytes: bytes)
  }

  /// Parses one page.
  ///
  /// - Parameters:
  ///   - document: the page's path relative to its archive, for findings.
  ///   - bytes: the file's bytes; a leading byte order mark is dropped.
  public static func parse(document: String, bytes: [UInt8]) -> Page {
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var parser = PageParser(document: document, bytes: marked ? Array(bytes.dropFirst(3)) : bytes)
    parser.readLines()
    parser.closeGroups()
    parser.noteMissing()
    return parser.page
  }

  private mutating func readLines() {
    let bytes = page.bytes
    var start = 0
    while start < bytes.count {
      var end = start
      bytes.withUnsafeBufferPointer { buffer in
        while end < buffer.count, buffer[end] != UInt8(ascii: "\n") { end += 1 }
      }
      lineNumber += 1
      lineStart = start
      readLine(ByteLine(start: start, end: end, bytes: bytes))
      start = end + 1
    }
  }

  private mutating func readLine(_ line: ByteLine) {
    let tagged = line.contains("[[") ? readTags(line) : 0
    let trimmed = line.trimmed()
    if trimmed.isEmpty {
      startsParagraph = true
    } else if tagged == trimmed.count {
      startsParagraph = true
    } else {
      readContent(trimmed)
      startsParagraph = false
    }
  }

  // MARK: Tags

  /// Reads the tags of a line and returns how many of its bytes they cover.
  private mutating func readTags(_ line: ByteLine) -> Int {
    var covered = 0
    for bounds in TagScanner.tags(in: line) {
      let key = ValueText.normalised(line.text(bounds.key))
      guard !key.utf8.allSatisfy({ (0x30...0x39).contains($0) }) || key.isEmpty else { continue }
      page.bearsTags = true
      covered += bounds.whole.count
      readTag(key: key, bounds: bounds)
    }
    return covered
  }

  private mutating func readTag(key: String, bounds: TagScanner.Bounds) {
    let raw = passage(bounds.value)
    let value = page.value(raw)
    guard !PrivacyGuard.personalKeys.contains(key) else {
      if key == "focal_point" { page.contactMarks.append(Fingerprint.of(value.lowercased())) }
      return
    }
    if value.isEmpty {
      note(raw, .info, "empty-tag", "tag \"\(key)\" has no value: expected text after the colon; it is not counted")
    } else {
      page.tags.append(Tag(key: key, value: PrivacyGuard.guarded(value), raw: raw))
      noteOddKey(key, at: passage(bounds.whole))
    }
  }

  private mutating func noteOddKey(_ key: String, at place: Passage) {
    guard !key.utf8.allSatisfy({ TagScanner.isKeyByte($0) }) else {
      guard !TagKeys.known.contains(key) else { return }
      note(
        place, .info, "unknown-tag-key",
        "tag key \"\(key)\" is unknown: expected one of \(TagKeys.known.sorted().joined(separator: ", ")); "
          + "check its spelling")
      return
    }
    note(
      place, .warning, "odd-tag-key",
      "tag key \"\(PrivacyGuard.guarded(key))\" holds other characters than letters and underscores; "
        + "it is not counted, check the brackets")
  }

  // MARK: Content

  private mutating func readContent(_ line: ByteLine) {
    if line.starts(with: "# ") || line.isAll("#") {
      readTitle(line)
    } else if line.starts(with: "##"), !line.starts(with: "###") {
      startSection(line)
    } else if line.starts(with: "<div") {
      openGroup()
    } else if line.starts(with: "</div") {
      closeGroup(line)
    } else if line.starts(with: ">") {
      startPrompt(line)
    } else {
      readAnswer(line)
    }
  }

  private mutating func readTitle(_ line: ByteLine) {
    if page.title == nil {
      page.title = passage(line.dropping(1).range)
      page.words += line.words() - 1
    } else {
      readAnswer(line)
    }
  }

  private mutating func startSection(_ line: ByteLine) {
    page.sections.append(Section(heading: passage(line.dropping(2).range)))
    page.words += line.words() - 1
    currentPrompt = nil
    isHeadingFresh = true
  }

  private mutating func openGroup() {
    openGroups.append((groupCount, lineNumber))
    groupCount += 1
  }

  private mutating func closeGroup(_ line: ByteLine) {
    guard openGroups.popLast() == nil else { return }
    note(
      passage(line.range), .info, "group-not-open",
      "\"</div>\" closes no group: expected a \"<div class=\"group\">\" before it; the mark is passed over")
  }

  private mutating func closeGroups() {
    for group in openGroups {
      page.findings.append(
        Finding(
          document: page.document, line: group.line, column: 1, severity: .info, code: "group-not-closed",
          message: "a group opens here and is never closed: expected \"</div>\"; its answers are read all the same"))
    }
  }

  private mutating func startPrompt(_ line: ByteLine) {
    let question = line.dropping(1)
    page.words += question.words()
    readReferences(question)
    page.prompts.append(
      Prompt(
        question: passage(question.range),
        section: page.sections.isEmpty ? nil : page.sections.count - 1,
        group: openGroups.last?.number))
    currentPrompt = page.prompts.count - 1
    isHeadingFresh = false
  }

  private mutating func readAnswer(_ line: ByteLine) {
    readReferences(line)
    let kind = kind(of: line)
    if kind != .image { page.words += line.words() }
    isHeadingFresh = false
    guard let prompt = currentPrompt else { return }
    let text = kind == .item ? line.dropping(1) : line
    page.prompts[prompt].answer.append(
      AnswerLine(
        kind: kind, startsParagraph: startsParagraph, group: openGroups.last?.number, passage: passage(text.range)))
  }

  private func kind(of line: ByteLine) -> AnswerLine.Kind {
    if line.starts(with: "- ") || line.isAll("-") { return .item }
    if line.starts(with: "![") { return .image }
    if isHeadingFresh, line.starts(with: "**"), line.ends(with: "**") { return .lead }
    return .text
  }

  private mutating func readReferences(_ line: ByteLine) {
    guard line.contains("](") || line.contains("http") else { return }
    for reference in ReferenceScanner.references(in: line) {
      switch reference.kind {
      case .image: page.images.append(passage(reference.range))
      case .link: page.links.append(passage(reference.range))
      }
    }
  }

  // MARK: Findings

  private mutating func noteMissing() {
    guard page.bearsTags else { return }
    if page.title == nil {
      note(
        Passage(line: 1, column: 1, range: 0..<0), .info, "no-title",
        "found no line \"# Title\", expected one; the page is counted, its title stays empty")
    }
    if let line = InvalidUTF8.firstLine(page.bytes) {
      page.findings.append(
        Finding(
          document: page.document, line: line, column: 0, severity: .warning, code: "invalid-utf8",
          message: "bytes that are no UTF-8: they are shown as U+FFFD and the page is counted; save the page as UTF-8"))
    }
  }

  private mutating func note(_ place: Passage, _ severity: Finding.Severity, _ code: String, _ message: String) {
    page.findings.append(
      Finding(
        document: page.document, line: place.line, column: place.column, severity: severity, code: code,
        message: message))
  }

  private func passage(_ range: Range<Int>) -> Passage {
    Passage(line: lineNumber, column: range.lowerBound - lineStart + 1, range: range)
  }
}
