/// What stored facts depend on beside the pages: facts of different versions do not go together.
public struct FactVersion: Sendable, Hashable {
  /// Number of the layout of records; a change of any stored fact raises it.
  public static let currentFormat = 2

  /// The layout of records.
  public let format: Int
  /// Version of the program that read the pages.
  public let program: String
  /// Names all rules by which pages are read, see ``Rules/version``.
  public let rules: String
  /// How much was read of the pages.
  public let depth: FactDepth

  /// Creates a version.
  public init(format: Int = currentFormat, program: String, rules: String, depth: FactDepth) {
    self.format = format
    self.program = program
    self.rules = rules
    self.depth = depth
  }

  /// What keeps facts of another version from being used; nil when nothing does.
  ///
  /// - Parameter found: the version of the facts.
  public func difference(from found: FactVersion) -> FactError? {
    if found.format != format {
      return FactError(found: "facts of format \(found.format)", expected: "format \(format)", advice: Self.sameProgram)
    }
    if found.program != program {
      return FactError(found: "facts of labmetrics \(found.program)", expected: program, advice: Self.sameProgram)
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

  private static let sameProgram = "map and reduce with the same version of the program"
}
