internal import Lookups
internal import Vocabulary

/// The words and phrases by which barrier themes are recognised.
///
/// - Source: the research lexicon of 15 themes, placed in the cells of the OECD innovative-capacity matrix, extended by
///   reading; patterns are stems that match at a word's start.
struct BarrierLexicon: Sendable {
  let terms: TermList<BarrierTheme>

  /// The lexicon compiled into the program, which tests check; none when the file cannot be read.
  static let standard = (try? BarrierLexicon(.barrierLexicon)) ?? BarrierLexicon()

  init() { terms = TermList([]) }

  /// Compiles barrier_lexicon.csv.
  ///
  /// - Throws: `CSVTable.Problem` for an unknown theme, a damaged pattern, or a theme without any.
  init(_ file: LookupFile) throws(CSVTable.Problem) {
    let table = try RuleTable(file)
    let rows: [TermList<BarrierTheme>.Term] =
      try table.map(["theme", "pattern"]) { (fields, line) throws(CSVTable.Problem) in
        guard let theme = BarrierTheme(rawValue: fields[0]) else {
          let known = BarrierTheme.allCases.map(\.rawValue).joined(separator: ", ")
          throw table.problem(line, "found theme \"\(fields[0])\", expected one of \(known)")
        }
        return .init(pattern: try table.pattern(fields[1], line), meaning: theme, notAfter: [])
      }
    try table.check(rows.map(\.meaning), cover: "theme")
    terms = TermList(rows)
  }
}
