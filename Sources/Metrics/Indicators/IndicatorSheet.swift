public import Vocabulary

/// What an indicator is: the one text that `explain`, the workbook's notes and the report's annex print.
public struct IndicatorSheet: Sendable, Hashable {
  /// Stable id in kebab case.
  public let id: String
  /// Raised whenever a value may change for the same documents.
  public let version: Int
  /// Name for readers.
  public let name: String
  /// Which question it helps to answer.
  public let dimension: IndicatorDimension
  /// The level of the OECD framework at which it speaks.
  public let level: IndicatorLevel
  /// What is measured and how, in a few sentences.
  public let definition: String
  /// What stands above the line.
  public let numerator: String
  /// What stands below it; empty for a bare count.
  public let denominator: String
  /// Unit of the value.
  public let unit: IndicatorUnit
  /// Documents it is computed for, each kind apart.
  public let kinds: [IndicatorKind]
  /// Fields of the forms and tag keys that it reads; breaks in these break the series.
  public let fields: [String]
  /// What its values are broken down by, beside kind, year, country and region.
  public let breakdowns: [String]
  /// How an increase reads.
  public let direction: IndicatorDirection
  /// What is shown of how few documents or mentions.
  public let minimum: String
  /// What is known to bend the value.
  public let knownBias: String
  /// Where definition and thresholds come from.
  public let source: String
  /// Result type and measure for IATI results.
  public let iati: IATIMeasure
  /// Whether countries and regions of a report on several countries get values too.
  public let isHeadline: Bool
  /// What n counts in its sentence "k of n …"; documents, mentions or methods.
  public let subject: String
  /// The end of its sentence with its verb, after subject, count or mean; empty for a bare count of documents.
  public let finding: String
  /// What its sentence must not be printed without; empty where nothing is.
  public let caution: String

  /// Writes a sheet.
  init(
    id: String, version: Int = 1, name: String, dimension: IndicatorDimension, level: IndicatorLevel,
    definition: String, numerator: String, denominator: String, unit: IndicatorUnit, kinds: [IndicatorKind],
    fields: [String], breakdowns: [String] = [], direction: IndicatorDirection = .neutral, minimum: String,
    knownBias: String, source: String, iati: IATIMeasure, isHeadline: Bool = false,
    subject: String = "documents", finding: String, caution: String = ""
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.dimension = dimension
    self.level = level
    self.definition = definition
    self.numerator = numerator
    self.denominator = denominator
    self.unit = unit
    self.kinds = kinds
    self.fields = fields
    self.breakdowns = breakdowns
    self.direction = direction
    self.minimum = minimum
    self.knownBias = knownBias
    self.source = source
    self.iati = iati
    self.isHeadline = isHeadline
    self.subject = subject
    self.finding = finding
    self.caution = caution
  }
}

/// The question an indicator helps to answer, after the OECD framework of innovative capacity; the last is ours.
public enum IndicatorDimension: String, Sendable, Hashable, CaseIterable {
  /// What drives the intent to innovate.
  case purpose
  /// What can be drawn on.
  case potential
  /// What turns potential into practice.
  case capacity
  /// What difference it makes.
  case impact
  /// Whether the figures can be trusted.
  case dataQuality = "data quality"
}

/// The level at which an indicator speaks.
public enum IndicatorLevel: String, Sendable, Hashable, CaseIterable {
  /// A person.
  case individual
  /// A lab or agency.
  case organisation
  /// The network of bodies around it.
  case system
}

/// The unit of a value.
public enum IndicatorUnit: String, Sendable, Hashable, CaseIterable {
  /// From 0 to 1.
  case share
  /// A whole number, or its expectation.
  case count
  /// A mean per document.
  case mean
  /// A number of equally frequent labels.
  case effective
}

/// How an increase reads; never a target.
public enum IndicatorDirection: String, Sendable, Hashable, CaseIterable {
  /// An increase is welcome.
  case higherIsBetter = "higher is better"
  /// A decrease is welcome.
  case lowerIsBetter = "lower is better"
  /// Neither way.
  case neutral
}

/// How IATI results file an indicator.
///
/// - Source: IATI code lists ResultType and IndicatorMeasure (1 unit, 2 percentage, 3 nominal).
public struct IATIMeasure: Sendable, Hashable {
  /// `output` or `outcome`.
  public let resultType: String
  /// 1, 2 or 3.
  public let measure: Int

  /// An output.
  static func output(_ measure: Int) -> IATIMeasure { IATIMeasure(resultType: "output", measure: measure) }

  /// An outcome.
  static func outcome(_ measure: Int) -> IATIMeasure { IATIMeasure(resultType: "outcome", measure: measure) }
}

extension IndicatorSheet {
  /// What ticks and statements of labs about themselves carry.
  static let selfDeclared = "self-declared"
  /// What themes found by words carry.
  static let byKeywords = "mentions found by keywords, lower bound"
  /// What themes read by a model carry.
  static let byModel = "themes read by a learned model"
  /// What most shares of documents say of small numbers.
  static let shareMinimum =
    "k and n always; no share below 10 documents; below 30 the share with flag U; Wilson 95 % interval from 10."
  /// What most counts say of small numbers.
  static let countMinimum = "Flag U below 10 documents; years of unlike size are compared after rarefaction only."
  /// What effective numbers say of small numbers.
  static let effectiveMinimum = "Flag U and no interval below 50 mentions."
}
