import Foundation
import Testing

@Suite("Settings from a file, and several reports")
struct ConfigurationCommandTests {
  private static let asOf = ["--as-of", "2024-01-15"]

  /// Runs of the command in a folder with the seeds and a configuration file.
  static let commands: [(name: String, yaml: String, arguments: [String])] = [
    (
      "config", "title: Learning\nout: made\nformats: [csv, json]\ngates: {uncurated_methods: 0}\n",
      ["config", "--years", "2021-2023"]
    ),
    (
      "config-json",
      "title: Learning\nindicators: {method-repertoire: {baseline: 2021, targets: {2023: 12.5}}}\nreports:\n  - {name: network, donor: A}\n  - {name: countries, per_country: true}\n",
      ["config", "--json", "--out", "elsewhere"]
    ),
    ("config-reports", "reports:\n  - {name: network, donor: A}\n  - {per_country: true}\n", ["config"]),
    ("config-unknown-key", "titel: Learning\n", ["report", "seeds"]),
    ("config-unknown-country", "title: A\ncountries: [Viet Nqm]\n", ["report", "seeds"]),
    ("config-unknown-region", "title: A\nregions: [RBPA]\n", ["report", "seeds"]),
    ("config-bad-page-url", "page_url: https://example.org/pages\n", ["report", "seeds"]),
    ("config-unknown-curation", "curation: none\n", ["check", "seeds"]),
    ("targets-unknown", "indicators:\n  metod-repertoire: {baseline: 2021}\n", ["report", "seeds"]),
    ("targets-year", "indicators:\n  method-repertoire: {targets: {20233: 12}}\n", ["report", "seeds"]),
    ("targets-number", "indicators:\n  method-repertoire:\n    targets: {2023: twelve}\n", ["report", "seeds"]),
    ("targets-share", "indicators:\n  stage-late-share: {targets: {2023: 40}}\n", ["report", "seeds"]),
    ("iati-missing", "iati_organisation: XX-1\nformats: [csv, iati]\n", ["report", "seeds"]),
    ("config-missing", "", ["report", "seeds", "--config", "none.yaml"]),
    ("config-no-logo", "logo: logo.png\nformats: json\n", ["report", "seeds"] + asOf),
    ("config-bad-logo", "formats: xlsx\nlogo: seeds\n", ["report", "seeds"] + asOf),
    ("config-both", "", ["report", "seeds", "--config", "labmetrics.yaml", "--no-config"]),
    (
      "gates", "gates: {uncurated_datasources: 0, findings_error: 0, least_documents: 6}\nformats: csv\n",
      ["report", "seeds"] + asOf
    ),
    (
      "gates-uncurated", "gates: {uncurated_methods: 1, findings_warning: 0}\nformats: csv\n",
      ["report", "odd"] + asOf
    ),
    ("gates-kept", "gates: {findings_error: 0, least_documents: 5}\nformats: csv\n", ["report", "seeds"] + asOf),
    (
      "reports", "formats: json\nreports:\n  - {name: network}\n  - {name: countries, per_country: true}\n",
      ["report", "seeds"] + asOf
    ),
    (
      "reports-one-fails",
      "formats: json\nreports:\n  - {name: file}\n  - {name: file2, gates: {least_documents: 6}}\n",
      ["report", "seeds", "--out", "."] + asOf
    ),
    (
      "reports-overlap", "formats: json\nreports:\n  - {name: a}\n  - {name: b, out: reports/a/b}\n",
      ["report", "seeds"] + asOf
    ),
  ]

  @Test("Each run tells what it did and ends with its status", arguments: commands.map(\.name))
  func run(_ name: String) async throws {
    let (_, yaml, arguments) = try #require(Self.commands.first { $0.name == name })
    let folder = try WorkFolder()
    try folder.copySeeds()
    try folder.write("mine", to: "file")
    try folder.write("[[type:blog]]\n[[methods:Reading leaves]]\n[[methods:Casting lots]]\n# A page\n", to: "odd/a.md")
    if !yaml.isEmpty { try folder.write(yaml, to: "labmetrics.yaml") }
    let result = try await Command.run(arguments, in: folder.path)
    try Golden.expect(Golden.transcript(arguments, result), is: "run-\(name)")
  }

