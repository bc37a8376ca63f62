internal import Lookups

extension TermList where Meaning: RawRepresentable<String> & CaseIterable & Hashable {
  /// Compiles a table of patterns by role, columns `role` and `pattern`.
  ///
  /// - Throws: `CSVTable.Problem` for an unknown role, a damaged pattern, or a role without any.
  init(roles file: LookupFile) throws(CSVTable.Problem) {
    let table = try RuleTable(file)
    let rows: [Term] = try table.map(["role", "pattern"]) { (fields, line) throws(CSVTable.Problem) in
      guard let role = Meaning(rawValue: fields[0]) else {
        let known = Meaning.allCases.map(\.rawValue).joined(separator: ", ")
        throw table.problem(line, "found role \"\(fields[0])\", expected one of \(known)")
      }
      return .init(pattern: try table.pattern(fields[1], line), meaning: role, notAfter: [])
    }
    try table.check(rows.map(\.meaning), cover: "role")
    self.init(rows)
  }
}
