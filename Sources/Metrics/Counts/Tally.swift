internal import Facts
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
