internal import Vocabulary

/// The plans and closings of one country, indexed by word.
///
/// Scores of a closing against all plans of its country come from one pass over the postings of its words; pages of
/// other countries are never touched.
struct CountryPages {
  /// Indices of the country's plans.
  let plans: [Int]
  /// Indices of the country's closings.
  let closings: [Int]

  private let evidence: [CycleEvidence]
  private let archive: ArchiveStatistics
  private let words: Rarity
  private let names: Rarity
  /// Word in the upper half, number of the plan in ``plans`` in the lower, sorted.
  private let postings: [UInt64]

  init(members: [Int], evidence: [CycleEvidence], archive: ArchiveStatistics) {
    self.evidence = evidence
    self.archive = archive
    plans = members.filter { evidence[$0].kind != .closing }
    closings = members.filter { evidence[$0].kind == .closing }
    words = Rarity(members.map { evidence[$0].words })
    names = Rarity(members.map { evidence[$0].names })
    var postings: [UInt64] = []
    for (number, plan) in plans.enumerated() {
      postings += evidence[plan].words.map { UInt64($0) << 32 | UInt64(number) }
    }
    self.postings = postings.sorted()
  }

  /// The scores of a closing against each plan that may be its own, in the order of the plans.
  ///
  /// - Parameters:
  ///   - closing: index of the closing.
  ///   - weights: rarity of every word of the archive.
  ///   - length: lengths of the word vectors of all evidence.
  func candidates(of closing: Int, weights: [UInt32: Double], length: [Double]) -> [(plan: Int, score: LinkScore)] {
    let products = products(of: evidence[closing], weights: weights)
    return plans.indices.compactMap { number in
      let plan = plans[number]
      guard LinkWindow.allows(plan: evidence[plan], closing: evidence[closing]) else { return nil }
      let lengths = length[plan] * length[closing]
      return (plan, score(evidence[closing], evidence[plan], words: lengths > 0 ? products[number] / lengths : 0))
    }
  }

  /// Sums of squared weights of the words shared with each plan.
  private func products(of closing: CycleEvidence, weights: [UInt32: Double]) -> [Double] {
    var products = [Double](repeating: 0, count: plans.count)
    var at = 0
    for word in closing.words {
      at = firstPosting(from: at, notBelow: UInt64(word) << 32)
      let weight = weights[word] ?? 0
      while at < postings.count, postings[at] >> 32 == UInt64(word) {
        products[Int(postings[at] & 0xFFFF_FFFF)] += weight * weight
        at += 1
      }
    }
    return products
  }

  private func firstPosting(from start: Int, notBelow key: UInt64) -> Int {
    var (low, high) = (start, postings.count)
    while low < high {
      let middle = (low + high) / 2
      if postings[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Parts of the score

  private func score(_ closing: CycleEvidence, _ plan: CycleEvidence, words: Double) -> LinkScore {
    var score = LinkScore()
    for title in [plan.title, plan.name] { compare(closing, title, into: &score) }
    score.words = words
    score.planTitle = share(of: plan.title.stems + plan.name.stems, in: closing.words)
    score.closingTitle = share(of: closing.title.stems, in: plan.words)
    score.tags = cosine(closing.tags, plan.tags) { archive.tags.weight(of: $0) }
    score.names = cosine(closing.names, plan.names) { archive.names.weight(of: $0) * names.localWeight(of: $0) }
    score.sharesContact = !Set(closing.contacts).isDisjoint(with: plan.contacts)
    score.yearsApart = plan.year.flatMap { year in closing.cycleYear.map { year - $0 } }
    score.contradictsYear = closing.title.contradicts(plan.title)
    score.languagesDiffer = closing.language != nil && plan.language != nil && closing.language != plan.language
    return score
  }

  /// Compares with one of the plan's two titles; the better one counts.
  private func compare(_ closing: CycleEvidence, _ title: TitleWords, into score: inout LinkScore) {
    let similarity = similarity(closing.title, title)
    score.title = max(score.title, similarity)
    guard !closing.isTitledByInsight, !closing.title.contradicts(title), score.sameTitle != .whole else { return }
    if similarity > 0.9, closing.title.begins(title) {
      score.sameTitle = .beginning
    } else if similarity > 0.98 {
      score.sameTitle = .whole
    }
  }

  /// Dice's coefficient with weights: twice the shared weight by the weight of both.
  private func similarity(_ closing: TitleWords, _ plan: TitleWords) -> Double {
    let first = Set(closing.stems(comparedWith: plan))
    let second = Set(plan.stems(comparedWith: closing))
    let whole = titleWeight(first) + titleWeight(second)
    return whole > 0 ? 2 * titleWeight(first.intersection(second)) / whole : 0
  }

  /// Words in every title of the country, such as its name, weigh a tenth.
  private func titleWeight(_ stems: Set<UInt32>) -> Double {
    stems.sorted().reduce(0) { $0 + archive.words.weight(of: $1) * (0.1 + words.localWeight(of: $1)) }
  }

  /// The weight of the title's words found by that of all, with a fixed weight added so that one lucky word is little.
  private func share(of stems: [UInt32], in words: [UInt32]) -> Double {
    let fixedWeight = 3.0
    let title = Set(stems).sorted()
    let weigh = { (stem: UInt32) in archive.words.weight(of: stem) * self.words.localWeight(of: stem) }
    let found = shared(title, words).reduce(0) { $0 + weigh($1) }
    return found / (title.reduce(0) { $0 + weigh($1) } + fixedWeight)
  }

  private func cosine(_ first: [UInt32], _ second: [UInt32], weight: (UInt32) -> Double) -> Double {
    func square(_ list: [UInt32]) -> Double { list.reduce(0) { $0 + weight($1) * weight($1) } }
    let lengths = (square(first) * square(second)).squareRoot()
    return lengths > 0 ? square(shared(first, second)) / lengths : 0
  }
}

/// Which plans may be a closing's own by their years.
enum LinkWindow {
  /// Plans older than this at the closing's year of work are not looked at.
  static let longestCycle = 3

  /// Whether a plan was filed before the closing or in the same year, and not long before; unknown years are allowed.
  static func allows(plan: CycleEvidence, closing: CycleEvidence) -> Bool {
    guard plan.document != closing.document else { return false }
    if let planned = plan.year, let filed = closing.year, planned > filed { return false }
    guard let planned = plan.year, let worked = closing.cycleYear else { return true }
    return worked - planned <= longestCycle
  }
}
