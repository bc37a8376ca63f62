internal import Lookups

extension TermList {
  /// Reads a list from a file with the columns id, label, aliases, category, source, note and marks.
  ///
  /// Aliases are separated by `|`, marks by white space; label_fr, label_es, label_pt and uri need not be there.
  /// - Throws: `VocabularyError` for a missing column, an empty id, label or category, a duplicate id, a spelling of
  ///   two
  ///   terms.
  init(_ dimension: VocabularyDimension, file: LookupFile, origin: Origin) throws(VocabularyError) {
    let csv = try table(file)
    let columns = try TermColumns(csv)
    var rows: [Term] = []
    for row in csv.rows {
      let isOwn = file.origin(ofLine: row.line).file == file.name
      // A list of the program with added rows keeps its own ones.
      rows.append(try columns.term(row, of: csv, origin: file.hasAddition && isOwn ? .compiledIn : origin))
    }
    try self.init(dimension, terms: rows)
  }
}

extension TermList {
  /// Families of methods and classes of data sources are fixed: indicators count by them.
  ///
  /// - Throws: `VocabularyError` for the first term of another one.
  func checkCategories(among known: [String]) throws(VocabularyError) {
    guard let term = terms.first(where: { !known.contains($0.category) }) else { return }
    throw VocabularyError(
      term.place,
      detail: "found the category \"\(term.category)\", expected one of \(known.joined(separator: ", "))"
        + Nearest.hint(to: term.category, among: known))
  }
}

/// The positions of a list's columns.
private struct TermColumns {
  let id, label, aliases, category, source, note, marks: Int

  init(_ csv: CSVTable) throws(VocabularyError) {
    id = try csv.required("id")
    label = try csv.required("label")
    aliases = try csv.required("aliases")
    category = try csv.required("category")
    source = try csv.required("source")
    note = try csv.required("note")
    marks = try csv.required("marks")
  }

  func term(_ row: CSVTable.Row, of csv: CSVTable, origin: Origin) throws(VocabularyError) -> Term {
    let place = Place(file: csv.file, line: row.line)
    for (name, column) in [("id", id), ("label", label), ("category", category)]
    where Fold.key(row.fields[column]).isEmpty {
      throw VocabularyError(
        place, detail: "found an empty \(name), expected one for every term; fill it in or remove the row")
    }
    let uri = csv.optional("uri", in: row)
    return Term(
      id: row.fields[id], label: row.fields[label],
      aliases: row.fields[aliases].split(separator: "|").map(String.init),
      category: row.fields[category], source: row.fields[source], note: row.fields[note],
      marks: Set(row.fields[marks].split(whereSeparator: \.isWhitespace).map(String.init)),
      translations: translations(row, of: csv), uri: uri.isEmpty ? nil : uri, place: place, origin: origin)
  }

  private func translations(_ row: CSVTable.Row, of csv: CSVTable) -> [LabelLanguage: String] {
    var labels: [LabelLanguage: String] = [:]
    for language in LabelLanguage.allCases {
      let label = csv.optional("label_\(language.rawValue)", in: row)
      if !label.isEmpty { labels[language] = label }
    }
    return labels
  }
}
