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

    /// Names activity and organisation.
    public init(
      activity: String, organisation: String, organisationType: String, organisationName: String, donor: String?
    ) {
      self.activity = activity
      self.organisation = organisation
      self.organisationType = organisationType
      self.organisationName = organisationName
      self.donor = donor
    }
  }

  /// A value with what it is about.
  struct Measurement: Sendable, Equatable {
    /// Number as text; nil where the result is told in words.
    let value: String?
    /// Names and values of what divides it.
    let dimensions: [Dimension]
    /// What a reader must know.
    let comment: String
  }

  /// What divides a value.
  struct Dimension: Sendable, Equatable {
    let name: String
    let value: String
  }

  /// A year.
  struct Period: Sendable, Equatable {
    let year: Int
    let target: Measurement?
    let actuals: [Measurement]
  }

  /// An indicator with its years.
  struct Indicator: Sendable, Equatable {
    let id: String
    let title: String
    let description: String
    /// 1 unit, 2 percentage, 5 qualitative.
    let measure: Int
    /// Whether more is better; nil where neither way is.
    let isAscending: Bool?
    let baseline: (year: Int, measurement: Measurement)?
    let periods: [Period]

    static func == (left: Indicator, right: Indicator) -> Bool {
      left.id == right.id && left.title == right.title && left.description == right.description
        && left.measure == right.measure && left.isAscending == right.isAscending
        && left.baseline?.year == right.baseline?.year && left.baseline?.measurement == right.baseline?.measurement
        && left.periods == right.periods
    }
  }

  /// Indicators of one kind of result.
  struct Result: Sendable, Equatable {
    /// 1 output, 2 outcome.
    let type: Int
    let title: String
    let indicators: [Indicator]
  }

  /// Who and what.
  let identity: Identity
  /// The first year with a value; nil without any.
  let firstYear: Int?
  /// The results, outputs before outcomes within a dimension.
  let results: [Result]
}
