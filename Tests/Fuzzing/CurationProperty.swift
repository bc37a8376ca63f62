import Lookups
import Text

@testable import Partners
@testable import Vocabulary

/// Any bytes are a table or an error with a line; a table that was read comes back the same when written.
enum CurationProperty {
  static func claimBroken(by bytes: [UInt8]) -> String? {
    _ = try? PartnerAliases(LookupFile(name: "partner_aliases.csv", bytes: bytes))
    return table(bytes) ?? decisions(bytes)
  }

  private static func table(_ bytes: [UInt8]) -> String? {
    guard let table = try? CSVTable(bytes, file: "table.csv") else { return nil }
    let again = try? CSVTable(written(table), file: "table.csv")
    return firstBroken([
      (again?.columns == table.columns, "columns that were written are read as they were"),
      (again?.rows.map(\.fields) == table.rows.map(\.fields), "rows that were written are read as they were"),
    ])
  }

  /// The table as CSV, with a byte order mark so that one in the first column's name is none.
  private static func written(_ table: CSVTable) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for fields in [table.columns] + table.rows.map(\.fields) {
      for (index, field) in fields.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        CSVField.append(field, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static func decisions(_ bytes: [UInt8]) -> String? {
    let file = LookupFile(name: CurationDecision.fileName, bytes: bytes)
    guard let decisions = try? CurationDecision.decisions(in: file), !decisions.isEmpty,
      let vocabulary = try? Vocabulary(curation: [file])
    else { return nil }
    return vocabulary.decisions.count == decisions.count ? nil : "a vocabulary knows each of its decisions"
  }
}
