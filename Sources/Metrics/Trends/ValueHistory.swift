/// What became of a label between two years.
public enum LabelStatus: String, Sendable, Hashable, CaseIterable {
  /// Named in the later year for the first time.
  case new
  /// Named in both years.
  case kept
  /// Named in the later year and before it, but not in the earlier year.
  case returned
  /// Named before the later year, and not in it.
  case dropped
}

/// Since when a label is named and what became of it, read from the cells of its own row.
public struct ValueHistory: Sendable, Hashable {
  /// One cell of a row.
  public struct Cell: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// Documents that name the label; nil in a year that says nothing: not asked, lost, no answer, no document.
    public let documents: Int?

    /// Creates a cell.
    public init(year: Int, documents: Int?) {
      self.year = year
      self.documents = documents
    }

    fileprivate var isNamed: Bool { (documents ?? 0) > 0 }
  }

  /// The first year with a document; nil when there is none.
  public let firstYear: Int?
  /// The last year with a document; nil when there is none.
  public let lastYear: Int?
  /// What became of the label in the last cell; nil where that cell or the earlier one says nothing, and for a label
  /// that is in neither.
  public let status: LabelStatus?

  /// Reads the cells of one row: of one kind of documents, on one year basis.
  ///
  ///     let cells = [(2021, 4), (2022, nil), (2023, 0)].map { ValueHistory.Cell(year: $0.0, documents: $0.1) }
  ///     ValueHistory(cells).status   // dropped: named in 2021, and not in 2023, which was asked
  ///
  /// - Parameters:
  ///   - cells: years ascending.
  ///   - earlier: the year that the last one is set against; the one before it that says anything when nil.
  public init(_ cells: [Cell], since earlier: Int? = nil) {
    let named = cells.filter(\.isNamed)
    firstYear = named.first?.year
    lastYear = named.last?.year
    let before = cells.dropLast()
    let start = before.last { earlier.map { [year = $0.year] in $0 == year } ?? ($0.documents != nil) }
    status = cells.last.flatMap { last in start.flatMap { Self.status($0, last, before) } }
  }

  private static func status(_ start: Cell, _ last: Cell, _ before: ArraySlice<Cell>) -> LabelStatus? {
    guard start.documents != nil, last.documents != nil else { return nil }
    let isKnown = before.contains(where: \.isNamed)
    if !last.isNamed { return isKnown ? .dropped : nil }
    return start.isNamed ? .kept : isKnown ? .returned : .new
  }
}
