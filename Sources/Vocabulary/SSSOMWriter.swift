/// Writes which value counts as which term, as an SSSOM mapping set in TSV.
///
/// One row for each spelling: a spelling equal to the term's label after folding is a lexical match, every other one is
/// the decision of a person. The subject is a text (`subject_type: rdfs literal`), since values have no identifiers.
/// - Source: Simple Standard for Sharing Ontological Mappings 1.0, https://mapping-commons.github.io/sssom/.
/// - Order: dimensions in their order, terms in list order, spellings in scalar order. Equal input, equal bytes.
public enum SSSOMWriter {
  /// The mapping set of all labels, aliases and translations of the lists.
  public static func text(_ vocabulary: Vocabulary) -> String {
    var spellings: [VocabularyDimension: Set<String>] = [:]
    for dimension in VocabularyDimension.allCases {
      for term in vocabulary[dimension].terms {
        spellings[dimension, default: []].formUnion([term.label] + term.aliases + Array(term.translations.values))
      }
    }
    return text(vocabulary, values: spellings)
  }

  /// The mapping set of the given values, as the archive writes them; values without a term have no row.
  public static func text(_ vocabulary: Vocabulary, values: [VocabularyDimension: Set<String>]) -> String {
    var text = header(vocabulary)
    for dimension in VocabularyDimension.allCases {
      var byTerm: [String: [String]] = [:]
      for value in values[dimension, default: []] {
        if case .term(let term) = vocabulary.resolve(value, in: dimension) {
          byTerm[term.id, default: []].append(value)
        }
      }
      for term in vocabulary[dimension].terms {
        for value in byTerm[term.id, default: []].sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
          text += row(value, term, dimension)
        }
      }
    }
    return text
  }

  private static let columns = [
    "subject_label", "predicate_id", "object_id", "object_label", "mapping_justification", "comment",
  ]

  private static func header(_ vocabulary: Vocabulary) -> String {
    let prefixes = VocabularyDimension.allCases.map { "#  \($0.name): \"\(TermIRI.scheme($0))/\"" }
    let lines =
      ["#curie_map:"] + prefixes + [
        "#  semapv: \"https://w3id.org/semapv/vocab/\"",
        "#  skos: \"http://www.w3.org/2004/02/skos/core#\"",
        "#license: \"https://spdx.org/licenses/MIT\"",
        "#mapping_set_id: \"\(TermIRI.mappings(version: vocabulary.version))\"",
        "#mapping_set_version: \"\(vocabulary.version)\"",
        "#subject_type: \"rdfs literal\"",
        columns.joined(separator: "\t"),
      ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ value: String, _ term: Term, _ dimension: VocabularyDimension) -> String {
    let isLexical = Fold.key(value) == Fold.key(term.label)
    let fields = [
      value, "skos:exactMatch", "\(dimension.name):\(PercentEncoding.component(term.id))", term.label,
      isLexical ? "semapv:LexicalMatching" : "semapv:ManualMappingCuration", isLexical ? "" : term.place.description,
    ]
    return fields.map(escaped).joined(separator: "\t") + "\n"
  }

  /// A field in double quotes where a tab, a line break, a quote or a leading `#` would be misread.
  static func escaped(_ field: String) -> String {
    let special: Set<Unicode.Scalar> = ["\t", "\n", "\r", "\""]
    guard field.unicodeScalars.contains(where: special.contains) || field.hasPrefix("#") else { return field }
    var quoted = "\""
    for scalar in field.unicodeScalars {
      quoted.unicodeScalars.append(scalar)
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "\""
  }
}
