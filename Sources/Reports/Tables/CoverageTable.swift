internal import Metrics
internal import Vocabulary

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
        Column("kind", about: "plan, closing, experiment.", values: .codes(PageKind.plan, .closing, .experiment)),
        Column("edition", .integer, about: "Edition of the form."),
        Column(
          "year", .year, about: "Year of the tag; empty for pages without one.", whenEmpty: "pages without a year"),
        Column("asked", .integer, about: "Pages whose form asks."),
        Column("answered", .integer, about: "Pages with an answer of substance."),
        Column("empty", .integer, about: "Pages asked and left empty."),
        Column("lost", .integer, about: "Pages whose answer the export lost."),
        Column("not_asked", .integer, about: "Pages of the kind and edition whose form does not ask."),
      ], keys: .unique("field", "kind", "edition", orEmpty: "year"), rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .text(row.field), .text(row.kind.rawValue), .integer(row.edition), .optional(row.year), .integer(row.asked),
        .integer(row.answered), .integer(row.empty), .integer(row.lost), .integer(row.notAsked),
      ]
    }
  }
}
