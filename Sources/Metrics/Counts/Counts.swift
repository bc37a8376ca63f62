internal import Archive
public import Facts
public import Vocabulary

/// Numbers of documents per canonical value, per type, year basis and year, with their base; then the same by country.
///
/// A value that occurs under a type and basis has a row for every year of the selection, so that a true zero is told
/// from a year that was not asked. The selection is every year of a range that was asked for, up to
/// ``longestRange`` years; without one, or beyond, the years that documents bear.
public struct Counts: Sendable, Equatable {
  /// What a row knows.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// A number of documents; 0 is a true zero.
    case value
    /// Documents there are, and none of them was asked.
    case notAsked = "not_asked"
    /// Documents were asked, and the export lost every answer.
    case lost
    /// There is no document of the type in the year.
    case noDocuments = "no_documents"
  }

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
    /// A page type, a kind (`plan`, `closing`, `experiment`), or `all`.
    public let type: String
    /// Which year counts.
    public let yearBasis: YearBasis
    /// The year; nil for pages without one.
    public let year: Int?
    /// Number of documents that carry the value; 0 too where ``state`` is not `value`.
    public let documents: Int
    /// Number of documents of that type, year and country that carry any value of the dimension.
    public let base: Int
    /// Whether the number is one.
    public let state: State
    /// ISO 3166 alpha-3 code of the country; empty for all together.
    public let iso3: String

    /// documents / base, from 0 to 1; nil below 10 documents.
    public var share: Double? { base < Threshold.share ? nil : Double(documents) / Double(base) }
  }

  /// The longest range of years that is shown whole.
  public static let longestRange = 30

  /// The rows of all countries together by dimension, id, type (`all` first), basis and year, pages without a year
  /// last; then those by country, in the same order with the country behind the id.
  public let rows: CountRows
  /// Positions of the rows above 0 of all types and countries together.
  private let wholes: [Whole: [Int]]

  /// Names the rows of all types together.
  private struct Whole: Hashable {
    let dimension: Dimension
    let basis: YearBasis
  }

  /// Counts the pages of a scope.
  ///
  /// - Parameter depth: at ``FactDepth/counts`` no countries, and the year of work only where the scope goes by it.
  ///
  /// Cost: O(*v* log *v*) in their values and in the rows.
  public init(pages: [PageFacts], scope: Scope, depth: FactDepth = .full) {
    let bases = YearBasis.allCases.filter { depth == .full || $0 == .tag || $0 == scope.yearBasis }
    var counting = Counting(scope: scope, bases: bases, countsCountries: depth == .full)
    for page in pages where scope.counts(page) { counting.add(page) }
    rows = counting.rows()
    wholes = Dictionary(grouping: rows.indices.filter { [rows] in rows.isWhole($0) }) { [rows] in
      Whole(dimension: rows[$0].dimension, basis: rows[$0].yearBasis)
    }
  }

  /// The rows above 0 of one dimension for all types on a basis, in order.
  public func rows(_ dimension: Dimension, _ basis: YearBasis) -> [Row] {
    wholes[Whole(dimension: dimension, basis: basis), default: []].map { rows[$0] }
  }
}

/// The rows of ``Counts``, each made when it is asked for: there are many, and most repeat the names of others.
public struct CountRows: RandomAccessCollection, Sendable, Equatable {
  /// What a value is called.
  struct Name: Equatable {
    let value: ValueTally.Value
    let label: String
    let category: String
  }

  /// A row as positions of its names.
  struct Entry: Equatable {
    let name: Int32
    let cell: Int32
    /// Position of the country; -1 for all together.
    let country: Int32
    let documents: Int32
    let base: Int32
    let state: Counts.State
  }

  private let names: [Name]
  private let cells: [CountCell]
  private let countries: [String]
  private let entries: [Entry]

  init(names: [Name], cells: [CountCell], countries: [String], entries: [Entry]) {
    (self.names, self.cells, self.countries, self.entries) = (names, cells, countries, entries)
  }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { entries.count }

  /// The row at a position.
  public subscript(position: Int) -> Counts.Row {
    let entry = entries[position]
    let (name, cell) = (names[Int(entry.name)], cells[Int(entry.cell)])
    return Counts.Row(
      dimension: name.value.dimension, valueID: name.value.id, label: name.label, category: name.category,
      type: cell.type, yearBasis: cell.basis, year: cell.year, documents: Int(entry.documents),
      base: Int(entry.base), state: entry.state, iso3: entry.country < 0 ? "" : countries[Int(entry.country)])
  }

  /// Whether a row is about all types and countries together, and above 0.
  func isWhole(_ position: Int) -> Bool {
    let entry = entries[position]
    return entry.country < 0 && entry.documents > 0 && cells[Int(entry.cell)].type == CountCell.everyType
  }

  /// Whether a row is about all countries together, and above 0.
  public func isOccurrence(_ position: Int) -> Bool { entries[position].country < 0 && entries[position].documents > 0 }

  /// The basis of a row.
  public func basis(_ position: Int) -> YearBasis { cells[Int(entries[position].cell)].basis }
}
