internal import ArgumentParser
internal import Metrics

/// Prints what a figure or an indicator means and rests on.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show what a figure means and rests on.",
    discussion: """
      An indicator's id prints its sheet; with a year, its values and what each page adds. A count's id is \
      dimension/value/year, as in data/counts.csv; without a year, all years are meant.

      Example: labmetrics explain methods/system-thinking/2022 seeds
      """)

  @Argument(help: ArgumentHelp("Id of an indicator or a count.", valueName: "id"))
  var id: String

  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    guard IndicatorExplanation.ID(id) == nil, Explanation.ID(id) == nil else { return }
    let dimensions = Dimension.allCases.map(\.rawValue).joined(separator: ", ")
    let indicators = IndicatorCatalogue.sheets.map(\.id).joined(separator: ", ")
    throw ValidationError(
      "\"\(id)\" names no figure: expected an indicator, an indicator with a year such as method-diversity/2022, or "
        + "dimension/value/year such as methods/system-thinking/2022; dimensions are \(dimensions); indicators are "
        + indicators)
  }

  func run() async throws {
    try await Failure.reported {
      if let figure = IndicatorExplanation.ID(id) {
        try await explain(figure)
      } else if let figure = Explanation.ID(id) {
        try await explain(figure)
      }
    }
  }

  private func explain(_ figure: IndicatorExplanation.ID) async throws {
    guard let sheet = IndicatorCatalogue.indicator(figure.indicator)?.sheet else { return }
    guard let year = figure.year else {
      print(IndicatorText.sheet(sheet))
      return
    }
    let vocabulary = try archive.vocabulary()
    let facts = try await archive.facts(vocabulary, asOf: archive.asOfDate())
    let explanation = try IndicatorExplanation(figure, pages: facts.pages, scope: archive.scope(vocabulary))
    print(IndicatorText.explanation(explanation, sheet: sheet, year: year))
    if explanation.parts.isEmpty { throw ExitCode(1) }
  }

  private func explain(_ figure: Explanation.ID) async throws {
    let vocabulary = try archive.vocabulary()
    let facts = try await archive.facts(vocabulary, asOf: archive.asOfDate())
    let explanation = try Explanation(figure, pages: facts.pages, scope: archive.scope(vocabulary))
    print(Self.text(explanation, figure: figure))
    if explanation.label == nil { throw ExitCode(1) }
  }

  /// The figure in words, then a line for each document.
  static func text(_ explanation: Explanation, figure: Explanation.ID) -> String {
    let year = figure.year.map { " in \($0)" } ?? ""
    guard let label = explanation.label else {
      return "\(figure.valueID): no document names it\(year); \(explanation.base.count) name any value of "
        + "\(figure.dimension.rawValue). Ids stand in data/counts.csv, column value_id."
    }
    let head =
      "\(label)\(year): \(explanation.evidence.count) of \(explanation.base.count) documents that name any value of "
      + figure.dimension.rawValue
    return ([head] + explanation.evidence.map { "\($0.document):\($0.line): \($0.written)" }).joined(separator: "\n")
  }
}
