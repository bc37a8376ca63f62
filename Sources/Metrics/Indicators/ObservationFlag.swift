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

  private var order: Int {
    switch self {
    case .seriesBreak: 0
    case .lowReliability: 1
    case .inferred: 2
    case .provisional: 3
    case .notAsked: 4
    case .lost: 5
    case .empty: 6
    }
  }

  fileprivate var bit: UInt8 { 1 << UInt8(order) }

  /// Orders flags as they are printed, the break first.
  public static func < (left: ObservationFlag, right: ObservationFlag) -> Bool { left.order < right.order }
}

/// What a reader must know of a figure: each flag once, in a single byte.
public struct ObservationFlags: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var bits: UInt8 = 0

  /// Takes some flags together.
  public init(arrayLiteral flags: ObservationFlag...) { flags.forEach { insert($0) } }

  /// Whether a flag is among them.
  public func contains(_ flag: ObservationFlag) -> Bool { bits & flag.bit != 0 }

  /// Adds a flag.
  mutating func insert(_ flag: ObservationFlag) { bits |= flag.bit }

  /// The flags of both.
  func union(_ others: ObservationFlags) -> ObservationFlags {
    var flags = self
    flags.bits |= others.bits
    return flags
  }

  /// The flags without a few.
  func subtracting(_ others: ObservationFlags) -> ObservationFlags {
    var flags = self
    flags.bits &= ~others.bits
    return flags
  }

  /// The flags in order, the break first.
  public var all: [ObservationFlag] { bits == 0 ? [] : ObservationFlag.allCases.filter { contains($0) } }

  /// The letters in order, the break first; empty for a normal figure.
  public var letters: String { all.map(\.rawValue).joined() }

  /// Whether there is no figure at all.
  var saysNothing: Bool { contains(.notAsked) || contains(.lost) || contains(.empty) }
}
