internal import Labels
internal import Reports
internal import Text

/// A table as HTML: sorted and filtered by the page's script, whole without it.
struct HTMLTable {
  let context: HTMLContext

  /// Rows beyond these stand in the workbook and the data files only.
  static let mostRows = 150
  /// So few rows are not worth folding away.
  private static let fewRows = 4

  private var labels: Labels { context.labels }

  /// The table in a figure, with its caption, and below it the way to its data.
  ///
  /// - Parameters:
  ///   - rows: how many rows a reader sees first; the script shows the rest when asked.
  ///   - isCaptionShown: false where a heading with the same words stands right above.
  func figure(_ table: Table, rows: Int, isCaptionShown: Bool = true) -> String {
    """
    <figure class="table">
    \(element(table, rows: rows, isCaptionShown: isCaptionShown))\(foot(table))</figure>

    """
  }

  /// The table alone, in a frame that scrolls where it is too wide.
  func element(_ table: Table, rows: Int, isCaptionShown: Bool = true) -> String {
    let shown = (0..<min(table.rowCount, Self.mostRows)).map { table.row($0) }
    let columns = table.columns.indices.map { number in
      HTMLColumn(table.columns[number], number: number, cells: shown.map { $0[number] })
    }
    let first = rows + Self.fewRows < table.rowCount ? rows : table.rowCount
    let head = columns.map(header).joined()
    let body = shown.enumerated().map { index, row in
      "<tr\(index < first ? "" : " class=\"rest\"")>\(zip(row, columns).map { cell($0, in: $1) }.joined())</tr>\n"
    }
    return """
      <div class="scroll"><table>
      <caption\(isCaptionShown ? "" : " class=\"unseen\"")>\(HTMLText.escaped(table.title))</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body.joined())</tbody></table></div>

      """
  }

  // MARK: Below the table

  private func foot(_ table: Table) -> String {
    let hidden = table.rowCount - Self.mostRows
    let more = hidden > 0 ? HTMLText.escaped(labels.text(FormatLabel.moreRows, count: hidden)) + " " : ""
    return "<p class=\"note\">\(more)\(download(table))</p>\n"
  }

  /// A link that holds the whole table as a CSV file; the mark at its start lets spreadsheets read its letters.
  private func download(_ table: Table) -> String {
    let csv = CSVRenderer(isGuarded: context.isGuarded)
    var bytes: [UInt8] = Array("\u{FEFF}".utf8)
    csv.append(table.columns.map { .text($0.title) }, to: &bytes)
    for index in 0..<table.rowCount { csv.append(zip(table.row(index), table.columns).map(plain), to: &bytes) }
    let address = HTMLText.dataAddress(bytes, type: "text/csv;charset=utf-8")
    return "<a class=\"download\" download=\"\(HTMLText.path(table.id)).csv\" href=\"\(address)\">"
      + HTMLText.escaped(labels.text(PageLabel.download)) + "</a>"
  }

  /// A value for a spreadsheet: numbers as numbers, and why there is none in words.
  private func plain(_ cell: Cell, in column: Column) -> Cell {
    switch cell {
    case .figure(let figure): number(of: cell, in: column).map { .number($0) } ?? .text(figure.text)
    case .missing(let reason) where reason != .none: .text(labels.name(.missing, reason.rawValue))
    default: cell
    }
  }

  // MARK: Cells

  private func header(_ column: HTMLColumn) -> String {
    let about = column.column.about.isEmpty ? "" : " title=\"\(HTMLText.escaped(column.column.about))\""
    let filter = column.isFilter ? " data-filter" : ""
    return "<th scope=\"col\"\(column.isNumeric ? " class=\"n\"" : "")\(filter)\(about)>"
      + "\(HTMLText.escaped(column.column.title))</th>"
  }

  private func cell(_ cell: Cell, in column: HTMLColumn) -> String {
    let content = text(cell, in: column.column)
    if column.isName { return "<th scope=\"row\">\(content)</th>" }
    var classes = column.isNumeric ? ["n"] : []
    if cell.isGap { classes.append("none") }
    let look = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    let key = number(of: cell, in: column.column).map(NumberText.plain)
    return "<td\(look)\(key.map { $0 == content ? "" : " data-v=\"\($0)\"" } ?? "")>\(content)</td>"
  }

  /// The number that a cell shows: of a share among whole numbers its documents.
  private func number(of cell: Cell, in column: Column) -> Double? {
    if case .figure(let figure) = cell, column.kind == .integer, figure.unit == "share" {
      return figure.numerator.map(Double.init)
    }
    return cell.numericValue
  }

  private func text(_ cell: Cell, in column: Column) -> String {
    switch cell {
    case .text(let text): HTMLText.escaped(text)
    case .link(let text, let address):
      HTMLText.webAddress(address).map { "<a href=\"\($0)\">\(HTMLText.escaped(text))</a>" } ?? HTMLText.escaped(text)
    case .integer(let value): column.kind == .year ? String(value) : HTMLText.escaped(labels.number(value))
    case .number(let value): HTMLText.escaped(number(value, in: column))
    case .boolean(let value): HTMLText.escaped(labels.text(value ? FormatLabel.yes : FormatLabel.no))
    case .figure(let figure): context.figure(figure)
    case .missing(let reason): reason == .none ? "" : HTMLText.escaped(labels.name(.missing, reason.rawValue))
    }
  }

  private func number(_ value: Double, in column: Column) -> String {
    column.kind == .share ? labels.percentage(value) : labels.number(value, decimals: 4)
  }
}

/// A column with what its cells tell of it.
private struct HTMLColumn {
  let column: Column
  /// Whether its values are set to the right.
  let isNumeric: Bool
  /// Whether it names its rows.
  let isName: Bool
  /// Whether rows can be chosen by its values.
  let isFilter: Bool

  private static let filters: Set<String> = ["country", "countries", "year", "kind", "type"]

  init(_ column: Column, number: Int, cells: [Cell]) {
    self.column = column
    isNumeric =
      switch column.kind {
      case .integer, .number, .share: true
      case .text: number > 0 && cells.contains(where: \.isFigure) && cells.allSatisfy { $0.isFigure || $0.isShort }
      case .year, .boolean, .date: false
      }
    isName = number == 0 && column.kind == .text && cells.allSatisfy { !$0.isFigure && !$0.isGap }
    isFilter = Self.filters.contains(column.id)
  }
}

extension Cell {
  /// Whether there is nothing but a reason.
  fileprivate var isGap: Bool {
    switch self {
    case .missing: true
    case .figure(let figure): figure.missing != nil
    default: false
    }
  }

  fileprivate var isFigure: Bool {
    if case .figure = self { true } else { false }
  }

  /// Whether it reads well at the right of a column of numbers.
  fileprivate var isShort: Bool {
    switch self {
    case .text(let text): text.count <= 24
    case .link, .boolean: false
    case .integer, .number, .figure, .missing: true
    }
  }
}
