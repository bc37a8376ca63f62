internal import Labels
internal import Metrics
internal import Vocabulary

/// The data behind the reader's sheets, one table each, with the names of the data files: `--workbook full`.
struct DataSheets {
  let input: ReportInput
  let data: DataTables
  private let documentRows: [String: Int]

  init(input: ReportInput, data: DataTables) {
    (self.input, self.data) = (input, data)
    documentRows = Dictionary(
      input.pages.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// Every data sheet, in order.
  func all() -> [Report.Sheet] {
    let annexes = [
      sheet(.lookups, LookupTable(vocabulary: input.vocabulary).table()),
      sheet(.findings, data.findings(), leads: [toDocument("document")]),
    ]
    guard let shared = data.shared else { return asked() + [documents()] + annexes }
    return asked() + figures() + answers(shared) + [documents(), sheet(.coverage, shared.coverage)] + annexes
      + [sheet(.indicatorSheets, IndicatorTables.sheets())]
  }

  /// A sheet under the label's name, with the sentence of the same label where there is one.
  private func sheet(_ label: SheetLabel, _ table: Table, leads: [Report.Lead] = []) -> Report.Sheet {
    let name = input.labels.text(label)
    return Report.Sheet(
      name: name, title: name,
      about: SheetAbout(rawValue: label.rawValue).map { input.labels.text($0) } ?? table.about,
      notes: [.sentence(Prose(input.labels.text(WorkbookLabel.blanks)))], table: table.withoutEmptyColumns(),
      purpose: .data, leads: leads)
  }

  /// What stands in a report only when it was asked for.
  private func asked() -> [Report.Sheet] {
    let changes = input.comparison.map { sheet(.changes, ChangesTable(comparison: $0).table()) }
    let quarters = input.quarter.map { _ in
      sheet(.quarters, QuarterTable(counts: input.metrics.quarterCounts).table())
    }
    return [changes, quarters].compactMap { $0 }
  }

  /// The indicators and their comparison between years.
  private func figures() -> [Report.Sheet] {
    let tables = IndicatorTables(values: input.indicators, trends: input.trends)
    return [
      sheet(.indicators, tables.indicatorsShown(input.scope.yearBasis)), sheet(.comparisons, tables.trendsShown()),
    ]
  }

  /// What the forms say, page by page.
  private func answers(_ tables: SharedTables) -> [Report.Sheet] {
    let document = [toDocument("document")]
    return [
      sheet(.partnerMentions, tables.partners, leads: document), sheet(.partnerYears, tables.partnerYears),
      sheet(.stages, tables.stages, leads: document),
      sheet(.closings, tables.closings, leads: document + [toDocument("plan")]),
      sheet(.insights, tables.insights, leads: document), sheet(.barriers, tables.barriers, leads: document),
      sheet(.vehicles, tables.initiatives, leads: document), sheet(.experiments, tables.experiments, leads: document),
      sheet(.cycles, tables.cycles, leads: [toDocument("plan")]), sheet(.plannedActual, tables.plannedActual),
    ].filter { $0.table.rowCount > 0 }
  }

  /// The pages; one whose address on the web is known leads there.
  private func documents() -> Report.Sheet {
    let sources = input.pages.map(\.address)
    return sheet(
      .documents, data.documents(),
      leads: [Report.Lead(column: "title") { row, _ in sources[row].map { .web($0) } }])
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
