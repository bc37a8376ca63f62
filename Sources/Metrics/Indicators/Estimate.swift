/// A computed figure with what it rests on, before it is told which documents it is about.
public struct Estimate: Sendable, Hashable {
  /// A part of the documents or answers.
  public struct Breakdown: Sendable, Hashable {
    /// What is divided: `family`, `class`, `theme`, `edition` and the like; empty for the whole.
    public let name: String
    /// Which part.
    public let value: String

    /// The whole.
    public static let none = Breakdown("", "")

    /// Names a part.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Which part it is about.
  public var breakdown = Breakdown.none
  /// What is counted; nil when nothing was asked, lost, or answered.
  public var numerator: Int?
  /// What it is counted in; nil for bare counts.
  public var denominator: Int?
  /// The value; nil when unknown or resting on too little.
  public var value: Double?
  /// Its unit.
  public var unit: IndicatorUnit
  /// 95 % interval; nil below the thresholds and for counts.
  public var interval: Interval?
  /// What a reader must know.
  public var flags: ObservationFlags = []
  /// Documents it rests on.
  public var documents: Int
  /// Forms of these documents; figures of different forms are not compared.
  var forms: FormSet = []
  /// Standard error of a mean, an effective number or a share of mentions.
  var standardError: Double?
  /// Whether years show a level and no trend, as where labels may be typed freely.
  var isLevelOnly = false
  /// Documents per label, where the figure is a number of labels.
  var incidence: Incidence?
  /// The row of a larger table in which the same figure is tested: an indicator's part as
  /// `handover-scaled-share/outcome=public_policy`, a label as `datasources/census-data`; nil where it is tested here.
  var testedAs: String?

  /// Creates a figure.
  init(unit: IndicatorUnit, documents: Int) {
    self.unit = unit
    self.documents = documents
  }

  /// The figure of another part.
  func of(_ name: String, _ value: String) -> Estimate {
    var part = self
    part.breakdown = Breakdown(name, value)
    return part
  }

  /// The figure as one whose years are not set against each other.
  func levelOnly() -> Estimate {
    var level = self
    level.isLevelOnly = true
    return level
  }

  /// The figure as one that is tested in a larger table.
  func tested(as row: String) -> Estimate {
    var twin = self
    twin.testedAs = row
    return twin
  }

  /// The figure with a flag.
  func flagged(_ flag: ObservationFlag) -> Estimate {
    var flagged = self
    flagged.flags.insert(flag)
    return flagged
  }
}

/// How much a figure needs to rest on.
///
/// - Source: practice of health statistics (estimates on fewer than 30 are not shown as reliable), relaxed to showing
///   them with a flag, because the documents are public.
enum Threshold {
  /// Fewest documents for a share.
  static let share = 10
  /// Fewest documents for a share or mean without flag, and for a verdict on a change.
  static let reliable = 30
  /// Fewest documents with the thing, in the year of the larger share, for a verdict on a change.
  static let carriers = 5
  /// Fewest documents for a count without flag.
  static let count = 10
  /// Fewest mentions for an effective number or a share of mentions without flag.
  static let mentions = 50
}

/// Which forms documents have; equal sets can be compared.
struct FormSet: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let plan = FormSet(rawValue: 1)
  static let firstClosing = FormSet(rawValue: 2)
  static let secondClosing = FormSet(rawValue: 4)
  static let firstExperiment = FormSet(rawValue: 8)
  static let secondExperiment = FormSet(rawValue: 16)

  /// Whether all documents have one and the same form.
  var isSingle: Bool { rawValue.nonzeroBitCount == 1 }
}
