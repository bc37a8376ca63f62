import Foundation
import Testing

@testable import Lookups

@Suite("What commands print")
struct PrintedTests {
  /// What a command prints, and how that starts.
  struct Example: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let start: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  private static let examples = [
    Example(arguments: ["explain", "method-diversity"], start: "id: method-diversity, version 1\n"),
    Example(arguments: ["explain", "--all"], start: "# "),
    Example(arguments: ["rules", "--print", "methods.csv"], start: "id,"),
    Example(arguments: ["schema", "metrics"], start: "{\n"), Example(arguments: ["schema", "config"], start: "{\n"),
    Example(arguments: ["config", "--no-config"], start: ""), Example(arguments: ["audit", "--rules"], start: ""),
    Example(arguments: ["--version"], start: ""), Example(arguments: ["help", "report"], start: "OVERVIEW: "),
  ]

  @Test("Each command that prints without reading pages hands all of it on", arguments: examples)
  func printed(example: Example) async throws {
    let result = try await Command.run(example.arguments, in: "/")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.output.hasPrefix(example.start), "\(result.output.prefix(80))")
    #expect(result.output.hasSuffix("\n") && result.output.count > 2)
  }

  @Test("The list of tables has one line for each, with its rows")
  func tables() async throws {
    let result = try await Command.run(["rules", "--list"], in: "/")
    let lines = result.output.split(separator: "\n").map { $0.split(separator: "\t").map { String($0) } }
    #expect(lines.map { $0[0] }.sorted() == LookupFile.rules.map(\.name).sorted())
    #expect(lines.allSatisfy { $0.count == 3 && (Int($0[1]) ?? 0) > 0 && $0[2] == "built in" })
  }
}
