public import Vocabulary

/// A tag of a page with its place.
///
/// Two words of memory: what it says is one object for all pages that say the same.
public struct TagFact: Sendable, Hashable {
  /// What tags say.
  final class Words: Sendable, Hashable {
    let key: String
    let value: String
    let differingRaw: String?
    let valueID: String

    init(key: String, value: String, differingRaw: String?, valueID: String) {
      self.key = key
      self.value = value
      self.differingRaw = differingRaw
      self.valueID = valueID
    }

    static func == (left: Words, right: Words) -> Bool {
      left === right
        || left.key == right.key && left.value == right.value && left.differingRaw == right.differingRaw
          && left.valueID == right.valueID
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(key)
      hasher.combine(value)
    }
  }

  let words: Words
  /// The line from 1.
  public let line: Int

  /// The key.
  public var key: String { words.key }
  /// The value as the archive writes it, decoded and white-space-collapsed.
  public var value: String { words.value }
  /// The bytes between colon and brackets, as text; nil when equal to the value.
  public var differingRaw: String? { words.differingRaw }
  /// Id of the canonical value; empty where the key has no vocabulary.
  public var valueID: String { words.valueID }
  /// The bytes between colon and brackets, as text.
  public var raw: String { differingRaw ?? value }

  init(_ words: Words, line: Int) {
    self.words = words
    self.line = line
  }

  init(key: String, value: String, differingRaw: String?, line: Int, valueID: String) {
    self.init(Words(key: key, value: value, differingRaw: differingRaw, valueID: valueID), line: line)
  }
}

/// A canonical value that a page carries.
///
/// Two words of memory, as a ``TagFact``.
public struct ValueFact: Sendable, Hashable {
  /// A value with its names.
  final class Words: Sendable, Hashable {
    let dimension: Dimension
    let id: String
    let label: String
    let category: String

    init(dimension: Dimension, id: String, label: String, category: String) {
      self.dimension = dimension
      self.id = id
      self.label = label
      self.category = category
    }

    static func == (left: Words, right: Words) -> Bool {
      left === right || left.isSameValue(as: right) && left.label == right.label && left.category == right.category
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(dimension)
      hasher.combine(id)
    }

    /// Whether both are one value, under whatever label.
    func isSameValue(as other: Words) -> Bool {
      self === other || dimension == other.dimension && id == other.id
    }
  }

  let words: Words
  /// The line of the first mention, from 1.
  public let line: Int

  /// The dimension.
  public var dimension: Dimension { words.dimension }
  /// Canonical id.
  public var id: String { words.id }
  /// Label for readers.
  public var label: String { words.label }
  /// Family, class, theme, region or sector; `uncurated` for a value without a term; empty where there is none.
  public var category: String { words.category }

  init(_ words: Words, line: Int) {
    self.words = words
    self.line = line
  }

  /// Creates a value.
  public init(dimension: Dimension, id: String, label: String, category: String, line: Int) {
    self.init(Words(dimension: dimension, id: id, label: label, category: category), line: line)
  }
}
