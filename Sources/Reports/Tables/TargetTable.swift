internal import Labels
internal import Metrics
internal import Text
internal import Vocabulary

/// Targets, and what became of them.
struct TargetTable {
  let input: ReportInput

  /// One row for each indicator and year, those without a target too.
  func table() -> Table {
    let rows = input.progress
    return Table(
      id: "targets", title: "Targets",
      about: "Each indicator and year against its target; without a target the status says so. The first observation "
        + "stands where no baseline is set.",
      columns: [
        Column("indicator", about: "Id; labmetrics explain prints its sheet."),
        Column(
          "kind", about: "Documents the target is about: plan, closing, experiment, all.",
          values: .codes(of: IndicatorKind.self)),
        Column("year_basis", about: "tag or cycle.", values: .codes(of: YearBasis.self)),
        Column("year", .year, about: "The year."),
        Column(
          "start", about: "baseline, first observation, or empty where there is neither.",
          values: .oneOf(["baseline", "first observation"]), whenEmpty: "neither is there"),
        Column("start_year", .year, about: "Year of the baseline or first observation."),
        Column("start_value", .number(decimals: 4), about: "Its value; empty where unknown.", whenEmpty: "unknown"),
        Column(
          "target", .number(decimals: 4), about: "The value aimed at; empty when none is set.", whenEmpty: "none is set"
        ),
        Column(
          "actual", .number(decimals: 4), about: "The value found, as in indicators.csv; empty where unknown.",
          whenEmpty: "unknown"),
        Column("variance", .number(decimals: 4), about: "Actual less target."),
        Column(
          "status", about: "on track, not on track, no target set, not assessable.",
          values: .codes(of: TargetProgress.Status.self)),
        Column(
          "reason", about: "Why it is not assessable.", values: .codes(of: TargetProgress.Reason.self),
          whenEmpty: "assessable, or no target set"),
        Column("unit", about: "share (0 to 1), count, mean, effective.", values: .codes(of: IndicatorUnit.self)),
        Column("flag", about: "Letters as in indicators.csv.", values: .flags, whenEmpty: "nothing to say"),
      ], keys: .primary("indicator", "kind", "year_basis", "year"), rowCount: rows.count
    ) { Self.row(rows[$0]) }
  }

  private static func row(_ progress: TargetProgress) -> [Cell] {
    [
      .text(progress.indicator), .text(progress.kind.rawValue), .text(progress.basis.rawValue),
      .integer(progress.year), .optional(progress.start?.name), .optional(progress.start?.year),
      number(progress.start?.value), number(progress.target), number(progress.actual), number(progress.variance),
      .text(progress.status.rawValue), .optional(progress.reason?.rawValue), .text(progress.unit.rawValue),
      progress.flag.isEmpty ? .missing(.none) : .text(progress.flag),
    ]
  }

  private static func number(_ value: Double?) -> Cell { value.map { .number($0, decimals: 4) } ?? .missing(.none) }

  private var labels: Labels { input.labels }
  private var shownRows: [TargetProgress] { input.progress.filter { input.targets[$0.indicator] != nil } }

  /// The indicators with a target or a baseline, one row for each year, in words: shares as percentages, their
  /// differences in percentage points.
  func shown() -> Table {
    let rows = shownRows
    func title(_ label: ColumnLabel) -> String { labels.text(label) }
    return Table(
      id: "targets_shown", title: labels.text(TargetLabel.title), about: labels.text(TargetLabel.about),
      columns: [
        Column("indicator", title: title(.indicator)), Column("kind", title: title(.documents)),
        Column("year", .year, title: title(.year)), Column("start", title: title(.start)),
        Column("target", title: title(.target)), Column("actual", title: title(.actual)),
        Column("variance", title: title(.variance)), Column("status", title: title(.status)),
      ], rowCount: rows.count
    ) { [labels] in
      Self.row(rows[$0], labels)
    }
  }

  private static func row(_ progress: TargetProgress, _ labels: Labels) -> [Cell] {
    let text = TargetText(labels: labels)
    func value(_ number: Double?) -> Cell {
      .text(number.map { text.value($0, progress.unit) } ?? labels.text(TargetLabel.noValue))
    }
    return [
      .text(labels.name(.indicator, progress.indicator)), .text(labels.name(.documentsOf, progress.kind.rawValue)),
      .integer(progress.year),
      .text(progress.start.map { text.start($0, progress.unit) } ?? labels.text(TargetLabel.noValue)),
      value(progress.target), value(progress.actual), .text(text.difference(progress)), .text(text.status(progress)),
    ]
  }

  /// The section of the narrative.
  func section() -> Report.Section {
    let table = shown()
    let about = input.targets.isEmpty ? labels.text(TargetLabel.none) : table.about
    return Report.Section(
      id: "targets", title: table.title,
      blocks: [.paragraph(about)] + (table.rowCount == 0 ? [] : [.exhibit(Exhibit(table: table), rows: 60)]))
  }
}
