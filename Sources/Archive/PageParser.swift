internal import Text

/// Parses a page's bytes into a ``Page``.
///
/// One pass over the bytes, line by line; only a line feed ends a line. Nothing can fail: what the grammar does not
/// foresee becomes text or a finding. Cost: O(*n*) in the page's size, whatever the page holds.
public struct PageParser {
  var page: Page
  var lineNumber = 0
  private var lineStart = 0
  private var currentPrompt: Int?
  private var openGroups: [(number: Int?, line: Int)] = []
  private var groupCount = 0
  private var openGroup: Int? { openGroups.last.flatMap(\.number) }
  private var startsParagraph = true
  private var isHeadingFresh = false
  private var firstInvalidLine: Int?
  private var notes = FindingLimit()
  /// The page's code; nil until a line opens some.
  private var fences: CodeFences?

  let memory: TagMemory

  private init(document: String, bytes: [UInt8], memory: TagMemory) {
    page = Page(document: document, bytes: bytes)
    self.memory = memory
  }

  /// Parses one page.
  ///
  /// - Parameters:
  ///   - document: the page's path relative to its archive, for findings.
  ///   - bytes: the file's bytes; a leading byte order mark is dropped.
  ///   - memory: the tags of pages parsed before, which save time and memory.
  public static func parse(document: String, bytes: [UInt8], memory: TagMemory = TagMemory()) -> Page {
    let content = withoutByteOrderMark(bytes)
    // Without optimisation the compiler lets no span of a global leave its statement: the array is held here.
    let classes = LineScan.classes
    var parser = PageParser(document: document, bytes: content, memory: memory)
    parser.readLines(content.span, classes: classes.span)
    parser.noteUnclosedGroups()
    parser.noteMissing()
    parser.page.findings += parser.notes.leftOut(of: document)
    return parser.page
  }

  static func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  private mutating func readLines(_ bytes: Span<UInt8>, classes: Span<UInt8>) {
    var start = 0
    while start < bytes.count {
      let line = LineScan(bytes, in: start..<bytes.count, classes: classes)
      lineNumber += 1
      lineStart = start
      if line.isBeyondASCII, firstInvalidLine == nil, InvalidUTF8.isFound(in: bytes, line.range) {
        firstInvalidLine = lineNumber
      }
      readLine(line, bytes, classes: classes)
      start = line.range.upperBound + 1
    }
  }

  private mutating func readLine(_ line: LineScan, _ bytes: Span<UInt8>, classes: Span<UInt8>) {
    let isCode = isCode(line.range, bytes)
    let mayHoldTags = line.holdsBracket && line.holdsColon
    let covered = mayHoldTags ? (isCode ? noteTags(of: line.range, bytes) : readTags(of: line.range, bytes)) : 0
    let trimmed = bytes.trimmed(line.range)
    if trimmed.isEmpty || covered == trimmed.count {
      startsParagraph = true
    } else if covered == 0 {
      readContent(trimmed, line, bytes)
    } else {
      readContent(around: bounds(ofTagsIn: line.range, bytes), in: trimmed, bytes, classes: classes)
    }
  }

  /// Whether a line stands in closed fenced code.
  private mutating func isCode(_ line: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    if fences == nil, CodeFences.isFence(bytes, line) { fences = CodeFences(bytes, from: line.lowerBound) }
    return fences?.holds(line) ?? false
  }

  // MARK: Content

  /// Reads what stands beside the tags of a line: words between them, and the line whole unless a tag is personal.
  private mutating func readContent(
    around tags: LineTags, in line: Range<Int>, _ bytes: Span<UInt8>, classes: Span<UInt8>
  ) {
    let wordsBefore = page.words
    for piece in tags.personal.isEmpty ? [line] : tags.pieces(of: line) {
      let trimmed = bytes.trimmed(piece)
      if !trimmed.isEmpty { readContent(trimmed, LineScan(bytes, in: trimmed, classes: classes), bytes) }
    }
    guard page.words > wordsBefore else { return }
    page.words = wordsBefore
    for piece in tags.textPieces(of: line) { page.words += LineScan(bytes, in: piece, classes: classes).words }
  }

  private mutating func readContent(_ line: Range<Int>, _ scan: LineScan, _ bytes: Span<UInt8>) {
    switch bytes[line.lowerBound] {
    case UInt8(ascii: "#") where bytes.starts(line, with: "# ") || line.count == 1: readTitle(line, scan, bytes)
    case UInt8(ascii: "#") where bytes.starts(line, with: "##") && !bytes.starts(line, with: "###"):
      startSection(line, scan, bytes)
    case UInt8(ascii: "<") where isGroupStart(line, bytes): openGroup(line, bytes)
    case UInt8(ascii: "<") where bytes.starts(line, with: "</div"): closeGroup(line)
    case UInt8(ascii: ">"): startPrompt(line, scan, bytes)
    default: readAnswer(line, scan, bytes)
    }
    startsParagraph = false
  }

