internal import CData
internal import Lookups

extension Labels {
  /// A sentence that describes a table or a column of the data files, in the language of the labels.
  ///
  /// Tables and columns describe themselves in English, where they are made; `Data/descriptions.csv` has a row for each
  /// of these sentences, `en,fr,es,vi`. A sentence without a row stays as it is, which a test finds.
  public func description(_ english: String) -> String {
    language == .english ? english : Self.descriptions[english]?[language] ?? english
  }

  /// The English sentences that have a row, in the order of the file.
  public static var describedSentences: [String] { descriptionRows.map { $0.0 } }

  private static let descriptions = Dictionary(descriptionRows, uniquingKeysWith: { first, _ in first })

  /// A file that cannot be read gives no row, which a test finds.
  private static let descriptionRows: [(String, [Language: String])] = {
    let file = LookupFile(name: "descriptions.csv", labmetrics_descriptions)
    guard let table = try? CSVTable(file.bytes, file: file.name), let english = try? table.column(Language.english.code)
    else { return [] }
    let columns = Language.allCases.compactMap { language in
      table.optionalColumn(language.code).map { (language, $0) }
    }
    return table.rows.map { row in
      (row.fields[english], Dictionary(uniqueKeysWithValues: columns.map { ($0.0, row.fields[$0.1]) }))
    }
  }()
}
