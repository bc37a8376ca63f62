package import Archive
internal import Text

/// The evidence a form's answers point to.
public struct Evidence: Sendable, Hashable {
  /// Distinct external web addresses in the answers; the archive's own store of images is none.
  public let links: Int
  /// Images in the answers.
  public let images: Int

  /// Where the archive keeps the images of its pages.
  private static let store: StaticString = "https://undp-accelerator-labs.github.io/Archive_SDG_Commons"

  init(page: Page, form: Form) {
    links = Set(Self.addresses(page, form).map { Self.trimmed(page.text($0)) }).count
    images = Self.answering(page.images, form).count
  }

  /// Where the links and images stand, in no order.
  package static func places(page: Page, form: Form) -> [Passage] {
    addresses(page, form) + answering(page.images, form)
  }

  private static func addresses(_ page: Page, _ form: Form) -> [Passage] {
    let bytes = page.bytes.span
    return answering(page.links, form).filter { !bytes.starts($0.range, with: store) }
  }

  private static func answering(_ passages: [Passage], _ form: Form) -> [Passage] {
    guard !passages.isEmpty else { return [] }
    var lines = form.answers.flatMap { $0.lines.map(\.passage.range) }.sorted { $0.lowerBound < $1.lowerBound }[...]
    return passages.sorted { $0.range.lowerBound < $1.range.lowerBound }.filter { passage in
      lines = lines.drop { $0.upperBound <= passage.range.lowerBound }
      return lines.first?.contains(passage.range.lowerBound) ?? false
    }
  }

  /// The address up to a no-break space, written or as an entity, and without a last slash.
  private static func trimmed(_ address: String) -> String {
    let decoded = address.utf8.contains(UInt8(ascii: "&")) ? address.replacing("&nbsp;", with: "\u{A0}") : address
    let scalars = decoded.unicodeScalars.prefix { !$0.isWhiteSpace }
    return String(scalars.last == "/" ? scalars.dropLast() : scalars)
  }
}
