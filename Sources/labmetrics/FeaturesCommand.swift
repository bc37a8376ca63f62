internal import Archive
internal import ArgumentParser
internal import Metrics
internal import Reports
internal import Vocabulary

/// Prints what a model reads of an archive, for training it.
struct FeaturesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "features",
    abstract: "Print what a model reads of an archive.",
    discussion: "The scripts in Tests/Training learn the weights of the models from these tables (CSV).",
    shouldDisplay: false)

  @Argument(help: "The model: links or barriers.")
  var model: ModelName

  @OptionGroup var archive: ArchiveOptions

  func run() async throws {
    try await Failure.reported {
      let rules = try archive.rules()
      let facts = try await archive.unrelatedFacts(rules)
      let (columns, rows): ([String], [[String]]) =
        switch model {
        case .links: (LinkTraining.columns, LinkTraining.rows(of: facts))
        case .barriers: (AnswerTraining.columns, try barrierRows(facts, rules))
        }
      let table = Table(
        id: "features", title: model.rawValue, about: "What the model reads.", columns: columns.map { Column($0) },
        rows: rows.map { $0.map { .text($0) } })
      StandardStreams.print(CSVText.text(of: table))
    }
  }

  private func barrierRows(_ facts: ArchiveFacts, _ rules: Rules) throws -> [[String]] {
    let (read, training) = (try archive.pageReader(), AnswerTraining(rules: rules))
    return facts.pages.filter { $0.answers?.barriers != nil || $0.answers?.obstacles != nil }
      .compactMap { read($0.document) }.flatMap(training.rows)
  }
}

/// A model whose weights are learned.
enum ModelName: String, ExpressibleByArgument, CaseIterable {
  case links, barriers
}
