internal import Lookups

extension Labels {
  /// The name of a country in the language; English reports use the name that the program's list has.
  ///
  /// - Source: Unicode CLDR, through the package Babel; `Scripts/country_names.py` writes the file.
  ///
  ///     Labels(.vietnamese).country("VNM", "Viet Nam")     // Việt Nam
  ///
  /// - Parameters:
  ///   - iso3: ISO 3166-1 alpha-3 code.
  ///   - name: the name in English, which stands where the file has none.
  public func country(_ iso3: String, _ name: String) -> String {
    CountryNames.all[language]?[iso3] ?? name
  }
}

/// The names of countries by language and code.
private enum CountryNames {
  static let all: [Language: [String: String]] = {
    // A file that cannot be read gives none, which a test finds.
    guard let table = try? CSVTable(LookupFile.countryNames.bytes, file: LookupFile.countryNames.name),
      let code = try? table.column("iso3")
    else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: Language.allCases.compactMap { language in
        guard let column = try? table.column(language.code) else { return nil }
        let names = table.rows.map { ($0.fields[code], $0.fields[column]) }
        return (language, Dictionary(names, uniquingKeysWith: { first, _ in first }))
      })
  }()
}
