internal import Metrics
internal import Vocabulary

/// Where the pages of an archive stand on the web.
public struct PageAddress: Sendable, Equatable {
  /// An address with `{document}` in place of a page's path, such as `https://example.org/pages/{document}`.
  private let template: String

  /// Takes an address with `{document}` in it.
  public init(template: String) { self.template = template }

  /// The address of a page, its path percent-encoded; nil for a page that a person's name or an address hides, whose
  /// real path no output tells.
  ///
  ///     PageAddress(template: "https://example.org/{document}").of("a b/c.md")   // "https://example.org/a%20b/c.md"
  public func of(_ document: String) -> String? {
    guard !PersonMask.hides(document) else { return nil }
    return template.replacing("{document}", with: PercentEncoding.path(document))
  }
}
