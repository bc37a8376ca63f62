internal import Archive
internal import Labels
internal import Metrics

/// The sheets of the workbook, in order: what is said first, then what it rests on, then how to read it.
struct WorkbookSheets {
  let input: ReportInput
  let data: DataTables
  /// The dimensions with their charts.
  let exhibits: [Exhibit]
  private let documentRows: [String: Int]

  init(input: ReportInput, data: DataTables, exhibits: [Exhibit]) {
    (self.input, self.data, self.exhibits) = (input, data, exhibits)
    documentRows = Dictionary(
      input.pages.enumerated().map { ($0.element.document, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// Every sheet after cover and contents.
  func all() -> [Report.Sheet] {
    guard let shared = data.shared else {
      return [years()] + asked() + dimensions() + [documents()] + annexes()
    }
    let changes = IndicatorChanges(input)
    return [SummaryTable(input: input).sheet(changes), years()] + asked() + figures(changes) + dimensions()
      + answers(shared) + [documents(), sheet(.coverage, shared.coverage)] + annexes()
  }

  private func sheet(_ label: SheetLabel, _ table: Table, leads: [Report.Lead] = []) -> Report.Sheet {
    sheet(label, Exhibit(table: table), leads: leads)
  }

  /// A sheet under the label's name, with the sentence of the same label where there is one.
  private func sheet(_ label: SheetLabel, _ exhibit: Exhibit, leads: [Report.Lead] = []) -> Report.Sheet {
    Report.Sheet(
      name: input.labels.text(label), exhibit: exhibit,
      about: SheetAbout(rawValue: label.rawValue).map { input.labels.text($0) }, leads: leads)
  }

  private func years() -> Report.Sheet {
    sheet(.years, HeadlineTable(input: input, basis: input.scope.yearBasis).table())
  }

  /// What stands in a report only when it was asked for.
  private func asked() -> [Report.Sheet] {
    let changes = input.comparison.map { sheet(.changes, ChangesTable(comparison: $0).table()) }
    let quarters = input.quarter.map { _ in
      sheet(.quarters, QuarterTable(counts: QuarterCounts(pages: input.pages, scope: input.scope)).table())
    }
    return [changes, quarters].compactMap { $0 } + TargetTable(input: input).sheets()
  }

  /// The indicators: the values, and the same side by side over the years.
  private func figures(_ changes: IndicatorChanges) -> [Report.Sheet] {
    let tables = IndicatorTables(values: input.indicators, trends: input.trends)
    return [
      sheet(.indicators, tables.indicatorsShown(input.scope.yearBasis)),
      TrendSheet(input: input, changes: changes).sheet(),
      sheet(.comparisons, tables.trendsShown()),
    ]
  }

  /// A sheet for each dimension; partners have sheets of their own, with a row for each country.
  private func dimensions() -> [Report.Sheet] {
    exhibits.compactMap { exhibit in
      guard let dimension = Dimension(rawValue: exhibit.table.id) else { return nil }
      if dimension == .partners { return nil }
      let name = dimension == .sdgs ? input.labels.text(SheetLabel.sdgs) : exhibit.table.title
      let history = LabelHistory(dimension: dimension, labels: input.labels).added(to: Self.drawingTotals(exhibit))
      let list = MethodList(vocabulary: input.vocabulary, labels: input.labels)
      return Report.Sheet(name: name, exhibit: dimension == .methods ? list.added(to: history) : history)
    }
  }

  /// The exhibit with one bar for each value: the years stand in the table, and programs order the legend of several
  /// bars as they like.
  private static func drawingTotals(_ exhibit: Exhibit) -> Exhibit {
    let chart = exhibit.chart.map { chart in
      Chart(
        style: chart.style, title: chart.title, altText: chart.altText, categoryTitle: chart.categoryTitle,
        valueTitle: chart.valueTitle, categoryColumn: chart.categoryColumn, seriesColumns: [chart.totalColumn],
        totalColumn: chart.totalColumn, rowCount: chart.rowCount)
    }
    return Exhibit(table: exhibit.table, chart: chart)
  }

  /// What the forms say, page by page.
  private func answers(_ tables: SharedTables) -> [Report.Sheet] {
    let document = [toDocument("document")]
    return [
      sheet(.partners, tables.partners, leads: document), sheet(.partnerYears, tables.partnerYears),
      sheet(.stages, tables.stages, leads: document),
      sheet(.closings, tables.closings, leads: document + [toDocument("plan")]),
      sheet(.insights, tables.insights, leads: document), sheet(.barriers, tables.barriers, leads: document),
      sheet(.vehicles, tables.initiatives, leads: document), sheet(.experiments, tables.experiments, leads: document),
      sheet(.cycles, tables.cycles, leads: [toDocument("plan")]), sheet(.plannedActual, tables.plannedActual),
    ]
  }

  /// The pages; one whose address on the web is known leads there.
  private func documents() -> Report.Sheet {
    let sources = input.pages.map(\.source)
    return sheet(
      .documents, data.documents(),
      leads: [Report.Lead(column: "document") { row, _ in sources[row].map { .web($0) } }])
  }

  private func annexes() -> [Report.Sheet] {
    let isFull = input.depth == .full
    return [sheet(.lookups, LookupTable(vocabulary: input.vocabulary).table())]
      + [sheet(.glossary, GlossaryTable(labels: input.labels).table())]
      + (isFull ? [sheet(.indicatorSheets, IndicatorTables.sheets())] : [])
      + [
        sheet(.notes, MethodNotes(labels: input.labels).table()),
        sheet(.findings, data.findings(), leads: [toDocument("document")]),
      ]
  }

  /// A column of documents leads to their rows.
  private func toDocument(_ column: String) -> Report.Lead {
    let rows = documentRows
    return Report.Lead(column: column) { _, cell in
      guard case .text(let document) = cell else { return nil }
      return rows[document].map { .row($0, table: "documents") }
    }
  }
}
