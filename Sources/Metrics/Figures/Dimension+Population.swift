public import Vocabulary

extension Dimension {
  /// The documents whose values readers are told: of plans and closings for methods, data sources and partners, of
  /// plans for Goals and themes, of all pages for countries and types.
  public var population: DocumentSet {
    switch self {
    case .methods, .dataSources, .partners, .partnerSectors: .plansAndClosings
    case .sdgs, .thematicAreas: .plans
    case .countries, .types: .everyPage
    }
  }
}
