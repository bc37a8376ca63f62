internal import Lookups

/// The catalogue files compiled into the program.
enum LabelFile {
  /// The texts of a language by key; a file that cannot be read gives none, which a test finds.
  static func texts(of language: Language) -> [String: String] {
    let file = "labels.\(language.code).csv"
    guard let table = try? CSVTable(bytes(of: language), file: file), let key = try? table.column("key"),
      let text = try? table.column("text")
    else { return [:] }
    return Dictionary(table.rows.map { ($0.fields[key], $0.fields[text]) }, uniquingKeysWith: { first, _ in first })
  }

  /// The keys of a language in the order of the file.
  static func keys(of language: Language) throws -> [String] {
    let table = try CSVTable(bytes(of: language), file: "labels.\(language.code).csv")
    let key = try table.column("key")
    return table.rows.map { $0.fields[key] }
  }

  private static func bytes(of language: Language) -> [UInt8] {
    switch language {
    case .english: PackageResources.labels_en_csv
    case .french: PackageResources.labels_fr_csv
    case .spanish: PackageResources.labels_es_csv
    case .vietnamese: PackageResources.labels_vi_csv
    }
  }
}
