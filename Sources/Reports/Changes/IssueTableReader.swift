internal import Text

/// Reads a table of `metrics.json`: the names of its columns once, then rows of as many values.
struct IssueTableReader {
  /// Which columns are read; others are passed over, and one that the file lacks is missing in every row.
  let columns: IssueColumns

  /// The rows that a comparison needs.
  func rows(in tables: KeyedDecodingContainer<IssueKey>) throws -> [IssueRow] {
    let table = try tables.nestedContainer(keyedBy: IssueKey.self, forKey: IssueKey(columns.table))
    let names = try table.decode([String].self, forKey: IssueKey("columns"))
    if let twice = names.indices.first(where: { names[..<$0].contains(names[$0]) }) {
      throw fault("\"columns\"", "found \"\(names[twice])\" twice, expected each name once")
    }
    let uses = names.map(use)
    var list = try table.nestedUnkeyedContainer(forKey: IssueKey("rows"))
    var rows: [IssueRow] = []
    while !list.isAtEnd {
      let number = list.currentIndex + 1
      var cells = try list.nestedUnkeyedContainer()
      guard cells.count == names.count else {
        throw fault("row \(number)", "found \(cells.count ?? 0) values, expected \(names.count), one for each column")
      }
      if let row = try row(&cells, names: names, uses: uses, number: number) { rows.append(row) }
    }
    return rows
  }

  /// What the values of a column are for.
  private enum Use { case text, number, choice, none }

  private func use(_ name: String) -> Use {
    if columns.texts.contains(name) { return .text }
    if columns.numbers.contains(name) { return .number }
    return name == columns.only?.column ? .choice : .none
  }

  /// A row; nil when it is none of those that are read.
  private func row(
    _ cells: inout any UnkeyedDecodingContainer, names: [String], uses: [Use], number: Int
  ) throws -> IssueRow? {
    var row = IssueRow()
    var isChosen = columns.only == nil
    for (name, use) in zip(names, uses) {
      do {
        switch use {
        case .text: row.texts[name] = try cells.decodeIfPresent(String.self)
        case .number: row.numbers[name] = try cells.decodeIfPresent(Double.self)
        case .choice: isChosen = try cells.decodeIfPresent(String.self) == columns.only?.value
        case .none: _ = try cells.decodeIfPresent(PassedOver.self)
        }
      } catch is DecodingError {
        let expected = use == .number ? "a number or null" : "a text or null"
        throw fault("row \(number), \"\(name)\"", "found \(FoundValue.next(in: &cells)), expected \(expected)")
      }
    }
    return isChosen ? row : nil
  }

  private func fault(_ place: String, _ detail: String) -> ReportError {
    ReportError(
      .issue, place: "",
      detail: "table \"\(columns.table)\", \(place): \(detail): the file was changed or is not whole; make that issue "
        + "again, or leave the comparison out")
  }
}

/// A value that nobody asks for.
private struct PassedOver: Decodable {
  init(from decoder: any Decoder) {}
}

/// What a value is, in words.
private enum FoundValue {
  /// Names the next value of a row.
  static func next(in cells: inout any UnkeyedDecodingContainer) -> String {
    if let text = try? cells.decode(String.self) { return "the text \(JSONText.string(text))" }
    if let truth = try? cells.decode(Bool.self) { return String(truth) }
    if let number = try? cells.decode(Double.self) { return "the number \(NumberText.plain(number))" }
    return "a list or an object"
  }
}
