internal import Text

/// Keeps a broken page from drowning the findings of all others: of each code only so many findings are kept.
struct FindingLimit {
  /// How many findings of one code a page may have; more say nothing new, and a hostile page could make millions.
  static let mostPerCode = 100

  private var counts: [String: Int] = [:]

  /// Whether one more finding of a code is kept.
  mutating func admits(_ code: String) -> Bool {
    counts[code, default: 0] += 1
    return counts[code, default: 0] <= Self.mostPerCode
  }

  /// One finding for each code of which some were left out.
  func leftOut(of document: String) -> [Finding] {
    counts.filter { $0.value > Self.mostPerCode }.sorted { $0.key.scalarOrder < $1.key.scalarOrder }.map {
      Finding(
        document: document, severity: .info, code: "more-findings",
        message: "\($0.value - Self.mostPerCode) more findings \"\($0.key)\" on this page are left out, expected at "
          + "most \(Self.mostPerCode); mend those shown and check again")
    }
  }
}
