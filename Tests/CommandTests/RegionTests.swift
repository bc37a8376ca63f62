import Foundation
import Testing

@Suite("Reports of a region")
struct RegionTests {
  /// The lines of a data file of a report.
  private static func lines(_ folder: WorkFolder, _ name: String) throws -> [String] {
    try folder.text("reports/data/\(name).csv").split(separator: "\n").map(String.init)
  }

  private static func made(_ arguments: [String], settings: String? = nil) async throws -> WorkFolder {
    let folder = try WorkFolder()
    for (name, country) in [("a b", "Kenya"), ("b", "Viet Nam"), ("c", "Egypt")] {
      try folder.write("# A page\n[[type:blog]]\n[[year:2023]]\n[[country:\(country)]]\n", to: "pages/\(name).md")
    }
    if let settings { try folder.write(settings, to: "labmetrics.yaml") }
    let typed = ["report", "pages", "--as-of", "2024-01-15", "--format", "csv,html"]
    let result = try await Command.run(typed + arguments, in: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    return folder
  }

  /// Documents of a report, and the regions that have rows of their own.
  private static func shown(_ folder: WorkFolder) throws -> (documents: [String], regions: Set<String>) {
    let documents = try lines(folder, "documents").dropFirst().map { String($0.prefix { $0 != "," }) }
    let regions = try lines(folder, "indicators").filter { $0.contains(",region,") }.map { line in
      ["Africa", "Asia"].first { line.contains($0) } ?? line
    }
    return (documents, Set(regions))
  }

  @Test("A region or a bureau, typed or set, chooses the pages of its countries")
  func chosen() async throws {
    let africa = try Self.shown(try await Self.made(["--region", "africa"]))
    #expect(africa.documents == ["a b.md", "c.md"] && africa.regions == ["Africa"])
    let bureau = try Self.shown(try await Self.made(["--region", "RBA", "--region", "RBAP"]))
    #expect(bureau.documents == ["a b.md", "b.md"] && bureau.regions == [])
    let set = try Self.shown(try await Self.made([], settings: "regions: Asia\ncountries: [KEN]\n"))
    #expect(set.documents == ["a b.md", "b.md"] && set.regions == ["Asia"])
  }

  @Test(
    "The title names the places that were chosen, or how many they are",
    arguments: [
      (["--region", "RBA"], "Africa (UNDP bureau): what the Accelerator Labs learned, 2023"),
      (["--region", "Asia", "--country", "KEN"], "Asia and Kenya: what the Accelerator Labs learned, 2023"),
      (["--country", "EGY", "--country", "KEN"], "Egypt and Kenya: what the Accelerator Labs learned, 2023"),
      (["--region", "Asia", "--lang", "es"], "Asia: lo que aprendieron los Laboratorios de Aceleración, 2023"),
      (
        ["--region", "RBA", "--region", "RBAP", "--region", "RBAS", "--region", "RBEC"],
        "3 countries and territories: what the Accelerator Labs learned, 2023"
      ),
      (["--country", "KEN"], "Kenya: what the Accelerator Lab learned, 2023"),
      ([], "Accelerator Labs: what they learned, 2023"),
    ])
  func title(arguments: [String], title: String) async throws {
    let report = try await Self.made(arguments).text("reports/report.html")
    #expect(report.contains("<title>\(title)</title>"), "\(report.prefix(400))")
  }

  @Test("The command that makes a report again names its regions")
  func again() async throws {
    let report = try await Self.made(["--region", "south-eastern asia", "--region", "RBA"]).text(
      "reports/report.html")
    let command = "labmetrics report ARCHIVE --region RBA --region \"South-eastern Asia\" --as-of 2024-01-15"
    #expect(report.replacing("&quot;", with: "\"").contains(command))
  }

  @Test("Documents have their region, and their address where a setting gives one")
  func address() async throws {
    let folder = try await Self.made([], settings: "page_url: https://example.org/{document}\n")
    let lines = try Self.lines(folder, "documents")
    #expect(lines[0].hasSuffix(",fingerprint,url,region"))
    #expect(lines[1].hasSuffix(",https://example.org/a%20b.md,Africa"))
    #expect(try Self.lines(try await Self.made([]), "documents")[1].hasSuffix(",,Africa"))
  }
}
