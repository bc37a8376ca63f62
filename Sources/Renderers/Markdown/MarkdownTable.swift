internal import Labels
internal import Reports

/// A table in GitHub-flavoured Markdown.
struct MarkdownTable {
  var labels = Labels()

  /// The table's first rows; numbers are set to the right, missing values say why.
  func text(_ table: Table, rows: Int) -> String {
    let header = table.columns.map { MarkdownText.inline($0.title) }
    let marks = table.columns.map { $0.isRightAligned ? "---:" : "---" }
    let body = (0..<min(rows, table.rowCount)).map { index in
      zip(table.row(index), table.columns).map { text($0, in: $1) }
    }
    return ([header, marks] + body).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  private func text(_ cell: Cell, in column: Column) -> String {
    switch cell {
    case .text(let text): MarkdownText.inline(text)
    case .link(let text, let address): link(text, address)
    case .integer(let value): column.kind == .year ? String(value) : labels.number(value)
    case .number(let value): number(value, in: column)
    case .boolean(let value): labels.text(value ? FormatLabel.yes : FormatLabel.no)
    case .figure(let figure): MarkdownText.inline(figure.text)
    case .missing(let reason): reason == .none ? "" : labels.name(.missing, reason.rawValue)
    }
  }

  private func number(_ value: Double, in column: Column) -> String {
    column.kind == .share ? labels.percentage(value) : labels.number(value, decimals: 4)
  }

  private func link(_ text: String, _ address: String) -> String {
    MarkdownText.link(text, to: address)
  }
}

extension Column {
  /// Whether the column's values read best to the right.
  fileprivate var isRightAligned: Bool {
    switch kind {
    case .integer, .number, .share: true
    case .text, .year, .boolean, .date: false
    }
  }
}
