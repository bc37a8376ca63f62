internal import Text

/// A figure that is not the same in two issues, with the parts of the difference and its causes.
public struct FigureChange: Sendable, Equatable {
  /// Id as `labmetrics explain` takes it.
  public let id: String
  /// The year, `undated` or `all`.
  public let period: String
  /// What readers call it.
  public let label: String
  /// As the earlier issue published it; nil when it was missing.
  public let published: Double?
  /// The earlier issue's documents under today's rules; nil when it is missing or cannot be known.
  public let recomputed: Double?
  /// Today; nil when it is missing.
  public let current: Double?
  /// What the difference comes from; never empty.
  public let causes: [ChangeCause]
  /// Whether the figure is a number of things.
  let isCount: Bool
  /// What it is about.
  let subject: IssueFigure.Subject

  /// What rules, corrections and withdrawals changed: recomputed less published.
  public var revision: Double? { difference(published, recomputed) }

  /// What documents added: today less recomputed.
  public var newEvidence: Double? { difference(recomputed, current) }

  /// Today less published.
  public var total: Double? { difference(published, current) }

  /// Whether the figure may bear an arrow: new evidence moves it, in the direction of the whole difference.
  public var isMovedByEvidence: Bool {
    guard let total, let newEvidence else { return false }
    return total * newEvidence > 0
  }

  /// Differences of figures with at most six decimals have no more.
  private func difference(_ from: Double?, _ to: Double?) -> Double? {
    guard let from, let to else { return nil }
    return ((to - from) * 1_000_000).rounded() / 1_000_000
  }
}

extension FigureChange {
  /// The figures by the size of their change: headline first, then indicators and counts, the largest first.
  static func isMoreImportant(_ left: FigureChange, _ right: FigureChange) -> Bool {
    (left.rank, -abs(left.total ?? 0), left.id.scalarOrder) < (right.rank, -abs(right.total ?? 0), right.id.scalarOrder)
  }

  /// Whether the figure is an indicator of one country, which the data file has beside that of the whole report.
  var isOfCountry: Bool {
    if case .indicator(_, _, _, let iso3, _) = subject { !iso3.isEmpty } else { false }
  }

  private var rank: Int {
    switch subject {
    case .allDocuments: 0
    case .distinctValues: 1
    case .indicator: 2
    case .documents: 3
    }
  }
}
