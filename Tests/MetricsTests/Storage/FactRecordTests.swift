import Archive
import Testing
import Text
import Vocabulary

@testable import Facts

@Suite("Stored facts")
struct FactRecordTests {
  /// A small page with every kind of fact: tags in two spellings, a title, a plan's partners and questions.
  private static let plan = """
    # Déchets du port

    [[year:2022]]
    [[type:learningplan]]
    [[methods:Kite Flying]]
    [[methods:cafe\u{301}]]
    [[country:Kenya]]
    [[year:20x2]]

    ## Form

    > To what stage(s) in the learning cycle does your learning question relate?

    * Explore

    > Please state the name of the partner:

    Ministry of Tides (MoT)
    """

  /// Plans, closings, experiments and pages that are no form.
  static func pages() async throws -> [PageFacts] {
    var pages = await RandomPages.pages(seed: 71, count: 24).facts()
    pages += await facts(["plan.md": plan, "blog.md": "# A studio\n[[type:blog]]\nThey opened a toolkit of methods."])
      .pages
    return pages
  }

  @Test("A page read back is the page written: the same bytes again, and the same fields")
  func roundTrip() async throws {
    for page in try await Self.pages() {
      let bytes = FactRecord.page(page).bytes
      guard case .page(let read) = try FactRecord(bytes: bytes) else {
        Issue.record("\(page.document): no page")
        continue
      }
      #expect(FactRecord.page(read).bytes == bytes, "\(page.document)")
      #expect(read.differences(from: page).isEmpty, "\(page.document)")
    }
  }

  @Test("The five example documents are read back whole")
  func seeds() async throws {
    var linked = 0
    for page in await Seeds.unrelated().pages {
      guard case .page(let read) = try FactRecord(bytes: FactRecord.page(page).bytes) else { continue }
      #expect(read.differences(from: page).isEmpty, "\(page.document)")
      linked += read.relation?.cycleEvidence == nil ? 0 : 1
    }
    #expect(linked >= 3)
  }

  @Test("Letters that look alike stay apart: a value and its raw spelling keep their own bytes")
  func spelling() async throws {
    let page = try await page(Self.plan)
    guard case .page(let read) = try FactRecord(bytes: FactRecord.page(page).bytes) else { return }
    func bytes(_ page: PageFacts) -> [[UInt8]] { page.tags.flatMap { [Array($0.value.utf8), Array($0.raw.utf8)] } }
    #expect(bytes(read) == bytes(page))
    var writer = RecordWriter()
    writer.write(["é", "e\u{301}", "é"])
    var reader = RecordReader(writer.bytes)
    #expect(
      try reader.read([String].self).map { Array($0.utf8) } == [[0xC3, 0xA9], [0x65, 0xCC, 0x81], [0xC3, 0xA9]])
  }

  @Test("A cut record is an error at every length, and bytes after it too")
  func truncated() async throws {
    let bytes = FactRecord.page(try await page(Self.plan)).bytes
    for length in 0..<bytes.count {
      #expect(throws: FactError.self, "\(length) bytes") { try FactRecord(bytes: Array(bytes.prefix(length))) }
    }
    #expect(throws: FactError.self) { try FactRecord(bytes: bytes + [0]) }
  }

  @Test("Every flipped byte is an error")
  func flipped() async throws {
    let bytes = FactRecord.page(try await page(Self.plan)).bytes
    for index in bytes.indices {
      for flip in [1, 0x80, 0xFF] as [UInt8] {
        var damaged = bytes
        damaged[index] ^= flip
        #expect(throws: FactError.self, "byte \(index)") { try FactRecord(bytes: damaged) }
      }
    }
  }

  @Test("Bytes that pass the checksum and are no facts end in an error or in facts, never in a crash")
  func forged() async throws {
    let bytes = Array(FactRecord.page(try await page(Self.plan)).bytes.dropLast(8))
    var random = RepeatableNumbers(seed: 5)
    var errors = 0
    for round in 0..<4000 {
      var forged = bytes
      for _ in 0...(round % 3) { forged[random.number(in: 0...(bytes.count - 1))] = UInt8(random.number(in: 0...255)) }
      do {
        let record = try FactRecord(content: forged, in: 0..<forged.count)
        _ = FactRecord(record)
      } catch { errors += 1 }
    }
    #expect(errors > 500)
  }

  @Test("Records of files that are no pages, and of what was odd on the way, are told apart")
  func findings() throws {
    let finding = Finding(document: "a.md", line: 3, column: 1, severity: .warning, code: "no-page", message: "found")
    let written: [FactRecord] = [.way(finding), .file(finding)]
    let facts = try ArchiveFacts(records: written.map { try FactRecord(bytes: $0.bytes) })
    #expect(facts.fileCount == 1)
    #expect(facts.findings == [finding, finding])
  }

  @Test("Merged in any order, records give the same facts")
  func order() async throws {
    let records = try await Self.pages().map { FactRecord.page($0) }
    let expected = try ArchiveFacts(records: records).related(asOf: "2025-12-31")
    var random = RepeatableNumbers(seed: 9)
    for _ in 0..<5 {
      var shuffled = records
      for index in shuffled.indices { shuffled.swapAt(index, random.number(in: 0...(records.count - 1))) }
      let read = try ArchiveFacts(records: shuffled.map { try FactRecord(bytes: $0.bytes) }).related(asOf: "2025-12-31")
      #expect(read.pages.map(\.document) == expected.pages.map(\.document))
      #expect(zip(read.pages, expected.pages).allSatisfy { $0.differences(from: $1).isEmpty })
      #expect(read.allFindings == expected.allFindings)
      #expect(read.cycles == expected.cycles)
    }
  }

  @Test("A page in two partial results is an error that names it")
  func twice() async throws {
    let record = FactRecord.page(try await page(Self.plan, document: "twice.md"))
    let error = #expect(throws: FactError.self) { try ArchiveFacts(records: [record, record]) }
    #expect(
      error?.description == "twice.md: found the page in two partial results, expected each page in one; reduce each "
        + "partial result once, and map each page once")
  }
}

extension FactRecord {
  /// Writes and reads once more, so that whatever was read can be written.
  fileprivate init?(_ record: FactRecord) {
    guard let again = try? FactRecord(bytes: record.bytes) else { return nil }
    self = again
  }
}

extension PageFacts {
  /// Names of the fields in which two pages differ.
  func differences(from other: PageFacts) -> [String] {
    let same: [(String, Bool)] = [
      ("document", document == other.document), ("title", title == other.title), ("types", types == other.types),
      ("years", years == other.years), ("cycleYear", cycleYear == other.cycleYear), ("kind", kind == other.kind),
      ("edition", edition == other.edition), ("date", date == other.date), ("source", source == other.source),
      ("countries", countries == other.countries), ("tags", tags == other.tags), ("values", values == other.values),
      ("words", words == other.words), ("links", links == other.links), ("images", images == other.images),
      ("identity", identity == other.identity), ("duplicateOf", duplicateOf == other.duplicateOf),
      ("partners", partners == other.partners), ("answers", answers == other.answers),
      ("language", language == other.language), ("completeness", completeness == other.completeness),
      ("coverage", coverage == other.coverage), ("asked", askedDimensions == other.askedDimensions),
      ("cycle", cycle == other.cycle), ("findings", findings == other.findings),
      ("prompts", unknownPrompts == other.unknownPrompts),
      ("evidence", relation?.cycleEvidence == other.relation?.cycleEvidence),
      ("sketch", relation?.sketch == other.relation?.sketch),
    ]
    return same.filter { !$0.1 }.map(\.0)
  }
}
