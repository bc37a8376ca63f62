public import Text
internal import Vocabulary

/// Two pages whose texts are nearly the same.
public struct NearDuplicate: Sendable, Hashable {
  /// The page that comes first in the archive's order.
  public let first: String
  /// The other page.
  public let second: String
  /// Share of five-word sequences that both have, 0.9 to 1.
  public let similarity: Double
}

/// Documents that were filed twice, beyond identical bytes.
///
/// Two pages are near-duplicates when both hold 15 words or more and nine tenths of their five-word sequences are the
/// same. Titles are never looked at: different documents with one title stay apart.
public struct NearDuplicates: Sendable {
  /// Words a text needs to be compared; shorter ones agree by chance.
  public static let fewestWords = 15
  /// Tenths of the shingles that have to be shared.
  static let neededTenths = 9

  /// The pairs, ordered by first and second page.
  public let pairs: [NearDuplicate]
  /// The pages that are left out of every count, each with the page that is counted in its place.
  ///
  /// Only plans, closings and experiments, and only when kind, countries and year are known and agree. Solutions and
  /// other pages never: there one text is pasted for different things.
  public let countedOnce: [String: String]

  /// Finds the near-duplicates among pages; the order of the sketches does not matter.
  ///
  /// Pages with one and the same text are each paired with the first of them only (forms: the first of the same kind,
  /// year and countries), so that a text pasted a thousand times gives a thousand pairs and not a million. Identical
  /// pages make no pair.
  ///
  /// Cost: O(*n* log *n*) in the tenth part of all fingerprints, by which candidates are found; no pair of similar
  /// pages is missed by it.
  public static func find(_ sketches: [TextSketch]) -> NearDuplicates {
    let found = search(sketches)
    var omitted: [String: String] = [:]
    for (pair, first, second) in found where agree(first, second) {
      if omitted[pair.first] == nil, omitted[pair.second] == nil { omitted[pair.second] = pair.first }
    }
    return NearDuplicates(pairs: found.map(\.pair), countedOnce: omitted)
  }

  /// One finding for each pair, at the second page.
  public var findings: [Finding] {
    pairs.map { pair in
      let percent = Int(pair.similarity * 100)
      let consequence =
        countedOnce[pair.second] == nil
        ? "both are counted; check whether one document was filed twice"
        : "it is not counted a second time; remove one of the two, or tell them apart"
      return Finding(
        document: pair.second, severity: .info, code: "near-duplicate",
        message:
          "\(percent) % of the text also stands in \"\(pair.first)\", expected different documents: \(consequence)")
    }
  }

  private static func agree(_ first: TextSketch, _ second: TextSketch) -> Bool {
    guard let kind = first.kind, kind != .shell, first.year != nil, !first.iso3.isEmpty else { return false }
    return second.kind == kind && second.year == first.year && second.iso3 == first.iso3
  }
}

// MARK: Search

extension NearDuplicates {
  private typealias Found = (pair: NearDuplicate, first: TextSketch, second: TextSketch)

  private static func search(_ sketches: [TextSketch]) -> [Found] {
    let ordered = sketches.filter { $0.words >= fewestWords && !$0.shingles.isEmpty }
      .sorted { $0.document.scalarOrder < $1.document.scalarOrder }
    var copies: [Text: Int] = [:]
    var distinct: [Int] = []
    var found: [Found] = []
    for (index, sketch) in ordered.enumerated() {
      if let first = copies[Text(sketch)] {
        add(ordered[first], sketch, similarity: 1, to: &found)
      } else {
        copies[Text(sketch)] = index
        distinct.append(index)
      }
    }
    for (first, second) in candidates(distinct.map { ordered[$0] }) { compare(first, second, into: &found) }
    return found.sorted { order($0.pair) < order($1.pair) }
  }

  private static func order(_ pair: NearDuplicate) -> (ScalarOrder, ScalarOrder) {
    (pair.first.scalarOrder, pair.second.scalarOrder)
  }

  private static func compare(_ first: TextSketch, _ second: TextSketch, into found: inout [Found]) {
    // Nine tenths shared leave at most a ninth of the longer list unshared.
    let misses = max(first.shingles.count, second.shingles.count) / neededTenths
    guard let (shared, compared) = first.overlap(with: second, misses: misses),
      shared * 10 >= compared * neededTenths
    else { return }
    add(first, second, similarity: Double(shared) / Double(compared), to: &found)
  }

