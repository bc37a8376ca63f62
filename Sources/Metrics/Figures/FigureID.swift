internal import Text
public import Vocabulary

/// Names one figure of a report: what is counted, of which documents, by which year, in which year.
///
/// Its text is `definition[/value]/population/basis/period`, lower case; parts hold no slash.
///
///     methods/plan+closing/tag/2022                                  different methods
///     methods/system-thinking/plan+closing/tag/2022                  documents that name one
///     methods-mentions/category=systems/plan+closing/tag/all         mentions of a family
///     handover-scaled-share/closing/tag/2024                         an indicator
///     handover-scaled-share/outcome=policy/closing/tag/2024          a part of it
///     documents/country=ken/all/tag/2022                             documents of a country
public struct FigureID: Sendable, Hashable {
  /// When the counted documents are dated.
  public enum Period: Sendable, Hashable {
    /// One year.
    case year(Int)
    /// All years of the report together, each document once.
    case all
    /// Documents without a year.
    case undated

    /// The year; nil for the other two.
    public var year: Int? {
      if case .year(let year) = self { year } else { nil }
    }

    /// `2022`, `all` or `undated`.
    public var code: String {
      switch self {
      case .year(let year): String(year)
      case .all: "all"
      case .undated: "undated"
      }
    }

    /// Reads ``code``; nil for anything else.
    public init?(code: String) {
      switch code {
      case "all": self = .all
      case "undated": self = .undated
      default:
        guard code.utf8.count == 4, let year = Int(code), year > 0 else { return nil }
        self = .year(year)
      }
    }
  }

  /// What is counted: an indicator's id, a dimension, or one of ``Measure``'s names.
  public let definition: String
  /// The value or part that is meant: a canonical id, or `name=value`; empty for the whole.
  public let value: String
  /// Which documents are counted.
  public let population: DocumentSet
  /// Which year of a document counts.
  public let basis: YearBasis
  /// The year.
  public let period: Period

  /// Names a figure; letters are made lower case, and a slash in a value becomes `%2f`.
  public init(
    _ definition: String, value: String = "", of population: DocumentSet, by basis: YearBasis, in period: Period
  ) {
    self.definition = Self.lower(definition)
    self.value = Self.part(value)
    self.population = population
    self.basis = basis
    self.period = period
  }

  /// Reads the text of an id; nil for anything else.
  public init?(_ text: String) {
    let parts = Self.lower(text).utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard (4...5).contains(parts.count), !parts.contains(""),
      let population = DocumentSet(code: parts[parts.count - 3]),
      let basis = YearBasis(rawValue: parts[parts.count - 2]), let period = Period(code: parts[parts.count - 1])
    else { return nil }
    self.init(parts[0], value: parts.count == 5 ? parts[1] : "", of: population, by: basis, in: period)
  }

  /// The same figure of another period.
  public func `in`(_ period: Period) -> FigureID {
    FigureID(definition, value: value, of: population, by: basis, in: period)
  }

  /// The same count of another value.
  public func of(value: String) -> FigureID {
    FigureID(definition, value: value, of: population, by: basis, in: period)
  }

  /// Whether a value is the one that an id names.
  public static func matches(_ value: String, _ named: String) -> Bool { part(value) == part(named) }

  /// A text as it stands in an id: lower case, without slashes.
  static func part(_ text: String) -> String {
    let lower = lower(text)
    return lower.utf8.contains(UInt8(ascii: "/")) ? lower.replacing("/", with: "%2f") : lower
  }

  /// A text in lower case; most have no other letters.
  private static func lower(_ text: String) -> String {
    text.utf8.contains { (0x41...0x5A).contains($0) || $0 >= 0x80 } ? text.lowercased() : text
  }
}

extension FigureID: CustomStringConvertible {
  /// `definition[/value]/population/basis/period`.
  public var description: String {
    let rest = "\(population.code)/\(basis.rawValue)/\(period.code)"
    return value.isEmpty ? "\(definition)/\(rest)" : "\(definition)/\(value)/\(rest)"
  }
}

extension FigureID: Comparable {
  /// Orders ids by their text, code point by code point.
  public static func < (left: FigureID, right: FigureID) -> Bool {
    left.description.scalarOrder < right.description.scalarOrder
  }
}

extension DocumentSet {
  /// `plan`, `closing`, `experiment`, `plan+closing`, or `all` for every page.
  public var code: String {
    switch self {
    case .plans: "plan"
    case .closings: "closing"
    case .experiments: "experiment"
    case .plansAndClosings: "plan+closing"
    case .everyPage: "all"
    }
  }

  /// Reads ``code``; nil for anything else.
  public init?(code: String) {
    guard let set = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = set
  }
}
