internal import Labels
internal import Metrics

/// The headline indicators by year, with all that a reader needs to judge them: the workbook's first table.
struct SummaryTable {
  let input: ReportInput

  /// The sheet: a figure leads to its row among the indicators, and a value has a name.
  func sheet(_ changes: IndicatorChanges) -> Report.Sheet {
    let values = self.values
    let rows = Self.rowsByFigure(input.shownIndicators)
    let lead: @Sendable (Int, Cell) -> Report.Lead.Target? = { row, _ in
      rows[values[row].figureID].map { .row($0, table: "indicators") }
    }
    return Report.Sheet(
      name: input.labels.text(SheetLabel.summary), exhibit: Exhibit(table: table(changes)),
      leads: ["name", "numerator", "denominator", "value"].map { Report.Lead(column: $0, target: lead) },
      cellNames: values.enumerated().compactMap { row, value in
        value.value == nil ? nil : Report.CellName("headline_\(value.figureID)", row: row, column: "value")
      })
  }

  private static func rowsByFigure(_ values: [IndicatorValue]) -> [String: Int] {
    Dictionary(values.enumerated().map { ($0.element.figureID, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The values of the headlines for the whole report, by headline and year.
  var values: [IndicatorValue] {
    let all = Dictionary(grouping: input.shownIndicators.filter { $0.breakdown.isEmpty && $0.year != nil }) {
      Series(indicator: $0.indicator, kind: $0.kind)
    }
    return input.headlineSeries.flatMap { all[$0] ?? [] }
  }

  /// An indicator for one kind of documents.
  struct Series: Hashable {
    let indicator: String
    let kind: IndicatorKind
  }

  /// One row for each headline and year.
  func table(_ changes: IndicatorChanges) -> Table {
    let values = values
    return Table(
      id: "summary", title: input.labels.text(SheetLabel.summary), about: input.labels.text(SheetAbout.summary),
      columns: columns, rowCount: values.count
    ) { [input] index in
      Self.row(values[index], changes: changes, input: input)
    }
  }

  private var columns: [Column] {
    func title(_ label: ColumnLabel) -> String { input.labels.text(label) }
    return [
      Column("indicator", title: title(.id)), Column("name", title: title(.indicator)),
      Column("kind", title: title(.documents)), Column("year", .year, title: title(.year)),
      Column("numerator", .integer, title: "k"), Column("denominator", .integer, title: "n"),
      Column("value", .number(decimals: 4), title: title(.value)), Column("unit", title: title(.unit)),
      Column("ci_low", .number(decimals: 4), title: title(.low)),
      Column("ci_high", .number(decimals: 4), title: title(.high)), Column("flag", title: title(.flag)),
      Column("first_year", .year, title: title(.firstYear)),
      Column("first_value", .number(decimals: 4), title: title(.firstValue)),
      Column("target", .number(decimals: 4), title: title(.target)),
      Column("status", title: title(.againstTarget)),
      Column("change", .number(decimals: 4), title: title(.change)), Column("verdict", title: title(.verdict)),
      Column("note", title: title(.note)),
    ]
  }

  private static func row(_ value: IndicatorValue, changes: IndicatorChanges, input: ReportInput) -> [Cell] {
    let labels = input.labels
    let progress = input.progress(of: value)
    let start = progress?.start
    let change = changes.change(of: value)
    let caution = IndicatorCatalogue.indicator(value.indicator)?.sheet.caution ?? ""
    return [
      .text(value.indicator), .text(labels.name(.indicator, value.indicator)),
      .text(labels.name(.kind, value.kind.rawValue)),
      .optional(value.year), value.count(value.numerator), value.count(value.denominator), value.cell,
      .text(value.unit.rawValue), number(value.interval?.low), number(value.interval?.high),
      value.flag.isEmpty ? .missing(.none) : .text(value.flag), .optional(start?.year), number(start?.value),
      number(progress?.target), .text(labels.name(.targetStatus, (progress?.status ?? .noTarget).rawValue)),
      number(change?.size), change.map { .text(labels.name(.verdict, $0.verdict.rawValue)) } ?? .missing(.none),
      caution.isEmpty ? .missing(.none) : .text(labels.name(.caution, caution)),
    ]
  }

  private static func number(_ value: Double?) -> Cell { value.map { .number($0, decimals: 4) } ?? .missing(.none) }
}

extension ReportInput {
  /// The values that the workbook shows: of the whole report, on its own year basis; the data files hold the rest.
  var shownIndicators: [IndicatorValue] {
    indicators.filter { $0.scope == .network && $0.yearBasis == scope.yearBasis }
  }

  /// The indicators that lead the report, each for one kind of documents.
  var headlineSeries: [SummaryTable.Series] {
    [SummaryTable.Series(indicator: "documents-in-scope", kind: .all)]
      + Headlines.indicators(of: self).filter { $0.indicator != "documents-in-scope" }
      .map { SummaryTable.Series(indicator: $0.indicator, kind: $0.population.kind) }
  }
}

extension IndicatorValue {
  /// Why there is no value.
  var absence: Cell.Missing {
    ValueSentence.absence(self) ?? (unit == .share && denominator != nil ? .tooFew : .none)
  }

  /// The value, or why there is none.
  var cell: Cell { value.map { .number($0, decimals: 4) } ?? .missing(absence) }

  /// A number of documents, or why there is none.
  func count(_ number: Int?) -> Cell {
    if let number { return .integer(number) }
    return absence == .tooFew ? .missing(.none) : .missing(absence)
  }
}

/// What can be said of indicators between a year and the one before it that is compared.
struct IndicatorChanges {
  private struct Key: Hashable {
    let valueID: String
    let kind: IndicatorKind
    let basis: YearBasis
    let year: Int
  }

  /// A change, and the year it is counted from.
  struct Change {
    let from: Int
    let size: Double?
    let verdict: Verdict
  }

  private let changes: [Key: Change]

  init(_ input: ReportInput) {
    let pairs = input.trends.lazy.filter { $0.dimension == "indicators" }.map { trend in
      (
        Key(valueID: trend.valueID, kind: trend.kind, basis: trend.basis, year: trend.to.year),
        Change(from: trend.from.year, size: trend.change, verdict: trend.verdict)
      )
    }
    changes = Dictionary(pairs) { $0.from >= $1.from ? $0 : $1 }
  }

  /// The change up to the year of a value; nil where none is compared.
  func change(of value: IndicatorValue) -> Change? {
    guard let year = value.year else { return nil }
    let part = value.breakdown.isEmpty ? "" : "/\(value.breakdown)=\(value.breakdownValue)"
    return changes[Key(valueID: value.indicator + part, kind: value.kind, basis: value.yearBasis, year: year)]
  }
}
