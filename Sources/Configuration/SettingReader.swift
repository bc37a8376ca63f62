internal import Yams

/// Reads the value of one setting, whatever its shape.
struct SettingReader {
  /// Years that settings may name.
  static let years = 1900...2200

  let nodes: NodeReader
  let names: KnownNames

  /// - Throws: ``ConfigurationError`` with the place of what cannot stand there.
  func value(of setting: Setting, _ node: Node) throws(ConfigurationError) -> SettingValue {
    let expected = setting.expected
    switch setting.shape {
    case .text, .path: return .text(try nodes.text(node, expected: expected))
    case .shown: return .text(try withoutAddress(node, setting, advice: "reports give no address; leave it out"))
    case .role: return .text(try withoutAddress(node, setting, advice: "reports name no person; write the role"))
    case .fileName: return .text(try fileName(node, expected: expected))
    case .pageURL: return .text(try pageURL(node, expected: expected))
    case .reviewer: return .text(try withoutAddress(node, setting, advice: "reports give no address; write the name"))
    case .texts:
      return .list(
        try list(node, expected) { node throws(ConfigurationError) in try nodes.text(node, expected: expected) })
    case .flag: return .flag(try nodes.flag(node, expected: expected))
    case .years: return .years(try range(node, expected: expected))
    case .date: return .text(try checked(node, expected, CalendarText.isDate))
    case .period: return .text(try checked(node, expected, CalendarText.isQuarter))
    case .choice(let choices): return .text(try nodes.choice(node, of: choices))
    case .choices(let choices):
      return .list(try list(node, expected) { node throws(ConfigurationError) in try nodes.choice(node, of: choices) })
    case .sections: return .sections(try sections(node, expected: expected))
    case .indicatorIDs: return .list(try list(node, expected, indicatorID))
    case .targets: return .indicators(try indicators(node, expected: expected))
    case .weights(let codes): return .weights(try weights(node, of: codes))
    case .gates: return .gates(try gates(node, expected: expected))
    }
  }

  // MARK: Plain values

  private func list(
    _ node: Node, _ expected: String, _ item: (Node) throws(ConfigurationError) -> String
  ) throws(ConfigurationError) -> [String] {
    let items = try nodes.items(node, expected: expected)
    guard !items.isEmpty else {
      throw nodes.error(node, found: "an empty list", expected: expected, advice: "name one, or remove the key")
    }
    var texts: [String] = []
    for node in items {
      let text = try item(node)
      guard !texts.contains(text) else {
        throw nodes.error(node, found: "\"\(text)\" twice", expected: "each once", advice: "remove one of the two")
      }
      texts.append(text)
    }
    return texts
  }

  /// Addresses and telephone numbers are refused.
  private func withoutAddress(
    _ node: Node, _ setting: Setting, advice: String
  ) throws(ConfigurationError) -> String {
    let text = try nodes.text(node, expected: setting.expected)
    guard let problem = setting.problem(with: text) else { return text }
    throw nodes.error(node, found: problem, expected: setting.expected, advice: advice)
  }

  private func fileName(_ node: Node, expected: String) throws(ConfigurationError) -> String {
    let text = try nodes.text(node, expected: expected)
    guard FileNameText.isValid(text) else { throw nodes.wrong(node, expected: expected) }
    return text
  }

  private func pageURL(_ node: Node, expected: String) throws(ConfigurationError) -> String {
    let text = try nodes.text(node, expected: expected)
    guard PageURLText.isValid(text) else { throw nodes.wrong(node, expected: expected) }
    return text
  }

  private func checked(
    _ node: Node, _ expected: String, _ isValid: (String) -> Bool
  ) throws(ConfigurationError) -> String {
    let text = try nodes.text(node, expected: expected)
    guard isValid(text) else { throw nodes.wrong(node, expected: expected) }
    guard let year = Int(text.prefix(4)), Self.years.contains(year) else { throw unlikelyYear(node, text.prefix(4)) }
    return text
  }

  private func range(_ node: Node, expected: String) throws(ConfigurationError) -> ClosedRange<Int> {
    let text = try nodes.text(node, expected: expected)
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    let years = parts.compactMap { CalendarText.number($0, digits: 4) }
    guard (1...2).contains(parts.count), years.count == parts.count, let first = years.first, let last = years.last
    else { throw nodes.wrong(node, expected: expected) }
    guard Self.years.contains(first) else { throw unlikelyYear(node, parts[0]) }
    guard Self.years.contains(last) else { throw unlikelyYear(node, parts[parts.count - 1]) }
    guard first <= last else {
      throw nodes.error(
        node, found: "\"\(text)\"", expected: "the earlier year first", advice: "write \(last)-\(first)")
    }
    return first...last
  }

  private func year(_ node: Node) throws(ConfigurationError) -> Int {
    let year = try nodes.integer(node, expected: "a year")
    guard Self.years.contains(year) else { throw unlikelyYear(node, String(year)[...]) }
    return year
  }

  private func unlikelyYear(_ node: Node, _ year: Substring) -> ConfigurationError {
    nodes.error(
      node, found: "the year \(year)", expected: "a year from \(Self.years.lowerBound) to \(Self.years.upperBound)",
      advice: "mend the year")
  }

  // MARK: Codes with percentages

