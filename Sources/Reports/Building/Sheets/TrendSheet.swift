internal import Labels
internal import Metrics

/// Every indicator and its parts over the years, one row each: value, n and flag side by side.
struct TrendSheet {
  let input: ReportInput
  let changes: IndicatorChanges
  /// Column of the first year's value.
  private static let firstYear = 5

  /// The sheet, with a chart of the headline shares that stand in its first rows.
  func sheet() -> Report.Sheet {
    Report.Sheet(name: input.labels.text(SheetLabel.trend), exhibit: exhibit())
  }

  /// One series: an indicator or a part of it, for one kind of documents.
  private struct Row {
    let values: [Int: IndicatorValue]
    let latest: IndicatorValue
    let isHeadline: Bool

    init?(_ values: [IndicatorValue], headlines: [SummaryTable.Series]) {
      guard let latest = values.max(by: { ($0.year ?? 0) < ($1.year ?? 0) }) else { return nil }
      self.latest = latest
      self.values = Dictionary(values.map { ($0.year ?? 0, $0) }, uniquingKeysWith: { first, _ in first })
      isHeadline = latest.breakdown.isEmpty && headlines.contains(.init(indicator: latest.indicator, kind: latest.kind))
    }

    /// Headline shares come first: the chart draws them.
    var isCharted: Bool { isHeadline && latest.unit == .share && values.values.contains { $0.value != nil } }
  }

  private func exhibit() -> Exhibit {
    let rows = self.rows
    let years = Set(rows.flatMap(\.values.keys)).sorted()
    let table = Table(
      id: "trend", title: input.labels.text(SheetLabel.trend), about: input.labels.text(SheetAbout.trend),
      columns: columns(years), rowCount: rows.count
    ) { [input, changes] in
      Self.cells(rows[$0], years: years, change: changes.change(of: rows[$0].latest), input: input)
    }
    let charted = rows.prefix(while: \.isCharted)
    let drawn = years.indices.filter { index in charted.contains { $0.values[years[index]]?.value != nil } }
    return Exhibit(table: table, chart: chart(columns: drawn.map { $0 + Self.firstYear }, rows: charted.count))
  }

  private var rows: [Row] {
    var order: [String] = []
    var series: [String: [IndicatorValue]] = [:]
    for value in input.shownIndicators where value.year != nil {
      let key = "\(value.indicator)/\(value.kind.rawValue)/\(value.breakdown)=\(value.breakdownValue)"
      if series[key] == nil { order.append(key) }
      series[key, default: []].append(value)
    }
    let headlines = input.headlineSeries
    let rows = order.compactMap { Row(series[$0] ?? [], headlines: headlines) }
    return rows.filter(\.isCharted) + rows.filter { !$0.isCharted }
  }

  private func columns(_ years: [Int]) -> [Column] {
    func title(_ label: ColumnLabel) -> String { input.labels.text(label) }
    return [
      Column("indicator", title: title(.id)), Column("name", title: title(.indicator)),
      Column("kind", title: title(.documents)), Column("part", title: title(.part)),
      Column("unit", title: title(.unit)),
    ] + years.map { Column("y\($0)", .number(decimals: 4), title: String($0)) }
      + years.map { Column("n\($0)", .integer, title: "n \($0)") }
      + years.map { Column("flag\($0)", title: "\(title(.flag)) \($0)") }
      + [
        Column("break_after", title: title(.breakAfter)), Column("verdict", title: title(.verdict)),
        Column("note", title: title(.note)),
      ]
  }

  private static func cells(_ row: Row, years: [Int], change: IndicatorChanges.Change?, input: ReportInput) -> [Cell] {
    let latest = row.latest
    let head: [Cell] = [
      .text(latest.indicator), .text(input.labels.name(.indicator, latest.indicator)),
      .text(input.labels.name(.kind, latest.kind.rawValue)),
      text(latest.breakdown.isEmpty ? "" : "\(latest.breakdown) \(latest.breakdownValue)"),
      .text(latest.unit.rawValue),
    ]
    let values = years.map { row.values[$0]?.cell ?? .missing(.none) }
    let counts = years.map { year in
      row.values[year].map { $0.count($0.denominator ?? $0.figure.documents) } ?? .missing(.none)
    }
    let flags = years.map { text(row.values[$0]?.flag ?? "") }
    return head + values + counts + flags + tail(row, years: years, change: change, labels: input.labels)
  }

  private static func tail(_ row: Row, years: [Int], change: IndicatorChanges.Change?, labels: Labels) -> [Cell] {
    let breaks = years.indices.dropFirst().filter { index in
      row.values[years[index]]?.figure.flags.contains(.seriesBreak) ?? false
    }.map { String(years[$0 - 1]) }
    let caution = IndicatorCatalogue.indicator(row.latest.indicator)?.sheet.caution ?? ""
    return [
      text(breaks.joined(separator: "; ")), text(change.map { labels.name(.verdict, $0.verdict.rawValue) } ?? ""),
      text(caution.isEmpty ? "" : labels.name(.caution, caution)),
    ]
  }

  private static func text(_ text: String) -> Cell { text.isEmpty ? .missing(.none) : .text(text) }

  /// The headline shares by year; nil where none of them has a value.
  private func chart(columns: [Int], rows: Int) -> Chart? {
    guard rows > 0, let newest = columns.last else { return nil }
    return Chart(
      style: .columns, title: input.labels.text(SheetLabel.trend), altText: input.labels.text(SheetAbout.trendChart),
      categoryTitle: input.labels.text(ColumnLabel.indicator), valueTitle: input.labels.text(ColumnLabel.share),
      categoryColumn: 1, seriesColumns: columns, totalColumn: newest, rowCount: rows)
  }
}
