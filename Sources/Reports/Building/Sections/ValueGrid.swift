internal import Archive
internal import Labels
internal import Metrics

/// How many documents name each value of a dimension, by year: the cells that tables and sentences share.
struct ValueGrid {
  /// A value.
  struct Row: Equatable {
    let id: String
    let label: String
    let category: String
    /// Documents by year.
    let documents: [Int: Int]
    /// Documents without a year, where they are counted.
    let undated: Int
    /// Documents of all years, each once, and those without one.
    let total: Int
  }

  let dimension: Dimension
  let years: [Int]
  /// The values by documents, then by label.
  let rows: [Row]
  /// Documents of each year that name any value.
  let bases: [Int: Int]
  /// Documents that name any value.
  let base: Int
  /// Documents that name any value of a category, by year and in all years (year 0).
  private let categories: [String: [Int: Int]]
  /// Why a year has none.
  private let absences: [Int: Cell.Missing]

  /// Counts the pages of some years.
  ///
  /// - Parameter countsUndated: whether pages without a year count, too.
  init(
    _ dimension: Dimension, of pages: [PageFacts], years: [Int], basis: YearBasis, labels: Labels,
    countsUndated: Bool = false
  ) {
    self.dimension = dimension
    self.years = years
    let shown = pages.filter { page in
      let counted = page.countedYears(basis)
      return counted.isEmpty ? countsUndated : counted.contains(where: years.contains)
    }
    var byID: [String: Entry] = [:]
    var (bases, categories) = ([Int: Int](), [String: [Int: Int]]())
    for page in shown {
      let counted = page.countedYears(basis).filter(years.contains)
      let values = page.values.filter { $0.dimension == dimension }
      if !values.isEmpty { for year in [0] + counted { bases[year, default: 0] += 1 } }
      for category in Set(values.map(\.category)) {
        for year in [0] + counted { categories[category, default: [:]][year, default: 0] += 1 }
      }
      for value in values {
        var entry = byID[value.id] ?? Entry(label: Self.label(value, labels), category: value.category)
        for year in counted { entry.documents[year, default: 0] += 1 }
        if counted.isEmpty { entry.undated += 1 }
        entry.total += 1
        byID[value.id] = entry
      }
    }
    rows = byID.map { $1.row(id: $0) }.sorted {
      ($1.total, $0.label.scalarOrder, $0.id.scalarOrder) < ($0.total, $1.label.scalarOrder, $1.id.scalarOrder)
    }
    self.base = bases.removeValue(forKey: 0) ?? 0
    self.bases = bases
    self.categories = categories
    absences = Dictionary(
      uniqueKeysWithValues: years.map { ($0, Self.absence(of: dimension, in: $0, shown, basis)) })
  }

  /// A row while pages are counted.
  private struct Entry {
    let label: String
    let category: String
    var documents: [Int: Int] = [:]
    var undated = 0
    var total = 0

    func row(id: String) -> Row {
      Row(id: id, label: label, category: category, documents: documents, undated: undated, total: total)
    }
  }

  /// Whether some value stands on documents without a year.
  var hasUndated: Bool { rows.contains { $0.undated > 0 } }

  /// Goals stand with number and short name, sectors with their name; other values as the archive has them.
  static func label(_ value: ValueFact, _ labels: Labels) -> String {
    switch value.dimension {
    case .sdgs where value.id.hasPrefix("sdg-"): "\(value.id.dropFirst(4)) \(labels.name(.sdg, value.id))"
    case .partnerSectors: labels.name(.sector, value.id)
    default: value.label
    }
  }

  private static func absence(
    of dimension: Dimension, in year: Int, _ pages: [PageFacts], _ basis: YearBasis
  ) -> Cell.Missing {
    let pages = pages.filter { $0.countedYears(basis).contains(year) }
    guard !pages.isEmpty else { return .noDocument }
    return pages.contains { $0.asks(dimension) } ? .noAnswer : .notAsked
  }

  /// The number of documents that name a value in a year, or why there is none.
  func cell(_ row: Row, _ year: Int) -> Cell {
    bases[year] == nil ? .missing(absences[year] ?? .noDocument) : .integer(row.documents[year] ?? 0)
  }

  /// Why a year has no value at all; nil when it has some.
  func absence(_ year: Int) -> Cell.Missing? { bases[year] == nil ? absences[year] ?? .noDocument : nil }

  /// The number of distinct values of a year, or why there is none.
  func distinct(_ year: Int) -> Cell {
    absence(year).map { .missing($0) } ?? .integer(rows.count { $0.documents[year] != nil })
  }

  /// The values of a year, by label.
  func named(_ year: Int) -> [Row] { rows.filter { $0.documents[year] != nil } }

  /// Mentions of a category in all years: each value once a document.
  func mentions(_ category: String) -> Int { rows.lazy.filter { $0.category == category }.map(\.total).reduce(0, +) }

  /// Mentions in all years.
  var mentions: Int { rows.map(\.total).reduce(0, +) }

  /// Documents that name any value of a category in a year.
  func documents(_ category: String, _ year: Int) -> Int { categories[category]?[year] ?? 0 }

  /// Documents of all years that name any value of a category.
  func documents(_ category: String) -> Int { categories[category]?[0] ?? 0 }

  /// Categories that some document names, by mentions, then by code.
  var categoriesByMentions: [String] {
    categories.keys.sorted { (mentions($1), $0.scalarOrder) < (mentions($0), $1.scalarOrder) }
  }
}
