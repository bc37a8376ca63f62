/// What a reader must know of a figure; a figure without a flag is a normal one.
///
/// - Source: SDMX code list of observation status.
public enum ObservationFlag: String, Sendable, Hashable, CaseIterable, Comparable {
  /// The series breaks here: a list or form changed this year.
  case seriesBreak = "B"
  /// Too few documents to lean on.
  case lowReliability = "U"
  /// Inferred from words rather than asked.
  case inferred = "E"
  /// The cycle may still be open.
  case provisional = "P"
  /// Cannot exist: the form does not ask.
  case notAsked = "M"
  /// Was answered, and lost in the export.
  case lost = "L"
  /// Asked, and nobody answered.
  case empty = "O"

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Orders flags as they are printed, the break first.
  public static func < (left: ObservationFlag, right: ObservationFlag) -> Bool { left.order < right.order }
}

extension Set<ObservationFlag> {
  /// The letters in order, the break first; empty for a normal figure.
  public var letters: String { sorted().map(\.rawValue).joined() }

  /// Whether there is no figure at all.
  var saysNothing: Bool { contains(.notAsked) || contains(.lost) || contains(.empty) }
}
