internal import Labels
internal import Metrics
internal import Reports
internal import Text

/// Writes `data/README.md`: what each data file holds, column by column, in the report's language.
///
/// Made from the tables and columns that the files are written from, and from the catalogue of indicators. Names of
/// columns and codes are the same in every language.
package struct DataDictionary {
  package static let path = "data/README.md"

  /// Who and what the files are about.
  let report: Report

  private var labels: Labels { report.labels }

  /// Writes the file into a folder that holds the data files.
  func write(into folder: String) throws(ReportError) -> WrittenFile {
    try WrittenFile(text(), at: Self.path, in: folder)
  }

  /// The dictionary as Markdown.
  func text() -> String {
    let about = labels.text(DictionaryLabel.about, ["title": report.identity.title])
    let hasIndicators = report.dataTables.contains { $0.id == "indicators" }
    return "# \(labels.text(DictionaryLabel.title))\n\n\(MarkdownText.escaped(about))\n"
      + section(labels.text(DictionaryLabel.files), markdown(files))
      + report.dataTables.map(section).joined() + (hasIndicators ? indicators() : "")
  }

  private func section(_ title: String, _ content: String) -> String { "\n## \(title)\n\n\(content)" }

  private func section(of table: Table) -> String {
    let about = [MarkdownText.escaped(labels.description(table.about)), keys(of: table)].filter { !$0.isEmpty }
    return section(Self.fileName(table), about.joined(separator: " ") + "\n\n" + markdown(columns(of: table)))
  }

  /// Which columns tell rows apart, and which name rows of other files.
  private func keys(of table: Table) -> String {
    let columns = (table.keys.required + table.keys.orEmpty).map(Self.code)
    let own = columns.isEmpty ? [] : [labels.text(DictionaryLabel.key, ["columns": columns.joined(separator: ", ")])]
    let others = table.keys.references(among: report.dataTables).map { reference in
      labels.text(
        DictionaryLabel.reference,
        ["column": Self.code(reference.column), "file": Self.code(reference.table + ".csv")])
    }
    return (own + others).joined(separator: " ")
  }

  // MARK: Tables

  private var files: Table {
    Table(
      id: "files", title: "", about: "",
      columns: [
        Column("file", title: labels.text(ColumnLabel.file)),
        Column("rows", .integer, title: labels.text(DictionaryLabel.rows)),
        Column("row", title: labels.text(DictionaryLabel.row)),
      ],
      rows: report.dataTables.map { table in
        [.text(Self.fileName(table)), .integer(table.rowCount), .text(labels.description(table.title))]
      })
  }

  private func columns(of table: Table) -> Table {
    Table(
      id: "columns", title: "", about: "",
      columns: [
        Column("column", title: labels.text(DictionaryLabel.column)),
        Column("type", title: labels.text(DictionaryLabel.type)),
        Column("meaning", title: labels.text(ColumnLabel.meaning)),
      ],
      rows: table.columns.map { column in
        [
          .text(column.id), .text(labels.name(.columnType, column.kind.name)),
          .text(labels.description(column.about)),
        ]
      })
  }

  private func indicators() -> String {
    let about = labels.text(DictionaryLabel.indicatorsAbout, ["file": Self.code("indicators.csv")])
    let sheets = IndicatorCatalogue.sheets
    let table = Table(
      id: "indicator_names", title: "", about: "",
      columns: [
        Column("id", title: labels.text(ColumnLabel.id)), Column("name", title: labels.text(ColumnLabel.indicator)),
        Column("dimension", title: labels.text(DictionaryLabel.dimension)),
        Column("unit", title: labels.text(DictionaryLabel.unit)),
      ],
      rows: sheets.map { sheet in
        [
          .text(sheet.id), .text(labels.name(.indicator, sheet.id)),
          .text(labels.name(.indicatorDimension, sheet.dimension.rawValue)),
          .text(labels.name(.unit, sheet.unit.rawValue)),
        ]
      })
    return section(labels.text(DictionaryLabel.indicators), about + "\n\n" + markdown(table))
  }

  private func markdown(_ table: Table) -> String { MarkdownTable(labels: labels).text(table, rows: table.rowCount) }

  private static func fileName(_ table: Table) -> String { table.id + ".csv" }

  private static func code(_ name: String) -> String { "`\(MarkdownText.code(name))`" }
}

extension Column.Kind {
  /// The code of the type, as the labels name it.
  fileprivate var name: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .number: "number"
    case .share: "share"
    case .year: "year"
    case .boolean: "boolean"
    case .date: "date"
    }
  }
}
