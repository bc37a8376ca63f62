/// The address of a page on the web, with `{document}` where the page's path stands.
enum PageURLText {
  static let expected = "an address such as https://example.org/pages/{document}"
  /// The same as a pattern of JSON Schema.
  static let pattern = "^https?://[^\\s/{}]+/[^\\s{}]*\\{document\\}[^\\s{}]*$"

  /// Whether a text begins with http or https, holds `{document}` once behind the server's name, and nothing that an
  /// address cannot hold.
  static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "{document}", omittingEmptySubsequences: false)
    guard parts.count == 2, let scheme = ["https://", "http://"].first(where: parts[0].hasPrefix) else { return false }
    let isPlain = text.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0.value > 0x20 }
    return parts[0].dropFirst(scheme.count).contains("/") && isPlain && !parts.joined().contains { "{}".contains($0) }
  }
}
