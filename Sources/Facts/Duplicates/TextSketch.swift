internal import Archive
internal import Text
public import Vocabulary

/// What a page keeps of its text so that the same document filed twice is found: fingerprints of five words in a row.
///
/// On forms only the writers' answers count, since the questions are alike on all; on other pages the running text. Of
/// a long text the 512 smallest fingerprints stand for all (a bottom-k sketch), so a page takes 2 KB at most.
///
/// - Source: Broder 1997, resemblance of documents by shingles. The similarity is exact up to 512 different shingles;
///   beyond, its standard error at 0.9 is 0.013.
public struct TextSketch: Sendable, Hashable {
  /// Words in a row that make a shingle.
  public static let shingleLength = 5
  /// Fingerprints kept at most.
  public static let largestSketch = 512

  /// The page.
  public internal(set) var document: String
  /// plan, closing, plan and closing, shell or experiment; nil for pages that are no form.
  public let kind: PageKind?
  /// The page's year tag.
  public let year: Int?
  /// ISO 3166 codes of its countries, sorted, without repetitions.
  public let iso3: [String]
  /// Number of words compared.
  public let words: Int
  /// The smallest shingle fingerprints, sorted, each once.
  let shingles: [UInt32]
  /// Fingerprint and size of the whole page: identical pages are another rule's matter.
  let bytes: PageBytes

  /// A page's bytes as far as equality goes.
  struct PageBytes: Sendable, Hashable {
    let fingerprint: UInt64
    let count: Int
  }

  /// The sketch of a page.
  ///
  /// - Parameters:
  ///   - document: the page's path.
  ///   - page: the page.
  ///   - form: the page's form.
  ///   - year: the page's year tag.
  ///   - iso3: country codes in any order.
  ///   - reading: the words of its answers.
  ///
  /// Cost: O(*n* log *n*) in the page's words.
  init(document: String, page: Page, form: Form, year: Int?, iso3: [String], reading: ShingleReading) {
    self.document = document
    self.kind = form.kind
    self.year = year
    self.iso3 = Set(iso3).sorted { $0.scalarOrder < $1.scalarOrder }
    self.words = reading.words
    self.shingles = reading.smallest(Self.largestSketch)
    self.bytes = PageBytes(fingerprint: page.fingerprint, count: page.bytes.count)
  }

  /// How much of two texts is the same: shared shingles and all shingles, as far as the sketches reach.
  ///
  /// - Parameter misses: shingles of one text alone after which the comparison may stop.
  /// - Returns: nil when it stopped.
  func overlap(with other: TextSketch, misses: Int) -> (shared: Int, compared: Int)? {
    var (left, right) = (0, 0)
    var (common, seen) = (0, 0)
    while left < shingles.count || right < other.shingles.count, seen < Self.largestSketch {
      let mine = left < shingles.count ? shingles[left] : .max
      let theirs = right < other.shingles.count ? other.shingles[right] : .max
      if mine == theirs { common += 1 }
      if mine <= theirs { left += 1 }
      if theirs <= mine { right += 1 }
      seen += 1
      if seen - common > misses { return nil }
    }
    return (common, seen)
  }
}

/// The shingles of a text while its words come in.
struct ShingleReading {
  private(set) var words = 0
  private var last: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
  private var shingles: [UInt32] = []

  mutating func add(_ word: UInt32) {
    last = (last.1, last.2, last.3, last.4, Self.mixed(UInt64(word)))
    words += 1
    guard words >= TextSketch.shingleLength else { return }
    // Odd factors keep the order of the words in the sum.
    let sum = last.0 &+ last.1 &* 3 &+ last.2 &* 5 &+ last.3 &* 7 &+ last.4 &* 9
    shingles.append(UInt32(truncatingIfNeeded: Self.mixed(sum) >> 32))
  }

  func smallest(_ count: Int) -> [UInt32] { SortedFingerprints.smallest(count, of: shingles) }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014): near hashes become far, as a sample by size needs.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
