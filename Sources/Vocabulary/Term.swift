/// Where a row of a list or a decision stands.
public struct Place: Sendable, Hashable, CustomStringConvertible {
  /// Name of the file.
  public let file: String
  /// Line from 1.
  public let line: Int

  /// Creates a place.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// `file:line`.
  public var description: String { "\(file):\(line)" }
}

/// Where a term or alias came from.
public enum Origin: String, Sendable, CaseIterable, Hashable {
  /// A list compiled into the program.
  case compiledIn = "compiled-in"
  /// A file of the curation folder.
  case curation
}

/// A language a label is translated into.
public enum LabelLanguage: String, Sendable, CaseIterable, Hashable {
  /// French.
  case french = "fr"
  /// Spanish.
  case spanish = "es"
  /// Portuguese.
  case portuguese = "pt"
}

/// A canonical value: what its spellings are counted as.
public struct Term: Sendable, Hashable, Identifiable {
  /// Stable identifier, unique in its list.
  public let id: String
  /// The label that reports print.
  public let label: String
  /// Other spellings of the same value, those of decisions last.
  public internal(set) var aliases: [String]
  /// Family of a method, class of a data source, P of a goal, group of a thematic area; empty where none is given.
  public let category: String
  /// Who named the term first.
  public let source: String
  /// Why it stands as it does; empty where nothing needs saying.
  public let note: String
  /// Marks such as `core`, `added-2024`, `new-strict`, `new-wide`, `no-value`.
  public let marks: Set<String>
  /// Labels in other languages; a missing language has none.
  public let translations: [LabelLanguage: String]
  /// Address of the same concept in the publisher's own vocabulary.
  public let uri: String?
  /// File and line of the row.
  public let place: Place
  /// Whether the row is compiled in or comes from the curation folder.
  public let origin: Origin

  /// Whether the label says that there is no value, as `n/a` does.
  public var isNoValue: Bool { marks.contains("no-value") }

  /// The year of a mark `added-YYYY`: when a label outside the core list was first seen.
  public var addedIn: Int? {
    marks.compactMap { $0.hasPrefix("added-") ? Int($0.dropFirst("added-".count)) : nil }.min()
  }
}
