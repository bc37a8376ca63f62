internal import Archive
internal import ArgumentParser
internal import Configuration
internal import Facts
internal import Foundation
internal import Renderers
internal import Reports
internal import Text
internal import Vocabulary

/// Writes free-text answers as a table for coding by reading.
struct CodeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Write answers on barriers as a table for coding by reading.",
    discussion: """
      The table is CSV: one row for each clause, with the themes that the program proposes and what they mean. Read each \
      clause and write the themes that it names into first_coder, parted by |, or none; a second person fills in \
      second_coder without seeing the first. Save the file as answer_codes.csv in a folder, and pass the folder as \
      --curation to the next run: answers coded in full or in part count as the first coder read them. Rows left empty \
      are passed over, and codes of an answer that has changed since are reported.

      Example: labmetrics code seeds --out curation/answer_codes.csv
      """)

  @OptionGroup var archive: ArchiveOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("File to write. Default: standard output.", valueName: "file"))
  var out: String?

  func run() async throws {
    try await Failure.reported {
      let rules = try archive.rules()
      let facts = try await archive.facts(rules, asOf: archive.asOfDate())
      let scope = try archive.scope(rules)
      let source = archive.pageSource()
      let coding = CodingTable(rules: rules, names: facts.personNames)
      let rows = facts.pages.filter { scope.counts($0) && $0.answers?.isOnBarriers == true }
        .compactMap { source.page($0.document) }.flatMap(coding.rows)
      let table = Table(
        id: "answer_codes", title: "Answers", about: "Answers on barriers, clause by clause, for coding by reading.",
        columns: CodingTable.columns.map { Column($0) }, rows: rows.map { $0.map { .text($0) } })
      try write(CSVText.text(of: table))
    }
  }

  private func write(_ text: String) throws {
    guard let out else { return StandardStreams.print(text) }
    do {
      try Data(text.utf8).write(to: URL(filePath: out), options: .atomic)
    } catch {
      throw ReportError(
        .fileNotWritten, place: out,
        detail: "cannot be written: expected a path in a folder that is there and writable")
    }
  }
}
