public import Facts
internal import Files
internal import Text
public import Vocabulary

/// All figures of one report, by id: nothing else in the program counts for readers.
///
/// Numbers of a dimension are made from one tally for each dimension and population, those of indicators from the
/// catalogue; both when they are first asked for. A figure is the same whoever asks.
///
///     let figures = Figures(pages: facts.pages, scope: scope, rules: facts.rules)
///     figures[.methods, .distinct(category: nil), of: .plansAndClosings, in: .year(2022)].value     // 10
///     figures[FigureID("handover-scaled-share/closing/tag/2024")!]?.numerator
public struct Figures: Sendable {
  /// The one year basis of the report.
  public let basis: YearBasis
  /// The years of the report's documents, ascending.
  public let years: [Int]
  /// The documents of the report, grouped as indicators need them.
  public var groups: IndicatorScope { grouped.value }
  private let grouped: Deferred<IndicatorScope>
  /// The rules in force.
  private let rules: Rules
  /// Values of the indicators, in the order of the catalogue.
  public var indicators: [IndicatorValue] {
    IndicatorCatalogue.sheets.flatMap { catalogue[$0.id]?.value.values ?? [] }
  }
  /// The values of each indicator by its id.
  private let catalogue: [String: Deferred<IndexedIndicators>]
  private let tallies: [DimensionOf: Deferred<DimensionTally>]
  private let readings: [DimensionOf: Deferred<DimensionReadings>]
  private let dated: [DocumentSet: Deferred<DatedDocuments>]
  /// Lines of documents, for evidence.
  let lines: LineSource

  /// A dimension of some documents.
  private struct DimensionOf: Hashable {
    let dimension: Dimension
    let population: DocumentSet
  }

  /// Takes the documents that figures are made from.
  ///
  /// - Parameters:
  ///   - pages: all pages, also those outside the scope: what a year is new against.
  ///   - scope: which of them the report is about.
  ///   - rules: the rules in force.
  ///
  /// Cost: O(pages); groups and numbers are made when asked for.
  public init(pages: [PageFacts], scope: Scope, rules: Rules) {
    let grouped = Deferred { IndicatorScope(pages: pages, scope: scope, rules: rules) }
    self.init(counted: pages.filter { scope.counts($0) }, scope: scope, rules: rules, grouped: grouped)
  }

  private init(counted pages: [PageFacts], scope: Scope, rules: Rules, grouped: Deferred<IndicatorScope>) {
    self.grouped = grouped
    self.rules = rules
    lines = LineSource(rules: rules)
    basis = scope.yearBasis
    let periods: @Sendable (PageFacts) -> [FigureID.Period] = { page in
      let years = page.countedYears(scope.yearBasis)
      let counted = years.filter { scope.years?.contains($0) ?? true }
      return counted.map { .year($0) } + (years.isEmpty ? [.undated] : []) + [.all]
    }
    years = Set(pages.flatMap { periods($0).compactMap(\.year) }).sorted()
    catalogue = Dictionary(
      IndicatorCatalogue.all.map { indicator in
        (indicator.sheet.id, Deferred { IndexedIndicators(indicator.values(in: grouped.value)) })
      }, uniquingKeysWith: { first, _ in first })
    var dated: [DocumentSet: Deferred<DatedDocuments>] = [:]
    var tallies: [DimensionOf: Deferred<DimensionTally>] = [:]
    var readings: [DimensionOf: Deferred<DimensionReadings>] = [:]
    for population in DocumentSet.allCases {
      let documents = Deferred { DatedDocuments(of: population, in: pages, periods: periods) }
      dated[population] = documents
      for dimension in Dimension.allCases {
        let key = DimensionOf(dimension: dimension, population: population)
        tallies[key] = Deferred { DimensionTally(dimension, of: population, pages: pages, periods: periods) }
        readings[key] = Deferred {
          DimensionReadings(dimension, of: population, documents: documents.value[.all], periods: periods)
        }
      }
    }
    (self.dated, self.tallies, self.readings) = (dated, tallies, readings)
  }

  // MARK: Figures

  /// The figure of an id; nil when the id names nothing that is counted.
  public subscript(id: FigureID) -> Figure? {
    if id.definition == Self.documentCount { return documents(id) }
    if let (dimension, measure) = Measure.read(id) {
      guard id.basis == basis, tally(dimension, id.population).knows(measure) else { return nil }
      return figure(id, dimension, measure)
    }
    return catalogue[id.definition]?.value[id].map { Figure(id: id, estimate: $0.figure) }
  }

  /// A figure of a dimension.
  public subscript(
    dimension: Dimension, measure: Measure, of population: DocumentSet, in period: FigureID.Period
  ) -> Figure {
    figure(FigureID(dimension, measure, of: population, by: basis, in: period), dimension, measure)
  }

  private func figure(_ id: FigureID, _ dimension: Dimension, _ measure: Measure) -> Figure {
    guard id.basis == basis, let estimate = tally(dimension, id.population).estimate(measure, id.period) else {
      guard isUnasked(dimension, id) else { return Figure(withoutDocuments: id) }
      return Figure(id: id, estimate: Estimate(unit: measure.unit, documents: 0).absent(.notAsked))
    }
    return Figure(id: id, estimate: broken(estimate, dimension, id))
  }