  /// A code alone stands for the whole.
  private func weights(_ node: Node, of codes: WeightedCodes) throws(ConfigurationError) -> [String: Double] {
    if case .scalar = node { return [try code(node, of: codes): 100] }
    var weights: [String: Double] = [:]
    for entry in try nodes.entries(node, expected: codes.expected) {
      let percentage = try nodes.number(entry.value, expected: "a number such as 40 or 12.5")
      guard percentage > 0 else { throw nodes.wrong(entry.value, expected: "a number above 0") }
      weights[try code(entry.keyNode, of: codes)] = percentage
    }
    let sum = weights.values.sorted().reduce(0, +)
    guard abs(sum - 100) < 0.005 else {
      throw nodes.error(
        node, found: "percentages that sum to \(IndicatorTargets.text(of: sum))", expected: "100",
        advice: "mend the numbers")
    }
    return weights
  }

  private func code(_ node: Node, of codes: WeightedCodes) throws(ConfigurationError) -> String {
    let code = try nodes.text(node, expected: codes.expected)
    guard codes.isValid(code) else { throw nodes.wrong(node, expected: codes.expected) }
    return code
  }

  // MARK: Sections, indicators, gates

  private func sections(_ node: Node, expected: String) throws(ConfigurationError) -> [String: Bool] {
    var sections: [String: Bool] = [:]
    for entry in try nodes.entries(node, expected: expected) {
      guard names.sections.contains(entry.key) else {
        throw nodes.unknown(
          entry.key, entry.keyNode, kind: "the section ", expected: "one of \(names.sections.joined(separator: ", "))",
          among: names.sections)
      }
      sections[entry.key] = try nodes.choice(entry.value, of: ["in", "out"]) == "in"
    }
    return sections
  }

  private func indicatorID(_ node: Node) throws(ConfigurationError) -> String {
    let id = try nodes.text(node, expected: "an indicator id")
    try check(indicator: id, node)
    return id
  }

  private func check(indicator id: String, _ node: Node) throws(ConfigurationError) {
    guard !names.indicators.contains(id) else { return }
    throw nodes.unknown(
      id, node, kind: "the indicator ", expected: "one of the \(names.indicators.count) ids in data/indicators.csv",
      among: names.indicators)
  }

  private func indicators(_ node: Node, expected: String) throws(ConfigurationError) -> [String: IndicatorTargets] {
    var indicators: [String: IndicatorTargets] = [:]
    for entry in try nodes.entries(node, expected: expected) {
      try check(indicator: entry.key, entry.keyNode)
      indicators[entry.key] = try targets(entry.value, isShare: names.shares.contains(entry.key))
    }
    return indicators
  }

  private func targets(_ node: Node, isShare: Bool) throws(ConfigurationError) -> IndicatorTargets {
    let keys = ["baseline", "targets"]
    var baseline: Int?
    var targets: [Int: Double] = [:]
    for entry in try nodes.entries(node, expected: "a baseline or targets") {
      switch entry.key {
      case "baseline": baseline = try year(entry.value)
      case "targets": targets = try values(entry.value, isShare: isShare)
      default:
        throw nodes.unknown(
          entry.key, entry.keyNode, kind: "the key ", expected: "baseline or targets", among: keys)
      }
    }
    guard baseline != nil || !targets.isEmpty else {
      throw nodes.error(
        node, found: "neither a baseline nor targets", expected: "one of them", advice: "write one, or remove the id")
    }
    return IndicatorTargets(baseline: baseline, targets: targets)
  }

  private func values(_ node: Node, isShare: Bool) throws(ConfigurationError) -> [Int: Double] {
    var values: [Int: Double] = [:]
    for entry in try nodes.entries(node, expected: "years, each with a number") {
      let year = try year(entry.keyNode)
      let value = try nodes.number(entry.value, expected: "a number such as 12 or 0.25")
      guard !isShare || (0...1).contains(value) else { throw noShare(entry.value, value) }
      values[year] = value
    }
    return values
  }

  /// Who writes 40 means a percentage.
  private func noShare(_ node: Node, _ value: Double) -> ConfigurationError {
    let isPercentage = value > 1 && value <= 100
    return nodes.error(
      node, found: IndicatorTargets.text(of: value), expected: "a share from 0 to 1, as the indicator is one",
      advice: isPercentage ? "write \(IndicatorTargets.text(of: value / 100))" : "mend the value")
  }

  /// Gates as keys, or as a list of one key each.
  private func gates(_ node: Node, expected: String) throws(ConfigurationError) -> [Gate] {
    var gates: [Gate.ID: Int] = [:]
    for entry in try gateEntries(node, expected: expected) {
      guard let id = Gate.ID(rawValue: entry.key) else {
        let ids = Gate.ID.allCases.map(\.rawValue)
        throw nodes.unknown(
          entry.key, entry.keyNode, kind: "the gate ", expected: "one of \(ids.joined(separator: ", "))", among: ids)
      }
      guard gates[id] == nil else {
        throw nodes.error(
          entry.keyNode, found: "the gate \"\(id.rawValue)\" twice", expected: "each once",
          advice: "remove one of the two")
      }
      gates[id] = try limit(entry.value)
    }
    return Gate.ID.allCases.compactMap { id in gates[id].map { Gate(id, limit: $0) } }
  }

  private func gateEntries(_ node: Node, expected: String) throws(ConfigurationError) -> [NodeReader.Entry] {
    guard case .sequence(let sequence) = node else { return try nodes.entries(node, expected: expected) }
    var entries: [NodeReader.Entry] = []
    for item in sequence { entries += try nodes.entries(item, expected: "a gate with a whole number") }
    return entries
  }

  private func limit(_ node: Node) throws(ConfigurationError) -> Int {
    let expected = "a whole number from 0"
    let limit = try nodes.integer(node, expected: expected)
    guard limit >= 0 else { throw nodes.wrong(node, expected: expected) }
    return limit
  }
}
