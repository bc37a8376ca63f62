internal import Vocabulary
internal import Yams

/// Reads values from the parts of a document, and says what is wrong with those that are none.
struct NodeReader {
  /// The file as it was named.
  let file: String

  /// A value and what it is called, for messages.
  struct Entry {
    let key: String
    let keyNode: Node
    let value: Node

    /// The line of the key.
    var line: Int { keyNode.mark?.line ?? 0 }
  }

  // MARK: Shapes

  /// The entries of a mapping in order.
  func entries(_ node: Node, expected: String) throws(ConfigurationError) -> [Entry] {
    guard case .mapping(let mapping) = node else { throw wrong(node, expected: expected) }
    var entries: [Entry] = []
    for (keyNode, value) in mapping {
      guard case .scalar(let scalar) = keyNode else { throw wrong(keyNode, expected: "a key") }
      if let first = entries.first(where: { $0.key == scalar.string }) {
        throw error(
          keyNode, found: "the key \"\(scalar.string)\" twice, first on line \(first.line)", expected: "each key once",
          advice: "remove one of the two")
      }
      entries.append(Entry(key: scalar.string, keyNode: keyNode, value: value))
    }
    return entries
  }

  /// The items of a list; a single value counts as a list of it.
  func items(_ node: Node, expected: String) throws(ConfigurationError) -> [Node] {
    switch node {
    case .sequence(let sequence): return Array(sequence)
    case .scalar: return [node]
    default: throw wrong(node, expected: expected)
    }
  }

  /// A text on one line; a plain number or date counts as its text.
  func text(_ node: Node, expected: String) throws(ConfigurationError) -> String {
    guard case .scalar(let scalar) = node, !isNothing(scalar) else { throw wrong(node, expected: expected) }
    let text = String(scalar.string.drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "\n" }.reversed())
    guard !text.isEmpty, !text.unicodeScalars.contains(where: Self.isControl) else {
      throw wrong(node, expected: expected)
    }
    return text
  }

  /// `true` or `false`.
  func flag(_ node: Node, expected: String) throws(ConfigurationError) -> Bool {
    switch plain(node) {
    case "true": return true
    case "false": return false
    default: throw wrong(node, expected: expected)
    }
  }

  /// A whole number of plain digits.
  func integer(_ node: Node, expected: String) throws(ConfigurationError) -> Int {
    guard let text = plain(node), let number = Int(text), text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") })
    else { throw wrong(node, expected: expected) }
    return number
  }

  /// A number: digits with a point as decimal sign.
  func number(_ node: Node, expected: String) throws(ConfigurationError) -> Double {
    guard let text = plain(node), text.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }),
      let number = Double(text), number.isFinite
    else { throw wrong(node, expected: expected) }
    return number
  }

  /// One of a few names.
  func choice(_ node: Node, of names: [String]) throws(ConfigurationError) -> String {
    let text = try text(node, expected: names.formattedAsChoice)
    guard names.contains(text) else {
      throw unknown(text, node, kind: "", expected: names.formattedAsChoice, among: names)
    }
    return text
  }

  // MARK: Problems

  /// The error for a value of the wrong type.
  func wrong(_ node: Node, expected: String) -> ConfigurationError {
    let isQuotedNumber = isQuoted(node) && expected.contains("number")
    return error(
      node, found: describe(node), expected: expected,
      advice: isQuotedNumber ? "take the quotes away" : "mend the value")
  }

  /// The error for a name that is not known, with the nearest one that is.
  ///
  /// - Parameter kind: what the name should name, with a space after it; empty for a plain value.
  func unknown(
    _ name: String, _ node: Node, kind: String, expected: String, among names: [String]
  ) -> ConfigurationError {
    let near = Nearest.name(to: name, among: names)
    return error(
      node, found: "\(kind)\"\(name)\"", expected: expected,
      advice: near.map { "did you mean \"\($0)\"?" } ?? "mend or remove it")
  }

  /// An error at the place of a node.
  func error(_ node: Node, found: String, expected: String, advice: String) -> ConfigurationError {
    ConfigurationError(
      file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, found: found, expected: expected,
      advice: advice)
  }

  /// What a node is, for messages: `the text "x"`, `nothing`, `a list`.
  private func describe(_ node: Node) -> String {
    switch node {
    case .mapping: return "keys with values"
    case .sequence(let items): return items.isEmpty ? "an empty list" : "a list"
    case .alias: return "an alias"
    case .scalar(let scalar):
      if isNothing(scalar) { return "nothing" }
      if scalar.string.unicodeScalars.contains(where: Self.isControl) { return "a text of several lines" }
      let shown = scalar.string.count > 60 ? scalar.string.prefix(60) + "…" : scalar.string[...]
      return isQuoted(node) ? "the text \"\(shown)\"" : "\"\(shown)\""
    }
  }

  private func isNothing(_ scalar: Node.Scalar) -> Bool {
    scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  private func isQuoted(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .singleQuoted || scalar.style == .doubleQuoted
  }

  private func plain(_ node: Node) -> String? {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return nil }
    return scalar.string
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
  }
}
