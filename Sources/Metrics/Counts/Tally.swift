internal import Archive

/// Counts how often each key was added; two tallies merge into the tally of both.
struct Tally<Key: Hashable & Comparable> {
  private var counts: [Key: Int] = [:]

  mutating func add(_ key: Key) { counts[key, default: 0] += 1 }

  /// The count of a key, 0 for one never added.
  subscript(key: Key) -> Int { counts[key] ?? 0 }

  /// Keys with their counts, in the keys' order.
  func sorted() -> [(key: Key, count: Int)] {
    counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// The cells a page counts in: each of its types and `all`, each of its years or none.
struct PageCells {
  private let types: [String]
  private let years: [Int?]

  init(page: PageFacts, basis: YearBasis, scope: Scope) {
    types = ["all"] + page.types.filter { $0 != "all" }
    years = Self.years(of: page, basis: basis, scope: scope)
  }

  /// The years a page counts in within a scope; nil stands for a page without one.
  static func years(of page: PageFacts, basis: YearBasis, scope: Scope) -> [Int?] {
    let counted = page.countedYears(basis)
    let all: [Int?] = counted.isEmpty ? [nil] : counted
    return all.filter { scope.counts(year: $0, basis) }
  }

  func forEach(_ body: (String, Int?) -> Void) {
    for type in types { for year in years { body(type, year) } }
  }
}

/// Orders page types: `all` first, then by scalars.
struct TypeOrder: Comparable {
  private let type: String

  init(_ type: String) { self.type = type }

  static func < (left: TypeOrder, right: TypeOrder) -> Bool {
    (left.type == "all" ? 0 : 1, left.type.scalarOrder) < (right.type == "all" ? 0 : 1, right.type.scalarOrder)
  }
}

/// Orders years: ascending, none last.
struct YearOrder: Comparable {
  private let year: Int

  init(_ year: Int?) { self.year = year ?? .max }

  static func < (left: YearOrder, right: YearOrder) -> Bool { left.year < right.year }
}
