extension SettingValue: Encodable {
  /// Texts, lists, booleans and numbers as such; years as they are typed, sections as booleans, percentages by code, gates by id.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .list(let texts): try container.encode(texts)
    case .flag(let flag): try container.encode(flag)
    case .years(let years): try container.encode(Self.text(of: years))
    case .sections(let sections): try container.encode(sections)
    case .indicators(let indicators): try container.encode(indicators)
    case .weights(let weights): try container.encode(weights)
    case .gates(let gates):
      let limits = gates.map { ($0.id.rawValue, $0.limit) }
      try container.encode(Dictionary(limits, uniquingKeysWith: { first, _ in first }))
    }
  }
}

extension IndicatorTargets: Encodable {
  private enum CodingKeys: String, CodingKey { case baseline, targets }

  /// `{"baseline": 2021, "targets": {"2023": 12}}`; without a baseline its key is left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(baseline, forKey: .baseline)
    let byYear = targets.map { (String($0.key), $0.value) }
    try container.encode(Dictionary(byYear, uniquingKeysWith: { first, _ in first }), forKey: .targets)
  }
}
