/// Checks the tables of a Markdown report against the rules.
struct MarkdownTableAudit {
  private let document: MarkdownLines
  private let place: String

  init(_ document: MarkdownLines, place: String) {
    (self.document, self.place) = (document, place)
  }

  /// The faults in the order of the lines.
  var faults: [AuditFault] {
    var faults: [AuditFault] = []
    var header: Int?
    var isBelowDelimiter = false
    for line in document.lines {
      switch line.kind {
      case .row(let cells):
        if let expected = header {
          faults += shape(line.number, cells.count, expected)
          if !isBelowDelimiter { faults += shape(line.number, 0, expected) }
        } else {
          header = cells.count
          faults += head(cells, line.number)
        }
      case .delimiter(let count):
        isBelowDelimiter = true
        faults += shape(line.number, count, header ?? -1)
      default:
        if let header, !isBelowDelimiter { faults += shape(line.number - 1, 0, header) }
        (header, isBelowDelimiter) = (nil, false)
      }
    }
    return faults
  }

  private func head(_ cells: [String], _ line: Int) -> [AuditFault] {
    guard cells.contains(where: \.isEmpty) || cells.isEmpty else { return [] }
    return [
      AuditFault(
        .tableHead, "\(place):\(line)", found: "a header cell without words", expected: "words in each",
        advice: "name the column")
    ]
  }

  private func shape(_ line: Int, _ found: Int, _ expected: Int) -> [AuditFault] {
    guard found != expected else { return [] }
    let text = found == 0 ? "a table without a line of dashes under its header" : "\(found) cells"
    return [
      AuditFault(
        .tableShape, "\(place):\(line)", found: text, expected: "\(max(expected, 0)) cells, as in the header",
        advice: "mend the row")
    ]
  }
}
