import Foundation
import Testing

@Suite("data/README.md")
struct DictionaryTests {
  private struct Package: Decodable {
    struct Resource: Decodable {
      struct Schema: Decodable {
        struct Field: Decodable { let name: String }
        let fields: [Field]
      }
      let path: String
      let schema: Schema
    }
    let resources: [Resource]
  }

  /// The columns that a dictionary lists, by file in the order of the text.
  private static func listed(_ text: String) -> [[String]] {
    text.components(separatedBy: "\n## ").filter { $0.prefix { $0 != "\n" }.hasSuffix(".csv") }.map { section in
      let rows = section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2)
      return [String(section.prefix { $0 != "\n" })] + rows.map { $0.dropFirst(2).components(separatedBy: " | ")[0] }
    }
  }

  @Test(
    "It lists the files and columns of the data package, in the report's language, and the audit finds no fault",
    arguments: [
      ("en", "# Data dictionary\n"), ("fr", "# Dictionnaire des données\n"), ("es", "# Diccionario de datos\n"),
      ("vi", "# Từ điển dữ liệu\n"),
    ])
  func package(language: String, heading: String) async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let arguments = ["report", "seeds", "--format", "csv", "--as-of", "2024-01-15", "--lang", language]
    #expect(try await Command.run(arguments, in: folder.path).status == 0)
    let text = try folder.text("reports/data/README.md")
    #expect(text.hasPrefix(heading))
    let package = try JSONDecoder().decode(
      Package.self, from: try #require(folder.files("reports")["datapackage.json"]))
    let expected = package.resources.map { resource in
      [String(resource.path.dropFirst("data/".count))]
        + resource.schema.fields.map(\.name)
    }
    #expect(Self.listed(text) == expected)
    let audit = try await Command.run(["audit", "reports/data/README.md"], in: folder.path)
    #expect(audit.status == 0, "\(audit.output)")
    #expect(try await Command.run(["verify"], in: folder.path).output.contains("as the manifest lists them"))
  }
}
