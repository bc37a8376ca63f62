internal import Lookups

/// What a person decided about one value: a row of `decisions.csv`.
public struct CurationDecision: Sendable, Hashable {
  /// The kinds of decision.
  public enum Kind: String, Sendable, CaseIterable, Hashable {
    /// The value is another spelling of a term.
    case alias
    /// The value is a term of its own.
    case new
    /// The value is no value.
    case ignore
  }

  /// Which list the decision extends.
  public let dimension: VocabularyDimension
  /// The value as written.
  public let value: String
  /// What was decided.
  public let kind: Kind
  /// For `alias` the term's id or label, for `new` the category or nothing, for `ignore` nothing.
  public let term: String
  /// Why; may be empty.
  public let note: String
  /// File and line of the row.
  public let place: Place
}

extension CurationDecision {
  /// The name of the file that holds decisions.
  public static let fileName = "decisions.csv"

  /// Reads decisions; further columns are allowed, and rows with an empty decision are passed over.
  ///
  /// So the table that `labmetrics terms` writes is a valid file of decisions as soon as one column is filled in: an
  /// `alias` without a term takes the row's proposal_id.
  /// - Throws: `VocabularyError` for a missing column, an unknown dimension or decision, an empty value, and for two
  ///   rows that decide on one value.
  static func decisions(in file: LookupFile) throws(VocabularyError) -> [CurationDecision] {
    let csv = try table(file)
    let columns = try DecisionColumns(csv)
    var decisions: [CurationDecision] = []
    var places: [[String]: Place] = [:]
    for row in csv.rows where !row.fields[columns.decision].allSatisfy(\.isWhitespace) {
      let decision = try columns.decision(row, file: csv.file)
      let key = [decision.dimension.name, Fold.key(decision.value)]
      if let earlier = places.updateValue(decision.place, forKey: key) {
        throw VocabularyError(
          earlier, decision.place, detail: "two decisions on the value \"\(decision.value)\"; keep one")
      }
      decisions.append(decision)
    }
    return decisions
  }
}

/// The positions of the columns of `decisions.csv`.
private struct DecisionColumns {
  let dimension, value, decision, term, note: Int
  let proposal: Int?

  init(_ csv: CSVTable) throws(VocabularyError) {
    dimension = try csv.required("dimension")
    value = try csv.required("value")
    decision = try csv.required("decision")
    term = try csv.required("term")
    note = try csv.required("note")
    proposal = csv.optionalColumn("proposal_id")
  }

  func decision(_ row: CSVTable.Row, file: String) throws(VocabularyError) -> CurationDecision {
    let place = Place(file: file, line: row.line)
    let fields = row.fields
    let list = try known(fields[dimension], "dimension", VocabularyDimension.self, at: place)
    let kind = try known(fields[decision], "decision", CurationDecision.Kind.self, at: place)
    guard !Fold.key(fields[value]).isEmpty else {
      throw VocabularyError(
        place, detail: "found an empty value, expected the value as the archive writes it; fill it in")
    }
    let named = fields[term].isEmpty && kind == .alias ? proposal.map { fields[$0] } ?? "" : fields[term]
    return CurationDecision(
      dimension: list, value: fields[value], kind: kind, term: named, note: fields[note], place: place)
  }

  private func known<Name: RawRepresentable<String> & CaseIterable>(
    _ found: String, _ what: String, _ type: Name.Type, at place: Place
  ) throws(VocabularyError) -> Name {
    let names = type.allCases.map(\.rawValue)
    if let index = names.firstIndex(of: found.lowercased().filter { !$0.isWhitespace }),
      let name = type.init(rawValue: names[index])
    {
      return name
    }
    throw VocabularyError(
      place,
      detail: "found the \(what) \"\(found)\", expected one of \(names.joined(separator: ", "))"
        + Nearest.hint(to: found, among: names))
  }
}
