/// What documents are counted by.
public enum Dimension: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Methods of learning.
  case methods
  /// Sources of data.
  case dataSources = "datasources"
  /// Sustainable Development Goals.
  case sdgs
  /// Thematic areas.
  case thematicAreas = "thematic_areas"
  /// Partner organisations.
  case partners
  /// Sectors of partners.
  case partnerSectors = "partner_sectors"
  /// Countries of the labs.
  case countries
  /// Types of pages.
  case types

  /// The tag key that holds the dimension's values; nil for partners, which stand in prose.
  public var tagKey: String? {
    switch self {
    case .methods, .dataSources, .sdgs, .thematicAreas: rawValue
    case .countries: "country"
    case .types: "type"
    case .partners, .partnerSectors: nil
    }
  }

  /// The vocabulary list that gives the dimension its terms; nil where there is none.
  public var vocabulary: VocabularyDimension? { VocabularyDimension(rawValue: rawValue) }

  /// The dimensions counted as the archive writes them.
  public static let raw: [Dimension] = [.methods, .dataSources, .sdgs, .thematicAreas, .countries]

  /// The place among the dimensions, in the order of the reports.
  package var position: Int {
    switch self {
    case .methods: 0
    case .dataSources: 1
    case .sdgs: 2
    case .thematicAreas: 3
    case .partners: 4
    case .partnerSectors: 5
    case .countries: 6
    case .types: 7
    }
  }

  /// Orders dimensions as in the reports.
  public static func < (left: Dimension, right: Dimension) -> Bool { left.position < right.position }
}
