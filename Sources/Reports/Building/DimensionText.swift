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

  /// What a reader must know of a dimension beside its figures; empty where there is nothing.
  static func caution(_ dimension: Dimension) -> String {
    switch dimension {
    case .partners:
      " Names are read from free text: they are a lower bound, and one body may stand under several spellings."
    case .partnerSectors:
      " The ticked sectors were lost in the export: most sectors here are read from names, which overstates government;"
        + " the indicator partner-sector-mix uses only the forms that ask."
    case .methods, .dataSources, .sdgs, .thematicAreas, .countries, .types: ""
    }
  }
}
