internal import Lookups

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

/// What a barrier is about.
public enum BarrierTheme: String, Sendable, Hashable, CaseIterable {
  /// Missing reward, recognition or pay.
  case incentives
  /// Approvals, rules, slow administration.
  case bureaucracy
  /// Tenders, contracts, suppliers.
  case procurement
  /// Short time, delays, workload.
  case timeWorkload = "time_workload"
  /// Money.
  case budget
  /// Elections, changes of government, instability.
  case political
  /// Many actors, silos, missing cooperation.
  case coordinationSilos = "coordination_silos"
  /// Missing skills, awareness, understanding.
  case skillsKnowledge = "skills_knowledge"
  /// Missing or closed data.
  case dataAccess = "data_access"
  /// The pandemic.
  case covid
  /// People leaving, too few people.
  case turnoverStaffing = "turnover_staffing"
  /// Laws and standards.
  case legalRegulatory = "legal_regulatory"
  /// Trust, interest, commitment, culture.
  case buyinMindset = "buyin_mindset"
  /// Violence and disasters.
  case securityCrisis = "security_crisis"
  /// Roads, equipment, internet, reach.
  case infrastructureAccess = "infrastructure_access"

  /// Level of the OECD innovative-capacity matrix.
  public var level: String {
    switch self {
    case .incentives, .timeWorkload, .skillsKnowledge: "individual"
    case .bureaucracy, .procurement, .budget, .turnoverStaffing, .buyinMindset: "organisation"
    case .political, .coordinationSilos, .dataAccess, .covid, .legalRegulatory, .securityCrisis,
      .infrastructureAccess:
      "system"
    }
  }
}
