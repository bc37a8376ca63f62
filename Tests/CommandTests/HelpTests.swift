import Testing

@Suite("Help screens")
struct HelpTests {
  @Test(
    "Each command explains itself",
    arguments: [
      [], ["report"], ["check"], ["explain"], ["diff"], ["terms"], ["verify"], ["audit"], ["config"], ["map"], ["code"],
      ["schema"],
      ["reduce"],
    ])
  func help(_ command: [String]) async throws {
    let folder = try WorkFolder()
    let arguments = command + ["--help"]
    let result = try await Command.run(arguments, in: folder.path)
    try Golden.expect(Golden.transcript(arguments, result), is: "help" + command.map { "-" + $0 }.joined())
    #expect(result.output.contains("Example: labmetrics "))
  }

  @Test("Without a command the help is shown")
  func bare() async throws {
    let folder = try WorkFolder()
    #expect(try await Command.run([], in: folder.path) == Command.run(["--help"], in: folder.path))
  }
}
