import Foundation
import Testing

@Suite("code: answers for coding by reading")
struct CodeCommandTests {
  private static let page = """
    # A closing

    [[year:2022]]
    [[type:learningplan]]
    [[country:Viet Nam]]
    ## Form
    > What are the top 5 key insights you generated?

    Ask.

    > Did you experience any barriers or bottlenecks when impacting the system, working on your frontier challenge \
    respectively?

    Procurement of the sensors was delayed. A gull stole the buoy.

    """

  @Test("A filled table takes precedence, and names its coder as a role; a changed answer is a finding")
  func roundTrip() async throws {
    let folder = try WorkFolder()
    try folder.write(Self.page, to: "pages/a.md")
    let written = try await Command.run(["code", "pages", "--out", "answer_codes.csv"], in: folder.path)
    #expect(written == Command.Result(status: 0, output: "", errors: "", signal: nil))
    var lines = try folder.text("answer_codes.csv").split(separator: "\n").map(String.init)
    #expect(
      lines.first
        == "document,field,fingerprint,line,clause,text,proposal,definition,first_coder,second_coder,date")
    #expect(lines.count == 3)
    #expect(lines[2].contains(",2,A gull stole the buoy.,"))
    lines[1] = lines[1].dropLast(2) + "none,,"
    lines[2] = lines[2].dropLast(2) + "security_crisis,,"
    try folder.write(lines.joined(separator: "\n") + "\n", to: "curation/answer_codes.csv")
    let report = [
      "report", "pages", "--out", "reports", "--format", "csv", "--as-of", "2024-01-15", "--curation", "curation",
    ]
    #expect(try await Command.run(report, in: folder.path).status == 0)
    #expect(
      try folder.text("reports/data/barriers.csv").split(separator: "\n").dropFirst().map(String.init) == [
        "a.md,13,2021,security_crisis,A gull stole the buoy.,A gull stole the buoy.,false,closing,coded"
      ])
    try folder.write(Self.page.replacingOccurrences(of: "gull", with: "tern"), to: "pages/a.md")
    let check = try await Command.run(["check", "pages", "--curation", "curation"], in: folder.path)
    #expect(check.output.contains("stale-code: found an answer with fingerprint "))
  }
}
