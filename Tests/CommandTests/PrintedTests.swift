import Foundation
import Lookups
import Testing

@Suite("What commands print")
struct PrintedTests {
  @Test(
    "Each command that prints without reading pages hands all of it on",
    arguments: [
      (["explain", "method-diversity"], "id: method-diversity, version 1\n"), (["explain", "--all"], "# "),
      (["rules", "--list"], "barrier_lexicon.csv\t"), (["rules", "--print", "methods.csv"], "id,"),
      (["schema", "metrics"], "{\n"), (["schema", "config"], "{\n"), (["config", "--no-config"], ""),
      (["audit", "--rules"], ""), (["--version"], ""), (["help", "report"], "OVERVIEW: "),
    ])
  func printed(arguments: [String], start: String) async throws {
    let result = try await Command.run(arguments)
    #expect(result.status == 0 && result.errors == "", "\(result.errors)")
    #expect(result.output.hasPrefix(start) && result.output.hasSuffix("\n"), "\(result.output.prefix(80))")
  }

  @Test("The list of tables has one line for each, with its rows")
  func tables() async throws {
    let result = try await Command.run(["rules", "--list"])
    let lines = result.output.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(lines.map { $0[0] }.sorted() == LookupFile.rules.map(\.name).sorted().map { $0[...] })
    #expect(lines.allSatisfy { $0.count == 3 && (Int($0[1]) ?? 0) > 0 && $0[2] == "built in" })
  }
}
