internal import Lookups
internal import Vocabulary

/// The phrases by which an answer denies what it was asked for.
struct Denials: Sendable {
  /// What was asked for.
  enum Scope: String {
    /// Any question.
    case any
    /// Barriers or obstacles.
    case barriers
    /// New and unusual partners.
    case newUnusual = "new_unusual"
    /// Partners of a sector.
    case partners
  }

  private enum Role: String {
    /// Denies.
    case denial
    /// Takes a denial back.
    case qualifier
  }

  private struct Rule: Sendable {
    let scope: Scope
    let role: Role
    let pattern: TermPattern
  }

  private let rules: [Rule]

  /// An answer of that many characters or more says more than no.
  ///
  /// - Source: the research lexicon's limit, chosen on the longest denials read.
  static let longest = 220

  /// The phrases compiled into the program, which tests check; none when the file cannot be read.
  static let standard = (try? Denials(.denials)) ?? Denials()

  init() { rules = [] }

  /// Compiles denials.csv.
  ///
  /// - Throws: `CSVTable.Problem` for an unknown scope or role, or a damaged pattern.
  init(_ file: LookupFile) throws(CSVTable.Problem) {
    let table = try RuleTable(file)
    rules = try table.map(["scope", "role", "pattern"]) { (fields, line) throws(CSVTable.Problem) in
      guard let scope = Scope(rawValue: fields[0]), let role = Role(rawValue: fields[1]) else {
        throw table.problem(
          line,
          "found scope \"\(fields[0])\" and role \"\(fields[1])\", expected any, barriers, new_unusual or partners; "
            + "denial or qualifier")
      }
      return Rule(scope: scope, role: role, pattern: try table.pattern(fields[2], line))
    }
  }

  /// Whether a short answer denies, and does not take the denial back.
  func deny(_ answer: String, _ scope: Scope) -> Bool {
    guard answer.unicodeScalars.count < Self.longest else { return false }
    let text = FoldedText(answer)
    func holds(_ role: Role) -> Bool {
      rules.contains { rule in
        rule.role == role && (rule.scope == scope || rule.scope == .any) && rule.pattern.matches(text)
      }
    }
    return holds(.denial) && !holds(.qualifier)
  }
}
