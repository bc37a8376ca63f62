/// A value that no list knows, with what a person needs to decide on it.
public struct UncuratedValue: Sendable, Hashable {
  /// The value's dimension.
  public let dimension: VocabularyDimension
  /// The value as written.
  public let value: String
  /// Number of documents that carry it.
  public let documents: Int
  /// Path of the first of them.
  public let firstDocument: String

  /// Creates a value; give one for each uncurated id.
  public init(dimension: VocabularyDimension, value: String, documents: Int, firstDocument: String) {
    self.dimension = dimension
    self.value = value
    self.documents = documents
    self.firstDocument = firstDocument
  }

  /// The id under which the value counts until somebody decides on it.
  var id: String { Resolution.uncurated(value).id ?? "" }
}

/// A reason to take an uncurated value for another spelling of a term or of a more frequent uncurated value.
public struct MergeProposal: Sendable, Hashable {
  /// How the likeness was found, the surest first.
  public enum Method: String, Sendable, CaseIterable, Hashable, Comparable {
    /// The same words in any order, without accents and plural endings.
    case fingerprint
    /// The same pairs of letters, whatever the gaps.
    case ngramFingerprint = "ngram-fingerprint"
    /// Few slips of the hand apart.
    case editDistance = "edit-distance"

    /// The surer method comes first.
    public static func < (left: Method, right: Method) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .fingerprint: 0
      case .ngramFingerprint: 1
      case .editDistance: 2
      }
    }
  }

  /// Label of the term or the other value.
  public let label: String
  /// Its id; `uncurated:…` for another uncurated value.
  public let id: String
  /// How it was found.
  public let method: Method
  /// From 0 to 1: 1 for equal keys, ``EditDistance/likeness(_:_:)`` for the edit distance.
  public let score: Double
}
