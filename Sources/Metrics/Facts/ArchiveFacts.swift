public import Archive

/// The facts of a set of pages.
///
/// A commutative monoid: the facts of two sets merge into the facts of their union, whatever the order, so that cores
/// and machines can share the work.
public struct ArchiveFacts: Sendable {
  /// The pages, ordered by document.
  public private(set) var pages: [PageFacts]
  /// What is odd about files that are no pages, and about the archive as a whole, in order.
  public private(set) var findings: [Finding]
  /// Number of files looked at.
  public private(set) var fileCount: Int

  /// The facts of pages in any order.
  public init(pages: [PageFacts] = [], findings: [Finding] = [], fileCount: Int = 0) {
    self.pages = pages.sorted { $0.document.scalarOrder < $1.document.scalarOrder }
    self.findings = findings.sorted()
    self.fileCount = fileCount
  }

  /// The facts of two sets of pages together.
  ///
  /// Cost: O(*n* log *n*).
  public func merged(with other: ArchiveFacts) -> ArchiveFacts {
    ArchiveFacts(
      pages: pages + other.pages, findings: findings + other.findings, fileCount: fileCount + other.fileCount)
  }

  /// Marks pages that repeat an earlier one byte by byte, with a finding for each.
  ///
  /// The first in document order counts; the others name it.
  public func markingIdenticalPages() -> ArchiveFacts {
    var first: [PageFacts.Identity: String] = [:]
    var marked = self
    for index in marked.pages.indices {
      let page = marked.pages[index]
      guard let original = first[page.identity] else {
        first[page.identity] = page.document
        continue
      }
      marked.pages[index].duplicateOf = original
      marked.findings.append(
        Finding(
          document: page.document, severity: .warning, code: "identical-page",
          message: "the same bytes as \(original): counted once; remove one of them, or pass --keep-duplicates"))
    }
    marked.findings.sort()
    return marked
  }

  /// Changes each page's facts in place.
  public mutating func updatePages(_ change: (inout PageFacts) -> Void) {
    for index in pages.indices { change(&pages[index]) }
  }

  /// Every finding: of pages, files and the archive, in order.
  public var allFindings: [Finding] { (findings + pages.flatMap(\.findings)).sorted() }
}
