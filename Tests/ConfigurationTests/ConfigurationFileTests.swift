import Configuration
import Foundation
import Testing

@Suite("Reading labmetrics.yaml")
struct ConfigurationFileTests {
  @Test("Every setting is read with its value and its line")
  func everySetting() throws {
    let settings = try Example.file(Example.everySetting).settings
    let table = Setting.allCases.map { "\($0.key) = \(settings[$0]?.text ?? "") (\(settings.origin(of: $0)))\n" }
    try Golden.expect(table.joined(), is: "every-setting")
    #expect(settings.settings == Setting.allCases)
    #expect(settings.years == 2021...2023)
    #expect(settings.sectionsLeftOut == ["findings"])
    #expect(
      settings.targets == [
        "method-repertoire": IndicatorTargets(baseline: 2021, targets: [2023: 12]),
        "stage-late-share": IndicatorTargets(baseline: nil, targets: [2022: -1, 2023: 0.25]),
      ])
    #expect(settings.gates == [Gate(.findingsError, limit: 5), Gate(.uncuratedMethods, limit: 0)])
    #expect(settings.list(.types) == ["learningplan"])
    #expect(settings.flag(.keepDuplicates))
  }

  @Test("Gates may be a list, too")
  func gateList() throws {
    let list = try Example.file("gates:\n  - uncurated_methods: 0\n  - least_documents: 3\n").settings
    #expect(list == (try Example.file("gates: {least_documents: 3, uncurated_methods: 0}\n").settings))
    #expect(list.gates.map(\.rule) == ["at most 0 allowed", "at least 3 required"])
    #expect(Gate(.uncuratedMethods, limit: 2).allows(2) && !Gate(.uncuratedMethods, limit: 2).allows(3))
    #expect(Gate(.leastDocuments, limit: 2).allows(2) && !Gate(.leastDocuments, limit: 2).allows(1))
  }

  @Test("Reading what was printed gives the same settings")
  func printed() throws {
    let settings = try Example.file(Example.everySetting).settings
    #expect(try Example.file(settings.yaml).settings == settings)
    var random = SeededGenerator(seed: 1)
    let texts = [
      "a", "#", ": ", "\"", "\\", "'", " b", "ế", "😀", "*", "- ", "null", "12", "{", "]", "!", "%", "@x", "\\\u{591}",
      "\"\u{301}",
    ]
    for _ in 0..<200 {
      var settings = ReportConfiguration()
      for setting in [Setting.title, .donor, .programme] where Bool.random(using: &random) {
        let text = (0...Int.random(in: 0...5, using: &random)).map { _ in texts.randomElement(using: &random) ?? "" }
        let title = "x" + text.joined() + "x"
        settings.set(setting, .text(title), from: .builtIn)
      }
      let years = [2020, 2021, 2022].shuffled(using: &random).prefix(2)
      let targets = Dictionary(uniqueKeysWithValues: years.map { ($0, Double.random(in: -1e6...1e6, using: &random)) })
      settings.set(
        .indicators, .indicators(["method-repertoire": IndicatorTargets(baseline: years.first, targets: targets)]),
        from: .builtIn)
      #expect(try Example.file(settings.yaml).settings == settings)
    }
  }

  @Test("The order of keys changes nothing")
  func order() throws {
    let file = try Example.file(Example.everySetting)
    var random = SeededGenerator(seed: 2)
    for _ in 0..<50 {
      // A line that is indented belongs to the key above it.
      let blocks = Example.everySetting.split(separator: "\n").reduce(into: [String]()) { blocks, line in
        if line.hasPrefix(" ") {
          blocks[blocks.count - 1] += line + "\n"
        } else {
          blocks.append(line + "\n")
        }
      }
      #expect(try Example.file(blocks.shuffled(using: &random).joined()) == file)
    }
  }

  @Test("Comments, quotes, line ends of other systems and a byte order mark change nothing")
  func spelling() throws {
    let plain = try Example.file("title: A b\nyears: 2021-2023\n")
    for other in [
      "\u{FEFF}title: A b\nyears: 2021-2023", "title: A b\r\nyears: 2021-2023\r\n",
      "title: 'A b'  # mine\nyears: \"2021-2023\"\n",
      "{title: A b, years: 2021–2023}\n", "---\n\n# settings\ntitle:   A b   \nyears: 2021-2023\n...\n",
    ] {
      #expect(try Example.file(other) == plain)
    }
  }

  @Test("Paths count from the folder of the file")
  func paths() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "labmetrics-configuration-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "labmetrics.yaml").path
    try Data("out: made\nlogo: /logo.png\ntitle: a/b\nreports: [{name: x, since: last.json}]\n".utf8)
      .write(to: URL(filePath: path))
    let file = try ConfigurationFile(path: path, names: Example.names)
    #expect(file.settings.text(.out) == folder.path + "/made")
    #expect(file.settings.text(.logo) == "/logo.png")
    #expect(file.settings.text(.title) == "a/b")
    #expect(file.settings.origin(of: .out) == .file(path, line: 1))
    #expect(file.reports.first?.settings.text(.since) == folder.path + "/last.json")
  }
}
