internal import Archive
public import Text

/// What one file gave, as bytes that another run or another machine reads back.
///
/// Facts are stored before pages are related to one another, so that records of any number of runs merge. They hold no
/// text of a page but what reports show of it; focal points and addresses have never left the parser.
public enum FactRecord: Sendable {
  /// A page with its facts.
  case page(PageFacts)
  /// A file that is no page, and why.
  case file(Finding)
  /// What was odd on the way to the files.
  case way(Finding)

  /// The record as bytes: a mark, the facts, and a checksum of both.
  ///
  /// Equal facts give equal bytes. Cost: O(*n*) in the facts.
  public var bytes: [UInt8] {
    var writer = RecordWriter()
    switch self {
    case .page(let page):
      writer.byte(Mark.page)
      writer.write(page)
    case .file(let finding):
      writer.byte(Mark.file)
      writer.write(finding)
    case .way(let finding):
      writer.byte(Mark.way)
      writer.write(finding)
    }
    writer.fixed(Fingerprint.of(writer.bytes.span))
    return writer.bytes
  }

  /// Reads a record.
  ///
  /// - Throws: ``FactError`` for bytes that are cut off, changed, or followed by others. Cost: O(*n*).
  public init(bytes: [UInt8]) throws(FactError) { try self.init(bytes: bytes, in: 0..<bytes.count) }

  /// Reads the record that lies in a range of some bytes.
  init(bytes: [UInt8], in range: Range<Int>) throws(FactError) {
    let content = range.lowerBound..<max(range.lowerBound, range.upperBound - MemoryLayout<UInt64>.size)
    guard !content.isEmpty else {
      throw FactError(offset: 0, found: "\(range.count) bytes", expected: "a record of at least 9")
    }
    var checksum = RecordReader(bytes, in: content.upperBound..<range.upperBound)
    guard try checksum.fixed() == Fingerprint.of(bytes.span.extracting(content)) else {
      throw FactError(offset: content.count, found: "another checksum", expected: "that of the bytes before it")
    }
    try self.init(content: bytes, in: content)
  }

  /// Reads mark and facts, whose checksum was compared.
  init(content bytes: [UInt8], in range: Range<Int>) throws(FactError) {
    var reader = RecordReader(bytes, in: range)
    let mark = try reader.byte()
    switch mark {
    case Mark.page: self = .page(try reader.read())
    case Mark.file: self = .file(try reader.read())
    case Mark.way: self = .way(try reader.read())
    default: throw reader.problem("the mark \(mark)", "1 (page), 2 (file) or 3 (way)")
    }
    guard reader.rest == 0 else { throw reader.problem("\(reader.rest) more bytes", "the end") }
  }

  private enum Mark {
    static let page: UInt8 = 1
    static let file: UInt8 = 2
    static let way: UInt8 = 3
  }
}

extension ArchiveFacts {
  /// The facts of records in any order.
  ///
  /// - Throws: ``FactError`` when two records are about one document, since each page counts once.
  public init(records: some Sequence<FactRecord>, rules: Rules) throws(FactError) {
    var (pages, findings, files): ([PageFacts], [Finding], Int) = ([], [], 0)
    for record in records {
      switch record {
      case .page(let page): pages.append(page)
      case .file(let finding): findings.append(finding)
      case .way(let finding): findings.append(finding)
      }
      if case .way = record { continue }
      files += 1
    }
    self.init(pages: pages, findings: findings, fileCount: files, rules: rules)
    try checkDocuments()
  }

  /// The facts as records, one for each file and each finding on the way, pages first, in the order of documents.
  ///
  /// - Parameter way: what was odd on the way to the files.
  public func records(way: [Finding] = []) -> [FactRecord] {
    pages.map { .page($0) } + findings.map { .file($0) } + way.sorted().map { .way($0) }
  }

  private func checkDocuments() throws(FactError) {
    for (page, next) in zip(pages, pages.dropFirst()) where page.document.utf8.elementsEqual(next.document.utf8) {
      throw FactError(
        place: page.document, found: "the page in two partial results", expected: "each page in one",
        advice: "reduce each partial result once, and map each page once")
    }
  }
}
