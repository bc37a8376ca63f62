/// One number of a report with what it is about and what it rests on.
///
/// Every output takes its numbers from here, so that the same figure reads the same everywhere.
public struct Figure: Sendable, Hashable, Identifiable {
  /// What is counted, of which documents, by which year, in which year.
  public let id: FigureID
  /// Whether there is a value, and why not.
  public let state: FigureState
  /// The number with what it rests on; without numerator and value unless the state is ``FigureState/value``.
  public let estimate: Estimate

  init(id: FigureID, estimate: Estimate) {
    self.id = id
    self.estimate = estimate
    state = FigureState(estimate.flags)
  }

  /// The figure of a year without a document of its population.
  public init(withoutDocuments id: FigureID) {
    self.id = id
    state = .noDocuments
    estimate = Estimate(unit: Self.unit(of: id), documents: 0)
  }

  /// The unit that the figure has in years with documents.
  private static func unit(of id: FigureID) -> IndicatorUnit {
    Measure.read(id)?.measure.unit ?? IndicatorCatalogue.indicator(id.definition)?.sheet.unit ?? .count
  }

  /// What is counted: k; nil without a value.
  public var numerator: Int? { estimate.numerator }
  /// What it is counted in: n; nil for bare counts and without a value.
  public var denominator: Int? { estimate.denominator }
  /// The value in its unit; nil where unknown or resting on too little, never 0 in place of unknown.
  public var value: Double? { estimate.value }
  /// Unit of the value.
  public var unit: IndicatorUnit { estimate.unit }
  /// 95 % interval of the value; nil below the thresholds and for counts.
  public var interval: Interval? { estimate.interval }
  /// What a reader must know.
  public var flags: ObservationFlags { estimate.flags }
  /// Documents that say anything about the thing.
  public var documents: Int { estimate.documents }
  /// Whether there is a value, or counts that are too few for one.
  public var isKnown: Bool { state == .value }
}

/// Whether a figure has a value, and why not.
public enum FigureState: String, Sendable, Hashable, CaseIterable {
  /// It has one; 0 is a true zero.
  case value
  /// No form of its documents asks.
  case notAsked = "not_asked"
  /// Forms ask, and the export lost the answers.
  case lost
  /// Forms ask, and nobody answered.
  case empty
  /// There is no document of its population.
  case noDocuments = "no_documents"

  init(_ flags: ObservationFlags) {
    if flags.contains(.notAsked) {
      self = .notAsked
    } else if flags.contains(.lost) {
      self = .lost
    } else {
      self = flags.contains(.empty) ? .empty : .value
    }
  }
}
