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

/// How the theme of a barrier was told.
public enum BarrierMethod: String, Sendable, Hashable, CaseIterable {
  /// By a person who read the answer.
  case coded
  /// By the learned model of clauses.
  case model
  /// By the words of the lexicon alone.
  case keyword
}
