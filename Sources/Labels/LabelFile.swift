internal import CData
internal import Lookups

/// The catalogue files compiled into the program.
enum LabelFile {
  /// The texts of a language by key; a file that cannot be read gives none, which a test finds.
  static func texts(of language: Language) -> [String: String] {
    guard let table = try? table(of: language), let key = try? table.column("key"),
      let text = try? table.column("text")
    else { return [:] }
    return Dictionary(table.rows.map { ($0.fields[key], $0.fields[text]) }, uniquingKeysWith: { first, _ in first })
  }

  /// The keys of a language in the order of the file.
  static func keys(of language: Language) throws -> [String] {
    let table = try table(of: language)
    let key = try table.column("key")
    return table.rows.map { $0.fields[key] }
  }

  private static func table(of language: Language) throws -> CSVTable {
    let file = file(of: language)
    return try CSVTable(file.bytes, file: file.name)
  }

  /// The catalogue of a language.
  static func file(of language: Language) -> LookupFile {
    switch language {
    case .english: LookupFile(name: "labels.en.csv", labmetrics_labels_en)
    case .french: LookupFile(name: "labels.fr.csv", labmetrics_labels_fr)
    case .spanish: LookupFile(name: "labels.es.csv", labmetrics_labels_es)
    case .vietnamese: LookupFile(name: "labels.vi.csv", labmetrics_labels_vi)
    }
  }
}
