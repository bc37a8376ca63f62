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
  private let wholes: [Whole: [Row]]

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
      for basis in YearBasis.allCases { counting.add(page, basis: basis, scope: scope) }
    }
    rows = counting.rows()
    wholes = Dictionary(
      grouping: rows.lazy.filter { $0.type == "all" }, by: { Whole(dimension: $0.dimension, basis: $0.yearBasis) })
  }

  /// The rows of one dimension for all types on a basis, in order.
  public func rows(_ dimension: Dimension, _ basis: YearBasis) -> [Row] {
    wholes[Whole(dimension: dimension, basis: basis)] ?? []
  }
}

/// Counts pages value by value; what a value is called is noted beside.
private struct Counting {
  private var documents = Tally<ValueKey>()
  private var bases = Tally<BaseKey>()
  private var names: [NameKey: (label: String, category: String)] = [:]

  mutating func add(_ page: PageFacts, basis: YearBasis, scope: Scope) {
    let cells = PageCells(page: page, basis: basis, scope: scope)
    for value in page.values {
      name(value)
      cells.forEach { type, year in
        let base = BaseKey(dimension: value.dimension, type: type, basis: basis, year: year)
        documents.add(ValueKey(id: value.id, base: base))
      }
    }
    for dimension in Set(page.values.map(\.dimension)) {
      cells.forEach { bases.add(BaseKey(dimension: dimension, type: $0, basis: basis, year: $1)) }
    }
  }

  /// An uncurated value may be written in several ways: the first by scalars names it, whatever the order of pages.
  private mutating func name(_ value: ValueFact) {
    let key = NameKey(dimension: value.dimension, id: value.id)
    guard let known = names[key] else {
      names[key] = (value.label, value.category)
      return
    }
    if value.label.scalarOrder < known.label.scalarOrder { names[key] = (value.label, value.category) }
  }

  func rows() -> [Counts.Row] {
    documents.sorted().map { key, count in
      let name = names[NameKey(dimension: key.base.dimension, id: key.id)]
      return Counts.Row(
        dimension: key.base.dimension, valueID: key.id, label: name?.label ?? key.id, category: name?.category ?? "",
        type: key.base.type, yearBasis: key.base.basis, year: key.base.year, documents: count, base: bases[key.base])
    }
  }
}

private struct NameKey: Hashable {
  let dimension: Dimension
  let id: String
}

private struct BaseKey: Hashable, Comparable {
  let dimension: Dimension
  let type: String
  let basis: YearBasis
  let year: Int?

  static func < (left: BaseKey, right: BaseKey) -> Bool {
    (TypeOrder(left.type), left.basis == .tag ? 0 : 1, YearOrder(left.year))
      < (TypeOrder(right.type), right.basis == .tag ? 0 : 1, YearOrder(right.year))
  }
}

private struct ValueKey: Hashable, Comparable {
  let id: String
  let base: BaseKey

  static func < (left: ValueKey, right: ValueKey) -> Bool {
    if left.base.dimension != right.base.dimension { return left.base.dimension < right.base.dimension }
    return left.id == right.id ? left.base < right.base : left.id.scalarOrder < right.id.scalarOrder
  }
}
