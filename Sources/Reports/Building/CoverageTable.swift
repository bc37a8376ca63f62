internal import Archive
internal import Metrics

/// How the fields of the forms are covered.
struct CoverageTable {
  let coverage: Coverage

  /// One row for each field, kind, edition and year.
  func table() -> Table {
    let rows = coverage.rows
    return Table(
      id: "coverage", title: "Coverage",
      about: "For each field of the forms: pages asked (answered, empty and lost ones together) and not asked.",
      columns: [
        Column("field", about: "Stable id of the question or tag."),
        Column("kind", about: "plan, closing, experiment."),
        Column("edition", .integer, about: "Edition of the form."),
        Column("year", .year, about: "Year of the tag; empty for pages without one."),
        Column("asked", .integer, about: "Pages whose form asks."),
        Column("answered", .integer, about: "Pages with an answer of substance."),
        Column("empty", .integer, about: "Pages asked and left empty."),
        Column("lost", .integer, about: "Pages whose answer the export lost."),
        Column("not_asked", .integer, about: "Pages of the kind and edition whose form does not ask."),
      ], rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .text(row.field), .text(row.kind.rawValue), .integer(row.edition), .optional(row.year), .integer(row.asked),
        .integer(row.answered), .integer(row.empty), .integer(row.lost), .integer(row.notAsked),
      ]
    }
  }

  /// The fields that the indicators rest on, for the narrative: one row for each, all years together.
  func summary() -> Table {
    let fields = Self.shownFields
    let rows = fields.compactMap { field, kind, edition -> [Cell]? in
      let found = coverage.rows.filter { $0.field == field && $0.kind == kind && $0.edition == edition }
      guard !found.isEmpty else { return nil }
      return [.text(field), .text("\(kind.rawValue), edition \(edition)"), .text(Self.sentence(found))]
    }
    return Table(
      id: "coverage_summary", title: "Coverage of the fields used",
      about: "What the forms asked and what became of the answers.",
      columns: [Column("field", title: "Field"), Column("form", title: "Form"), Column("state", title: "State")],
      rows: rows)
  }

  private static let shownFields: [(String, PageKind, Int)] = [
    ("sdgs", .plan, 1), ("sdgs", .closing, 1), ("sdgs", .closing, 2), ("stages", .plan, 1),
    ("partner-name", .plan, 1), ("partner-name", .closing, 2), ("partner-sector", .plan, 1),
    ("partner-sector", .closing, 2), ("partner-new-unusual", .plan, 1), ("barriers", .closing, 1),
    ("barriers", .closing, 2), ("handover", .closing, 1), ("handover", .closing, 2),
  ]

  private static func sentence(_ rows: [Coverage.Row]) -> String {
    let asked = rows.map(\.asked).reduce(0, +)
    let lost = rows.map(\.lost).reduce(0, +)
    let answered = rows.map(\.answered).reduce(0, +)
    if asked == 0 { return "not asked" }
    if lost == asked { return "lost in the export, \(asked) of \(asked)" }
    return "\(answered) of \(asked) answered"
  }
}
