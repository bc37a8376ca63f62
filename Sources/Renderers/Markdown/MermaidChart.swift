internal import Labels
internal import Reports
internal import Text

/// A bar chart as a Mermaid block, which GitHub draws.
///
/// Mermaid's bar charts carry one series well, so the totals are drawn; the table below is the truth, the chart a help.
/// Rows without a number are left out, never drawn as 0.
enum MermaidChart {
  /// More bars than this are unreadable on a page.
  static let mostBars = 12

  /// The chart's totals as a block; empty when no row holds a number.
  static func text(_ chart: Chart, of table: Table, labels: Labels = Labels()) -> String {
    let bars = (0..<min(chart.rowCount, mostBars, table.rowCount)).compactMap { index -> (String, Double)? in
      let row = table.row(index)
      guard let value = row[chart.totalColumn].numericValue else { return nil }
      return (label(row[chart.categoryColumn], labels), value)
    }
    guard let most = bars.map(\.1).max() else { return "" }
    let names = bars.map { "\"\(MarkdownText.mermaidLabel($0.0, limit: 32))\"" }.joined(separator: ", ")
    let values = bars.map { NumberText.plain($0.1) }.joined(separator: ", ")
    return """
      ```mermaid
      xychart-beta horizontal
        accTitle: \(MarkdownText.mermaidLabel(chart.title, limit: 100))
        accDescr: \(MarkdownText.mermaidLabel(chart.altText, limit: 300))
        title "\(MarkdownText.mermaidLabel(chart.title, limit: 80))"
        x-axis [\(names)]
        y-axis "\(MarkdownText.mermaidLabel(chart.valueTitle, limit: 60))" 0 --> \(NumberText.plain(max(most, 1)))
        bar [\(values)]
      ```

      """
  }

  private static func label(_ cell: Cell, _ labels: Labels) -> String {
    switch cell {
    case .text(let text), .link(let text, _): text
    case .integer(let value): String(value)
    case .number(let value): NumberText.plain(value)
    case .boolean(let value): labels.text(value ? FormatLabel.yes : FormatLabel.no)
    case .figure(let figure): figure.text
    case .missing(let reason): reason == .none ? "" : labels.name(.missing, reason.rawValue)
    }
  }
}
