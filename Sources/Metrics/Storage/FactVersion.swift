internal import Archive
public import Lookups
public import Vocabulary

/// What stored facts depend on beside the pages: facts of different versions do not go together.
public struct FactVersion: Sendable, Hashable {
  /// The build of the program that read the pages; every change of its sources or data is another one.
  public let program: String
  /// Names all rules by which pages are read, see ``rules(curation:)``.
  public let rules: String
  /// How much was read of the pages.
  public let depth: FactDepth

  /// Creates a version.
  public init(program: String, rules: String, depth: FactDepth) {
    self.program = program
    self.rules = rules
    self.depth = depth
  }

  /// 16 hexadecimal digits that name the vocabularies, forms and lexicons by which pages are read.
  ///
  /// - Parameter curation: the files of the curation folder; those compiled in always count.
  public static func rules(curation: [LookupFile]) -> String {
    digits(of: files(vocabularies + readings + curation))
  }

  /// 16 hexadecimal digits that name everything figures depend on beside the pages: the version of reports.
  ///
  /// Vocabularies count by what they say, so that a note in one changes nothing; forms and lexicons by their bytes.
  public static func rules(_ vocabulary: Vocabulary, curation: [LookupFile]) -> String {
    let others = readings + [.partnerAliases]
    let given = curation.filter { file in others.contains { $0.name == file.name } }
    return digits(of: [vocabulary.version] + files(others + given))
  }

  private static func files(_ files: [LookupFile]) -> [String] {
    files.map { file in "\(file.name) \(Fingerprint.of(file.bytes.span))" }
  }

  private static func digits(of lines: [String]) -> String {
    let digits = String(Fingerprint.of(lines.joined(separator: "\n")), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The files that say what values count as.
  private static let vocabularies: [LookupFile] = [.methods, .dataSources, .sdgs, .thematicAreas, .countries]

  /// The other files that say how a page is read.
  private static let readings: [LookupFile] = [
    .entities, .forms, .helpTexts, .emptyAnswers, .stopWords, .yearOverrides, .corePrompts, .partnerRegister,
    .partnerWords, .barrierLexicon, .vehicleTerms, .denials, .optionLabels, .hypothesisRules,
  ]

  /// What keeps facts of another version from being used; nil when nothing does.
  ///
  /// - Parameter found: the version of the facts.
  public func difference(from found: FactVersion) -> FactError? {
    if found.program != program {
      return FactError(
        found: "facts of labmetrics \(found.program)", expected: program,
        advice: "map and reduce with the same build of the program")
    }
    if found.rules != rules {
      return FactError(
        found: "facts by the rules \(found.rules)", expected: rules,
        advice: "map and reduce with the same program and the same --curation")
    }
    if found.depth != depth {
      return FactError(
        found: "facts of depth \(found.depth.rawValue)", expected: depth.rawValue,
        advice: "pass --only counts to both map and reduce, or to neither")
    }
    return nil
  }
}
