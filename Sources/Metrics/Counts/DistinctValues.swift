internal import Archive

/// The different values of a dimension in a year, each with the pages that name it.
///
/// A headline such as "10 methods in 2022" counts its rows.
public struct DistinctValues: Sendable, Equatable {
  /// Names the values of a dimension in a year.
  public struct ID: Sendable, Equatable {
    /// The dimension.
    public let dimension: Dimension
    /// The year.
    public let year: Int

    /// Reads `methods/2022`: a dimension and four digits; nil for anything else.
    public init?(_ text: String) {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let dimension = Dimension(rawValue: parts[0]), parts[1].utf8.count == 4,
        let year = Int(parts[1])
      else { return nil }
      self.dimension = dimension
      self.year = year
    }
  }

  /// A page that names a value.
  public struct Place: Sendable, Equatable {
    /// The document.
    public let document: String
    /// The line of the first mention, from 1.
    public let line: Int
  }

  /// One value.
  public struct Row: Sendable, Equatable {
    /// Canonical id.
    public let id: String
    /// Label for readers.
    public let label: String
    /// The pages that name it, in order.
    public let places: [Place]
  }

  /// The values by id.
  public let rows: [Row]
  /// Documents that name any of them.
  public let documents: Int

  /// Lists the values.
  ///
  /// Cost: O(*v*) in the values of all pages.
  public init(_ id: ID, pages: [PageFacts], scope: Scope) {
    let counted = pages.filter { scope.counts($0) && $0.countedYears(scope.yearBasis).contains(id.year) }
    let named = counted.flatMap { page in
      page.values.filter { $0.dimension == id.dimension }.map { (page.document, $0) }
    }
    rows = Dictionary(grouping: named, by: \.1.id).map { valueID, found in
      Row(
        id: valueID, label: found.map(\.1.label).min { $0.scalarOrder < $1.scalarOrder } ?? valueID,
        places: found.map { Place(document: $0, line: $1.line) })
    }.sorted { $0.id.scalarOrder < $1.id.scalarOrder }
    documents = Set(named.map(\.0)).count
  }
}
