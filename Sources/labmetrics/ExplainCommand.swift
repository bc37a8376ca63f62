internal import ArgumentParser
internal import Metrics

/// Prints what a figure rests on.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show the pages and lines behind a figure.",
    discussion: """
      A figure's id is dimension/value/year, as in data/counts.csv; without a year, all years are meant.

      Example: labmetrics explain methods/system-thinking/2022 seeds
      """)

  @Argument(help: ArgumentHelp("Id of the figure.", valueName: "id"))
  var id: String

  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    guard Explanation.ID(id) == nil else { return }
    let dimensions = Dimension.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError(
      "\"\(id)\" names no figure: expected dimension/value/year, such as methods/system-thinking/2022; "
        + "dimensions are \(dimensions)")
  }

  func run() async throws {
    try await Failure.reported {
      guard let figure = Explanation.ID(id) else { return }
      let vocabulary = try archive.vocabulary()
      let facts = try await archive.facts(vocabulary, asOf: archive.asOfDate())
      let explanation = try Explanation(figure, pages: facts.pages, scope: archive.scope(vocabulary))
      print(Self.text(explanation, figure: figure))
      if explanation.label == nil { throw ExitCode(1) }
    }
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
