import Foundation
import Testing

@Suite("What is installed")
struct ManualTests {
  @Test("The manual page says what the help screens say")
  func manual() async throws {
    let folder = try WorkFolder()
    let result = try await Command.run(["--experimental-dump-help"], in: folder.path)
    let tool = try JSONDecoder().decode(Listing.self, from: Data(result.output.utf8))
    try Golden.expect(
      ManualPage(tool.command).text, is: "manual", at: Command.package.appending(path: "Manual/labmetrics.1"))
  }

  @Test(
    "make install puts the command, its completions and its manual below a folder of one's own",
    .enabled(if: Tool.works("make --version")))
  func install() async throws {
    let folder = try WorkFolder()
    let line =
      "make -s -C \"$1\" install-files PREFIX=\"$2/local\" COMMAND=\"$0\" && \"$2/local/bin/labmetrics\" --version"
    let result = try await Command.shell(line, [Command.package.path, folder.path], in: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      folder.files("local").keys.sorted() == [
        "bin/labmetrics", "share/bash-completion/completions/labmetrics",
        "share/fish/vendor_completions.d/labmetrics.fish",
        "share/man/man1/labmetrics.1", "share/zsh/site-functions/_labmetrics",
      ])
    let removed = try await Command.shell(
      "make -s -C \"$1\" uninstall PREFIX=\"$2/local\"", [Command.package.path, folder.path], in: folder.path)
    #expect(removed.status == 0 && folder.files("local").isEmpty)
  }

  /// What the command tells of itself.
  struct Listing: Decodable { let command: CommandInfo }
}

/// A command with its options, as the argument parser lists them.
struct CommandInfo: Decodable {
  struct Option: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let shouldDisplay: Bool
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let discussion: String?

    /// `-o, --out <dir>`.
    var head: String {
      let value = valueName.map { "<\($0)>" } ?? ""
      guard kind != "positional" else { return value }
      let names = (self.names ?? []).map(\.text).joined(separator: ", ")
      return kind == "flag" ? names : names + " " + value
    }
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let arguments: [Option]?
  let subcommands: [CommandInfo]?
}

/// A manual page in the macros of man(7).
struct ManualPage {
  private let command: CommandInfo

  init(_ command: CommandInfo) { self.command = command }

  /// The page's source.
  var text: String {
    let commands = (command.subcommands ?? []).filter { $0.commandName != "help" }
    return """
      .TH LABMETRICS 1 "" "labmetrics" "User commands"
      .SH NAME
      labmetrics \\- \(Self.roff(command.abstract ?? ""))
      .SH SYNOPSIS
      .B labmetrics
      .I command
      .RI [ options ]
      .SH DESCRIPTION
      \(Self.roff(command.discussion ?? ""))
      .SH COMMANDS

      """ + commands.map(Self.section).joined()
  }

  private static func section(_ command: CommandInfo) -> String {
    let options = (command.arguments ?? []).filter { $0.shouldDisplay && $0.names?.first?.name != "version" }
    return ".SS \(command.commandName)\n\(roff(command.abstract ?? ""))\n.PP\n\(roff(command.discussion ?? ""))\n"
      + options.map {
        ".TP\n.B \(roff($0.head))\n\(roff([$0.abstract, $0.discussion].compactMap { $0 }.joined(separator: " ")))\n"
      }
      .joined()
  }

  /// Text as roff takes it: back-slashes and hyphens escaped, no line begins with a macro's sign, paragraphs apart.
  private static func roff(_ text: String) -> String {
    let lines = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      line.isEmpty ? ".PP" : line.hasPrefix(".") || line.hasPrefix("'") ? "\\&\(line)" : String(line)
    }.joined(separator: "\n")
  }
}
