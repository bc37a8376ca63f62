internal import Text
public import Vocabulary

/// What a person asks to have explained: an indicator, or figures by an id of this version or of the first.
///
///     method-diversity                                   the indicator itself
///     methods/system-thinking/plan+closing/tag/2022      one figure
///     method-diversity/2022                              version 1: the year's values, of each kind of documents
///     methods/system-thinking/2022, sdgs/8, methods/2022 version 1: counts over all pages
///     stage-mix/plan/tag/2022/KEN/stage=test             version 1: a part, in a country
public struct FigureQuery: Sendable, Equatable {
  /// The indicator whose meaning is asked for; nil when figures are.
  public let indicator: IndicatorSheet?
  /// The year basis that the id names; nil for that of the report.
  public let basis: YearBasis?
  private let wanted: [Wanted]

  /// A figure whose year basis may be open.
  private struct Wanted: Equatable {
    let definition: String
    var value = ""
    let population: DocumentSet
    let period: FigureID.Period
  }

  /// Reads an id.
  ///
  /// - Throws: ``UnknownFigure`` with near ids for a text that names nothing.
  public init(_ text: String) throws(UnknownFigure) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 1, let sheet = IndicatorCatalogue.indicator(text)?.sheet {
      (indicator, basis, wanted) = (sheet, nil, [])
    } else if let id = FigureID(text), Self.isCounted(id) {
      (indicator, basis) = (nil, id.basis)
      wanted = [
        Wanted(
          definition: id.definition, value: id.value, population: Self.population(of: id), period: id.period)
      ]
    } else if let wanted = Self.firstVersion(parts) {
      (indicator, basis) = (nil, parts.count > 3 ? parts.lazy.compactMap { YearBasis(rawValue: $0) }.first : nil)
      self.wanted = wanted
    } else {
      throw UnknownFigure(text)
    }
  }

  /// The partner whose documents are asked for; nil for anything else.
  public var partner: String? {
    guard wanted.count == 1, let only = wanted.first, only.definition == Dimension.partners.rawValue,
      !only.value.isEmpty, !only.value.contains("=")
    else { return nil }
    return only.value
  }

  /// The ids of the figures on a year basis.
  public func ids(by basis: YearBasis) -> [FigureID] {
    wanted.map { FigureID($0.definition, value: $0.value, of: $0.population, by: basis, in: $0.period) }
  }

  /// Whether the definition of an id is one that is counted.
  private static func isCounted(_ id: FigureID) -> Bool {
    id.definition == Figures.documentCount || Measure.read(id) != nil
      || IndicatorCatalogue.indicator(id.definition) != nil
  }

  /// Version 1 said `all` for plans and closings together.
  private static func population(of id: FigureID) -> DocumentSet {
    guard id.population == .everyPage, let indicator = IndicatorCatalogue.indicator(id.definition) else {
      return id.population
    }
    return indicator.allDocuments
  }

  private static func firstVersion(_ parts: [String]) -> [Wanted]? {
    guard let first = parts.first, !parts.contains("") else { return nil }
    if let indicator = IndicatorCatalogue.indicator(first) { return values(of: indicator, parts) }
    guard Dimension(rawValue: first) != nil, (2...3).contains(parts.count) else { return nil }
    let year = parts.last.flatMap { FigureID.Period(code: $0) }
    if parts.count == 2 {
      guard let year, year.year != nil else {
        return [Wanted(definition: first, value: parts[1], population: .everyPage, period: .all)]
      }
      return [Wanted(definition: first, population: .everyPage, period: year)]
    }
    return year.map { [Wanted(definition: first, value: parts[1], population: .everyPage, period: $0)] }
  }

  private static func values(of indicator: any Indicator, _ parts: [String]) -> [Wanted]? {
    var rest = parts.dropFirst()
    let kind = rest.first.flatMap { IndicatorKind(rawValue: $0) }
    if kind != nil {
      guard rest.count >= 3, YearBasis(rawValue: rest[rest.startIndex + 1]) != nil else { return nil }
      rest = rest.dropFirst(2)
    }
    guard let period = rest.popFirst().flatMap({ FigureID.Period(code: $0) }), kind != nil || rest.isEmpty else {
      return nil
    }
    let part = rest.last?.contains("=") ?? false ? rest.removeLast() : nil
    let place = rest.popFirst().map { $0.utf8.count == 3 ? "country=\($0)" : "region=\($0)" }
    guard rest.isEmpty else { return nil }
    let value = [place, part].compactMap { $0 }.joined(separator: ",").lowercased()
    return (kind.map { [$0] } ?? indicator.sheet.kinds).map { kind in
      Wanted(
        definition: indicator.sheet.id, value: value,
        population: kind == .all ? indicator.allDocuments : DocumentSet(kind), period: period)
    }
  }
}

/// An id that names no figure.
public struct UnknownFigure: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was found, what was expected, and near ids.
  public let description: String

  init(_ text: String) {
    let head = text.split(separator: "/", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    let measures = Dimension.allCases.flatMap { dimension in
      ["", "-documents", "-mentions", "-recurring"].map { dimension.rawValue + $0 }
    }
    let known = [Figures.documentCount] + IndicatorCatalogue.sheets.map(\.id) + measures
    let near = known.contains(head) ? [] : Self.nearest(to: head, among: known)
    let advice = near.isEmpty ? "" : "; did you mean \(near.map { "\"\($0)\"" }.joined(separator: " or "))?"
    description =
      "\"\(text)\" names no figure: expected an indicator such as method-diversity, or "
      + "definition[/value]/population/basis/year such as methods/plan+closing/tag/2022 or "
      + "methods/system-thinking/plan+closing/tag/2022, as data/figures.csv lists them\(advice)"
  }

  /// A figure that the archive has no document or value for.
  public init(_ id: FigureID, in figures: Figures) {
    let near = figures.nearest(to: id)
    let advice = near.isEmpty ? "" : "; did you mean \(near.map { "\"\($0)\"" }.joined(separator: " or "))?"
    description = "\"\(id)\" is no figure of these documents: expected an id that data/figures.csv lists\(advice)"
  }

  private static func nearest(to text: String, among known: [String]) -> [String] {
    let ranked = known.map { ($0, EditDistance.between(text, $0)) }.filter { $0.1 <= max(2, text.count / 3) }
    return ranked.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(3).map(\.0)
  }
}

extension Figures {
  /// What parts one year from another, or from all years.
  private static let periodLetters = 4

  /// Ids near to one that names nothing: with a near value of the same dimension, or of the same indicator.
  func nearest(to id: FigureID) -> [FigureID] {
    let known: [FigureID] =
      if let (dimension, measure) = Measure.read(id), case .documents = measure {
        self.values(dimension, of: id.population).map { id.of(value: FigureID.part($0.id)) }
      } else {
        indicators.lazy.filter { $0.indicator == id.definition }.map(\.id)
      }
    let asked = id.description
    let ranked = Set(known).map { ($0, $0.description) }
      .map { (id: $0, text: $1, distance: EditDistance.between($1, asked)) }
      .filter { $0.distance <= max(id.value.isEmpty ? Self.periodLetters : 2, id.value.count / 3) }
    return ranked.sorted { ($0.distance, $0.text.scalarOrder) < ($1.distance, $1.text.scalarOrder) }.prefix(3).map(\.id)
  }
}
