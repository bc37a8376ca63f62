internal import ArgumentParser
internal import Facts
internal import Lookups

/// Prints the tables by which pages are read and values counted.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Show the tables in force.",
    discussion: """
      Each table is a CSV file. To change one, print it into a folder, edit it, and pass the folder as --curation: a \
      file NAME.csv takes the table's place, a file NAME.more.csv with the same header adds its rows.

      Example: labmetrics rules --print methods.csv > curation/methods.csv
      """)

  @Flag(help: "List the tables: name, rows, and whether it is built in or from the curation folder.")
  var list = false

  @Option(help: ArgumentHelp("Print a table as it is in force.", valueName: "name"))
  var print: String?

  @OptionGroup var rules: RuleOptions

  func validate() throws {
    guard list != (print != nil) else {
      throw ValidationError("expected --list, or --print with the name of a table such as methods.csv")
    }
  }

  func run() async throws {
    try await Failure.reported {
      let tables = try rules.settings().rules().tables
      guard let print else { return StandardStreams.print(try Self.listing(tables)) }
      StandardStreams.print(try Self.text(of: print, in: tables))
    }
  }

  /// A line for each table.
  private static func listing(_ tables: RuleTables) throws -> String {
    try tables.names.compactMap { tables[$0] }.map { file in
      let origin = tables.isCurated(file) ? "curation" : "built in"
      return "\(file.name)\t\(try rowCount(of: file))\t\(origin)\n"
    }.joined()
  }

  /// Weights of a model stand below lines that say how well it reads.
  private static func rowCount(of file: LookupFile) throws -> Int {
    var rows = file.bytes[...]
    while rows.first == UInt8(ascii: "#") {
      rows = rows.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
    }
    return try CSVTable(Array(rows), file: file.name).rows.count
  }

  private static func text(of name: String, in tables: RuleTables) throws -> String {
    let file = tables[name] ?? tables["\(name).csv"]
    guard let file else {
      throw ValidationError("--print \"\(name)\": no table in force has this name: expected one that --list names")
    }
    return String(decoding: file.bytes, as: UTF8.self)
  }
}
