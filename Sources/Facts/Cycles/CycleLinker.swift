internal import Archive
internal import Text
internal import Vocabulary

/// Links closings to the plans they report on.
///
/// Closings name no plan, so the link is inferred: among the plans of the same country, filed no later than the
/// closing, the most probable one is taken when it is more probable than all other plans and "no plan" by half (see
/// ``LinkModel``). Several closings may belong to one plan; a plan may have none. A page that is plan
/// and closing in one is a cycle by itself, and other closings may join it.
///
/// - Limits: a plan lost from the archive cannot be told from a weak match, so some closings link to a neighbour.
public enum CycleLinker {
  /// The learning cycles; the order of the evidence does not matter.
  ///
  /// Cost: O(*w*) in the words of each country's pages times its closings; some hundredths of a second for 700 forms.
  public static func link(_ evidence: [CycleEvidence], model: LinkModel) -> CycleLinks {
    let ordered = evidence.sorted { $0.document.scalarOrder < $1.document.scalarOrder }
    let claims = LinkAssignment(ordered, candidates: candidates(ordered), model: model).settled()
    return CycleLinks(cycles: cycles(ordered, claims.links), findings: claims.findings.sorted())
  }

  /// For each closing the plans of its countries with their scores, the most alike first.
  static func candidates(_ evidence: [CycleEvidence]) -> [Int: [Candidate]] {
    let archive = ArchiveStatistics(evidence)
    let weights = archive.words.weights()
    let lengths = evidence.map { page in
      page.words.reduce(0) { $0 + (weights[$1] ?? 0) * (weights[$1] ?? 0) }.squareRoot()
    }
    var found: [Int: [Candidate]] = [:]
    for members in byCountry(evidence) {
      let country = CountryPages(members: members, evidence: evidence, archive: archive)
      for closing in country.closings {
        found[closing, default: []] += country.candidates(of: closing, weights: weights, length: lengths)
          .map { Candidate(plan: $0.plan, score: $0.score) }
      }
    }
    return found.mapValues(best)
  }

  /// The most alike first; a plan met in two countries counts with its better score.
  private static func best(_ candidates: [Candidate]) -> [Candidate] {
    var seen = Set<Int>()
    return candidates.sorted { ($1.score.words, $0.plan) < ($0.score.words, $1.plan) }.filter {
      seen.insert($0.plan).inserted
    }
  }

  private static func byCountry(_ evidence: [CycleEvidence]) -> [[Int]] {
    var members: [String: [Int]] = [:]
    for (index, page) in evidence.enumerated() {
      for code in page.iso3 { members[code, default: []].append(index) }
    }
    return members.sorted { $0.key.scalarOrder < $1.key.scalarOrder }.map(\.value)
  }

  private static func cycles(_ evidence: [CycleEvidence], _ links: [Int: Candidate]) -> [LearningCycle] {
    var ofPlan: [Int: [LearningCycle.Link]] = [:]
    for (index, page) in evidence.enumerated() {
      if page.kind == .planAndClosing {
        ofPlan[index, default: []]
          .append(
            .init(closing: page.document, method: .samePage, score: nil, probability: nil, cycleYear: page.cycleYear))
      }
      guard let link = links[index] else { continue }
      ofPlan[link.plan, default: []]
        .append(
          .init(
            closing: page.document, method: link.score.method, score: (link.logOdds * 100).rounded() / 100,
            probability: (link.probability * 1_000).rounded() / 1_000,
            cycleYear: later(page.cycleYear, evidence[link.plan].cycleYear)))
    }
    return ofPlan.sorted { $0.key < $1.key }.map { cycle(evidence[$0.key], $0.value) }
  }

  /// The later of two years: work is not done before it is planned.
  private static func later(_ worked: Int?, _ planned: Int?) -> Int? {
    guard let worked, let planned else { return worked ?? planned }
    return max(worked, planned)
  }

  private static func cycle(_ plan: CycleEvidence, _ links: [LearningCycle.Link]) -> LearningCycle {
    let hash = String(Fingerprint.of(plan.document), radix: 16)
    let digits = String(repeating: "0", count: 16 - hash.count) + hash
    let parts = [plan.iso3.first?.lowercased() ?? "xxx", plan.cycleYear.map(String.init) ?? "0000"]
    return LearningCycle(
      id: (parts + [String(digits.suffix(8))]).joined(separator: "-"), iso3: plan.iso3, plan: plan.document,
      links: links.sorted { $0.closing.scalarOrder < $1.closing.scalarOrder },
      year: plan.year, cycleYear: plan.cycleYear)
  }
}
