/// Writes the lists as SKOS vocabularies in Turtle.
///
/// One `skos:ConceptScheme` for each list, one `skos:Concept` for each term, one `skos:Collection` for each category.
/// Labels and translations carry their language; aliases are of an undetermined one (`und`), since a list mixes
/// languages.
/// - Source: SKOS Reference, W3C Recommendation of 18 August 2009; RDF 1.1 Turtle.
/// - Order: as in the files. Equal input, equal bytes.
public enum SKOSWriter {
  /// All lists as one Turtle document.
  public static func text(_ vocabulary: Vocabulary) -> String {
    let head =
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
      + "@prefix dcterms: <http://purl.org/dc/terms/> .\n"
    return VocabularyDimension.allCases.reduce(into: head) { text, dimension in
      text += scheme(vocabulary[dimension], version: vocabulary.version)
      for term in vocabulary[dimension].terms { text += concept(term, in: dimension) }
      for category in vocabulary[dimension].categories { text += collection(category, of: vocabulary[dimension]) }
    }
  }

  private static func scheme(_ list: TermList, version: String) -> String {
    statement(
      TermIRI.scheme(list.dimension),
      [
        "a skos:ConceptScheme", "skos:prefLabel \(literal(title(list.dimension), language: "en"))",
        "owl:versionInfo \(literal(version))", "dcterms:license <https://spdx.org/licenses/MIT>",
      ])
  }

  private static func title(_ dimension: VocabularyDimension) -> String {
    switch dimension {
    case .methods: "Methods"
    case .dataSources: "Data sources"
    case .sdgs: "Sustainable Development Goals"
    case .thematicAreas: "Thematic areas"
    }
  }

  private static func concept(_ term: Term, in dimension: VocabularyDimension) -> String {
    var parts = ["a skos:Concept", "skos:inScheme <\(TermIRI.scheme(dimension))>"]
    parts.append("skos:notation \(literal(term.id))")
    parts.append("skos:prefLabel \(literal(term.label, language: "en"))")
    for language in LabelLanguage.allCases {
      guard let label = term.translations[language] else { continue }
      parts.append("skos:prefLabel \(literal(label, language: language.rawValue))")
    }
    for alias in term.aliases where alias != term.label {
      parts.append("skos:altLabel \(literal(alias, language: "und"))")
    }
    if !term.note.isEmpty { parts.append("skos:scopeNote \(literal(term.note, language: "en"))") }
    if let uri = term.uri { parts.append("skos:exactMatch \(iri(uri))") }
    return statement(TermIRI.term(term.id, in: dimension), parts)
  }

  private static func collection(_ category: String, of list: TermList) -> String {
    let members = list.terms.filter { $0.category == category }
    return statement(
      TermIRI.category(category, in: list.dimension),
      ["a skos:Collection", "skos:prefLabel \(literal(category, language: "en"))"]
        + members.map { "skos:member <\(TermIRI.term($0.id, in: list.dimension))>" })
  }

  private static func statement(_ subject: String, _ parts: [String]) -> String {
    "\n<\(subject)>\n  " + parts.joined(separator: " ;\n  ") + " .\n"
  }

  /// A Turtle string in double quotes; backslash, quote and control characters are escaped.
  static func literal(_ text: String, language: String? = nil) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": quoted += "\\\\"
      case "\"": quoted += "\\\""
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\0"..<" ", "\u{7F}": quoted += "\\u" + TermIRI.hexadecimal(scalar.value, digits: 4)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\"" + (language.map { "@\($0)" } ?? "")
  }

  /// An address in angle brackets; characters that Turtle forbids there become `%XX`.
  static func iri(_ address: String) -> String {
    var safe = "<"
    for scalar in address.unicodeScalars {
      switch scalar {
      case "\0"..."\u{20}", "<", ">", "\"", "{", "}", "|", "^", "`", "\\":
        safe += PercentEncoding.component(String(scalar))
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe + ">"
  }
}