  private static func add(_ first: TextSketch, _ second: TextSketch, similarity: Double, to found: inout [Found]) {
    guard first.bytes != second.bytes else { return }
    let pair = NearDuplicate(first: first.document, second: second.document, similarity: similarity)
    found.append((pair, first, second))
  }

  /// Pairs that share one of their rarest shingles.
  ///
  /// Of two sketches that agree by nine tenths at most one tenth of either is not shared, so the rarest shared shingle
  /// stands within that tenth and one more. Rarest first, because standing phrases would pair everything.
  private static func candidates(_ sketches: [TextSketch]) -> [(TextSketch, TextSketch)] {
    let counts = ShingleCounts(sketches)
    var postings: [UInt64] = []
    for (index, sketch) in sketches.enumerated() {
      let tenth = sketch.shingles.count * (10 - neededTenths) / 10 + 1
      postings += counts.rarest(tenth, of: sketch).map { UInt64($0) << 32 | UInt64(index) }
    }
    postings.sort()
    var pairs = Set<UInt64>()
    for group in postings.chunked(by: { $0 >> 32 == $1 >> 32 }) where group.count > 1 {
      insertPairs(group.map { Int($0 & 0xFFFF_FFFF) }, sketches, into: &pairs)
    }
    return pairs.sorted().map { (sketches[Int($0 >> 32)], sketches[Int($0 & 0xFFFF_FFFF)]) }
  }

  /// Pairs of a group whose sizes differ by no more than a tenth.
  private static func insertPairs(_ group: [Int], _ sketches: [TextSketch], into pairs: inout Set<UInt64>) {
    let bySize = group.sorted { (sketches[$0].shingles.count, $0) < (sketches[$1].shingles.count, $1) }
    for (position, small) in bySize.enumerated() {
      for large in bySize[(position + 1)...] {
        guard sketches[small].shingles.count * 10 >= sketches[large].shingles.count * neededTenths else { break }
        pairs.insert(UInt64(min(small, large)) << 32 | UInt64(max(small, large)))
      }
    }
  }

  /// What makes two sketches copies of one another.
  private struct Text: Hashable {
    let shingles: [UInt32]
    let kind: PageKind?
    let year: Int?
    let iso3: [String]

    init(_ sketch: TextSketch) {
      shingles = sketch.shingles
      kind = sketch.kind
      year = kind == nil ? nil : sketch.year
      iso3 = kind == nil ? [] : sketch.iso3
    }
  }
}

/// In how many texts shingles stand, about: shingles with equal lower bits are counted together, and no further than
/// 255.
private struct ShingleCounts {
  private let mask: UInt32
  private var counts: [UInt8]

  init(_ sketches: [TextSketch]) {
    let shingles = min(sketches.reduce(0) { $0 + $1.shingles.count }, 1 << 24)
    mask = UInt32(1 << (Int.bitWidth - shingles.leadingZeroBitCount + 1)) - 1
    counts = [UInt8](repeating: 0, count: Int(mask) + 1)
    for sketch in sketches {
      for shingle in sketch.shingles where counts[Int(shingle & mask)] < .max { counts[Int(shingle & mask)] += 1 }
    }
  }

  /// The shingles in fewest texts, those in one text alone left out, which no other text shares; ties go by
  /// fingerprint, so that the order is one for all texts.
  func rarest(_ number: Int, of sketch: TextSketch) -> [UInt32] {
    let shared = sketch.shingles.filter { counts[Int($0 & mask)] > 1 }
    let alone = sketch.shingles.count - shared.count
    guard alone < number else { return [] }
    let ranked = shared.map { UInt64(counts[Int($0 & mask)]) << 32 | UInt64($0) }
    return ranked.sorted().prefix(number - alone).map { UInt32(truncatingIfNeeded: $0) }
  }
}

extension Array {
  /// The array in stretches of neighbours that belong together.
  fileprivate func chunked(by belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices where index + 1 == endIndex || !belong(self[index], self[index + 1]) {
      chunks.append(self[start...index])
      start = index + 1
    }
    return chunks
  }
}
