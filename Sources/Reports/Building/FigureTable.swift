internal import Files
internal import Labels
internal import Metrics
internal import Text
internal import Vocabulary

/// Every figure that the report or the workbook shows, once: `figures.csv`.
struct FigureTable {
  let input: ReportInput
  /// The narrative.
  let sections: [Report.Section]
  /// The workbook's sheets.
  let sheets: [Report.Sheet]

  /// One row for each figure, by id.
  func table() -> Table {
    Table(
      id: "figures", title: "Figures",
      about: "One row for each figure that report.md, report.html or the workbook prints.", columns: Self.columns,
      keys: .primary("id"), rows: FigureRows(input: input, places: places()))
  }

  /// Where figures are shown, by their ids.
  private func places() -> [String: FigurePlaces] {
    let (told, listed) = Concurrently.both {
      Set(sections.flatMap(\.figures).lazy.map(\.id))
    } _: {
      Set(sheets.flatMap(\.figures).lazy.map(\.id))
    }
    let places = Dictionary(uniqueKeysWithValues: told.lazy.map { ($0, FigurePlaces.report) })
    return listed.reduce(into: places) { $0[$1, default: []].insert(.workbook) }
  }

  private static let columns: [RowColumn<FigureRows.Row>] = [
    RowColumn("id", about: "What labmetrics explain takes: definition[/value]/population/basis/year.") {
      .text($0.text)
    },
    RowColumn("label", about: "What it is.") { .text($0.label) },
    RowColumn("definition", about: "What is counted, and how.") { .text($0.definition) },
    RowColumn(
      "population", about: "plan, closing, experiment, plan+closing, or all.",
      values: .oneOf(DocumentSet.allCases.map(\.code))
    ) {
      .text($0.id.population.code)
    },
    RowColumn("year_basis", about: "tag or cycle.", values: .codes(of: YearBasis.self)) { .text($0.id.basis.rawValue) },
    RowColumn(
      "year", .year, about: "Empty for all years together and for documents without one.",
      whenEmpty: "all years together, or documents without one"
    ) {
      .optional($0.id.period.year)
    },
    RowColumn("breakdown", about: "What the figure is a part of; empty for the whole.", whenEmpty: "the whole") {
      part($0.id.value, 0)
    },
    RowColumn("breakdown_value", about: "Which part.", whenEmpty: "the whole") { part($0.id.value, 1) },
    RowColumn("numerator", .integer, about: "k; empty where unknown.", whenEmpty: "unknown") {
      .optional($0.figure.numerator)
    },
    RowColumn(
      "denominator", .integer, about: "n; empty for bare counts and where unknown.",
      whenEmpty: "a bare count, or unknown"
    ) {
      .optional($0.figure.denominator)
    },
    RowColumn(
      "value", .number(decimals: 4), about: "Empty where unknown or resting on too little.",
      whenEmpty: "unknown, or resting on too little"
    ) {
      number($0.figure.value)
    },
    RowColumn("unit", about: "share (0 to 1), count, mean, effective.", values: .codes(of: IndicatorUnit.self)) {
      .text($0.figure.unit.rawValue)
    },
    RowColumn("ci_low", .number(decimals: 4), about: "Lower end of the 95 % interval.") {
      number($0.figure.interval?.low)
    },
    RowColumn("ci_high", .number(decimals: 4), about: "Upper end of the 95 % interval.") {
      number($0.figure.interval?.high)
    },
    RowColumn(
      "flag", about: "B break, U low reliability, E inferred, P provisional, M not asked, L lost, O asked and empty.",
      values: .flags, whenEmpty: "nothing to say"
    ) { $0.figure.flags.letters.isEmpty ? .missing(.none) : .text($0.figure.flags.letters) },
    RowColumn("state", about: "value, not_asked, lost, empty, no_documents.", values: .codes(of: FigureState.self)) {
      .text($0.figure.state.rawValue)
    },
    RowColumn("shown_in", about: "report, workbook, or both.") { .text($0.places.text) },
  ]

  /// The name or the value of a part: `category` and `systems` of `category=systems`; a value alone has no name.
  private static func part(_ value: String, _ side: Int) -> Cell {
    guard !value.isEmpty else { return .missing(.none) }
    let pieces = value.split(separator: "=", maxSplits: 1).map(String.init)
    guard pieces.count > 1 else { return .text(side == 0 ? "value" : value) }
    return .text(pieces[side])
  }

  private static func number(_ value: Double?) -> Cell { value.map { .number($0, decimals: 4) } ?? .missing(.none) }
}

/// The outputs that show a figure.
private struct FigurePlaces: OptionSet {
  static let report = FigurePlaces(rawValue: 1)
  static let workbook = FigurePlaces(rawValue: 2)

  let rawValue: UInt8

  /// `report; workbook` for both.
  var text: String {
    [(Self.report, "report"), (.workbook, "workbook")].filter { contains($0.0) }.map(\.1).joined(separator: "; ")
  }
}

/// The rows of the table, each made when it is asked for: of the figures only ids are kept.
private struct FigureRows: RandomAccessCollection, Sendable {
  /// A figure with the outputs that show it.
  struct Row {
    let id: FigureID
    /// The id as it is written.
    let text: String
    let figure: Figure
    let label: String
    let definition: String
    let places: FigurePlaces
  }

  private let figures: Figures
  /// The figures by the other year basis.
  private let others: Deferred<Figures>
  /// What is shown, by id.
  private let shown: [(text: String, places: FigurePlaces)]

  init(input: ReportInput, places: [String: FigurePlaces]) {
    (figures, others) = (input.figures, input.otherFigures)
    shown = places.filter { FigureID($0.key) != nil }.sorted { $0.key.scalarOrder < $1.key.scalarOrder }
      .map { ($0.key, $0.value) }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { shown.count }

  subscript(index: Int) -> Row {
    let (text, places) = shown[index]
    guard let id = FigureID(text) else { preconditionFailure("\(text): only ids of figures are kept") }
    let own = id.basis == figures.basis ? figures : others.value
    let names = FigureNames(labels: Labels(), figures: own)
    return Row(
      id: id, text: text, figure: own[id] ?? Figure(withoutDocuments: id), label: names.title(id),
      definition: names.definition(id), places: places)
  }
}

extension Report.Section {
  /// The figures that the section and those below it show, in order.
  var figures: [FigureCell] { blocks.flatMap(\.figures) + parts.flatMap(\.figures) }
}

extension Report.Section.Block {
  fileprivate var figures: [FigureCell] {
    switch self {
    case .prose(let prose): prose.figures
    case .items(let items, _): items.flatMap(\.figures)
    case .exhibit(let exhibit, _): exhibit.table.figures
    case .chart(let chart): chart.series.flatMap(\.figures)
    case .paragraph, .list, .command, .findings, .picture: []
    }
  }
}

extension Report.Sheet {
  /// The figures of its notes, its table and its chart.
  fileprivate var figures: [FigureCell] {
    let told = notes.flatMap { note in
      if case .sentence(let prose) = note { prose.figures } else { [FigureCell]() }
    }
    return told + table.figures + (chart?.series.flatMap(\.figures) ?? [])
  }
}

extension Table {
  /// The figures in its cells, row by row.
  var figures: [FigureCell] {
    (0..<rowCount).flatMap { row(_: $0) }.compactMap { cell in
      if case .figure(let figure) = cell { figure } else { nil }
    }
  }
}
