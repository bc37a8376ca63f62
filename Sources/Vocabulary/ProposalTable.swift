/// The table of uncurated values that a person turns into `decisions.csv`.
///
/// One row for each proposal, one without a proposal for a value that has none. The person fills in decision, term and
/// note and saves the table in the curation folder; rows without a decision are passed over when it is read.
public struct ProposalTable: Sendable, Equatable {
  /// The column names.
  public static let columns = [
    "dimension", "value", "documents", "first_document", "proposal", "proposal_id", "method", "score", "decision",
    "term", "note",
  ]
  /// The rows, as many fields each as there are columns; text as it is, without any escaping.
  public let rows: [[String]]

  /// Makes the table: dimensions in their order, then the most frequent values first, equal ones in scalar order.
  public init(_ values: [UncuratedValue], in vocabulary: Vocabulary) {
    let proposals = MergeProposals(values, in: vocabulary)
    let order = Dictionary(uniqueKeysWithValues: zip(VocabularyDimension.allCases, 0...))
    let sorted = values.sorted { left, right in
      if left.dimension != right.dimension {
        return order[left.dimension, default: 0] < order[right.dimension, default: 0]
      }
      if left.documents != right.documents { return left.documents > right.documents }
      return left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
    }
    rows = sorted.flatMap { Self.rows(for: $0, proposals.proposals(for: $0)) }
  }

  private static func rows(for value: UncuratedValue, _ proposals: [MergeProposal]) -> [[String]] {
    let start = [value.dimension.name, value.value, String(value.documents), value.firstDocument]
    if proposals.isEmpty { return [start + [String](repeating: "", count: columns.count - start.count)] }
    return proposals.map { start + [$0.label, $0.id, $0.method.rawValue, twoDecimals($0.score), "", "", ""] }
  }

  /// Cut, not rounded, so that only equal texts show 1.00.
  private static func twoDecimals(_ score: Double) -> String {
    let hundredths = Int(score * 100 + 1e-9)
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
