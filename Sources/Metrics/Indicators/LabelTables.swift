internal import Facts
internal import Text
internal import Vocabulary

/// Marks of a label that indicators ask for.
struct LabelMarks: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  /// On the list of methods that the form offered from the start.
  static let core = LabelMarks(rawValue: 1)
  /// One of the data types that the first form named as new.
  static let newStrict = LabelMarks(rawValue: 2)
  /// New in the wide sense: digital or made by citizens.
  static let newWide = LabelMarks(rawValue: 4)
  /// A theme of public-sector innovation.
  static let publicInnovation = LabelMarks(rawValue: 8)

  private static let names: [(String, LabelMarks)] = [
    ("core", .core), ("new-strict", .newStrict), ("new-wide", .newWide), ("public-innovation", .publicInnovation),
  ]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The marks among those of a term.
  init(_ marks: Set<String>) {
    self = Self.names.reduce(into: LabelMarks(rawValue: 0)) { if marks.contains($1.0) { $0.insert($1.1) } }
  }
}

/// The labels of one page in a dimension.
struct LabelSet: Sendable, Hashable {
  /// Positions in the label table, ascending.
  var positions: [Int] = []
  /// A bit for each category among them.
  var categories: UInt64 = 0
  /// The marks of all of them together.
  var marks: LabelMarks = []
}

/// The labels that the pages of a scope carry in one dimension.
struct LabelTable: Sendable {
  /// One label.
  struct Entry: Sendable {
    let id: String
    let label: String
    let category: Int
    let marks: LabelMarks
  }

  let dimension: Dimension
  /// The labels by id.
  let entries: [Entry]
  /// Families or classes in the order of the list, then those that only pages know.
  let categories: [String]
  private let positions: [String: Int]

  init(_ dimension: Dimension, pages: [PageFacts], vocabulary: Vocabulary) {
    self.dimension = dimension
    var found: [String: ValueFact] = [:]
    for page in pages where page.kind != nil {
      for value in page.values where value.dimension == dimension {
        guard let known = found[value.id] else {
          found[value.id] = value
          continue
        }
        if value.label.scalarOrder < known.label.scalarOrder { found[value.id] = value }
      }
    }
    let list = dimension.vocabulary.map { vocabulary[$0] }
    let listed = list?.categories ?? []
    let other = Set(found.values.map(\.category)).subtracting(listed).sorted { $0.scalarOrder < $1.scalarOrder }
    let names = listed + other
    let order = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    entries = found.values.sorted { $0.id.scalarOrder < $1.id.scalarOrder }.map { value in
      Entry(
        id: value.id, label: value.label, category: order[value.category] ?? 0,
        marks: LabelMarks(list?.term(id: value.id)?.marks ?? []))
    }
    categories = names
    positions = Dictionary(entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The labels of a page.
  func set(of page: PageFacts) -> LabelSet {
    var set = LabelSet()
    for value in page.values where value.dimension == dimension {
      guard let position = positions[value.id] else { continue }
      set.positions.append(position)
      set.categories |= bit(entries[position].category)
      set.marks.formUnion(entries[position].marks)
    }
    set.positions.sort()
    return set
  }

  /// The bit of a category by name; 0 for one that no page and no list knows.
  func bit(_ category: String) -> UInt64 { categories.firstIndex(of: category).map(bit) ?? 0 }

  /// More than 64 categories do not occur; those beyond would share no bit rather than a wrong one.
  private func bit(_ category: Int) -> UInt64 { category < 64 ? 1 << UInt64(category) : 0 }
}

/// The label tables of the four dimensions with a list.
struct LabelTables: Sendable {
  /// The dimensions whose labels are counted per group.
  static let counted: [Dimension] = [.methods, .dataSources, .sdgs]

  private let tables: [LabelTable]

  init(pages: [PageFacts], vocabulary: Vocabulary) {
    tables = (Self.counted + [.thematicAreas]).map { LabelTable($0, pages: pages, vocabulary: vocabulary) }
  }

  /// The table of a dimension; that of themes for one without a list.
  subscript(dimension: Dimension) -> LabelTable {
    tables[Self.counted.firstIndex(of: dimension) ?? Self.counted.count]
  }
}
