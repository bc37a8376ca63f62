internal import Labels
internal import Reports

/// A chart as HTML: title and picture, and the table behind it one click away.
///
/// The picture is an image that the script draws into the page, so that programs without script show it, too: word
/// processors read no SVG between other elements.
struct HTMLChart {
  let context: HTMLContext

  /// - Parameter level: level of the heading that bears the message.
  func figure(_ chart: ChartData, level: Int) -> String {
    let picture = ChartPicture(chart: chart, words: ChartWords(context.labels))
    let wide = picture.inPage(width: ChartPicture.wide, evidence: context.evidence)
    let narrow = picture.inPage(width: ChartPicture.narrow, evidence: context.evidence)
    return """
      <figure class="chart" id="\(HTMLText.anchor("chart-" + chart.id))">
      <figcaption><h\(level)>\(HTMLText.escaped(chart.title))</h\(level)>
      <p class="note">\(HTMLText.escaped(chart.subtitle))</p></figcaption>
      <picture><source media="(max-width: 34rem)" srcset="\(Self.address(narrow))">\
      <img alt="\(HTMLText.escaped(chart.altText))" src="\(Self.address(wide))"></picture>
      <details><summary>\(HTMLText.escaped(context.labels.text(PageLabel.chartTable)))</summary>
      \(HTMLTable(context: context).figure(chart.table(context.labels), rows: HTMLTable.mostRows))</details></figure>

      """
  }

  /// A picture that is drawn already.
  func figure(_ picture: Picture) -> String {
    """
    <figure class="chart"><img alt="\(HTMLText.escaped(picture.altText))" src="\(Self.address(picture.svg()))"></figure>

    """
  }

  private static func address(_ svg: String) -> String { "data:image/svg+xml;base64,\(Base64.text(Array(svg.utf8)))" }
}

extension ChartData {
  /// The figures as a table: a row for each category, or for each name of a grid.
  func table(_ labels: Labels) -> Table {
    switch style {
    case .columns, .bars: transposed(labels)
    case .dots, .grid:
      Table(
        id: id, title: title, about: subtitle,
        columns: [Column("name", title: labels.text(PageLabel.name))] + named(categories, labels),
        rows: series.map { [.text($0.name)] + $0.figures.map(Cell.figure) })
    }
  }

  private func transposed(_ labels: Labels) -> Table {
    Table(
      id: id, title: title, about: subtitle,
      columns: [Column("name", title: labels.text(PageLabel.name))] + named(series.map(\.name), labels),
      rows: categories.indices.map { category in
        [.text(categories[category])]
          + series.indices.map { figure($0, category).map(Cell.figure) ?? .missing(.none) }
      })
  }

  /// Columns by their names; a single series without one bears the name of the values.
  private func named(_ names: [String], _ labels: Labels) -> [Column] {
    names.enumerated().map { Column("value_\($0.offset + 1)", title: $0.element.isEmpty ? valueTitle : $0.element) }
  }
}
