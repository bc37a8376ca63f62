internal import Text
internal import Vocabulary

/// Counts documents by value, country and cell: those of all pages and of the kinds of forms.
struct CountryTally {
  /// The types that are counted by country.
  private static let types = Set([CountCell.everyType] + [PageKind.plan, .closing, .experiment].map(\.rawValue))

  private var numbers: [String: Int] = [:]
  private var countries: [String] = []
  /// Whether a cell's type is counted, by the cell's number.
  private var isCounted: [Bool] = []
  private var documents: [Place: Int] = [:]
  /// Documents that carry any value of a dimension, by dimension, country and cell.
  private var bases: [Place: Int] = [:]

  /// A row of a tally with country and cell.
  private struct Place: Hashable {
    let row: Int
    let country: Int
    let cell: Int
  }

  /// Counts a page once in each of its countries and cells for each of its values.
  mutating func add(
    _ values: [(number: Int, dimension: Dimension)], in cells: [Int], _ all: CellNumbers, of places: [String]
  ) {
    for cell in all.all[isCounted.count...] { isCounted.append(Self.types.contains(cell.type)) }
    let counted = cells.filter { isCounted[$0] }
    let dimensions = Set(values.map(\.dimension))
    for country in places.map({ number(of: $0) }) {
      for cell in counted {
        for (number, _) in values { documents[Place(row: number, country: country, cell: cell), default: 0] += 1 }
        for dimension in dimensions {
          bases[Place(row: dimension.position, country: country, cell: cell), default: 0] += 1
        }
      }
    }
  }

  private mutating func number(of country: String) -> Int {
    if let known = numbers[country] { return known }
    numbers[country] = countries.count
    countries.append(country)
    return countries.count - 1
  }

  /// The countries by code, and the counts by value, country and cell.
  ///
  /// - Parameters:
  ///   - values: the numbers of the values in their order.
  ///   - cells: those of the cells.
  ///   - dimension: the dimension of a value's number.
  func sorted(values: [Int], cells: [Int], dimension: (Int) -> Dimension) -> ([String], [CountRows.Entry]) {
    let order = countries.indices.sorted { countries[$0].scalarOrder < countries[$1].scalarOrder }
    let (valueRank, countryRank, cellRank) = (values.ranks, order.ranks, cells.ranks)
    let places = documents.map { place, count in
      let row = valueRank[place.row] * countries.count + countryRank[place.country]
      return (rank: row * cells.count + cellRank[place.cell], place: place, count: count)
    }
    let entries = places.sorted { $0.rank < $1.rank }.map { _, place, count in
      let base = bases[Place(row: dimension(place.row).position, country: place.country, cell: place.cell)] ?? 0
      return CountRows.Entry(
        name: Int32(valueRank[place.row]), cell: Int32(cellRank[place.cell]),
        country: Int32(countryRank[place.country]), documents: Int32(clamping: count), base: Int32(clamping: base),
        state: .value)
    }
    return (order.map { countries[$0] }, entries)
  }
}