  private mutating func readTitle(_ line: Range<Int>, _ scan: LineScan, _ bytes: Span<UInt8>) {
    guard page.title == nil else { return readAnswer(line, scan, bytes) }
    page.title = passage(bytes.trimmed(line, dropping: 1))
    page.words += scan.words
  }

  private mutating func startSection(_ line: Range<Int>, _ scan: LineScan, _ bytes: Span<UInt8>) {
    page.sections.append(Section(heading: passage(bytes.trimmed(line, dropping: 2))))
    page.words += scan.words
    startBody(at: line)
    currentPrompt = nil
    isHeadingFresh = true
  }

  /// A `<div` that is closed on its own line is text of the page, no group.
  private func isGroupStart(_ line: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    bytes.starts(line, with: "<div") && bytes.firstIndex(of: "</div", in: line) == nil
  }

  /// Only `class="group"` opens a new group; another `<div>` is pasted markup, kept so that its end closes no group.
  private mutating func openGroup(_ line: Range<Int>, _ bytes: Span<UInt8>) {
    let isGroup = bytes.firstIndex(of: "class=\"group\"", in: line) != nil
    openGroups.append((isGroup ? groupCount : openGroup, lineNumber))
    if isGroup { groupCount += 1 }
  }

  private mutating func closeGroup(_ line: Range<Int>) {
    guard openGroups.popLast() == nil else { return }
    note(
      passage(line), .info, "group-not-open",
      "\"</div>\" closes no group: expected a \"<div class=\"group\">\" before it; the mark is passed over")
  }

  private mutating func startPrompt(_ line: Range<Int>, _ scan: LineScan, _ bytes: Span<UInt8>) {
    let question = bytes.trimmed(line, dropping: 1)
    page.words += scan.words
    startBody(at: line)
    readReferences(question, scan, bytes)
    page.prompts.append(
      Prompt(
        question: passage(question), section: page.sections.isEmpty ? nil : page.sections.count - 1,
        group: openGroup))
    currentPrompt = page.prompts.count - 1
    isHeadingFresh = false
  }

  private mutating func readAnswer(_ line: Range<Int>, _ scan: LineScan, _ bytes: Span<UInt8>) {
    let kind = kind(of: line, bytes)
    startBody(at: line)
    readReferences(line, scan, bytes)
    if kind != .image { page.words += scan.words }
    isHeadingFresh = false
    guard let prompt = currentPrompt else { return }
    let text = kind == .item ? bytes.trimmed(line, dropping: 1) : line
    page.prompts[prompt].answer.append(
      AnswerLine(
        kind: kind, startsParagraph: startsParagraph, group: openGroup, passage: passage(text)))
  }

  private func kind(of line: Range<Int>, _ bytes: Span<UInt8>) -> AnswerLine.Kind {
    switch bytes[line.lowerBound] {
    case UInt8(ascii: "-") where line.count == 1 || bytes[line.lowerBound + 1] == UInt8(ascii: " "): .item
    case UInt8(ascii: "!") where bytes.starts(line, with: "!["): .image
    case UInt8(ascii: "*") where isHeadingFresh && bytes.starts(line, with: "**") && bytes.ends(line, with: "**"):
      .lead
    default: .text
    }
  }

  /// The body reaches from its first line to the end of the page.
  private mutating func startBody(at line: Range<Int>) {
    guard page.body == nil else { return }
    page.body = passage(line.lowerBound..<page.bytes.count)
  }

  private mutating func readReferences(_ line: Range<Int>, _ scan: LineScan, _ bytes: Span<UInt8>) {
    guard scan.holdsColon || scan.holdsBracket else { return }
    for reference in ReferenceScanner.references(in: bytes, line) {
      switch reference.kind {
      case .image: page.images.append(passage(reference.range))
      case .link: page.links.append(passage(reference.range))
      }
    }
  }

  // MARK: Findings

  private mutating func noteUnclosedGroups() {
    for group in openGroups {
      note(
        Passage(line: group.line, column: 1, range: 0..<0), .info, "group-not-closed",
        "a group opens here and is never closed: expected \"</div>\"; its answers are read all the same")
    }
  }

  private mutating func noteMissing() {
    guard page.bearsTags else { return }
    if page.title == nil {
      note(
        Passage(line: 1, column: 1, range: 0..<0), .info, "no-title",
        "found no line \"# Title\", expected one; the page is counted, its title stays empty")
    }
    if let line = firstInvalidLine {
      note(
        Passage(line: line, column: 0, range: 0..<0), .warning, "invalid-utf8",
        "bytes that are no UTF-8: they are shown as U+FFFD and the page is counted; save the page as UTF-8")
    }
  }

  mutating func note(_ place: Passage, _ severity: Finding.Severity, _ code: String, _ message: String) {
    guard notes.admits(code) else { return }
    page.findings.append(
      Finding(
        document: page.document, line: place.line, column: place.column, severity: severity, code: code,
        message: message))
  }

  func passage(_ range: Range<Int>) -> Passage {
    Passage(line: lineNumber, column: range.lowerBound - lineStart + 1, range: range)
  }
}
