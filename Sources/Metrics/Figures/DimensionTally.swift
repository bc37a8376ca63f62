internal import Facts
internal import Text
internal import Vocabulary

/// A value of a dimension that documents of a population name.
public struct NamedValue: Sendable, Hashable {
  /// Canonical id.
  public let id: String
  /// The value as readers see it: the canonical label, or the archive's own words.
  public let label: String
  /// Family, class, theme, region or sector; `uncurated` for a value without a term; empty where there is none.
  public let category: String
}

/// In how many documents of a population each value of a dimension stands, by period.
///
/// Cost: O(values of the documents); a whole number for each value and period. A class, since every figure asks for one.
final class DimensionTally: Sendable {
  /// One period.
  fileprivate struct Cell: Sendable {
    /// Documents of the population.
    var documents = 0
    /// Documents that name any value.
    var base = 0
    /// Documents that were asked, named one or not.
    var asked = 0
    /// What the documents without a value say; the strongest reason stands for the period.
    var silences: ObservationFlags = []
    /// Documents by value, by position in ``DimensionTally/values``.
    var counts: [Int: Int] = [:]
    /// Documents that name a value of a category.
    var categories: [String: Int] = [:]
    /// Forms of the documents that name any value.
    var forms: FormSet = []
  }

  let dimension: Dimension
  let population: DocumentSet
  /// The values by id.
  let values: [NamedValue]
  private let positions: [String: Int]
  /// The categories of the values as ids name them.
  private let categories: [String]
  private let cells: [FigureID.Period: Cell]
  /// Positions of the values of each period: most documents first, then by label and id.
  private let ranks: [FigureID.Period: [Int]]

  /// Counts documents; a period that no document has is left out.
  ///
  /// - Parameter periods: the periods that a page counts in, each once.
  init(
    _ dimension: Dimension, of population: DocumentSet, pages: [PageFacts], periods: (PageFacts) -> [FigureID.Period]
  ) {
    (self.dimension, self.population) = (dimension, population)
    let named = NamedValues(dimension: dimension, population: population)
    var (found, labels, classes) = ([String: Int](), [String](), [String]())
    var (ids, cells) = ([String](), [FigureID.Period: Cell]())
    for page in pages where population.contains(page) {
      let mentions = named.mentions(on: page)
      let numbers = mentions.map { mention in
        if let known = found[mention.id] {
          // A value without a term may be written in several ways: the first by code point names it.
          if mention.label.scalarOrder < labels[known].scalarOrder { labels[known] = mention.label }
          return known
        }
        found[mention.id] = ids.count
        ids.append(mention.id)
        labels.append(mention.label)
        classes.append(mention.category)
        return ids.count - 1
      }
      let silence = mentions.isEmpty ? named.silence(of: page) : nil
      let named = Set(mentions.map { FigureID.part($0.category) }).subtracting([""])
      for period in periods(page) {
        cells[period, default: Cell()].add(
          numbers, categories: named, silence: silence, forms: page.forms(in: population))
      }
    }
    let order = ids.indices.sorted { ids[$0].scalarOrder < ids[$1].scalarOrder }
    values = order.map { NamedValue(id: ids[$0], label: labels[$0], category: classes[$0]) }
    positions = Dictionary(
      values.enumerated().map { (FigureID.part($1.id), $0) }, uniquingKeysWith: { first, _ in first })
    self.categories = values.map { FigureID.part($0.category) }
    var places = [Int](repeating: 0, count: ids.count)
    for (place, number) in order.enumerated() { places[number] = place }
    let (renumbered, values) = (cells.mapValues { $0.renumbered(places) }, values)
    self.cells = renumbered
    ranks = renumbered.mapValues { cell in
      cell.counts.sorted { left, right in
        (right.value, values[left.key].label.scalarOrder, values[left.key].id.scalarOrder)
          < (left.value, values[right.key].label.scalarOrder, values[right.key].id.scalarOrder)
      }.map(\.key)
    }
  }

  /// The value of an id, written as in a figure's id or as it is; nil where no document names it.
  func value(_ id: String) -> NamedValue? { positions[FigureID.part(id)].map { values[$0] } }

  /// Whether the value that a measure names stands in some document.
  func knows(_ measure: Measure) -> Bool {
    if case .documents(let id) = measure { value(id) != nil } else { true }
  }

  /// Values of a period with their documents: most documents first, then by label and id.
  func ranked(_ period: FigureID.Period) -> [(value: NamedValue, documents: Int)] {
    let counts = cells[period]?.counts ?? [:]
    return (ranks[period] ?? []).map { (values[$0], counts[$0] ?? 0) }
  }

  /// The number of a measure; nil where the period has no document of the population.
  func estimate(_ measure: Measure, _ period: FigureID.Period) -> Estimate? {
    guard let cell = cells[period] else { return nil }
    var start = Estimate(unit: measure.unit, documents: cell.base)
    start.forms = cell.forms
    guard cell.base > 0 else { return start.absent(cell.absence) }
    switch measure {
    case .distinct(let category):
      guard let category else { return start.counted(cell.counts.count) }
      let wanted = FigureID.part(category)
      return start.counted(cell.counts.count { categories[$0.key] == wanted })
    case .documents(let value):
      return start.filled(count: positions[FigureID.part(value)].flatMap { cell.counts[$0] } ?? 0, of: cell.base)
    case .naming(let category):
      guard let category else { return start.filled(count: cell.base, of: cell.asked) }
      return start.filled(count: cell.categories[FigureID.part(category)] ?? 0, of: cell.base)
    case .mentions(let category): return mentions(category, cell, start)
    case .recurring:
      return start.counted(cell.counts.count { $0.value > 1 }, of: cell.counts.count)
    }
  }

  private func mentions(_ category: String?, _ cell: Cell, _ start: Estimate) -> Estimate {
    let total = cell.counts.values.reduce(0, +)
    guard let category else { return start.counted(total) }
    let wanted = FigureID.part(category)
    return start.counted(
      cell.counts.lazy.filter { [categories] in categories[$0.key] == wanted }.map(\.value).reduce(0, +), of: total)
  }
}

extension DimensionTally.Cell {
  fileprivate mutating func add(
    _ values: [Int], categories named: Set<String>, silence: ObservationFlag?, forms: FormSet
  ) {
    documents += 1
    if let silence {
      silences.insert(silence)
      asked += silence == .notAsked ? 0 : 1
      return
    }
    base += 1
    asked += 1
    self.forms.formUnion(forms)
    for value in values { counts[value, default: 0] += 1 }
    for category in named { categories[category, default: 0] += 1 }
  }

  fileprivate func renumbered(_ places: [Int]) -> Self {
    var cell = self
    cell.counts = Dictionary(counts.map { (places[$0.key], $0.value) }, uniquingKeysWith: { first, _ in first })
    return cell
  }

  /// Why no document names a value.
  fileprivate var absence: ObservationFlag {
    if silences.contains(.empty) { return .empty }
    return silences.contains(.lost) ? .lost : .notAsked
  }
}

extension Measure {
  /// Shares of documents are shares; everything else is a count.
  var unit: IndicatorUnit {
    switch self {
    case .documents, .naming: .share
    case .distinct, .mentions, .recurring: .count
    }
  }
}

extension Estimate {
  /// The estimate with a whole number, flagged below 10 documents.
  func counted(_ number: Int, of total: Int? = nil) -> Estimate {
    var estimate = self
    estimate.numerator = number
    estimate.denominator = total
    estimate.value = Double(number)
    return documents < Threshold.count ? estimate.flagged(.lowReliability) : estimate
  }
}
