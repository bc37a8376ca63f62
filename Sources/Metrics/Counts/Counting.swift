internal import Facts
internal import Text
internal import Vocabulary

/// Counts pages value by value; what a value is called, and what pages were asked, is noted beside.
struct Counting {
  private let scope: Scope
  private let bases: [YearBasis]
  private var tally = ValueTally()
  private var countries: CountryTally?
  /// Label and category by the value's number.
  private var names: [(label: String, category: String)] = []
  /// What the documents of a cell were asked, by the cell's number.
  private var asked: [AskedDimensions] = []

  init(scope: Scope, bases: [YearBasis], countsCountries: Bool) {
    self.scope = scope
    self.bases = bases
    countries = countsCountries ? CountryTally() : nil
  }

  mutating func add(_ page: PageFacts) {
    let types = Set(page.types + (page.kind?.countedKinds ?? []).filter { $0 != .shell }.map(\.rawValue))
    let cells = tally.cells(of: page, types: Array(types), bases: bases, scope: scope)
    note(AskedDimensions(page), in: cells)
    // Which partners a form names as such depends on the kind that it counts as.
    let byPopulation = Dictionary(grouping: cells) { DocumentSet(code: tally.cells.all[$0].type) ?? .everyPage }
    for (population, cells) in byPopulation.sorted(by: { $0.key.code < $1.key.code }) {
      add(values(of: page, in: population), of: page, in: cells)
    }
  }

  /// What a page names as one of some documents.
  private func values(of page: PageFacts, in population: DocumentSet) -> [ValueFact] {
    guard population != .everyPage else { return page.values }
    let partners = [Dimension.partners, .partnerSectors]
    return page.values.filter { !partners.contains($0.dimension) }
      + partners.flatMap { NamedValues(dimension: $0, population: population).facts(on: page) }
  }

  private mutating func add(_ values: [ValueFact], of page: PageFacts, in cells: [Int]) {
    let numbers = values.map { number(of: $0) }
    tally.add(numbers, in: cells)
    let places = page.countries.map(\.iso3).filter { !$0.isEmpty && scope.keeps(country: $0) }
    countries?.add(
      numbers.map { (number: $0, dimension: tally.values[$0].dimension) }, in: cells, tally.cells, of: places)
  }

  private mutating func note(_ dimensions: AskedDimensions, in cells: [Int]) {
    while asked.count < tally.cells.all.count { asked.append(AskedDimensions()) }
    for cell in cells { asked[cell].formUnion(dimensions) }
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

  /// The rows, with those of years without the value.
  mutating func rows() -> CountRows {
    for basis in bases { tally.addCells(of: years(basis), basis) }
    while asked.count < tally.cells.all.count { asked.append(AskedDimensions()) }
    let (values, cells, counts) = tally.sorted()
    let known = cells.map { tally.cells.all[$0] }
    let entries = filled(counts, Series.of(known), values, cells)
    let places = countries?.sorted(values: values, cells: cells) { tally.values[$0].dimension } ?? ([], [])
    return CountRows(
      names: values.map { number in
        CountRows.Name(value: tally.values[number], label: names[number].label, category: names[number].category)
      }, cells: known, countries: places.0, entries: entries + places.1)
  }

  /// The years of the selection on a basis.
  private func years(_ basis: YearBasis) -> [Int] {
    if basis == scope.yearBasis, let range = scope.years, range.count <= Counts.longestRange { return Array(range) }
    return Set(tally.cells.all.lazy.filter { $0.basis == basis }.compactMap(\.year)).sorted()
  }

  /// The counts with a row for every year of a series in which the value has none.
  private func filled(
    _ counts: [ValueTally.Count], _ series: [Series], _ values: [Int], _ cells: [Int]
  ) -> [CountRows.Entry] {
    var entries: [CountRows.Entry] = []
    var next = 0
    while next < counts.count {
      let value = counts[next].value
      let dimension = tally.values[values[value]].dimension
      for cell in series[counts[next].cell].cells {
        if next < counts.count, counts[next].value == value, counts[next].cell == cell {
          entries.append(CountRows.Entry(counts[next]))
          next += 1
        } else if series[cell].hasYear {
          let base = tally.base(dimension, cells[cell])
          entries.append(
            CountRows.Entry(value: value, cell: cell, base: base, state: asked[cells[cell]].state(dimension, base)))
        }
      }
    }
    return entries
  }
}

/// The cells of one type and basis, by position in their order.
private struct Series {
  let cells: Range<Int>
  /// Whether the cell itself is about a year.
  let hasYear: Bool

  /// For each cell the series it belongs to.
  static func of(_ cells: [CountCell]) -> [Series] {
    var series: [Series] = []
    while series.count < cells.count {
      let first = series.count
      let end = cells[first...].firstIndex { $0.type != cells[first].type || $0.basis != cells[first].basis }
      let range = first..<(end ?? cells.count)
      series += range.map { Series(cells: range, hasYear: cells[$0].year != nil) }
    }
    return series
  }
}

extension CountRows.Entry {
  /// A number of documents.
  fileprivate init(_ count: ValueTally.Count) {
    self.init(
      name: Int32(count.value), cell: Int32(count.cell), country: -1, documents: Int32(clamping: count.documents),
      base: Int32(clamping: count.base), state: .value)
  }

  /// A year without the value.
  fileprivate init(value: Int, cell: Int, base: Int, state: Counts.State) {
    self.init(
      name: Int32(value), cell: Int32(cell), country: -1, documents: 0, base: Int32(clamping: base), state: state)
  }
}
