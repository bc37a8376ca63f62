public import Lookups

/// Decisions of a person: which name means which partner in which country.
public struct PartnerAliases: Sendable {
  /// The partner's id by country and folded alias; an empty country stands for all.
  private(set) var ids: [String: String] = [:]

  /// The decisions compiled into the program; none when the file cannot be read, which tests notice.
  public static let standard: PartnerAliases = (try? PartnerAliases(.partnerAliases)) ?? PartnerAliases()

  private init() {}

  /// Reads the decisions.
  ///
  /// - Throws: a `CSVTable.Problem` that names file, line and what was expected.
  public init(_ file: LookupFile) throws(CSVTable.Problem) {
    let table = try CSVTable(file.bytes, file: file.name)
    let id = try table.column("partner_id")
    let alias = try table.column("alias")
    let iso3 = try table.column("iso3")
    for row in table.rows {
      ids[Self.key(NameKey.key(of: Tokenizer.tokens(of: row.fields[alias]).filter(\.isWord)), row.fields[iso3])] =
        row.fields[id]
    }
  }

  /// The id that a person gave to a name's key, in its country before everywhere.
  func id(of key: String, iso3: String) -> String? { ids[Self.key(key, iso3)] ?? ids[Self.key(key, "")] }

  private static func key(_ name: String, _ iso3: String) -> String { "\(iso3.uppercased())|\(name)" }
}
