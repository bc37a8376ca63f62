/// Names of files by which an archive speaks of itself.
enum Documentation {
  /// Names in any letter case.
  private static let names: Set<String> = [
    "README", "READ_ME", "LICENSE", "LICENCE", "COPYING", "CHANGELOG", "CONTRIBUTING", "CODE_OF_CONDUCT", "CITATION",
  ]
  /// Names in capitals; in small letters they may be titles of pages.
  private static let capitals: Set<String> = [
    "AUTHORS", "CODEOWNERS", "CONTRIBUTORS", "GOVERNANCE", "HISTORY", "INSTALL", "ISSUE_TEMPLATE", "MAINTAINERS",
    "NEWS",
    "NOTICE", "PULL_REQUEST_TEMPLATE", "RELEASING", "SECURITY", "SUPPORT", "TODO", "USAGE",
  ]
  /// Names that another word may follow, as in `README.fr.md` or `LICENSE-CC-BY.txt`.
  private static let stems = ["README", "LICENSE", "LICENCE"]

  /// Whether a file's name is one of an archive's documentation.
  static func isName(_ name: [UInt8]) -> Bool {
    guard PageFinder.isPageName(name), let text = String(validating: name, as: UTF8.self) else { return false }
    let stem = String(text.prefix { $0 != "." })
    let capital = stem.uppercased()
    return names.contains(capital) || capitals.contains(stem) || stems.contains { isVariant(capital, of: $0) }
  }

  private static func isVariant(_ name: String, of stem: String) -> Bool {
    guard name.hasPrefix(stem), let mark = name.dropFirst(stem.count).first else { return false }
    return "-_".contains(mark) && name.count <= stem.count + longestVariant
  }

  /// A language's code or the name of a licence.
  private static let longestVariant = 12
}
