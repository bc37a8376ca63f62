internal import ArgumentParser
internal import Facts
internal import Foundation
internal import Renderers
internal import Reports
internal import Text
internal import Vocabulary

/// Prints values without a curated term, with proposals.
struct TermsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "List uncurated values and proposed merges.",
    discussion: """
      The table is CSV: fill in the columns decision (alias, new or ignore), term and note, save it as decisions.csv in \
      a folder, and pass the folder as --curation to the next run. Rows without a decision are passed over.

      Example: labmetrics terms seeds > curation/decisions.csv
      """)

  @OptionGroup var archive: ArchiveOptions

  @Option(help: ArgumentHelp("Write every mapping from a value to its term as SSSOM (TSV).", valueName: "file"))
  var sssom: String?

  @Option(help: ArgumentHelp("Write the vocabularies as SKOS (Turtle).", valueName: "file"))
  var skos: String?

  @Flag(help: "Print one JSON object instead of CSV.")
  var json = false

  func validate() throws { try archive.folders.checkNamed() }

  func run() async throws {
    try await Failure.reported {
      let rules = try archive.rules()
      let (vocabulary, facts) = (rules.vocabulary, try await archive.facts(rules, asOf: archive.asOfDate()))
      let rows = ProposalTable(facts.uncuratedValues(), in: vocabulary).rows
      if json {
        try JSONOutput.print(["terms": rows.map { Dictionary(uniqueKeysWithValues: zip(ProposalTable.columns, $0)) }])
      }
      let table = Table(
        id: "terms", title: "Uncurated values", about: "Values without a curated term, with proposed merges.",
        columns: ProposalTable.columns.map { Column($0) }, rows: rows.map { $0.map { .text($0) } })
      if !json { StandardStreams.print(CSVText.text(of: table)) }
      if let sssom { try save(SSSOMWriter.text(vocabulary, values: facts.seenValues()), to: sssom) }
      if let skos { try save(SKOSWriter.text(vocabulary), to: skos) }
    }
  }

  private func save(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw ReportError(
        .fileNotWritten, place: path,
        detail: "cannot be written: expected a path in a folder that is there and writable")
    }
  }
}
