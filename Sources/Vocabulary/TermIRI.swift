/// Names of terms for the semantic web: `https://w3id.org/labmetrics/<dimension>/<id>`.
///
/// Names, not addresses: nothing is promised to answer there. They are `https` since readers of mapping sets refuse
/// others.
enum TermIRI {
  private static let base = "https://w3id.org/labmetrics/"

  static func scheme(_ dimension: VocabularyDimension) -> String { base + dimension.name }

  static func term(_ id: String, in dimension: VocabularyDimension) -> String {
    "\(scheme(dimension))/\(PercentEncoding.component(id))"
  }

  /// A slash stands in no term's name, so no category has the name of a term.
  static func category(_ name: String, in dimension: VocabularyDimension) -> String {
    "\(scheme(dimension))/category/\(PercentEncoding.component(name))"
  }

  static func mappings(version: String) -> String { "\(base)mappings/\(version)" }

  /// Upper-case hexadecimal digits with leading zeros.
  static func hexadecimal(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
