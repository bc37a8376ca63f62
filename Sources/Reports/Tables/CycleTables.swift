internal import Metrics
internal import Vocabulary

/// The learning cycles of a report, and what they planned against what they used.
struct CycleTables {
  let input: ReportInput

  /// One row for each linked cycle.
  func cycles() -> Table {
    let cycles = input.listings.linked
    return Table(
      id: "cycles", title: "Learning cycles",
      about:
        "One row for each plan with the closings that report on it; link_score and link_probability are those of the weakest link.",
      columns: [
        Column("cycle", about: "Stable id; the same in documents.csv."),
        Column("iso3", about: "Countries of the plan, joined by \"; \"."),
        Column("plan", about: "The plan's document."),
        Column("closings", about: "The closings' documents, joined by \"; \"."),
        Column("year", .year, about: "Year of the plan's tag."), Column("cycle_year", .year, about: "Year of work."),
        Column("link_method", about: "What the weakest link rests on.", values: .codes(of: LinkMethod.self)),
        Column(
          "link_score", .number(decimals: 2),
          about: "Natural logarithm of its odds against no plan; empty for plan and closing in one page.",
          whenEmpty: "plan and closing in one page"),
        Column(
          "link_probability", .number(decimals: 3),
          about: "Probability that the plan is the closing's own, beside the country's other plans and none."),
      ], keys: .primary("cycle"), rowCount: cycles.count
    ) { Self.row(cycles[$0]) }
  }

  private static func row(_ cycle: CycleEntry) -> [Cell] {
    [
      .text(cycle.id), .text(cycle.iso3.joined(separator: "; ")), .text(cycle.plan),
      .text(cycle.closings.joined(separator: "; ")), .optional(cycle.year), .optional(cycle.workYear),
      .text(cycle.method.rawValue), cycle.score.map { .number($0, decimals: 2) } ?? .missing(.none),
      cycle.probability.map { .number($0, decimals: 3) } ?? .missing(.none),
    ]
  }

  /// One row for each value that a linked plan or its closings name.
  func plannedActual() -> Table {
    let rows = input.metrics.plannedValues
    return Table(
      id: "planned_actual", title: "Planned and actual",
      about: "For linked cycles: values planned and used (kept), used without being planned (added), planned and not "
        + "used (dropped); only where plan and closing both name any.",
      columns: [
        Column("cycle", about: "Id of the cycle."),
        Column(
          "dimension", about: "methods, datasources or partners.",
          values: .codes(Dimension.methods, .dataSources, .partners)),
        Column("value_id", about: "Canonical id."), Column("value", about: "Label for readers."),
        Column("outcome", about: "kept, added or dropped.", values: .codes(of: PlannedOutcome.self)),
      ], keys: .primary("cycle", "dimension", "value_id", references: [.cycle]), rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .text(row.cycle), .text(row.dimension.rawValue), .text(row.valueID), .text(row.label),
        .text(row.outcome.rawValue),
      ]
    }
  }
}
