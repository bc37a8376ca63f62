public import Vocabulary

/// What stored facts depend on beside the pages: facts of different versions do not go together.
public struct FactVersion: Sendable, Hashable {
  /// The build of the program that read the pages; every change of its sources or data is another one.
  public let program: String
  /// Names all rules by which pages are read, see ``Rules/version``.
  public let rules: String
  /// How much was read of the pages.
  public let depth: FactDepth

  /// Creates a version.
  public init(program: String, rules: String, depth: FactDepth) {
    self.program = program
    self.rules = rules
    self.depth = depth
  }

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
