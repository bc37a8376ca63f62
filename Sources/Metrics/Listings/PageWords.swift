public import Archive
public import Facts
internal import Synchronization

/// The words of pages line by line, each page read once a run: what stands behind a figure, as readers may see it.
///
/// Personal data and the names of persons that any page marks are taken out.
public final class PageWords: Sendable {
  private let source: PageSource
  private let names: PersonNames
  /// The bytes of pages that were asked for; nil of those that cannot be read.
  private let pages = Mutex<[String: [UInt8]?]>([:])
  /// Words that were asked for; most lines stand behind several figures.
  private let known = Mutex<[Place: String]>([:])

  /// A line of a document.
  private struct Place: Hashable {
    let document: String
    let line: Int
  }

  /// Takes what pages are read from.
  ///
  /// - Parameters:
  ///   - pages: all pages of the archive, for the persons they name.
  ///   - source: reads a page once more.
  public init(of pages: [PageFacts], source: PageSource) {
    self.source = source
    names = PersonNames(marks: pages.lazy.flatMap(\.content.personMarks))
  }

  /// A page; nil for one that cannot be read.
  public func page(_ document: String) -> Page? { source.page(document) }

  private func bytes(of document: String) -> [UInt8]? {
    if let known = pages.withLock({ $0[document] }) { return known }
    let bytes = source.bytes(of: document)
    pages.withLock { $0[document] = .some(bytes) }
    return bytes
  }

  /// The words of a line, from 1; empty where there are none.
  ///
  /// Cost: O(bytes of the page) for the first who asks, then O(1).
  public func words(of document: String, line: Int) -> String {
    let place = Place(document: document, line: line)
    if let words = known.withLock({ $0[place] }) { return words }
    let words = read(document, line)
    known.withLock { $0[place] = words }
    return words
  }

  private func read(_ document: String, _ line: Int) -> String {
    guard let bytes = bytes(of: document), let range = Self.range(of: line, in: bytes) else { return "" }
    let text = ValueText.normalised(bytes.span.extracting(range))
    return names.masked(PlainText.of(PrivacyGuard.guarded(Self.bare(text))))
  }

  private static func range(of line: Int, in bytes: [UInt8]) -> Range<Int>? {
    var (number, start) = (1, 0)
    while number < line {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      (number, start) = (number + 1, end + 1)
    }
    return start..<(bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
  }

  /// A line without the marks of tags, headings, lists and quotations.
  private static func bare(_ line: String) -> String {
    var text = line[...]
    if text.hasPrefix("[["), text.hasSuffix("]]") { text = text.dropFirst(2).dropLast(2) }
    while let first = text.first, "#>-*• ".contains(first) { text = text.dropFirst() }
    return String(text)
  }
}
