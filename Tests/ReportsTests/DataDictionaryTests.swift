import Labels
import Testing

@testable import Renderers
@testable import Reports

@Suite("The data dictionary")
struct DataDictionaryTests {
  @Test("Every table and column of the data files says what it is, in every language")
  func described() {
    let tables = ReportBuilder.everyDataTable
    let sentences = tables.flatMap { table in [table.title, table.about] + table.columns.map(\.about) }
    let known = Set(Labels.describedSentences)
    #expect(sentences.filter { !known.contains($0) } == [])
    #expect(known.subtracting(sentences) == [], "no table or column says this any more")
  }

  @Test("The whole dictionary of a small table, with its keys")
  func small() {
    let kinds = Table(
      id: "kinds", title: "Documents", about: "What it is.",
      columns: [
        Column("kind", about: "The year."), Column("share", .share, about: "A|b."), Column("day", .date),
      ], keys: .unique("kind", orEmpty: "day", references: [.init("kind", table: "documents", target: "document")]),
      rows: [[.text("a"), .number(0.5), .missing(.none)]])
    let documents = Table(
      id: "documents", title: "Documents", about: "", columns: [Column("document", about: "Line from 1.")],
      keys: .primary("document"), rows: [])
    var report = Report(
      identity: AwkwardValues.report([]).identity, sections: [], sheets: [], dataTables: [kinds, documents])
    report.labels = Labels(.spanish)
    let text = DataDictionary(report: report).text()
    #expect(text.hasPrefix("# Diccionario de datos\n\nLo que contienen los archivos de esta carpeta"))
    #expect(
      text.contains(
        """

        ## Archivos

        | Archivo | Filas | Contenido |
        | --- | ---: | --- |
        | kinds.csv | 1 | Documentos |
        | documents.csv | 0 | Documentos |

        ## kinds.csv

        De qué se trata. Cada fila tiene propio: `kind`, `day`. `kind` designa una fila de `documents.csv`.

        | Columna | Tipo | Significado |
        | --- | --- | --- |
        | kind | texto | El año. |
        | share | proporción de 0 a 1 | A\\|b. |
        | day | fecha, año-mes-día |  |

        ## documents.csv

        Cada fila tiene propio: `document`.

        | Columna | Tipo | Significado |
        | --- | --- | --- |
        | document | texto | Línea, desde 1. |

        """))
    #expect(!text.contains("Indicadores"))
  }
}
