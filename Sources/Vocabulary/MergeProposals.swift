/// Finds terms and other values that an uncurated value may be a spelling of.
///
/// Proposals are for a person to accept or refuse; nothing is merged by them. They never cross dimensions.
/// - Order: a surer method first, then the higher score, terms before uncurated values, then labels in scalar order.
/// - Cost: keys meet in dictionaries; the edit distance compares only values of like length that share most pairs of
///   letters.
///   2,000 values take less than a second.
public struct MergeProposals: Sendable {
  /// The least likeness at which the edit distance proposes: one slip in seven letters.
  public static let leastLikeness = 0.85
  /// The least number of letters at which the edit distance proposes; below it, one slip makes another word.
  public static let leastLength = 5
  /// The most letters at which the edit distance proposes; longer values are no names but texts.
  public static let mostLength = 200
  /// The most proposals for one value.
  public static let most = 3

  private let indexes: [VocabularyDimension: CandidateIndex]

  /// Prepares proposals for the given values.
  ///
  /// - Parameter values: all uncurated values of the archive, in any order.
  public init(_ values: [UncuratedValue], in vocabulary: Vocabulary) {
    let grouped = Dictionary(grouping: values, by: \.dimension)
    var indexes: [VocabularyDimension: CandidateIndex] = [:]
    for (dimension, values) in grouped {
      indexes[dimension] = CandidateIndex(terms: vocabulary[dimension].terms, values: values)
    }
    self.indexes = indexes
  }

  /// The proposals for a value, best first, at most three.
  ///
  /// Another uncurated value is proposed only when it stands in more documents, or in as many and before it in scalar
  /// order; so of two values one is proposed for the other and not the reverse.
  public func proposals(for value: UncuratedValue) -> [MergeProposal] {
    guard let index = indexes[value.dimension] else { return [] }
    let probe = Candidate(value)
    var best: [String: (proposal: MergeProposal, isTerm: Bool)] = [:]
    for (candidate, method, score) in index.matches(of: probe) where candidate.isTarget(for: probe) {
      let proposal = MergeProposal(label: candidate.label, id: candidate.id, method: method, score: score)
      if let known = best[candidate.id], !Self.precedes((proposal, candidate.isTerm), known) { continue }
      best[candidate.id] = (proposal, candidate.isTerm)
    }
    return best.values.sorted(by: Self.precedes).prefix(Self.most).map(\.proposal)
  }

  private typealias Ranked = (proposal: MergeProposal, isTerm: Bool)

  private static func precedes(_ left: Ranked, _ right: Ranked) -> Bool {
    if left.proposal.method != right.proposal.method { return left.proposal.method < right.proposal.method }
    if left.proposal.score != right.proposal.score { return left.proposal.score > right.proposal.score }
    if left.isTerm != right.isTerm { return left.isTerm }
    return left.proposal.id.utf8.lexicographicallyPrecedes(right.proposal.id.utf8)
  }
}

/// A spelling that may be proposed.
struct Candidate: Sendable {
  let label: String
  let id: String
  let isTerm: Bool
  let documents: Int
  let fingerprint: String
  let ngrams: String
  let letters: [Unicode.Scalar]
  /// One bit for each pair of neighbouring letters that occurs; different pairs may share a bit.
  let pairSet: UInt128

  init(_ value: UncuratedValue) {
    self.init(spelling: value.value, label: value.value, id: value.id, isTerm: false, documents: value.documents)
  }

  init(spelling: String, of term: Term) {
    self.init(spelling: spelling, label: term.label, id: term.id, isTerm: true, documents: 0)
  }

  private init(spelling: String, label: String, id: String, isTerm: Bool, documents: Int) {
    self.label = label
    self.id = id
    self.isTerm = isTerm
    self.documents = documents
    fingerprint = ValueKeys.fingerprint(spelling)
    ngrams = ValueKeys.ngramFingerprint(spelling)
    letters = Array(ValueKeys.plain(spelling).unicodeScalars)
    pairSet = zip(letters, letters.dropFirst()).reduce(0) { $0 | 1 << UInt128(($1.0.value &* 31 &+ $1.1.value) % 128) }
  }

  /// Whether the probe may be merged into this one.
  func isTarget(for probe: Candidate) -> Bool {
    if isTerm { return true }
    if id == probe.id { return false }
    if documents != probe.documents { return documents > probe.documents }
    return id.utf8.lexicographicallyPrecedes(probe.id.utf8)
  }
}

/// The candidates of one dimension, found by key or by length.
private struct CandidateIndex: Sendable {
  private var candidates: [Candidate] = []
  private var byFingerprint: [String: [Int]] = [:]
  private var byNgrams: [String: [Int]] = [:]
  /// Pairs beside positions, so that most candidates are ruled out without touching them.
  private var byLength: [Int: [(pairs: UInt128, position: Int)]] = [:]

  init(terms: [Term], values: [UncuratedValue]) {
    for term in terms where !term.isNoValue {
      let translations = LabelLanguage.allCases.compactMap { term.translations[$0] }
      for spelling in [term.label] + term.aliases + translations { add(Candidate(spelling: spelling, of: term)) }
    }
    for value in values { add(Candidate(value)) }
  }

  private mutating func add(_ candidate: Candidate) {
    byFingerprint[candidate.fingerprint, default: []].append(candidates.count)
    byNgrams[candidate.ngrams, default: []].append(candidates.count)
    byLength[candidate.letters.count, default: []].append((candidate.pairSet, candidates.count))
    candidates.append(candidate)
  }

  func matches(of probe: Candidate) -> [(Candidate, MergeProposal.Method, Double)] {
    var matches: [(Candidate, MergeProposal.Method, Double)] = []
    if !probe.fingerprint.isEmpty {
      matches += byFingerprint[probe.fingerprint, default: []].map { (candidates[$0], .fingerprint, 1) }
    }
    if !probe.ngrams.isEmpty {
      matches += byNgrams[probe.ngrams, default: []].map { (candidates[$0], .ngramFingerprint, 1) }
    }
    return matches + near(probe).map { ($0.candidate, .editDistance, $0.likeness) }
  }

  /// Candidates within the edit distance; lengths and pairs of letters rule out nearly all others before any
  /// comparison.
  private func near(_ probe: Candidate) -> [(candidate: Candidate, likeness: Double)] {
    let length = probe.letters.count
    guard (MergeProposals.leastLength...MergeProposals.mostLength).contains(length) else { return [] }
    let shortest = Int((Double(length) * MergeProposals.leastLikeness).rounded(.up))
    let longest = Int((Double(length) / MergeProposals.leastLikeness).rounded(.down))
    var near: [(candidate: Candidate, likeness: Double)] = []
    for other in max(shortest, MergeProposals.leastLength)...max(longest, MergeProposals.leastLength) {
      let longer = Double(max(length, other))
      let most = Int((longer * (1 - MergeProposals.leastLikeness) + 1e-9).rounded(.down))
      for position in positions(ofLength: other, sharing: probe.pairSet, slips: most) {
        let distance = EditDistance.between(probe.letters, candidates[position].letters, limit: most)
        if distance <= most { near.append((candidates[position], 1 - Double(distance) / longer)) }
      }
    }
    return near
  }

  /// Two swapped letters break three pairs and make three; every other slip breaks and makes fewer.
  private func positions(ofLength length: Int, sharing pairs: UInt128, slips: Int) -> [Int] {
    byLength[length, default: []].filter { ($0.pairs ^ pairs).nonzeroBitCount <= 6 * slips }.map(\.position)
  }
}
