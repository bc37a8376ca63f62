/// The four dimensions whose values are terms of a list.
public enum VocabularyDimension: String, Sendable, CaseIterable, Hashable {
  /// Methods of learning, from `methods.csv`.
  case methods
  /// Sources of data, from `data_sources.csv`.
  case dataSources = "datasources"
  /// Sustainable Development Goals, from `sdgs.csv`.
  case sdgs
  /// Thematic areas, from `thematic_areas.csv`.
  case thematicAreas = "thematic_areas"

  /// The name of the dimension in outputs: methods, datasources, sdgs or thematic_areas.
  public var name: String { rawValue }

  /// The name of the list's file, compiled in or in a curation folder.
  public var fileName: String {
    switch self {
    case .methods: "methods.csv"
    case .dataSources: "data_sources.csv"
    case .sdgs: "sdgs.csv"
    case .thematicAreas: "thematic_areas.csv"
    }
  }
}
