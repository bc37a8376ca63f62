internal import Labels
internal import Text

/// A rule that is not the same in two issues.
public struct RuleChange: Sendable, Equatable {
  /// What kind of rule it is.
  public enum Kind: Sendable, Equatable {
    /// A value that both issues saw counts as something else.
    case mapping(dimension: String, value: String)
    /// An indicator has another version.
    case indicator(String)
    /// The vocabularies have another version.
    case rules
    /// The program has another version.
    case program
    /// Another choice of pages.
    case selection(String)
  }

  /// What kind of rule it is.
  public let kind: Kind
  /// What held for the earlier issue; empty for none.
  public let old: String
  /// What holds now; empty for none.
  public let new: String

  /// Name of the rule in files.
  public var id: String {
    switch kind {
    case .mapping(let dimension, let value): "\(dimension): \(value)"
    case .indicator(let name): "indicator version: \(name)"
    case .rules: "rules version"
    case .program: "program version"
    case .selection(let name): "scope: \(name)"
    }
  }

  /// One clause for readers: `curation: methods "kites" counts as kite-flying, was uncurated:kites`.
  public var sentence: String {
    switch kind {
    case .mapping(let dimension, let value):
      "curation: \(dimension) \"\(value)\" counts as \(Self.named(new)), was \(Self.named(old))"
    case .indicator, .rules, .program: "\(id) \(Self.named(new)), was \(Self.named(old))"
    case .selection: "\(id) is \(Self.chosen(new)), was \(Self.chosen(old))"
    }
  }

  /// The clause in the words of a reader.
  func sentence(_ labels: Labels) -> String {
    let nothing = labels.text(ChangesLabel.noTerm)
    func named(_ text: String) -> String { text.isEmpty ? nothing : text }
    switch kind {
    case .mapping(let dimension, let value):
      let quoted = labels.text(FormatLabel.quoted, ["text": value])
      return labels.text(
        ChangesLabel.ruleMapping,
        ["dimension": labels.name(.dimension, dimension), "value": quoted, "new": named(new), "old": named(old)])
    case .indicator(let name):
      return labels.text(
        ChangesLabel.ruleIndicator, ["indicator": labels.name(.indicator, name), "new": named(new), "old": named(old)])
    case .rules: return labels.text(ChangesLabel.ruleRules, ["new": named(new), "old": named(old)])
    case .program: return labels.text(ChangesLabel.ruleProgram, ["new": named(new), "old": named(old)])
    case .selection(let name):
      return labels.text(
        ChangesLabel.ruleSelection,
        [
          "setting": labels.name(.setting, name), "new": Self.choice(new, of: name, labels),
          "old": Self.choice(old, of: name, labels),
        ])
    }
  }

  /// What was chosen, in the words of a reader.
  private static func choice(_ text: String, of setting: String, _ labels: Labels) -> String {
    if text.isEmpty { return labels.text(ChangesLabel.everything) }
    switch setting {
    case "years":
      let years = text.split(separator: "-").compactMap { Int($0) }
      return years.count == 2 && years[0] <= years[1] ? labels.years(years[0]...years[1]) : text
    case "year_basis": return labels.name(.yearBasis, text)
    case "keep_duplicates": return labels.text(text == "true" ? FormatLabel.yes : .no)
    default: return text.split(separator: ";").map { String($0).trimmedStart }.joined(separator: ", ")
    }
  }

  private static func named(_ text: String) -> String { text.isEmpty ? "nothing" : text }
  private static func chosen(_ text: String) -> String { text.isEmpty ? "all" : text }

  /// Whether other pages were chosen.
  var isSelection: Bool {
    if case .selection = kind { true } else { false }
  }

  /// The values that gain or lose documents by the rule, as `methods/kite-flying`.
  var values: [String] {
    guard case .mapping(let dimension, _) = kind else { return [] }
    return [old, new].filter { !$0.isEmpty }.map { "\(dimension)/\($0)" }
  }

  /// Every rule that is not the same: choice of pages, program, vocabularies, indicators, values.
  static func changes(from old: PublishedIssue, to new: PublishedIssue) -> [RuleChange] {
    let settings = ["types", "countries", "years", "year_basis", "keep_duplicates", "only"]
    let chosen = settings.filter { old.hasEvidence && old.selection[$0, default: ""] != new.selection[$0, default: ""] }
      .map { RuleChange(kind: .selection($0), old: old.selection[$0] ?? "", new: new.selection[$0] ?? "") }
    let versions = [
      RuleChange(kind: .program, old: old.programVersion, new: new.programVersion),
      RuleChange(kind: .rules, old: old.rulesVersion, new: new.rulesVersion),
    ].filter { $0.old != $0.new }
    return chosen + versions + indicators(from: old, to: new) + mappings(from: old, to: new)
  }

  private static func indicators(from old: PublishedIssue, to new: PublishedIssue) -> [RuleChange] {
    let (earlier, now) = (versions(old), versions(new))
    return now.keys.sorted { $0.scalarOrder < $1.scalarOrder }.compactMap { name in
      guard let before = earlier[name], let after = now[name], before != after else { return nil }
      return RuleChange(kind: .indicator(name), old: String(before), new: String(after))
    }
  }

  private static func versions(_ issue: PublishedIssue) -> [String: Int] {
    let named = issue.figures.values.compactMap { figure -> (String, Int)? in
      guard case .indicator(let name, let version, _, _, _) = figure.subject else { return nil }
      return (name, version)
    }
    return Dictionary(named, uniquingKeysWith: max)
  }

  /// Only values that both issues saw: what a new value counts as changes nothing.
  private static func mappings(from old: PublishedIssue, to new: PublishedIssue) -> [RuleChange] {
    let changed = new.mappings.compactMap { written, id -> RuleChange? in
      guard let before = old.mappings[written], before != id else { return nil }
      return RuleChange(kind: .mapping(dimension: written.dimension, value: written.value), old: before, new: id)
    }
    return changed.sorted { $0.id.scalarOrder < $1.id.scalarOrder }
  }
}

extension String {
  /// The text without spaces at its start.
  fileprivate var trimmedStart: String { String(drop { $0 == " " }) }
}
