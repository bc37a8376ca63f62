/// What a value of a dimension counts as.
public enum Resolution: Sendable, Hashable {
  /// A term of the list.
  case term(Term)
  /// A value nobody has decided on yet: counted under itself and listed apart.
  case uncurated(id: String, label: String)
  /// No value: decided so by a person, marked so in the list, or without a letter or digit left after folding.
  case ignored

  /// The id under which the value counts; nil when it is ignored.
  public var id: String? {
    switch self {
    case .term(let term): term.id
    case .uncurated(let id, _): id
    case .ignored: nil
    }
  }

  /// The label to print; nil when the value is ignored.
  public var label: String? {
    switch self {
    case .term(let term): term.label
    case .uncurated(_, let label): label
    case .ignored: nil
    }
  }

  /// The term's category, `uncurated`, or nil when the value is ignored.
  public var category: String? {
    switch self {
    case .term(let term): term.category
    case .uncurated: Self.uncuratedCategory
    case .ignored: nil
    }
  }

  /// The category of every value without a term.
  public static let uncuratedCategory = "uncurated"

  /// The resolution of a value that no list knows.
  static func uncurated(_ value: String) -> Resolution {
    .uncurated(id: "uncurated:" + hyphenated(Fold.key(value)), label: value)
  }

  /// A folded key as part of an id.
  static func hyphenated(_ key: String) -> String {
    String(key.map { $0 == " " ? "-" : $0 })
  }
}
