internal import Archive
internal import Facts
internal import Text
internal import Vocabulary

/// Counts how often each key was added.
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

extension PageFacts {
  /// The years a page counts in within a scope; nil stands for a page without one.
  func countedYears(_ basis: YearBasis, in scope: Scope) -> [Int?] {
    let counted = countedYears(basis)
    let all: [Int?] = counted.isEmpty ? [nil] : counted
    return all.filter { scope.counts(year: $0, basis) }
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
