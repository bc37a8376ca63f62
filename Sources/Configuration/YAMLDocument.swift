internal import Foundation
internal import Yams

/// A YAML text as a tree whose parts know their place.
struct YAMLDocument {
  /// Largest file read, in bytes: a thousand times what settings need.
  static let sizeLimit = 1 << 20

  /// The file as it was named.
  let file: String
  /// The top of the tree.
  let root: Node

  /// - Throws: ``ConfigurationError`` for a text that is empty, too large, not UTF-8 or no YAML.
  init(_ bytes: [UInt8], file: String) throws(ConfigurationError) {
    let text = try Self.text(of: bytes, file: file)
    try DocumentGuard.check(text, file: file)
    guard let root = try Self.compose(text, file: file) else {
      throw ConfigurationError(
        file: file, found: "an empty file", expected: "settings such as \"title: Report\"",
        advice: "write one, or remove the file")
    }
    self.file = file
    self.root = root
  }

  private static func text(of bytes: [UInt8], file: String) throws(ConfigurationError) -> String {
    guard bytes.count <= sizeLimit else {
      throw ConfigurationError(
        file: file, found: "more than 1 MiB", expected: "a short list of settings", advice: "name the right file")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationError(
        file: file, found: "bytes that are not UTF-8", expected: "a text file", advice: "save it as UTF-8")
    }
    // Line breaks of any system, so that lines are counted as the parser counts them.
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    return lines.hasPrefix("\u{FEFF}") ? String(lines.dropFirst()) : lines
  }

  private static func compose(_ text: String, file: String) throws(ConfigurationError) -> Node? {
    do {
      return try Parser(yaml: text, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      throw problem(error, text: text, file: file)
    } catch {
      throw ConfigurationError(file: file, found: "\(error)", expected: "YAML", advice: "mend the file")
    }
  }

  private static func problem(_ error: YamlError, text: String, file: String) -> ConfigurationError {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let start = context.map { $0.mark.line < mark.line ? "\($0.text) from line \($0.mark.line): " : "" } ?? ""
      let reason = start + problem
      return broken(reason, file: file, line: mark.line, column: mark.column)
    case .reader(let problem, let offset, _, _):
      let lines = text.prefix(offset ?? 0).split(separator: "\n", omittingEmptySubsequences: false)
      return broken(problem, file: file, line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    case .duplicatedKeysInMapping(let names, let context):
      return duplicate(names.first ?? "", first: context.mark, text: text, file: file)
    default:
      return ConfigurationError(file: file, found: "\(error)", expected: "YAML", advice: "mend the file")
    }
  }

  private static func broken(_ reason: String, file: String, line: Int, column: Int) -> ConfigurationError {
    ConfigurationError(
      file: file, line: line, column: column, found: "no YAML (\(reason))",
      expected: "\"key: value\" lines, indented with spaces",
      advice: "mend the line; a text with \": \", \"#\" or quotes needs quotes around it")
  }

  /// The parser tells the first place of a key; the second is the next line that starts with it in the same column.
  private static func duplicate(_ name: String, first: Mark, text: String, file: String) -> ConfigurationError {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let again = lines.indices.dropFirst(first.line).first { index in
      let line = lines[index].unicodeScalars.dropFirst(first.column - 1)
      return String(line).hasPrefix(name + ":")
        && lines[index].prefix(first.column - 1).allSatisfy { " -".contains($0) }
    }
    return ConfigurationError(
      file: file, line: again.map { $0 + 1 } ?? first.line, column: first.column,
      found: "the key \"\(name)\" twice, first on line \(first.line)", expected: "each key once",
      advice: "remove one of the two")
  }
}
