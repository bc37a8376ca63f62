public import Lookups

/// The vocabularies in force: what each value of the archive counts as.
///
/// Four lists of canonical terms, the countries, and the decisions of a curation folder. This module knows values, not
/// pages: who reads pages asks ``resolve(_:in:)``. Start with ``standard``, or with ``init(curation:)`` when a person
/// keeps files of their own.
public struct Vocabulary: Sendable {
  /// The list of methods with their families.
  public internal(set) var methods = TermList(.methods)
  /// The list of data sources with their classes.
  public internal(set) var dataSources = TermList(.dataSources)
  /// The Sustainable Development Goals.
  public internal(set) var sdgs = TermList(.sdgs)
  /// The list of thematic areas with their groups.
  public internal(set) var thematicAreas = TermList(.thematicAreas)
  /// The countries.
  public internal(set) var countries = Countries()
  /// The decisions of the curation folder, in file order.
  public internal(set) var decisions: [CurationDecision] = []
  /// A hash over everything that decides what values count as; 16 hexadecimal digits.
  ///
  /// Equal versions resolve every value alike; notes and line numbers do not count.
  public internal(set) var version = ""
  /// Folded values decided to be none.
  var ignored: [VocabularyDimension: Set<String>] = [:]

  /// The vocabularies compiled into the program.
  ///
  /// Their files are checked by tests; lists that cannot be read leave no term, which those tests notice.
  public static let standard: Vocabulary = (try? Vocabulary(RuleTables.builtIn)) ?? Vocabulary()

  private init() {}

  /// Reads the compiled-in lists and the files of a curation folder.
  ///
  /// - Throws: as ``init(_:)``, and for a file whose name no table has.
  public init(curation: [LookupFile]) throws(VocabularyError) {
    let tables: RuleTables
    do throws(CSVTable.Problem) { tables = try RuleTables(curation: curation) } catch { throw VocabularyError(error) }
    try self.init(tables)
  }

  /// Reads the lists in force; `decisions.csv` extends them and wins over compiled-in rows.
  ///
  /// - Throws: `VocabularyError` with file and line, what was found, what was expected, and what to do.
  public init(_ tables: RuleTables) throws(VocabularyError) {
    do throws(VocabularyError) {
      methods = try Self.list(.methods, .methods, tables)
      dataSources = try Self.list(.dataSources, .dataSources, tables)
      sdgs = try Self.list(.sdgs, .sdgs, tables)
      thematicAreas = try Self.list(.thematicAreas, .thematicAreas, tables)
      countries = try Countries(file: tables.inForce(.countries))
      if let file = tables[CurationDecision.fileName] {
        decisions = try CurationDecision.decisions(in: file)
        try applyDecisions()
      }
    } catch {
      throw error.located(in: tables)
    }
    version = hash()
  }

  /// The list of a dimension.
  public subscript(dimension: VocabularyDimension) -> TermList {
    switch dimension {
    case .methods: methods
    case .dataSources: dataSources
    case .sdgs: sdgs
    case .thematicAreas: thematicAreas
    }
  }

  /// What a value counts as.
  ///
  ///     Vocabulary.standard.resolve("solution mapping", in: .methods).id   // "solutions-mapping"
  ///     Vocabulary.standard.resolve("Quilting", in: .methods).id           // "uncurated:quilting"
  ///     Vocabulary.standard.resolve("n/a", in: .dataSources).id            // nil
  public func resolve(_ value: String, in dimension: VocabularyDimension) -> Resolution {
    let key = Fold.key(value)
    if key.isEmpty || ignored[dimension]?.contains(key) == true { return .ignored }
    guard let term = self[dimension].term(key: key) else { return .uncurated(value) }
    return term.isNoValue ? .ignored : .term(term)
  }

  private static func list(
    _ dimension: VocabularyDimension, _ compiledIn: LookupFile, _ tables: RuleTables
  ) throws(VocabularyError) -> TermList {
    guard tables.isCurated(compiledIn) else {
      return try TermList(dimension, file: compiledIn, origin: .compiledIn)
    }
    let list = try TermList(dimension, file: tables.inForce(compiledIn), origin: .curation)
    if dimension == .methods || dimension == .dataSources {
      try list.checkCategories(among: TermList(dimension, file: compiledIn, origin: .compiledIn).categories)
    }
    return list
  }
}
