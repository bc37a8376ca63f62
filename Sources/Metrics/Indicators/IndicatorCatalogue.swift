/// Every indicator, in the order of the sheets: scope, purpose, potential, capacity, impact, data quality.
public enum IndicatorCatalogue {
  /// The indicators.
  public static let all: [any Indicator] =
    [DocumentsInScope(), SDGBreadth(), SDGConcentration(), PublicInnovationThemeShare()]
    + [MethodRepertoire(), MethodDiversity(), MethodsPerDocument(), MethodNovelty(), MethodRetention()]
    + MethodFamilyShare.all
    + [DataSourceRepertoire(), DataSourceDiversity(), DataSourceNovelty(), DataSourceNewShare()]
    + [PartnersPerDocument(), PartnersDistinct(), PartnerSectorMix(), PartnerHelixBreadth(), PartnerRetention()]
    + [PartnerNewUnusualShare(), CapacityVehicleMentions(), StageMix(), StageLateShare(), ClosingCompletion()]
    + [InsightsPerClosing(), BarrierThemeShare(), ExperimentComparisonShare(), ExperimentRandomShare()]
    + [ExperimentSampleShare(), ExperimentResultsShare(), HandoverScaledShare(), HandoverInstitutionalShare()]
    + [ExperimentOutcomeShare(), HypothesisOutcomeShares(), EvidenceShare(), DocumentationCompleteness()]
    + [TagLabelQuality()]

  /// The sheets in the same order.
  public static let sheets: [IndicatorSheet] = all.map(\.sheet)

  /// The indicator with an id.
  public static func indicator(_ id: String) -> (any Indicator)? { all.first { $0.sheet.id == id } }

  /// The values of all indicators: the rows of `indicators.csv`.
  ///
  /// - Parameter id: only this indicator's values, when given.
  public static func values(in scope: IndicatorScope, of id: String? = nil) -> [IndicatorValue] {
    all.filter { id == nil || $0.sheet.id == id }.flatMap { $0.values(in: scope) }
  }
}
