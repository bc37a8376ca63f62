internal import Archive
internal import ArgumentParser
internal import Facts
internal import Metrics
internal import Vocabulary

/// Prints what a figure or an indicator means and rests on.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show what a figure means and rests on.",
    discussion: """
      An indicator's id prints what it measures. A figure's id, as data/figures.csv lists it, prints its value and \
      the documents and lines behind it, numerator and denominator apart: definition[/value]/population/basis/year. \
      Ids of earlier reports, such as methods/system-thinking/2022 or method-diversity/2022, are understood. \
      A document of data/documents.csv prints what was read of the page.

      Example: labmetrics explain methods/system-thinking/plan+closing/tag/2022 seeds
      """)

  @Argument(help: ArgumentHelp("Id of an indicator or a figure, or a document.", valueName: "id"))
  var id: String?

  @Flag(help: "Print what every indicator measures, as Markdown.")
  var all = false

  @Flag(help: "Print documents and lines as JSON.")
  var json = false

  @Flag(help: "With partners/ID: tell step by step how the name was read from each of its lines.")
  var trace = false

  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    guard let id else {
      guard !all else { return }
      throw ValidationError(
        "expected the id of an indicator or a figure, such as methods/plan+closing/tag/2022, or --all")
    }
    guard !all else { throw ValidationError("--all: expected no id beside it, found \"\(id)\"") }
    guard !PageCard.isDocument(id) else { return try archive.folders.checkNamed() }
    let query = try query(id)
    if query.indicator == nil { try archive.folders.checkNamed() }
    guard !trace || query.partner != nil else {
      throw ValidationError(
        "--trace: expected the id of a partner such as partners/vnm-national-innovation-center, found \"\(id)\"; ids "
          + "stand in data/partners.csv, column partner_id")
    }
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
    if PageCard.isDocument(id) {
      try await Failure.reported { try await explain(document: id) }
      return
    }
    let query = try query(id)
    if let indicator = query.indicator {
      print(indicator.text)
      return
    }
    try await Failure.reported { try await explain(query) }
  }

  private func explain(document: String) async throws {
    let facts = try await archive.facts(archive.rules(), asOf: archive.asOfDate())
    guard let page = facts.pages.first(where: { $0.document == document }) else {
      print("\(document): no such page: expected a document of data/documents.csv")
      throw ExitCode(1)
    }
    print(PageCard(page).text)
  }

  private func explain(_ query: FigureQuery) async throws {
    let rules = try archive.rules()
    let facts = try await archive.facts(rules, asOf: archive.asOfDate())
    var scope = try archive.scope(rules)
    if let basis = query.basis { scope.yearBasis = basis }
    let figures = Figures(pages: facts.pages, scope: scope, rules: rules)
    let ids = query.ids(by: figures.basis)
    let page = archive.pageSource().page
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
    if trace, let partner = query.partner {
      let documents = explanations.flatMap { $0.evidence.numerator.map(\.document) }
      print(PartnerSteps(id: partner, pages: facts.pages, rules: rules).text(documents, read: page))
    }
  }
}
