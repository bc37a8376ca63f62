internal import Archive

/// Numbers of documents per canonical value, per type, year basis and year, with their base.
public struct Counts: Sendable, Equatable {
  /// One number of documents.
  public struct Row: Sendable, Equatable {
    /// The dimension.
    public let dimension: Dimension
    /// Canonical id.
    public let valueID: String
    /// Label for readers.
    public let label: String
    /// Family, class, theme, region or sector; `uncurated` for a value without a term.
    public let category: String
    /// A page type, or `all`.
    public let type: String
    /// Which year counts.
    public let yearBasis: YearBasis
    /// The year; nil for pages without one.
    public let year: Int?
    /// Number of documents that carry the value.
    public let documents: Int
    /// Number of documents of that type and year that carry any value of the dimension.
    public let base: Int

    /// documents / base, from 0 to 1.
    public var share: Double { Double(documents) / Double(base) }
  }

  /// The rows by dimension, id, type (`all` first), basis and year, pages without a year last.
  public let rows: [Row]
  /// Positions of the rows of all types together.
  private let wholes: [Whole: [Int]]

  /// Names the rows of all types together.
  private struct Whole: Hashable {
    let dimension: Dimension
    let basis: YearBasis
  }

  /// Counts the pages of a scope.
  ///
  /// Cost: O(*v* log *v*) in their values.
  public init(pages: [PageFacts], scope: Scope) {
    var counting = Counting()
    for page in pages where scope.counts(page) {
      counting.add(page, scope: scope)
    }
    rows = counting.rows()
    wholes = Dictionary(grouping: rows.indices.filter { [rows] in rows[$0].type == "all" }) { [rows] in
      Whole(dimension: rows[$0].dimension, basis: rows[$0].yearBasis)
    }
  }

  /// The rows of one dimension for all types on a basis, in order.
  public func rows(_ dimension: Dimension, _ basis: YearBasis) -> [Row] {
    wholes[Whole(dimension: dimension, basis: basis), default: []].map { rows[$0] }
  }
}

/// Counts pages value by value; what a value is called is noted beside.
private struct Counting {
  private var tally = ValueTally()
  /// Label and category by the value's number.
  private var names: [(label: String, category: String)] = []

  mutating func add(_ page: PageFacts, scope: Scope) {
    tally.add(page.values.map { number(of: $0) }, of: page, bases: YearBasis.allCases, scope: scope)
  }

  /// An uncurated value may be written in several ways: the first by scalars names it, whatever the order of pages.
  private mutating func number(of value: ValueFact) -> Int {
    let number = tally.number(of: ValueTally.Value(dimension: value.dimension, id: value.id))
    if number == names.count {
      names.append((value.label, value.category))
    } else if value.label != names[number].label, value.label.scalarOrder < names[number].label.scalarOrder {
      names[number] = (value.label, value.category)
    }
    return number
  }

  func rows() -> [Counts.Row] {
    tally.sorted().map { count in
      let (value, name) = (tally.values[count.value], names[count.value])
      return Counts.Row(
        dimension: value.dimension, valueID: value.id, label: name.label, category: name.category,
        type: count.cell.type, yearBasis: count.cell.basis, year: count.cell.year, documents: count.documents,
        base: count.base)
    }
  }
}
