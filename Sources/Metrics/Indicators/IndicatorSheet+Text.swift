internal import Vocabulary

extension IndicatorSheet {
  /// What the sheet says, item by item, for the terminal and for Markdown.
  private var items: [(name: String, text: String)] {
    [
      ("dimension", "\(dimension.rawValue), \(level.rawValue)"), ("definition", definition),
      ("numerator", numerator), ("denominator", denominator.isEmpty ? "none" : denominator),
      ("unit", unit.rawValue), ("documents", kinds.map(\.rawValue).joined(separator: ", ")),
      ("reads", fields.isEmpty ? "the page as a whole" : fields.joined(separator: ", ")),
      ("broken down by", breakdowns.isEmpty ? "nothing further" : breakdowns.joined(separator: ", ")),
      ("direction", direction.rawValue), ("shown from", minimum), ("known bias", knownBias), ("source", source),
    ]
  }

  /// The sheet as `labmetrics explain` prints it: one line for each item.
  public var text: String {
    ([("id", "\(id), version \(version)"), ("name", name)] + items).map { "\($0.0): \($0.1)" }.joined(separator: "\n")
  }

  /// The sheet as Markdown below a heading of a level.
  ///
  ///     # Diversity of methods
  ///
  ///     `method-diversity`, version 1
  ///
  ///     - **Dimension:** potential, organisation
  public func markdown(level headingLevel: Int = 1) -> String {
    let heading = String(repeating: "#", count: headingLevel)
    let lines = items.map { item in
      "- **\(item.name.prefix(1).uppercased() + item.name.dropFirst()):** \(Self.escaped(item.text))"
    }
    return "\(heading) \(name)\n\n`\(id)`, version \(version)\n\n\(lines.joined(separator: "\n"))\n"
  }

  /// Text without what Markdown would read as a mark.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\`*_<[|".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}

extension IndicatorCatalogue {
  /// All sheets as one Markdown text, in the order of the catalogue.
  public static var markdown: String {
    (["# Indicators\n"] + sheets.map { $0.markdown(level: 2) }).joined(separator: "\n")
  }
}
