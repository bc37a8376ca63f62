internal import ArgumentParser
internal import Configuration
internal import Reports
internal import Vocabulary

/// Prints the JSON Schemas of the files that programs read and people write.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema.",
    discussion: """
      JSON Schema (draft 2020-12) of metrics.json, the figures for programs, or of labmetrics.yaml, the settings; \
      editors complete and check settings with the latter. Nothing is read or written.

      Example: labmetrics schema config > labmetrics.schema.json
      """)

  @Argument(help: ArgumentHelp("metrics or config.", valueName: "name"))
  var name: String

  func validate() throws { _ = try schema }

  func run() async throws {
    try await Failure.reported { StandardStreams.print(try schema.text) }
  }

  private var schema: Schema {
    get throws {
      if let schema = Schema(rawValue: name) { return schema }
      let names = Schema.allCases.map(\.rawValue)
      throw ValidationError(
        "\"\(name)\": no schema has this name: expected metrics or config\(Nearest.hint(to: name, among: names))")
    }
  }

  /// What there is a schema of.
  private enum Schema: String, CaseIterable {
    case metrics, config

    var text: String {
      switch self {
      case .metrics: MetricsSchema.text
      case .config: ConfigurationSchema(names: .ofProgram).text
      }
    }
  }
}
