internal import Archive

/// Counts documents by value and cell: a value of a dimension, and a cell of type, year basis and year.
///
/// Values and cells get numbers when they are met first, so that counting handles whole numbers only; their order is
/// made once at the end and does not depend on that of the pages.
struct ValueTally {
  /// A value's name.
  struct Value: Hashable {
    /// The dimension.
    let dimension: Dimension
    /// Canonical id, or the value as written.
    let id: String
  }

  private var indices: [Value: Int] = [:]
  private(set) var values: [Value] = []
  private var cells = CellNumbers()
  /// Documents by value and cell.
  private var documents: [Place: Int] = [:]
  /// Documents that carry any value of a dimension, by dimension and cell.
  private var bases: [Place: Int] = [:]

  /// A row of a tally and its cell.
  private struct Place: Hashable {
    let row: Int
    let cell: Int
  }

  /// The number of a value, given to it when it is met first.
  mutating func number(of value: Value) -> Int {
    if let known = indices[value] { return known }
    indices[value] = values.count
    values.append(value)
    return values.count - 1
  }

  /// Counts a page once in each cell for each of its values, which are given by number, each once.
  mutating func add(_ numbers: [Int], of page: PageFacts, bases isBased: [YearBasis], scope: Scope) {
    let cells = isBased.flatMap { self.cells.numbers(of: page, basis: $0, scope: scope) }
    var dimensions = Set<Dimension>()
    for number in numbers {
      dimensions.insert(values[number].dimension)
      for cell in cells { documents[Place(row: number, cell: cell), default: 0] += 1 }
    }
    for dimension in dimensions {
      for cell in cells { bases[Place(row: dimension.position, cell: cell), default: 0] += 1 }
    }
  }

  /// A number of documents with its base.
  struct Count {
    /// The value's number.
    let value: Int
    /// Type, basis and year.
    let cell: CountCell
    /// Documents with the value.
    let documents: Int
    /// Documents with any value of the dimension.
    let base: Int
  }

  /// The counts by dimension, id, type (`all` first), basis and year, pages without a year last.
  ///
  /// Cost: O(*n* log *n*) in the values and in the counts; only values are compared as texts.
  func sorted() -> [Count] {
    let order = values.indices.sorted { isOrdered(values[$0], values[$1]) }
    let rank = Self.ranks(order)
    let cellOrder = cells.all.indices.sorted { cells.all[$0] < cells.all[$1] }
    let cellRank = Self.ranks(cellOrder)
    let places = documents.map { (rank[$0.key.row] * cells.all.count + cellRank[$0.key.cell], $0.value) }
    return places.sorted { $0.0 < $1.0 }.map { place, count in
      let value = order[place / cells.all.count]
      let cell = cellOrder[place % cells.all.count]
      let base = bases[Place(row: values[value].dimension.position, cell: cell)] ?? 0
      return Count(value: value, cell: cells.all[cell], documents: count, base: base)
    }
  }

  private func isOrdered(_ left: Value, _ right: Value) -> Bool {
    left.dimension == right.dimension
      ? left.id.scalarOrder < right.id.scalarOrder : left.dimension < right.dimension
  }

  /// The place of each number in an order of numbers.
  private static func ranks(_ order: [Int]) -> [Int] {
    var ranks = order
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    return ranks
  }
}

/// Where a page counts: one of its types or `all`, and one of its years or none, on a basis.
struct CountCell: Hashable, Comparable {
  /// A page type, or `all`.
  let type: String
  /// Which year counts.
  let basis: YearBasis
  /// The year; nil for pages without one.
  let year: Int?

  /// `all` before the types by scalars, the page's year before the year of work, years ascending, none last.
  static func < (left: CountCell, right: CountCell) -> Bool {
    if left.type != right.type {
      return left.type == "all" || (right.type != "all" && left.type.scalarOrder < right.type.scalarOrder)
    }
    if left.basis != right.basis { return left.basis == .tag }
    return YearOrder(left.year) < YearOrder(right.year)
  }
}

/// Gives cells numbers when they are met first.
private struct CellNumbers {
  private var numbers: [CountCell: Int] = [:]
  private(set) var all: [CountCell] = []

  mutating func numbers(of page: PageFacts, basis: YearBasis, scope: Scope) -> [Int] {
    let years = page.countedYears(basis, in: scope)
    return (["all"] + page.types.filter { $0 != "all" }).flatMap { type in
      years.map { number(of: CountCell(type: type, basis: basis, year: $0)) }
    }
  }

  private mutating func number(of cell: CountCell) -> Int {
    if let known = numbers[cell] { return known }
    numbers[cell] = all.count
    all.append(cell)
    return all.count - 1
  }
}
