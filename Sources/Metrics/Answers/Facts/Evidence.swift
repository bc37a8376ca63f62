internal import Archive

/// The evidence a form's answers point to.
public struct Evidence: Sendable, Hashable {
  /// Distinct external web addresses in the answers; the archive's own store of images is none.
  public let links: Int
  /// Images in the answers.
  public let images: Int

  /// Where the archive keeps the images of its pages.
  private static let store = "https://undp-accelerator-labs.github.io/Archive_SDG_Commons"

  init(page: Page, form: Form) {
    let lines = form.answers.flatMap(\.lines).map(\.passage.range)
    func isAnswer(_ passage: Passage) -> Bool { lines.contains { $0.contains(passage.range.lowerBound) } }
    let addresses = page.links.filter(isAnswer).map(page.text).filter { !$0.hasPrefix(Self.store) }
    links = Set(addresses.map(Self.trimmed)).count
    images = page.images.count(where: isAnswer)
  }

  /// The address up to a no-break space, written or as an entity, and without a last slash.
  private static func trimmed(_ address: String) -> String {
    let scalars = address.replacing("&nbsp;", with: "\u{A0}").unicodeScalars.prefix { !$0.properties.isWhitespace }
    return String(scalars.last == "/" ? scalars.dropLast() : scalars)
  }
}