  /// Whether a period has forms, and none of the plans that alone ask for a dimension.
  private func isUnasked(_ dimension: Dimension, _ id: FigureID) -> Bool {
    id.population == .plans && dimension.population == .plans && !dated(.plansAndClosings)[id.period].isEmpty
  }

  /// A changed list of labels breaks a series in its first year.
  private func broken(_ estimate: Estimate, _ dimension: Dimension, _ id: FigureID) -> Estimate {
    guard let year = id.period.year, !estimate.flags.saysNothing,
      rules.seriesBreaks.breaks(fields: [dimension.rawValue], id.population, forms: estimate.forms, in: year...year)
    else { return estimate }
    return estimate.flagged(.seriesBreak)
  }

  private func tally(_ dimension: Dimension, _ population: DocumentSet) -> DimensionTally {
    guard let tally = tallies[DimensionOf(dimension: dimension, population: population)] else {
      preconditionFailure("every dimension has a tally of every population")
    }
    return tally.value
  }

  /// Which documents name which values, for evidence.
  func readings(_ dimension: Dimension, _ population: DocumentSet) -> DimensionReadings {
    guard let readings = readings[DimensionOf(dimension: dimension, population: population)] else {
      preconditionFailure("every dimension has readings of every population")
    }
    return readings.value
  }

  /// The documents of a population by period.
  func dated(_ population: DocumentSet) -> DatedDocuments {
    guard let documents = dated[population] else { preconditionFailure("every population has documents") }
    return documents.value
  }

  // MARK: Documents

  /// What the numbers of documents are called.
  static let documentCount = "documents"

  /// How many documents of a population a period has.
  public func documents(_ population: DocumentSet, in period: FigureID.Period) -> Figure {
    documents(FigureID(Self.documentCount, of: population, by: basis, in: period))
      ?? Figure(withoutDocuments: FigureID(Self.documentCount, of: population, by: basis, in: period))
  }

  private func documents(_ id: FigureID) -> Figure? {
    guard let part = DocumentPart(id.value), id.basis == basis else { return nil }
    let documents = dated(id.population)
    let count = documents.count(part, in: id.period)
    var estimate = Estimate(unit: .count, documents: count)
    (estimate.numerator, estimate.value) = (count, Double(count))
    return Figure(id: id, estimate: estimate)
  }

  // MARK: Values

  /// The values of a dimension that documents of a population name in a period: most documents first, then by label.
  public func values(
    _ dimension: Dimension, of population: DocumentSet, in period: FigureID.Period = .all
  ) -> [NamedValue] {
    tally(dimension, population).ranked(period).map(\.value)
  }

  /// A value of a dimension by its id; nil where no document of the population names it.
  ///
  /// Cost: O(1).
  public func value(_ dimension: Dimension, of population: DocumentSet, id: String) -> NamedValue? {
    tally(dimension, population).value(id)
  }

  /// The categories among those values: most mentions first, then by code.
  public func categories(
    _ dimension: Dimension, of population: DocumentSet, in period: FigureID.Period = .all
  ) -> [String] {
    let mentions = tally(dimension, population).ranked(period).reduce(into: [String: Int]()) {
      $0[$1.value.category, default: 0] += $1.documents
    }
    return mentions.filter { !$0.key.isEmpty }.sorted {
      ($1.value, $0.key.scalarOrder) < ($0.value, $1.key.scalarOrder)
    }.map(\.key)
  }

  /// Years in which a population has a document, ascending.
  public func years(of population: DocumentSet) -> [Int] {
    let documents = dated(population)
    return years.filter { !documents[.year($0)].isEmpty }
  }

  // MARK: Indicators

  /// A value of an indicator on the report's year basis; nil where the indicator says nothing of these documents.
  ///
  /// - Parameters:
  ///   - part: a part as `name=value`; empty for the whole.
  public func indicator(
    _ indicator: String, part: String = "", of population: DocumentSet, in year: Int
  ) -> Figure? {
    self[FigureID(indicator, value: part, of: population, by: basis, in: .year(year))]
  }
}

/// The values of the indicators with their ids.
private struct IndexedIndicators: Sendable {
  let values: [IndicatorValue]
  private let positions: [FigureID: Int]

  init(_ values: [IndicatorValue]) {
    self.values = values
    positions = Dictionary(values.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(id: FigureID) -> IndicatorValue? { positions[id].map { values[$0] } }
}

extension IndicatorValue {
  /// The id of the value; place and part stand in its value, as `country=ken,outcome=policy`.
  public var id: FigureID {
    let place =
      switch group.level {
      case .network: [String]()
      case .region: ["region=\(group.place)"]
      case .country: ["country=\(group.place)"]
      }
    let part = figure.breakdown == .none ? [] : ["\(figure.breakdown.name)=\(figure.breakdown.value)"]
    return FigureID(
      indicator, value: (place + part).joined(separator: ","), of: group.documents, by: yearBasis,
      in: year.map { .year($0) } ?? .undated)
  }
}
