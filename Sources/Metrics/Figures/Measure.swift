public import Vocabulary

/// What of a dimension is counted.
public enum Measure: Sendable, Hashable {
  /// How many different values are named; of a category those of it alone.
  case distinct(category: String?)
  /// Documents that name one value, of those that name any.
  case documents(value: String)
  /// Documents that name any value of a category, of those that name any; without a category those that name any, of
  /// those that were asked.
  case naming(category: String?)
  /// Mentions: a value in a document, each once a document; of a category, of all mentions.
  case mentions(category: String?)
  /// Values that two documents or more name, of all that are named.
  case recurring

  private static let mark = "category="

  /// The id of the measure on a dimension, without population and year.
  func names(_ dimension: Dimension) -> (definition: String, value: String) {
    let name = dimension.rawValue
    switch self {
    case .distinct(let category): return (name, Self.part(category))
    case .documents(let value): return (name, value)
    case .naming(let category): return ("\(name)-documents", Self.part(category))
    case .mentions(let category): return ("\(name)-mentions", Self.part(category))
    case .recurring: return ("\(name)-recurring", "")
    }
  }

  private static func part(_ category: String?) -> String { category.map { mark + $0 } ?? "" }

  /// Reads dimension and measure of an id; nil where it names something else.
  public static func read(_ id: FigureID) -> (dimension: Dimension, measure: Measure)? {
    let category = id.value.hasPrefix(mark) ? String(id.value.dropFirst(mark.count)) : nil
    if let dimension = Dimension(rawValue: id.definition) {
      let isValue = category == nil && !id.value.isEmpty
      return (dimension, isValue ? .documents(value: id.value) : .distinct(category: category))
    }
    guard let cut = id.definition.lastIndex(of: "-"),
      let dimension = Dimension(rawValue: String(id.definition[..<cut])), id.value.isEmpty || category != nil
    else { return nil }
    switch id.definition[cut...] {
    case "-documents": return (dimension, .naming(category: category))
    case "-mentions": return (dimension, .mentions(category: category))
    case "-recurring": return category == nil ? (dimension, .recurring) : nil
    default: return nil
    }
  }
}

extension FigureID {
  /// Names a figure of a dimension.
  public init(
    _ dimension: Dimension, _ measure: Measure, of population: DocumentSet, by basis: YearBasis, in period: Period
  ) {
    let names = measure.names(dimension)
    self.init(names.definition, value: names.value, of: population, by: basis, in: period)
  }
}
