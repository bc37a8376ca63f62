internal import Facts
internal import Text
internal import Vocabulary

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
  private(set) var cells = CellNumbers()
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

  /// The numbers of the cells in which a page counts.
  mutating func cells(of page: PageFacts, types: [String], bases: [YearBasis], scope: Scope) -> [Int] {
    bases.flatMap { cells.numbers(of: page, types: types, basis: $0, scope: scope) }
  }

  /// Counts a page once in each cell for each of its values, which are given by number, each once.
  mutating func add(_ numbers: [Int], in cells: [Int]) {
    var dimensions = Set<Dimension>()
    for number in numbers {
      dimensions.insert(values[number].dimension)
      for cell in cells { documents[Place(row: number, cell: cell), default: 0] += 1 }
    }
    for dimension in dimensions {
      for cell in cells { bases[Place(row: dimension.position, cell: cell), default: 0] += 1 }
    }
  }

  /// Makes cells for some years of every type that has one on a basis.
  mutating func addCells(of years: [Int], _ basis: YearBasis) {
    for type in Set(cells.all.lazy.filter { $0.basis == basis }.map(\.type)) {
      for year in years { _ = cells.number(of: CountCell(type: type, basis: basis, year: year)) }
    }
  }

  /// A number of documents with its base, by the positions of value and cell in their order.
  struct Count {
    /// The value's position.
    let value: Int
    /// The cell's position.
    let cell: Int
    /// Documents with the value.
    let documents: Int
    /// Documents with any value of the dimension.
    let base: Int
  }

  /// The counts above 0 by dimension, id, type (`all` first), basis and year, pages without a year last.
  ///
  /// Cost: O(*n* log *n*) in the values and in the counts; only values are compared as texts.
  func sorted() -> (values: [Int], cells: [Int], counts: [Count]) {
    let order = values.indices.sorted { isOrdered(values[$0], values[$1]) }
    let cellOrder = cells.all.indices.sorted { cells.all[$0] < cells.all[$1] }
    let (rank, cellRank) = (order.ranks, cellOrder.ranks)
    let places = documents.map { (rank[$0.key.row] * cells.all.count + cellRank[$0.key.cell], $0.value) }
    let counts = places.sorted { $0.0 < $1.0 }.map { place, count in
      let (value, cell) = (place / cells.all.count, place % cells.all.count)
      return Count(
        value: value, cell: cell, documents: count, base: base(values[order[value]].dimension, cellOrder[cell]))
    }
    return (order, cellOrder, counts)
  }

  /// Documents of a cell that carry any value of a dimension.
  func base(_ dimension: Dimension, _ cell: Int) -> Int { bases[Place(row: dimension.position, cell: cell)] ?? 0 }

  private func isOrdered(_ left: Value, _ right: Value) -> Bool {
    left.dimension == right.dimension
      ? left.id.scalarOrder < right.id.scalarOrder : left.dimension < right.dimension
  }
}

extension [Int] {
  /// The place of each number in an order of numbers.
  var ranks: [Int] {
    var ranks = self
    for (rank, number) in enumerated() { ranks[number] = rank }
    return ranks
  }
}

/// Where a page counts: one of its types or `all`, and one of its years or none, on a basis.
struct CountCell: Hashable, Comparable {
  /// The type of all pages together.
  static let everyType = "all"

  /// A page type, a kind, or `all`.
  let type: String
  /// Which year counts.
  let basis: YearBasis
  /// The year; nil for pages without one.
  let year: Int?

  /// `all` before the types by scalars, the page's year before the year of work, years ascending, none last.
  static func < (left: CountCell, right: CountCell) -> Bool {
    if left.type != right.type {
      return left.type == everyType || (right.type != everyType && left.type.scalarOrder < right.type.scalarOrder)
    }
    if left.basis != right.basis { return left.basis == .tag }
    return YearOrder(left.year) < YearOrder(right.year)
  }
}

/// Gives cells numbers when they are met first.
struct CellNumbers {
  private var numbers: [CountCell: Int] = [:]
  private(set) var all: [CountCell] = []

  mutating func numbers(of page: PageFacts, types: [String], basis: YearBasis, scope: Scope) -> [Int] {
    let years = page.countedYears(basis, in: scope)
    return ([CountCell.everyType] + types.filter { $0 != CountCell.everyType }).flatMap { type in
      years.map { number(of: CountCell(type: type, basis: basis, year: $0)) }
    }
  }

  mutating func number(of cell: CountCell) -> Int {
    if let known = numbers[cell] { return known }
    numbers[cell] = all.count
    all.append(cell)
    return all.count - 1
  }
}
