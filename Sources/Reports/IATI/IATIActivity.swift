internal import Vocabulary

/// Results of an activity as the International Aid Transparency Initiative publishes them.
///
/// - Source: IATI activity standard 2.03; code lists ResultType, IndicatorMeasure, ActivityStatus, ActivityDateType,
///   OrganisationType and OrganisationRole.
public struct IATIActivity: Sendable, Equatable {
  /// Who reports on which activity; identifiers are never made up.
  public struct Identity: Sendable, Equatable {
    /// Identifier of the activity.
    public let activity: String
    /// Identifier of the organisation that reports.
    public let organisation: String
    /// Code of the organisation's type.
    public let organisationType: String
    /// Name of the organisation.
    public let organisationName: String
    /// Name of the donor; nil when none is given.
    public let donor: String?
    /// What the activity is; nil for results alone, to be merged into an activity that is published already.
    public let details: Details?

    /// Names activity and organisation.
    public init(
      activity: String, organisation: String, organisationType: String, organisationName: String, donor: String?,
      details: Details? = nil
    ) {
      self.activity = activity
      self.organisation = organisation
      self.organisationType = organisationType
      self.organisationName = organisationName
      self.donor = donor
      self.details = details
    }
  }

  /// What the standard asks of an activity that no page tells: given, never made up.
  public struct Details: Sendable, Equatable {
    /// A country, region or sector with its percentage of the activity.
    public struct Part: Sendable, Equatable {
      /// ISO 3166-1 alpha-2 or OECD DAC code.
      public let code: String
      /// More than 0, at most 100; those of all parts sum to 100.
      public let percentage: Double

      /// Creates a part.
      public init(code: String, percentage: Double) {
        self.code = code
        self.percentage = percentage
      }

      /// Whether the code is of digits: a region, since countries have letters.
      package var isNumber: Bool { code.allSatisfy(\.isNumber) }
    }

    /// Code of the status.
    public let status: String
    /// First day, ISO 8601.
    public let start: String
    /// Last day, ISO 8601; nil when none is given.
    public let end: String?
    /// Countries and regions, by code.
    public let recipients: [Part]
    /// Sectors, by code.
    public let sectors: [Part]

    /// Describes an activity.
    public init(status: String, start: String, end: String?, recipients: [Part], sectors: [Part]) {
      self.status = status
      self.start = start
      self.end = end
      self.recipients = recipients
      self.sectors = sectors
    }
  }

  /// A value with what it is about.
  package struct Measurement: Sendable, Equatable {
    /// Number as text; nil where the result is told in words.
    package let value: String?
    /// Names and values of what divides it.
    package let dimensions: [Dimension]
    /// What a reader must know.
    package let comment: String
  }

  /// What divides a value.
  package struct Dimension: Sendable, Equatable {
    package let name: String
    package let value: String
  }

  /// A year.
  package struct Period: Sendable, Equatable {
    package let year: Int
    package let target: Measurement?
    package let actuals: [Measurement]
  }

  /// An indicator with its years.
  package struct Indicator: Sendable, Equatable {
    package let id: String
    package let title: String
    package let description: String
    /// 1 unit, 2 percentage, 5 qualitative.
    package let measure: Int
    /// Whether more is better; nil where neither way is.
    package let isAscending: Bool?
    package let baseline: (year: Int, measurement: Measurement)?
    package let periods: [Period]

    package static func == (left: Indicator, right: Indicator) -> Bool {
      left.id == right.id && left.title == right.title && left.description == right.description
        && left.measure == right.measure && left.isAscending == right.isAscending
        && left.baseline?.year == right.baseline?.year && left.baseline?.measurement == right.baseline?.measurement
        && left.periods == right.periods
    }
  }

  /// Indicators of one kind of result.
  package struct Result: Sendable, Equatable {
    /// 1 output, 2 outcome.
    package let type: Int
    package let title: String
    package let indicators: [Indicator]
  }

  /// Who and what.
  package let identity: Identity
  /// The results, outputs before outcomes within a dimension.
  package let results: [Result]

  package init(identity: Identity, results: [Result]) {
    self.identity = identity
    self.results = results
  }
}