  @Test("A file's settings give the same reports as the same options")
  func sameAsOptions() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let yaml = """
      title: A title
      years: 2022-2023
      countries: Viet Nam
      types: [learningplan, blog]
      year_basis: cycle
      keep_duplicates: true
      as_of: 2024-01-15
      formats: [csv, markdown, json]
      out: configured
      """
    try folder.write(yaml, to: "labmetrics.yaml")
    let options = [
      "report", "seeds", "--no-config", "--title", "A title", "--years", "2022-2023", "--country", "VNM", "--type",
      "learningplan", "--type", "blog", "--year-basis", "cycle", "--keep-duplicates", "--format", "csv,markdown,json",
      "--out", "typed", "--as-of", "2024-01-15",
    ]
    #expect(try await Command.run(options, in: folder.path).status == 0)
    #expect(try await Command.run(["report", "seeds"], in: folder.path).status == 0)
    #expect(folder.files("configured") == folder.files("typed"))
    #expect(folder.files("typed").count > 10)
  }

  @Test("Several reports hold what each would hold alone")
  func severalReports() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let yaml = "reports:\n  - {name: all}\n  - {name: late, years: 2023}\n  - {per_country: true}\n"
    try folder.write(yaml, to: "labmetrics.yaml")
    let several = try await Command.run(["report", "seeds"] + Self.asOf, in: folder.path)
    #expect(several.status == 0)
    for (name, options) in [("all", []), ("late", ["--years", "2023"]), ("VNM", ["--country", "VNM"])] {
      let alone = ["report", "seeds", "--no-config", "--out", "alone/" + name] + options + Self.asOf
      #expect(try await Command.run(alone, in: folder.path).status == 0)
      #expect(folder.files("reports/" + name) == folder.files("alone/" + name))
    }
  }

  @Test("Donor, programme and contact stand on the report, and a section that is out does not")
  func applied() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let yaml =
      "donor: A *donor*\nprogramme: P\ncontact_role: officer\nsections: {findings: out}\nformats: [markdown, json]\n"
    try folder.write(yaml, to: "labmetrics.yaml")
    #expect(try await Command.run(["report", "seeds"] + Self.asOf, in: folder.path).status == 0)
    let report = String(decoding: try #require(folder.files("reports")["report.md"]), as: UTF8.self)
    #expect(report.contains(" · Donor: A \\*donor\\* · Programme: P · Contact: officer\n"))
    #expect(report.contains("\n## How far the figures can be trusted\n") && !report.contains("Data warnings"))
    let figures = String(decoding: try #require(folder.files("reports")["metrics.json"]), as: UTF8.self)
    #expect(figures.contains("\n \"donor\": \"A *donor*\",\n \"programme\": \"P\",\n \"contact_role\": \"officer\",\n"))
  }

  @Test("Targets of the file stand in the report against what was found")
  func targets() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let yaml =
      "indicators:\n  method-repertoire: {baseline: 2021, targets: {2022: 4, 2023: 12}}\n"
      + "  handover-scaled-share: {targets: {2022: 0.5, 2023: 0.5}}\nformats: [csv, markdown]\nyear_basis: cycle\n"
    try folder.write(yaml, to: "labmetrics.yaml")
    let result = try await Command.run(["report", "seeds"] + Self.asOf, in: folder.path)
    #expect(result.errors == "reports: 26 files from 5 documents, 0 findings to look at\n")
    let rows = String(decoding: try #require(folder.files("reports")["data/targets.csv"]), as: UTF8.self)
      .split(separator: "\n").filter { $0.hasPrefix("method-repertoire,") || $0.hasPrefix("handover-scaled-share,") }
    #expect(
      rows == [
        "method-repertoire,all,cycle,2021,baseline,2021,11,,11,,no target set,,count,U",
        "method-repertoire,all,cycle,2022,baseline,2021,11,4,5,1,not assessable,too few documents to judge,count,U",
        "method-repertoire,all,cycle,2023,baseline,2021,11,12,5,-7,not assessable,too few documents to judge,count,U",
        "handover-scaled-share,closing,cycle,2021,,,,,,,no target set,,share,M",
        "handover-scaled-share,closing,cycle,2022,,,,0.5,,,not assessable,no documents of this kind in scope,share,",
        "handover-scaled-share,closing,cycle,2023,,,,0.5,,,not assessable,too few documents to judge,share,BU",
      ])
    let report = String(decoding: try #require(folder.files("reports")["report.md"]), as: UTF8.self)
    #expect(report.contains("\n## Targets\n"))
    #expect(report.contains("| Repertoire of methods | 2023 | 12 | 5 | −7 | too few documents to judge |"))
  }

  @Test("The file is found in a folder above, and a folder named in the environment comes before it")
  func above() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    try folder.write("out: made\nformats: json\n", to: "labmetrics.yaml")
    try folder.write("", to: "below/deep/mine")
    let deep = folder.path + "/below/deep"
    let arguments = ["report", "../../seeds", "--quiet"] + Self.asOf
    #expect(try await Command.run(arguments, in: deep).status == 0)
    #expect(Set(folder.files("made").keys) == ["metrics.json", "datapackage.json"])
    let environment = ["LABMETRICS_OUT": "named"]
    #expect(try await Command.run(arguments, in: deep, environment: environment).status == 0)
    #expect(Set(folder.files("below/deep/named").keys) == ["metrics.json", "datapackage.json"])
  }

  @Test("The README's example is read")
  func example() async throws {
    let readme = String(decoding: try Data(contentsOf: Command.package.appending(path: "README.md")), as: UTF8.self)
    let example = try #require(readme.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first)
    let folder = try WorkFolder()
    try folder.write(String(example), to: "labmetrics.yaml")
    let result = try await Command.run(["config"], in: folder.path)
    #expect(result.errors == "" && result.status == 0)
    #expect(result.output.contains("labmetrics.yaml:"))
  }
}
