import Foundation
import Testing

@Suite("The right pages, or a word on it")
struct RightPagesTests {
  private static let page = "# A page\n[[type:blog]]\n[[year:2022]]\n[[country:Kenya]]\n[[methods:Hackathon]]\n"

  @Test(
    "Without an archive nothing is read, and the message tells what to type",
    arguments: ["report", "check", "terms", "map"])
  func noArchive(_ command: String) async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let result = try await Command.run([command], in: folder.path)
    #expect(result.status == 64)
    #expect(
      result.errors.hasPrefix(
        "error: no archive: expected the folder that holds its pages, as in \"labmetrics report pages\"; to see what "
          + "reports look like, type --example\n"), "\(result.errors)")
    #expect(folder.names == ["seeds"])
  }

  @Test("Examples say so in the title, on the first page and in every file that tells of others")
  func example() async throws {
    let folder = try WorkFolder()
    let result = try await Command.run(["report", "--example", "--as-of", "2024-01-15", "--quiet"], in: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    let sentence = "This is an example, made of the five documents that come with the program"
    for name in ["report.md", "metrics.json", "datapackage.json", "data/csv-metadata.json"] {
      let text = try folder.text("reports/\(name)")
      #expect(text.contains("Example: ") && text.contains(sentence), "\(name)")
    }
    #expect(try await Command.run(["report", "--example", "seeds"], in: folder.path).status == 64)
  }

  @Test("A page type that does not exist is wrong usage; one that some page bears is not")
  func types() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    try folder.write("[[type:recipe]]\n", to: "seeds/a.md")
    let result = try await Command.run(["report", "seeds", "--type", "learningplans"], in: folder.path)
    #expect(result.status == 64)
    #expect(
      result.errors.hasPrefix(
        "error: --type \"learningplans\": expected one of blog, experiment, learningplan, principles, publications, recipe, "
          + "skills, solution, story, tactics, tools; did you mean \"learningplan\"?\n"), "\(result.errors)")
    #expect(folder.names == ["seeds"])
    #expect(try await Command.run(["report", "seeds", "--type", "recipe"], in: folder.path).status == 0)
    try folder.write("types: [plans]\n", to: "labmetrics.yaml")
    let configured = try await Command.run(["report", "seeds"], in: folder.path)
    #expect(configured.status == 1)
    #expect(configured.errors.hasPrefix("error: labmetrics.yaml:1: found the page type \"plans\", expected one of "))
  }

  @Test("No document in scope is a gate, and the first page says so")
  func emptyScope() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let result = try await Command.run(
      ["report", "seeds", "--years", "1999", "--quiet", "--as-of", "2024-01-15"], in: folder.path)
    #expect(
      result
        == Command.Result(
          status: 2, output: "",
          errors:
            "found no document in scope, expected one or more; check countries, types, years and the archive's folder\n",
          signal: nil))
    let head = try folder.text("reports/report.md").prefix(2000)
    #expect(head.contains("No document is in scope: the years, countries and types asked for leave none"))
  }

  @Test("Reports inside the archive are no pages: the second run gives the bytes of the first")
  func reportsInside() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    try folder.write("# Mine\n[[type:blog]]\n", to: "seeds/reports/notes.md")
    let arguments = ["report", "seeds", "--out", "seeds/reports", "--as-of", "2024-01-15", "--strict"]
    let first = try await Command.run(arguments, in: folder.path)
    let files = folder.files("seeds/reports")
    #expect(try await Command.run(arguments, in: folder.path) == first)
    #expect(folder.files("seeds/reports") == files)
    #expect(first.status == 0 && first.errors.contains("from 5 documents"))
    #expect(try await Command.run(["check", "seeds"], in: folder.path).output == "")
  }

  @Test("Reports are not written over the archive", arguments: ["seeds", ".", "seeds/"])
  func over(_ out: String) async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let result = try await Command.run(["report", "seeds", "--out", out], in: folder.path)
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix("error: --out \"\(out)\": is or holds the archive \"seeds\""), "\(result.errors)")
    #expect(folder.names == ["seeds"])
  }

  @Test("An archive's documentation is no page, and tags in closed code are findings")
  func documentation() async throws {
    let folder = try WorkFolder()
    try folder.write("# How to\n```\n[[type:the type]]\n```\n[[type:blog]]\n", to: "p/README.md")
    try folder.write(Self.page + "\n```\n[[methods:Sketching]]\n```\n", to: "p/plan.md")
    let result = try await Command.run(["check", "p"], in: folder.path)
    #expect(
      result.output == """
        README.md:0:0: info: documentation: found an archive's documentation, expected a page: it is not read; give it \
        another name if it is a page
        plan.md:8:1: warning: tag-in-code: tag "methods" stands in fenced code: expected tags of the page outside of it; \
        it is not counted, take the fence away if it is meant

        """)
    let terms = try await Command.run(["terms", "p"], in: folder.path)
    #expect(!terms.output.contains("Sketching"))
  }

  @Test(
    "A date that git refuses to tell is a warning with its remedy",
    .enabled(if: geteuid() == 0 && Tool.works("git --version")))
  func dubious() async throws {
    let folder = try WorkFolder()
    try folder.write(Self.page, to: "p/a.md")
    let line =
      "git init -q p && git -C p -c user.name=a -c user.email=a@b.c add . && chown -R 12345:12345 p && HOME=/nowhere "
      + "GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null \"$0\" report p --quiet"
    let result = try await Command.shell(line, in: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.hasPrefix("warning: p: git refuses to read its history"), "\(result.errors)")
    #expect(result.errors.contains("pass --as-of, or type: git config --global --add safe.directory /"))
  }
}
