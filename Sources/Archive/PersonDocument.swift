internal import Files

/// The name under which reports show a page whose own name or title tells a person.
///
/// `person-KEN-0123456789abcdef.md`: the page's first country (ISO 3166 alpha-3, `XXX` without one) and the first 16
/// digits of the SHA-256 of its real name, so that it is stable, tells pages apart, and leads whoever has the archive
/// back to the file.
public enum PersonDocument {
  /// The title that stands in place of a person's name.
  public static let title = "page of a person"

  /// The name shown for a document.
  ///
  /// - Parameters:
  ///   - document: the document's real name.
  ///   - iso3: the page's country; nil without one.
  public static func name(of document: String, iso3: String?) -> String {
    "person-\(iso3 ?? "XXX")-\(hash(of: document)).md"
  }

  /// Whether a document's name is such a name.
  public static func isName(_ document: String) -> Bool { hash(in: document) != nil }

  /// Whether a name shown stands for a document.
  public static func isName(_ name: String, of document: String) -> Bool {
    hash(in: name).map(String.init) == hash(of: document)
  }

  /// Whether a document's name holds an e-mail address or a telephone number, also one that `_` or `/` joins to a word.
  public static func holdsContact(_ document: String) -> Bool {
    let joints = "_/".utf8
    let words = String(
      decoding: document.utf8.map { joints.contains($0) ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    return PrivacyGuard.holdsContact(document) || PrivacyGuard.holdsContact(words)
  }

  private static func hash(in name: String) -> Substring? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "person", parts[1].count == 3, parts[2].hasSuffix(".md") else { return nil }
    let hash = parts[2].dropLast(3)
    return hash.count == digits && hash.allSatisfy { $0.isHexDigit && !$0.isUppercase } ? hash : nil
  }

  fileprivate static let digits = 16
}

extension PersonDocument {
  fileprivate static func hash(of document: String) -> String { String(Checksum.ofText(document).prefix(digits)) }
}
