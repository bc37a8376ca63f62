internal import Labels
internal import Metrics
internal import Vocabulary

/// A figure in words and digits of the report's language: the one place where figures become text.
struct FigureText {
  let labels: Labels
  /// Whether percentages are shown; the short form of a small archive has none.
  var hasShares = true

  // MARK: Cells

  /// The figure as tables show it: `15`, `4.5`, `84 % (149/177)`, `3 of 7`, `not asked`.
  func cell(_ figure: Figure) -> FigureCell { cell(figure, in: text(figure)) }

  /// The figure in other words, as a sentence needs them.
  func cell(_ figure: Figure, in words: String) -> FigureCell {
    FigureCell(
      id: figure.id.description, text: words, numerator: figure.numerator, denominator: figure.denominator,
      value: figure.value, unit: figure.unit.rawValue, missing: missing(figure.state))
  }

  private func text(_ figure: Figure) -> String {
    if let reason = missing(figure.state) { return labels.name(.missing, reason.rawValue) }
    switch figure.unit {
    case .share: return share(figure)
    case .count: return labels.number(figure.numerator ?? 0)
    case .mean, .effective:
      return figure.value.map { labels.number($0, decimals: 1) } ?? labels.name(.missing, Cell.Missing.tooFew.rawValue)
    }
  }

  private func share(_ figure: Figure) -> String {
    guard hasShares, let share = figure.value else { return kOfN(figure) }
    let (k, n) = (labels.number(figure.numerator ?? 0), labels.number(figure.denominator ?? 0))
    return "\(labels.percentage(share)) (\(k)/\(n))"
  }

  private func kOfN(_ figure: Figure) -> String {
    labels.text(
      FormatLabel.kOfN,
      ["k": labels.number(figure.numerator ?? 0), "n": labels.number(figure.denominator ?? 0)])
  }

  private func missing(_ state: FigureState) -> Cell.Missing? {
    switch state {
    case .value: nil
    case .notAsked: .notAsked
    case .lost: .lost
    case .empty: .noAnswer
    case .noDocuments: .noDocument
    }
  }

  // MARK: Sentences

  /// The figure as in tables, for a sentence.
  func whole(_ figure: Figure) -> Prose { Prose([.figure(cell(figure))]) }

  /// `53 of 106`, whatever the figure's value.
  func counts(_ figure: Figure) -> Prose { worded(figure, kOfN(figure)) }

  /// What is counted above the line, in digits.
  func number(_ figure: Figure) -> Prose { worded(figure, labels.number(figure.numerator ?? 0)) }

  /// The same with what it counts: `5 methods`, `1 method`.
  ///
  /// - Parameter noun: code of a `noun` in the catalogues.
  func counted(_ noun: String, _ figure: Figure) -> Prose {
    labels.prose(.noun, noun, count: figure.numerator ?? 0, ["n": number(figure)])
  }

  /// What is counted above the line; numbers from two to ten as words.
  func word(_ figure: Figure) -> Prose { worded(figure, word(of: figure)) }

  /// The same at the beginning of a sentence.
  func firstWord(_ figure: Figure) -> Prose { worded(figure, word(of: figure).capitalisedFirst) }

  /// The figure behind other words of a sentence.
  func worded(_ figure: Figure, _ words: String) -> Prose { Prose([.figure(cell(figure, in: words))]) }

  /// Half, a third, a quarter and the like where the share is within two points of it, else a percentage.
  func fraction(_ figure: Figure) -> Prose {
    guard let share = figure.value else { return counts(figure) }
    let near = Self.fractions.first { abs($0.share - share) <= 0.02 }
    return worded(figure, near.map { labels.text($0.label) } ?? labels.percentage(share))
  }

  private static let fractions: [(share: Double, label: FractionLabel)] = [
    (0.25, .quarter), (1.0 / 3, .third), (0.5, .half), (2.0 / 3, .twoThirds), (0.75, .threeQuarters),
  ]

  private func word(of figure: Figure) -> String {
    let number = figure.numerator ?? 0
    return (2...10).contains(number) ? labels.word(number) : labels.number(number)
  }
}

extension String {
  /// The text with its first letter as a capital.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Labels {
  /// One or two names, joined by "or".
  func either(_ names: [String]) -> String {
    names.count == 2 ? text(FormatLabel.or, ["low": names[0], "high": names[1]]) : list(names)
  }

  /// A value as readers know it: Goals by number and short name, sectors, types and countries by name; others as the
  /// archive writes them.
  func value(_ value: NamedValue, of dimension: Dimension) -> String {
    switch dimension {
    case .sdgs where value.id.hasPrefix("sdg-"): "\(value.id.dropFirst(4)) \(name(.sdg, value.id))"
    case .partnerSectors: name(.sector, value.id)
    case .types: name(.pageType, value.id)
    case .countries: country(value.id.uppercased(), value.label)
    default: value.label
    }
  }

  /// The name of a category of a dimension's values.
  func category(_ category: String, of dimension: Dimension) -> String {
    switch dimension {
    case .methods: name(.methodFamily, category)
    case .dataSources: name(.dataClass, category)
    case .sdgs: name(.sdgDimension, category)
    case .thematicAreas: name(.themeGroup, category)
    case .partners: name(.sector, category)
    case .countries: name(.region, category)
    case .partnerSectors, .types: category
    }
  }
}
