internal import Facts
public import Vocabulary

/// The value of an indicator for some documents: a row of `indicators.csv`.
public struct IndicatorValue: Sendable, Hashable {
  /// Id of the indicator.
  public let indicator: String
  /// Version of its sheet.
  public let version: Int
  /// The question it helps to answer.
  public let dimension: IndicatorDimension
  /// Which documents it is about.
  public let group: DocumentGroup.Key
  /// The figure.
  public let figure: Estimate

  /// What stands above the line; nil where unknown.
  public var numerator: Int? { figure.numerator }
  /// What stands below the line; nil for bare counts and where unknown.
  public var denominator: Int? { figure.denominator }
  /// The value; nil where unknown or resting on too little, never 0 in place of unknown.
  public var value: Double? { figure.value }
  /// Unit of the value.
  public var unit: IndicatorUnit { figure.unit }
  /// 95 % interval of the value.
  public var interval: Interval? { figure.interval }
  /// What a reader must know, as letters: `BU`.
  public var flag: String { figure.flags.letters }
  /// What the value is broken down by; for a region `region`, otherwise empty for the whole.
  public var breakdown: String { isRegion ? "region" : figure.breakdown.name }
  /// Which part; for a region its name.
  public var breakdownValue: String { isRegion ? group.place : figure.breakdown.value }
  /// network, region or country.
  public var scope: ScopeLevel { group.level }
  /// ISO 3166 alpha-3 code of a country; empty for a network or region.
  public var iso3: String { group.level == .country ? group.place : "" }
  /// plan, closing, experiment or all.
  public var kind: IndicatorKind { group.documents.kind }
  /// Which year counts.
  public var yearBasis: YearBasis { group.basis }
  /// The year; nil for documents without one.
  public var year: Int? { group.year }

  private var isRegion: Bool { group.level == .region }

  /// `indicator/kind/basis/year`, with place and breakdown where there are any.
  ///
  ///     method-diversity/plan/cycle/2021
  ///     method-share-participatory/closing/tag/2023/edition=2
  ///     sdg-breadth/plan/tag/2022/VNM
  public var figureID: String {
    let parts = [indicator, kind.rawValue, yearBasis.rawValue, year.map(String.init) ?? "undated"]
    let place = group.place.isEmpty ? [] : [group.place]
    let part = figure.breakdown == .none ? [] : ["\(figure.breakdown.name)=\(figure.breakdown.value)"]
    return (parts + place + part).joined(separator: "/")
  }
}
