/// Names of Excel tables and the texts of their headers.
package enum TableName {
  private static let limit = 255
  /// Name of the table that lists the sheets.
  static let contents = "contents"

  /// A valid, unused name for each table, made from its id.
  package static func unique(_ ids: [String], taken: [String] = []) -> [String] {
    var names = UniqueNames(limit: limit, taken: taken)
    return ids.map { id in names.add(valid(id), suffix: { "_\($0)" }) }
  }

  /// The id with `_` for everything but ASCII letters, digits and points, and `table_` in front where it would else be
  /// a number, a cell (`SDG1`, `R1C1`) or a single `R` or `C`.
  static func valid(_ id: String) -> String {
    let name = String(id.prefix(limit - 6).map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "_" })
    let startsWell = name.first.map { $0.isLetter || $0 == "_" } ?? false
    if !startsWell || readsAsCell(name) || ["r", "c"].contains(name.lowercased()) { return "table_\(name)" }
    return name
  }

  /// Whether a name has the form of a cell: up to three letters and digits, or `R1C1`.
  static func readsAsCell(_ name: String) -> Bool {
    let text = name.lowercased()
    let letters = text.prefix { $0.isLetter }
    let digits = text.dropFirst(letters.count)
    if (1...3).contains(letters.count), !digits.isEmpty, digits.allSatisfy(\.isNumber) { return true }
    return text.wholeMatch(of: /r[0-9]*(c[0-9]*)?|c[0-9]+/) != nil
  }

  /// The header texts of a table: one line each, never empty, different whatever their case.
  ///
  /// Excel holds a header twice, in the cell and in the table, and calls the file damaged when they differ; so
  /// line breaks and control characters, which the two places write differently, are gone, and at most 120 units are
  /// kept (Excel takes 255, but protected escapes are longer).
  package static func headers(_ titles: [String]) -> [String] {
    var names = UniqueNames(limit: headerLimit)
    return titles.enumerated().map { index, title in
      let text = CellText.protectEscapes(CellText.oneLine(title, limit: 120))
      return names.add(text.isEmpty ? "Column \(index + 1)" : text)
    }
  }

  private static let headerLimit = 255
}
