#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How rare a word, a name or a tag is among pages: shared rare ones are evidence, shared common ones are none.
struct Rarity: Sendable {
  private let counts: [UInt32: Int]
  private let total: Int

  /// Counts in how many pages each fingerprint stands.
  init(_ pages: some Collection<[UInt32]>) {
    var counts: [UInt32: Int] = [:]
    counts.reserveCapacity(pages.reduce(0) { max($0, $1.count) } * 8)
    for page in pages {
      for fingerprint in page { counts[fingerprint, default: 0] += 1 }
    }
    self.counts = counts
    self.total = pages.count
  }

  /// Inverse document frequency: logarithm of pages by pages with the word, half a page taken off those.
  func weight(of fingerprint: UInt32) -> Double {
    log(Double(total + 1) / (Double(counts[fingerprint] ?? 0) + 0.5))
  }

  /// The same within a small group, from 0 (in every page) to 1 (in one page).
  ///
  /// One half where the group is a single page, and so can say nothing about what is common.
  func localWeight(of fingerprint: UInt32) -> Double {
    guard total > 1 else { return 0.5 }
    return log(Double(total + 1) / Double(max(counts[fingerprint] ?? 1, 1))) / log(Double(total + 1))
  }

  /// Every weight, for those asked in long loops.
  func weights() -> [UInt32: Double] {
    var byCount: [Int: Double] = [:]
    return counts.mapValues { count in
      if let known = byCount[count] { return known }
      let weight = log(Double(total + 1) / (Double(count) + 0.5))
      byCount[count] = weight
      return weight
    }
  }
}

/// What is rare among the plans and closings of the whole archive.
struct ArchiveStatistics {
  let words: Rarity
  let names: Rarity
  let tags: Rarity

  init(_ evidence: [CycleEvidence]) {
    words = Rarity(evidence.map(\.words))
    names = Rarity(evidence.map(\.names))
    tags = Rarity(evidence.map(\.tags))
  }
}

/// Fingerprints that both of two sorted lists hold, in order.
func shared(_ first: [UInt32], _ second: [UInt32]) -> [UInt32] {
  var (left, right) = (0, 0)
  var common: [UInt32] = []
  while left < first.count, right < second.count {
    if first[left] == second[right] {
      common.append(first[left])
      left += 1
      right += 1
    } else if first[left] < second[right] {
      left += 1
    } else {
      right += 1
    }
  }
  return common
}
