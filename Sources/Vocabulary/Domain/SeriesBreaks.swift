package import Lookups

/// Years in which a list of labels or a form changed, so that figures before and after do not measure the same.
public struct SeriesBreaks: Sendable {
  /// One change.
  public struct Break: Sendable, Hashable {
    /// The field or tag that changed.
    public let field: String
    /// plan, closing or experiment.
    public let kind: IndicatorKind
    /// The first year of the new state.
    public let year: Int
    /// What changed.
    public let reason: String
  }

  /// The changes in file order.
  public let all: [Break]

  /// The changes compiled into the program; none when the file cannot be read, which tests notice.
  public static let standard = (try? SeriesBreaks(.formBreaks)) ?? SeriesBreaks(all: [])

  private init(all: [Break]) { self.all = all }

  /// Reads the columns `series`, `kind`, `year` and `reason`.
  ///
  /// - Throws: a `CSVTable.Problem` that names file, line and what was expected.
  package init(_ file: LookupFile) throws(CSVTable.Problem) {
    let table = try CSVTable(file.bytes, file: file.name)
    let series = try table.column("series")
    let (kind, year, reason) = (try table.column("kind"), try table.column("year"), try table.column("reason"))
    var read: [Break] = []
    for row in table.rows {
      guard let documents = IndicatorKind(rawValue: row.fields[kind]), let number = Int(row.fields[year]) else {
        throw CSVTable.Problem(
          file: file.name, line: row.line,
          detail: "found kind \"\(row.fields[kind])\" and year \"\(row.fields[year])\", "
            + "expected plan, closing or experiment, and a year such as 2024")
      }
      read.append(Break(field: row.fields[series], kind: documents, year: number, reason: row.fields[reason]))
    }
    all = read
  }
}
