internal import ArgumentParser
internal import Metrics
internal import Reports

/// Prints what a model reads of an archive, for training it.
struct FeaturesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "features",
    abstract: "Print what a model reads of an archive.",
    discussion: "The scripts in Tests/Training learn the weights of the models from these tables (CSV).",
    shouldDisplay: false)

  @Argument(help: "The model: links.")
  var model: ModelName

  @OptionGroup var archive: ArchiveOptions

  func run() async throws {
    try await Failure.reported {
      let facts = try await archive.unrelatedFacts(archive.vocabulary())
      let (columns, rows) =
        switch model {
        case .links: (LinkTraining.columns, LinkTraining.rows(of: facts))
        }
      let table = Table(
        id: "features", title: model.rawValue, about: "What the model reads.", columns: columns.map { Column($0) },
        rows: rows.map { $0.map { .text($0) } })
      StandardStreams.print(CSVText.text(of: table))
    }
  }
}

/// A model whose weights are learned.
enum ModelName: String, ExpressibleByArgument, CaseIterable {
  case links
}
