/// Sorts fingerprints, whose bits are as good as random, faster than numbers that may lie anyhow.
enum SortedFingerprints {
  /// The fingerprints in order, each once.
  ///
  /// Cost: O(*n*) for fingerprints spread over their range; O(*n* log *n*) for any others.
  static func once(_ fingerprints: [UInt32]) -> [UInt32] { smallest(fingerprints.count, of: fingerprints) }

  /// The smallest fingerprints in order, each once, at most a number of them.
  ///
  /// Cost: as ``once(_:)``.
  static func smallest(_ count: Int, of fingerprints: [UInt32]) -> [UInt32] {
    guard count > 0, !fingerprints.isEmpty else { return [] }
    let sorted = distributed(fingerprints)
    var kept: [UInt32] = []
    kept.reserveCapacity(min(count, sorted.count))
    for fingerprint in sorted where kept.last != fingerprint {
      guard kept.count < count else { break }
      kept.append(fingerprint)
    }
    return kept
  }

  /// The fingerprints sorted: put in the order of their leading bits, about one to each value of these, then sorted
  /// within each value.
  private static func distributed(_ fingerprints: [UInt32]) -> [UInt32] {
    let bits = UInt32(max(1, min(16, Int.bitWidth - fingerprints.count.leadingZeroBitCount)))
    var ends = [Int32](repeating: 0, count: 1 << Int(bits))
    for fingerprint in fingerprints { ends[Int(fingerprint >> (32 - bits))] += 1 }
    var total: Int32 = 0
    for value in ends.indices { (ends[value], total) = (total, total + ends[value]) }
    var sorted = [UInt32](repeating: 0, count: fingerprints.count)
    for fingerprint in fingerprints {
      let value = Int(fingerprint >> (32 - bits))
      sorted[Int(ends[value])] = fingerprint
      ends[value] += 1
    }
    var start = 0
    for end in ends {
      sort(&sorted, start..<Int(end))
      start = Int(end)
    }
    return sorted
  }

  private static func sort(_ numbers: inout [UInt32], _ range: Range<Int>) {
    guard range.count > 1 else { return }
    guard range.count <= 16 else { return numbers[range].sort() }
    for index in range.dropFirst() {
      let number = numbers[index]
      var at = index
      while at > range.lowerBound, numbers[at - 1] > number {
        numbers[at] = numbers[at - 1]
        at -= 1
      }
      numbers[at] = number
    }
  }
}
