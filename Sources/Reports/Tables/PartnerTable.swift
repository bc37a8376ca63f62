internal import Metrics
internal import Vocabulary

/// The partners named on the pages of a report.
struct PartnerTable {
  let pages: [DocumentEntry]

  /// One row for each partner on a page.
  func table() -> Table {
    let rows = pages.flatMap(\.partners)
    return Table(
      id: "partners", title: "Partners",
      about: "One row for each partner on a page, as the page names it, with the entity it was merged into. A name can "
        + "be cut or merged wrongly: confidence says how sure the reading is.",
      columns: Self.columns, keys: .none(references: [.document]), rowCount: rows.count
    ) { Self.row(rows[$0]) }
  }

  private static let columns = [
    Column("document", about: "Path relative to the archive."), Column("line", .integer, about: "Line of the name."),
    Column("name", about: "The name as the page has it, cleaned."),
    Column("partner_id", about: "Stable id of the entity."), Column("partner", about: "Label of the entity."),
    Column(
      "sector",
      about: "government, private_sector, academia, civil_society, united_nations, other, unknown.",
      values: .codes(of: Sector.self)),
    Column(
      "sector_source", about: "What the sector rests on: prompt, text, register, name, model, vote, none.",
      values: .codes(of: SectorSource.self)),
    Column("named", .boolean, about: "false for kinds of bodies such as local NGOs, which are no partners."),
    Column(
      "new_unusual", .boolean, about: "true where the closing says so; empty where it says nothing.",
      whenEmpty: "the page says nothing of it"),
    Column(
      "role", about: "intended (plan) or actual (closing, experiment).", values: .codes(of: PartnerRole.self)),
    Column(
      "field", about: "The kind of answer: name_field, sector_prompt, description, new_unusual, experiment, body.",
      values: .codes(of: PartnerField.self)),
    Column("confidence", about: "high, medium, low.", values: .codes(of: PartnerConfidence.self)),
  ]

  private static func row(_ partner: PartnerEntry) -> [Cell] {
    [
      .text(partner.document), .integer(partner.line), .text(partner.name), .optional(partner.id),
      .optional(partner.label), .text(partner.sector.rawValue), .text(partner.sectorSource.rawValue),
      .boolean(partner.isNamed), partner.isNewUnusual.map { .boolean($0) } ?? .missing(.none),
      .text(partner.role.rawValue), .text(partner.field.rawValue), .text(partner.confidence.rawValue),
    ]
  }
}
