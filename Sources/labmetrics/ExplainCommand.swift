internal import ArgumentParser
internal import Metrics

/// Prints what a figure or an indicator means and rests on.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show what a figure means and rests on.",
    discussion: """
      An indicator's id prints its sheet; with a year, its values and the pages and lines that make them, numerator \
      and denominator apart. Ids in square brackets, as reports cite them, name one value. A count's id is \
      dimension/value/year, as in data/counts.csv; without a year, all years are meant; dimension/year lists the \
      different values of a year. A document of data/documents.csv prints what was read of the page.

      Example: labmetrics explain methods/system-thinking/2022 seeds
      """)

  @Argument(help: ArgumentHelp("Id of an indicator or a count, or a document.", valueName: "id"))
  var id: String?

  @Flag(help: "Print the sheets of all indicators as Markdown.")
  var all = false

  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    guard let id else {
      guard !all else { return }
      throw ValidationError("expected the id of an indicator or a count, such as method-diversity/2022, or --all")
    }
    guard !all else { throw ValidationError("--all: expected no id beside it, found \"\(id)\"") }
    guard PageCard.isDocument(id) == false else { return try archive.folders.checkNamed() }
    if IndicatorExplanation.ID(id)?.year == nil, IndicatorExplanation.ID(id) != nil { return }
    guard IndicatorExplanation.ID(id) == nil, DistinctValues.ID(id) == nil, Explanation.ID(id) == nil else {
      return try archive.folders.checkNamed()
    }
    let dimensions = Dimension.allCases.map(\.rawValue).joined(separator: ", ")
    let indicators = IndicatorCatalogue.sheets.map(\.id).joined(separator: ", ")
    throw ValidationError(
      "\"\(id)\" names no figure: expected an indicator, an indicator with a year such as method-diversity/2022, or "
        + "dimension/value/year such as methods/system-thinking/2022; dimensions are \(dimensions); indicators are "
        + indicators)
  }

  func run() async throws {
    guard let id else {
      print(IndicatorCatalogue.markdown, terminator: "")
      return
    }
    try await Failure.reported {
      if PageCard.isDocument(id) {
        try await explain(document: id)
      } else if let figure = IndicatorExplanation.ID(id) {
        try await explain(figure)
      } else if let figure = DistinctValues.ID(id) {
        try await explain(figure)
      } else if let figure = Explanation.ID(id) {
        try await explain(figure)
      }
    }
  }

  private func explain(document: String) async throws {
    let facts = try await archive.facts(archive.vocabulary(), asOf: archive.asOfDate())
    guard let page = facts.pages.first(where: { $0.document == document }) else {
      print("\(document): no such page: expected a document of data/documents.csv")
      throw ExitCode(1)
    }
    print(PageCard(page).text)
  }

  private func explain(_ figure: IndicatorExplanation.ID) async throws {
    guard let sheet = IndicatorCatalogue.indicator(figure.indicator)?.sheet else { return }
    guard let year = figure.year else {
      print(sheet.text)
      return
    }
    let vocabulary = try archive.vocabulary()
    let facts = try await archive.facts(vocabulary, asOf: archive.asOfDate())
    let explanation = try IndicatorExplanation(
      figure, pages: facts.pages, scope: archive.scope(vocabulary), vocabulary: vocabulary, page: archive.pageReader())
    print(explanation.text(sheet, year: year))
    if explanation.parts.isEmpty { throw ExitCode(1) }
  }

  private func explain(_ figure: DistinctValues.ID) async throws {
    let vocabulary = try archive.vocabulary()
    let facts = try await archive.facts(vocabulary, asOf: archive.asOfDate())
    let values = try DistinctValues(figure, pages: facts.pages, scope: archive.scope(vocabulary))
    print(Self.text(values, figure: figure))
    if values.rows.isEmpty { throw ExitCode(1) }
  }

  private func explain(_ figure: Explanation.ID) async throws {
    let vocabulary = try archive.vocabulary()
    let facts = try await archive.facts(vocabulary, asOf: archive.asOfDate())
    let explanation = try Explanation(figure, pages: facts.pages, scope: archive.scope(vocabulary))
    print(Self.text(explanation, figure: figure))
    if explanation.label == nil { throw ExitCode(1) }
  }

  /// The number in words, then a line for each value.
  static func text(_ values: DistinctValues, figure: DistinctValues.ID) -> String {
    let head =
      "\(figure.dimension.rawValue) in \(figure.year): \(Messages.counted(values.rows.count, "different value")) on "
      + Messages.counted(values.documents, "document")
    let lines = values.rows.map { row in
      let places = row.places.map { "\($0.document):\($0.line)" }.joined(separator: ", ")
      return "\(figure.dimension.rawValue)/\(row.id)/\(figure.year): \(row.label): \(places)"
    }
    return ([head] + lines).joined(separator: "\n")
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
