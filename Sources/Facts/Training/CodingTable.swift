public import Archive
public import Vocabulary

/// Free-text answers clause by clause, for coding by reading.
public struct CodingTable {
  /// The fields whose answers are coded.
  static let fields = ["barriers", "experiment-obstacles"]

  /// The columns of the table; a person fills in the last three.
  public static let columns = [
    "document", "field", "fingerprint", "line", "clause", "text", "proposal", "definition", "first_coder",
    "second_coder", "date",
  ]

  private let rules: Rules
  private let names: PersonNames

  /// Makes rows by some rules, with names of persons taken out.
  public init(rules: Rules, names: PersonNames) {
    (self.rules, self.names) = (rules, names)
  }

  /// A row for each clause of a page's answers; none where nothing was asked or answered.
  public func rows(of page: Page) -> [[String]] {
    let answers = PlainAnswers(
      page: page, form: FormReader(catalogue: rules.forms).form(of: page), forms: rules.forms)
    return Self.fields.flatMap { field -> [[String]] in
      let lines = answers.to(field).flatMap(\.lines)
      let fingerprint = BarrierAnswer.fingerprint(of: lines)
      return BarrierClause.all(in: lines).enumerated().map { index, clause in
        let themes = proposals(clause)
        return [
          page.document, field, fingerprint, "\(clause.line)", "\(index + 1)", names.masked(clause.text),
          themes.map(\.rawValue).joined(separator: "|"), themes.map(\.definition).joined(separator: " | "), "", "", "",
        ]
      }
    }
  }

  /// The themes that the model names, the surest first.
  private func proposals(_ clause: BarrierClause) -> [BarrierTheme] {
    guard let model = rules.barrierModel else { return [] }
    let sums = model.sums(BarrierFeatures(clause.folded, lexicon: rules.barriers))
    return BarrierTheme.allCases.filter { sums[$0] ?? -1 >= 0 }.sorted { sums[$0] ?? 0 > sums[$1] ?? 0 }
  }
}

extension BarrierTheme {
  /// What counts as the theme, in a sentence.
  public var definition: String {
    switch self {
    case .incentives: "People gain too little from acting: no reward, recognition or pay."
    case .bureaucracy: "Slow, heavy or rigid rules, approvals, signatures or hierarchy, in UNDP or at partners."
    case .procurement: "Buying, tendering, contracting or delivery by suppliers, consultants or grantees."
    case .timeWorkload: "Too little time, clashing calendars, busy people, or no other cause of delay."
    case .budget: "Money that is missing, late, tied or too small, or a cost too high for those concerned."
    case .political: "Elections, change of government, political will, instability or a touchy subject."
    case .coordinationSilos: "Working together is hard: many actors, silos, unclear mandates, no shared agenda."
    case .skillsKnowledge: "People do not know, understand or have the skill; institutions of weak capacity."
    case .dataAccess: "Data or information that is missing, closed, poor or hard to collect or measure."
    case .covid: "COVID-19 and its limits."
    case .turnoverStaffing: "Too few people, vacancies, departures or a change of counterpart within an organisation."
    case .legalRegulatory: "Law, regulation, licences or standards that are missing, unfit or not enforced."
    case .buyinMindset: "Will, interest, trust, habit or culture: reluctance, low participation, no ownership."
    case .securityCrisis: "War, crime, unrest, disaster or economic shock that hinders the work."
    case .infrastructureAccess: "Physical or technical means: roads, distance, power, internet, equipment, language."
    }
  }
}
