internal import Archive

/// The pages and lines behind one count.
public struct Explanation: Sendable, Equatable {
  /// One document that counts.
  public struct Evidence: Sendable, Equatable {
    /// The document.
    public let document: String
    /// The line of the first mention, from 1.
    public let line: Int
    /// The value as the page writes it.
    public let written: String
  }

  /// Name of a count: dimension, canonical id and, where one year is meant, the year.
  public struct ID: Sendable, Equatable {
    /// The dimension.
    public let dimension: Dimension
    /// Canonical id.
    public let valueID: String
    /// The year; nil for all years.
    public let year: Int?

    /// Reads `methods/system-thinking/2022` or `methods/system-thinking`; nil for anything else.
    public init?(_ text: String) {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard (2...3).contains(parts.count), let dimension = Dimension(rawValue: parts[0]), !parts[1].isEmpty else {
        return nil
      }
      let year = parts.count == 3 ? Int(parts[2]) : nil
      guard parts.count == 2 || year != nil else { return nil }
      self.dimension = dimension
      self.valueID = parts[1]
      self.year = year
    }
  }

  /// Label of the value; nil when no page carries it.
  public let label: String?
  /// The documents that carry the value, in order.
  public let evidence: [Evidence]
  /// The documents that carry any value of the dimension, in order.
  public let base: [String]

  /// Finds the pages behind a count.
  ///
  /// Cost: O(*v*) in the values of all pages.
  public init(_ id: ID, pages: [PageFacts], scope: Scope) {
    let counted = pages.filter { page in
      scope.counts(page) && (id.year.map(page.countedYears(scope.yearBasis).contains) ?? true)
    }
    let carriers = counted.filter { $0.values.contains { $0.dimension == id.dimension } }
    let found = carriers.compactMap { page in
      page.values.first { $0.dimension == id.dimension && $0.id == id.valueID }.map { (page, $0) }
    }
    base = carriers.map(\.document)
    label = found.map(\.1.label).min { $0.scalarOrder < $1.scalarOrder }
    evidence = found.map { page, value in
      let written = page.tags.first { $0.line == value.line && $0.valueID == value.id }?.value
      return Evidence(document: page.document, line: value.line, written: written ?? value.label)
    }
  }
}
