/// A JSON document as a value, whose keys keep their order.
///
/// For short documents that are built piece by piece, such as schemas; long ones are written with ``JSONText``.
public indirect enum JSONValue: Sendable, Equatable {
  /// A text.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// True or false.
  case boolean(Bool)
  /// No value.
  case null
  /// A list.
  case array([JSONValue])
  /// Keys with values, in the order of writing.
  case object([Entry])

  /// A key with its value.
  public struct Entry: Sendable, Equatable {
    /// The key.
    public let key: String
    /// Its value.
    public let value: JSONValue

    /// Creates an entry.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// A list of texts.
  public static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// The document on several lines, two spaces a level; a list of plain values stands on one line.
  public var text: String { text(indent: "") + "\n" }

  private func text(indent: String) -> String {
    switch self {
    case .string(let text): JSONText.string(text)
    case .integer(let number): String(number)
    case .boolean(let truth): String(truth)
    case .null: "null"
    case .array(let items): Self.text(of: items, indent: indent)
    case .object(let entries):
      Self.block(entries.map { JSONText.string($0.key) + ": " + $0.value.text(indent: indent + "  ") }, "{}", indent)
    }
  }

  private static func text(of items: [JSONValue], indent: String) -> String {
    guard items.contains(where: \.isNested) else {
      return "[" + items.map { $0.text(indent: "") }.joined(separator: ", ") + "]"
    }
    return block(items.map { $0.text(indent: indent + "  ") }, "[]", indent)
  }

  private static func block(_ lines: [String], _ brackets: String, _ indent: String) -> String {
    guard !lines.isEmpty else { return brackets }
    let body = lines.map { "\n\(indent)  \($0)" }.joined(separator: ",")
    return "\(brackets.prefix(1))\(body)\n\(indent)\(brackets.suffix(1))"
  }

  private var isNested: Bool {
    switch self {
    case .array, .object: true
    case .string, .integer, .boolean, .null: false
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  /// A text.
  public init(stringLiteral text: String) { self = .string(text) }

  /// Keys with values, in the order written.
  public init(dictionaryLiteral entries: (String, JSONValue)...) {
    self = .object(entries.map { Entry($0.0, $0.1) })
  }

  /// A list.
  public init(arrayLiteral items: JSONValue...) { self = .array(items) }
}
