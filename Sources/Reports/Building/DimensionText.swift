internal import Metrics

/// What the dimensions are called in the reports.
enum DimensionText {
  static func title(_ dimension: Dimension) -> String {
    switch dimension {
    case .methods: "Methods"
    case .dataSources: "Data sources"
    case .sdgs: "Sustainable Development Goals"
    case .thematicAreas: "Thematic areas"
    case .partners: "Partners"
    case .partnerSectors: "Partner sectors"
    case .countries: "Countries"
    case .types: "Document types"
    }
  }

  static func singular(_ dimension: Dimension) -> String {
    switch dimension {
    case .methods: "Method"
    case .dataSources: "Data source"
    case .sdgs: "Goal"
    case .thematicAreas: "Thematic area"
    case .partners: "Partner"
    case .partnerSectors: "Sector"
    case .countries: "Country"
    case .types: "Type"
    }
  }

  /// What the category of a value is.
  static func category(_ dimension: Dimension) -> String {
    switch dimension {
    case .methods: "Family"
    case .dataSources: "Class"
    case .sdgs: "Dimension"
    case .thematicAreas: "Theme"
    case .partners: "Sector"
    case .countries: "Region"
    case .partnerSectors, .types: "Group"
    }
  }
}
