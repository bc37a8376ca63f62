internal import Lookups

/// The words that readers see, in one language.
///
/// Every label, heading and fixed sentence of a report stands in a catalogue, `Data/labels.<language>.csv`, one row a
/// text: `key,text`. A text may hold placeholders such as `{n}`, and two forms for one and for many, parted by `|`.
/// Keys are typed: a sentence by a case of a ``LabelKey``, the name of a code by its ``NameGroup``. A test keeps keys
/// and placeholders equal in all languages, so that none can lack a text.
///
///     let labels = Labels(.french)
///     labels.text(FormatLabel.kOfN, ["k": "3", "n": "5"])        // 3 sur 5
///     labels.name(.sector, "civil_society")                      // société civile
///     labels.counted(.noun, "document", 2)                       // 2 documents
public struct Labels: Sendable {
  /// The language.
  public let language: Language
  private let texts: [String: String]

  /// The catalogue of a language.
  public init(_ language: Language = .english) {
    self = Self.all[language] ?? Labels(language, texts: [:])
  }

  private init(_ language: Language, texts: [String: String]) {
    self.language = language
    self.texts = texts
  }

  private static let all = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { ($0, Labels($0, texts: LabelFile.texts(of: $0))) })

  /// Every key of the catalogue, sorted by its bytes.
  public var keys: [String] { texts.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) } }

  /// A text as the catalogue has it, with its placeholders and forms; nil for a key that it lacks.
  public func raw(_ key: String) -> String? { texts[key] }

  /// A fixed text with its placeholders filled.
  ///
  /// - Parameter values: texts by the name of their placeholder, without braces.
  public func text<Key: LabelKey>(_ key: Key, _ values: [String: String] = [:]) -> String {
    Self.filled(texts[key.key] ?? key.key, values)
  }

  /// The name of a code for readers; a code without a name stands for itself.
  public func name(_ group: NameGroup, _ id: String, _ values: [String: String] = [:]) -> String {
    texts[group.key(id)].map { Self.filled($0, values) } ?? id
  }

  /// The name of a code in the form that a number asks for; a code without a name stands for itself.
  public func name(_ group: NameGroup, _ id: String, count: Int, _ values: [String: String]) -> String {
    texts[group.key(id)].map { Self.filled(form($0, count), values) } ?? id
  }

  /// Whether a code has a name.
  public func has(_ group: NameGroup, _ id: String) -> Bool { texts[group.key(id)] != nil }

  /// A number with its noun in the form that the number asks for; nil for a code without a name.
  public func countedIfNamed(_ group: NameGroup, _ id: String, _ count: Int) -> String? {
    texts[group.key(id)].map { Self.filled(form($0, count), ["n": number(count)]) }
  }

  /// A number with its noun in the form that the number asks for.
  public func counted(_ group: NameGroup, _ id: String, _ count: Int) -> String {
    countedIfNamed(group, id, count) ?? "\(number(count)) \(id)"
  }

  /// A fixed text in the form that a number asks for, with the number as `{n}`.
  public func text<Key: LabelKey>(_ key: Key, count: Int, _ values: [String: String] = [:]) -> String {
    Self.filled(form(texts[key.key] ?? key.key, count), values.merging(["n": number(count)]) { $1 })
  }

  /// The first form for one, the second for many; French takes the first for none, too.
  private func form(_ text: String, _ count: Int) -> String {
    guard let bar = text.utf8.firstIndex(of: UInt8(ascii: "|")) else { return text }
    return String(language.isSingular(count) ? text[..<bar] : text[text.utf8.index(after: bar)...])
  }

  /// Fills placeholders in one pass, so that a value's own braces stay as they are.
  private static func filled(_ text: String, _ values: [String: String]) -> String {
    guard !values.isEmpty, text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result = ""
    // By bytes, since every text shown is filled; a brace is one byte and stands on a boundary of characters.
    var rest = Substring(text).utf8
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      result += Substring(rest[..<open])
      let name = String(Substring(rest[rest.index(after: open)..<close]))
      if let value = values[name] { result += value } else { result += Substring(rest[open...close]) }
      rest = rest[rest.index(after: close)...]
    }
    result += Substring(rest)
    return result
  }
}
