/// The learned weights that read partners beside the rules.
public struct PartnerModels: Sendable {
  /// Tells sectors; nil leaves them to the rules.
  let sectors: SectorModel?
  /// Tells partners from what is no partner; nil takes all that the rules take.
  let judge: PartnerJudge?

  /// The weights compiled into the program.
  public static let standard = PartnerModels(sectors: .standard, judge: .standard)
  /// Rules alone.
  public static let none = PartnerModels(sectors: nil, judge: nil)

  /// Puts weights together.
  public init(sectors: SectorModel?, judge: PartnerJudge?) {
    self.sectors = sectors
    self.judge = judge
  }

  /// The sector that the weights tell, unless the register knows the body; the rules' own source where they agree.
  func sector(of features: [String], rules: (Sector, SectorSource)) -> (Sector, SectorSource) {
    guard let sectors, rules.1 != .register else { return rules }
    let best = sectors.sector(of: features)
    if best == rules.0 { return rules }
    return best == .unknown ? (.unknown, .none) : (best, .model)
  }
}
