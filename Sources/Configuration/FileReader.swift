internal import Yams

/// Reads the keys of a file: settings, and the list of reports.
struct FileReader {
  let nodes: NodeReader
  let names: KnownNames

  /// The whole file.
  func file(_ root: Node) throws(ConfigurationError) -> ConfigurationFile {
    var settings = ReportConfiguration()
    var reports: [ConfigurationFile.Entry] = []
    let allowed = Setting.allCases.map(\.key) + ["reports"]
    for entry in try nodes.entries(root, expected: "\"key: value\" lines") {
      if entry.key == "reports" {
        reports = try self.reports(entry.value)
      } else {
        try set(entry, in: &settings, allowed: allowed)
      }
    }
    return ConfigurationFile(settings: settings, reports: reports)
  }

  private func set(
    _ entry: NodeReader.Entry, in settings: inout ReportConfiguration, allowed: [String]
  ) throws(ConfigurationError) {
    guard let setting = Setting(rawValue: entry.key), allowed.contains(entry.key) else {
      if Setting(rawValue: entry.key) != nil { throw misplaced(entry) }
      throw nodes.unknown(
        entry.key, entry.keyNode, kind: "the key ", expected: "one of \(allowed.joined(separator: ", "))",
        among: allowed)
    }
    let value = try SettingReader(nodes: nodes, names: names).value(of: setting, entry.value)
    settings.set(setting, value, from: .file(nodes.file, line: entry.line))
  }

  private func misplaced(_ entry: NodeReader.Entry) -> ConfigurationError {
    nodes.error(
      entry.keyNode, found: "the key \"\(entry.key)\" in one of several reports",
      expected: "it at the top of the file, since the archive is read once for all", advice: "move the line there")
  }

  // MARK: Several reports

  private func reports(_ node: Node) throws(ConfigurationError) -> [ConfigurationFile.Entry] {
    guard case .sequence(let sequence) = node, !sequence.isEmpty else {
      throw nodes.wrong(node, expected: "a list of reports, each with a name")
    }
    var reports: [ConfigurationFile.Entry] = []
    for item in sequence {
      let entry = try report(item)
      if let first = reports.first(where: { $0.name == entry.name && $0.settings[.out] == entry.settings[.out] }) {
        throw nodes.error(
          item, found: "a second report for the same folder, after line \(first.line)", expected: "a folder for each",
          advice: "give it a name of its own")
      }
      reports.append(entry)
    }
    return reports
  }

  private func report(_ node: Node) throws(ConfigurationError) -> ConfigurationFile.Entry {
    var (name, isPerCountry): (String?, Bool) = (nil, false)
    var settings = ReportConfiguration()
    let allowed =
      ["name", "per_country"] + Setting.allCases.filter { !Setting.forTheWholeRun.contains($0) }.map(\.key)
    for entry in try nodes.entries(node, expected: "the keys of a report, such as name") {
      switch entry.key {
      case "name": name = try folderName(entry.value)
      case "per_country": isPerCountry = try nodes.flag(entry.value, expected: "true or false")
      default: try set(entry, in: &settings, allowed: allowed)
      }
    }
    guard name != nil || isPerCountry || settings[.out] != nil else {
      throw nodes.error(
        node, found: "a report without a name", expected: "name, out or per_country: true",
        advice: "add \"name: \" with the name of its folder")
    }
    return ConfigurationFile.Entry(
      name: name, isPerCountry: isPerCountry, settings: settings, line: node.mark?.line ?? 0)
  }

  /// A name that is a folder's name on every system.
  private func folderName(_ node: Node) throws(ConfigurationError) -> String {
    let expected = "a folder name of letters, digits, - and _"
    let name = try nodes.text(node, expected: expected)
    let isName =
      name.utf8.count <= 64 && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    guard isName else { throw nodes.wrong(node, expected: expected) }
    return name
  }
}
