internal import Lookups

/// What is wrong with a list or a decision; stops the run, since every count would rest on it.
public struct VocabularyError: Error, Equatable, CustomStringConvertible {
  /// File and line; two of them when two rows contradict each other.
  public let places: [Place]
  /// What was found, what was expected, and what to do.
  public let detail: String

  /// `file:line: detail`, or `file:line and file:line: detail`.
  public var description: String { places.map(\.description).joined(separator: " and ") + ": " + detail }

  init(_ places: Place..., detail: String) {
    self.places = places
    self.detail = detail
  }

  /// The same with the files and lines that rows of added files came from.
  func located(in tables: RuleTables) -> VocabularyError {
    let places = places.map { place in
      let origin = tables[place.file]?.origin(ofLine: place.line)
      return Place(file: origin?.file ?? place.file, line: origin?.line ?? place.line)
    }
    return VocabularyError(places: places, detail: detail)
  }

  private init(places: [Place], detail: String) {
    self.places = places
    self.detail = detail
  }

  init(_ problem: CSVTable.Problem) {
    self.init(Place(file: problem.file, line: problem.line), detail: problem.detail)
  }
}

/// Reads a table and turns its problem into a `VocabularyError`.
func table(_ file: LookupFile) throws(VocabularyError) -> CSVTable {
  do throws(CSVTable.Problem) { return try CSVTable(file.bytes, file: file.name) } catch {
    throw VocabularyError(error)
  }
}

extension CSVTable {
  /// The column's position, or a `VocabularyError` that names the columns present.
  func required(_ name: String) throws(VocabularyError) -> Int {
    do throws(CSVTable.Problem) { return try column(name) } catch { throw VocabularyError(error) }
  }

  /// The field of a column that need not be there; empty when it is not.
  func optional(_ name: String, in row: Row) -> String {
    optionalColumn(name).map { row.fields[$0] } ?? ""
  }
}
