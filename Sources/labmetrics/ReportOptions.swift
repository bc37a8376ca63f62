internal import ArgumentParser
internal import Configuration
internal import Reports

/// How the reports are made, beside what they read.
struct ReportOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("Folder to write. Default: reports.", valueName: "dir"))
  var out: String?

  @Option(help: ArgumentHelp("Formats to write: xlsx, csv, markdown, json. Default: all.", valueName: "list"))
  var format: FormatList?

  @Option(help: ArgumentHelp("Title of the report.", valueName: "text"))
  var title: String?

  @Flag(help: "End with status 2 when there is a finding of severity error or warning.")
  var strict = false

  /// The settings typed as options.
  var typed: ReportConfiguration {
    var settings = ReportConfiguration()
    settings.set(.out, out.map { .text($0) }, from: .option("--out"))
    settings.set(.formats, format.map { .list($0.formats.map(\.rawValue)) }, from: .option("--format"))
    settings.set(.title, title.map { .text($0) }, from: .option("--title"))
    settings.set(.strict, strict ? .flag(true) : nil, from: .option("--strict"))
    return settings
  }
}
