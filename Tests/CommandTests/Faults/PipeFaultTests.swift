import Foundation
import Testing

@Suite("Closed pipes and streams")
struct PipeFaultTests {
  @Test(
    "A reader that stops reading ends a command quietly, with the status it would have had",
    arguments: ["", "trap '' PIPE; "])
  func closedPipe(setting: String) async throws {
    let folder = try WorkFolder()
    for number in 0..<3000 { try folder.write("no page", to: "many/\(number).md") }
    try folder.write("[[type:blog]]\n[[methods:A]]\n", to: "many/page.md")
    for (command, status) in [
      ("check many", "0"), ("check many --strict", "2"), ("explain methods/uncurated:a many", "0"),
    ] {
      let line = "\(setting){ \"$0\" \(command); echo $? >status; } | head -n 1"
      let result = try await Command.shell(line, in: folder.path)
      #expect(result.errors == "", "\(command)")
      #expect(result.output.count { $0 == "\n" } == 1, "\(command)")
      // Explaining ends with 1 when nothing is found; the value is uncurated here.
      let ended = String(decoding: folder.files("")["status"] ?? Data(), as: UTF8.self)
      if command.hasPrefix("check") { #expect(ended == status + "\n", "\(command)") }
    }
  }

  @Test("Reports are made whole when nobody reads the messages, or when there are no streams at all")
  func noStreams() async throws {
    for streams in ["2>&-", ">&- 2>&- <&-", "2>&1 | true"] {
      let fault = try await FaultFolder()
      let arguments = FaultFolder.arguments("new").filter { $0 != "--quiet" }
      _ = try await Command.shell("\"$0\" \"$@\" \(streams)", arguments, in: fault.path)
      #expect(fault.title == "new", "\(streams)")
      #expect(try await fault.isWhole(), "\(streams)")
      #expect(fault.isTidy, "\(streams)")
    }
  }
}
