public import Lookups
public import Vocabulary

/// The year of work behind a form page, which is not always the year it was filed under.
///
/// The page's year tag is the year the page was created. Closings of edition 1 were written in the first weeks after
/// their cycle, so those filed under 2022 or 2023 belong to the year before; every other form keeps its tag. A file of
/// overrides corrects single pages that are known to differ.
///
/// - Source: section 2.1 of the indicator framework (dates in the partner file of UNDP: 241 of 248 such closings).
public struct CycleYear: Sendable {
  /// Tag years under which closings of edition 1 report on the year before.
  static let lateFiling = 2022...2023

  private let overrides: [(prefix: [UInt8], year: Int)]

  /// The rule with the overrides that come with the program; without any when that file cannot be read.
  public static let standard = (try? CycleYear(.yearOverrides)) ?? CycleYear()

  /// The rule without overrides.
  public init() { overrides = [] }

  /// The rule with the overrides of a file.
  ///
  /// - Throws: as ``init(overrides:)``.
  init(_ file: LookupFile) throws(CSVTable.Problem) { try self.init(overrides: CSVTable(file)) }

  /// The rule with overrides.
  ///
  /// - Parameter overrides: columns `document_prefix` (beginning of a file name) and `cycle_year`; others are free.
  /// - Throws: ``/Lookups/CSVTable/Problem`` when a column is missing, a prefix is empty, or a year is no number.
  public init(overrides table: CSVTable) throws(CSVTable.Problem) {
    let prefix = try table.column("document_prefix")
    let year = try table.column("cycle_year")
    var read: [(prefix: [UInt8], year: Int)] = []
    for row in table.rows {
      guard let number = Int(row.fields[year]), !row.fields[prefix].isEmpty else {
        throw CSVTable.Problem(
          file: table.file, line: row.line,
          detail: "found prefix \"\(row.fields[prefix])\" and year \"\(row.fields[year])\", "
            + "expected the beginning of a file name and a year such as 2022")
      }
      read.append((Array(row.fields[prefix].utf8), number))
    }
    // The longest prefix speaks most precisely; among equal ones the first row holds.
    overrides = read.enumerated()
      .sorted { ($1.element.prefix.count, $0.offset) < ($0.element.prefix.count, $1.offset) }
      .map(\.element)
  }

  /// The year of work of a page.
  ///
  /// - Parameters:
  ///   - document: the page's path; overrides look at the file name alone.
  ///   - kind: nil for pages that are no form, which have no cycle year.
  ///   - edition: edition of the form; a plan and closing in one keeps its tag year in any edition.
  ///   - tagYear: the page's year tag.
  /// - Returns: nil for other pages than forms, and for undated ones without an override.
  public func year(document: String, kind: PageKind?, edition: Int?, tagYear: Int?) -> Int? {
    guard let kind else { return nil }
    let name = document.utf8.split(separator: UInt8(ascii: "/")).last ?? document.utf8[...]
    if let override = overrides.first(where: { name.starts(with: $0.prefix) }) { return override.year }
    guard let tagYear else { return nil }
    return kind == .closing && edition == 1 && Self.lateFiling.contains(tagYear) ? tagYear - 1 : tagYear
  }
}
