internal import Files

/// Reads pages of an archive once more, by their documents.
///
///     let source = PageSource { files }
///     source.page("kenya/waste.md")?.title
public struct PageSource: Sendable {
  private let files: Deferred<[PageFile]>
  private let byDocument: Deferred<[String: PageFile]>

  /// Takes the files of the archive, which are looked for when a page is first asked for.
  public init(of files: @escaping @Sendable () -> [PageFile]) {
    let all = Deferred(files)
    self.files = all
    byDocument = Deferred {
      Dictionary(all.value.map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// No page can be read.
  public static let none = PageSource { [] }

  /// A page; nil for one that cannot be read.
  ///
  /// Cost: O(bytes of the page).
  public func page(_ document: String) -> Page? {
    guard let file = file(document), case .page(let page) = PageReader.read(file) else { return nil }
    return page
  }

  /// The bytes of a page as ``Page/bytes`` has them; nil for one that cannot be read.
  ///
  /// Cost: O(bytes of the page), without parsing them.
  public func bytes(of document: String) -> [UInt8]? {
    file(document).flatMap(PageReader.bytes).map(PageParser.withoutByteOrderMark)
  }

  private func file(_ document: String) -> PageFile? {
    byDocument.value[document] ?? files.value.first { PersonDocument.isName(document, of: $0.document) }
  }
}
