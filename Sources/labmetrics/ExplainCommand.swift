internal import ArgumentParser
internal import Metrics

/// Prints what a figure or an indicator means and rests on.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show what a figure means and rests on.",
    discussion: """
      An indicator's id prints what it measures. A figure's id, as data/figures.csv lists it, prints its value and \
      the documents and lines behind it, numerator and denominator apart: definition[/value]/population/basis/year. \
      Ids of earlier reports, such as methods/system-thinking/2022 or method-diversity/2022, are understood.

      Example: labmetrics explain methods/system-thinking/plan+closing/tag/2022 seeds
      """)

  @Argument(help: ArgumentHelp("Id of an indicator or a figure.", valueName: "id"))
  var id: String?

  @Flag(help: "Print what every indicator measures, as Markdown.")
  var all = false

  @Flag(help: "Print documents and lines as JSON.")
  var json = false

  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    guard let id else {
      guard !all else { return }
      throw ValidationError(
        "expected the id of an indicator or a figure, such as methods/plan+closing/tag/2022, or --all")
    }
    guard !all else { throw ValidationError("--all: expected no id beside it, found \"\(id)\"") }
    _ = try query(id)
  }

  private func query(_ id: String) throws -> FigureQuery {
    do {
      return try FigureQuery(id)
    } catch {
      throw ValidationError(error.description)
    }
  }

  func run() async throws {
    guard let id else {
      print(IndicatorCatalogue.markdown, terminator: "")
      return
    }
    let query = try query(id)
    if let indicator = query.indicator {
      print(indicator.text)
      return
    }
    try await Failure.reported { try await explain(query) }
  }

  private func explain(_ query: FigureQuery) async throws {
    let rules = try archive.rules()
    let facts = try await archive.facts(rules, asOf: archive.asOfDate())
    var scope = try archive.scope(rules)
    if let basis = query.basis { scope.yearBasis = basis }
    let figures = Figures(pages: facts.pages, scope: scope, rules: rules)
    let ids = query.ids(by: figures.basis)
    let page = try archive.pageReader()
    let explanations = ids.compactMap { id in
      figures[id].flatMap { figure in
        figures.evidence(of: id, page: page).map { FigureExplanation(figure: figure, evidence: $0) }
      }
    }
    guard !explanations.isEmpty else {
      throw UnknownFigure(ids[0], in: figures)
    }
    if json {
      explanations.forEach { print($0.json) }
    } else {
      print(explanations.map(\.text).joined(separator: "\n\n"))
    }
  }
}
