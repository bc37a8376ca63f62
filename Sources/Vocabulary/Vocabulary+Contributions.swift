extension Vocabulary {
  /// What an origin contributed to a list.
  public struct Contribution: Sendable, Hashable {
    /// The list.
    public let dimension: VocabularyDimension
    /// Whether compiled in or from the curation folder.
    public let origin: Origin
    /// Number of terms.
    public let terms: Int
    /// Number of folded spellings beside the labels.
    public let aliases: Int
    /// Number of values decided to be none.
    public let ignored: Int
  }

  /// How many terms, aliases and ignored values each origin contributed: two rows a list, in list order.
  public var contributions: [Contribution] {
    VocabularyDimension.allCases.flatMap { dimension in
      Origin.allCases.map { origin in
        let count = self[dimension].count(of: origin)
        return Contribution(
          dimension: dimension, origin: origin, terms: count.terms, aliases: count.aliases,
          ignored: origin == .curation ? ignored[dimension, default: []].count : 0)
      }
    }
  }

  /// The decisions whose value occurs no longer, in file order.
  ///
  /// - Parameter seenValues: the values of the archive by dimension, as written.
  public func unusedDecisions(seenValues: [VocabularyDimension: Set<String>]) -> [CurationDecision] {
    let seen = seenValues.mapValues { Set($0.map(Fold.key)) }
    return decisions.filter { seen[$0.dimension]?.contains(Fold.key($0.value)) != true }
  }

  func hash() -> String {
    var hash = StableHash()
    for dimension in VocabularyDimension.allCases {
      hash.add(dimension.name)
      for term in self[dimension].terms { Self.add(term, to: &hash) }
      for key in ignored[dimension, default: []].sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        hash.add(key)
      }
    }
    for country in countries.all {
      for text in [country.iso3, country.name, country.m49, country.region, country.subregion] { hash.add(text) }
      hash.add(countries.bureaus[country.iso3] ?? "")
      for alias in countries.aliases[country.iso3, default: []] { hash.add(alias) }
    }
    return hash.text
  }

  private static func add(_ term: Term, to hash: inout StableHash) {
    for text in [term.id, term.label, term.category, term.uri ?? ""] { hash.add(text) }
    for alias in term.aliases { hash.add(alias) }
    for mark in term.marks.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { hash.add(mark) }
    for language in LabelLanguage.allCases { hash.add(term.translations[language] ?? "") }
  }
}
