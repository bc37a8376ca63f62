/// The tables that people may edit, each as it is in force.
///
/// One policy for all: a file `X.csv` of a curation folder takes the place of the built-in `X.csv`; a file
/// `X.more.csv` with the same header adds its rows behind them; any other name is an error. Rows are checked by
/// whoever reads the table; ``LookupFile/located(_:)`` gives the file and line a row came from.
public struct RuleTables: Sendable {
  /// Decisions on single values, which only a curation folder has.
  public static let decisions = "decisions.csv"
  /// Answers coded by reading, which only a curation folder has.
  public static let answerCodes = "answer_codes.csv"
  private static let addition = ".more.csv"

  private let tables: [String: LookupFile]
  /// Names of the tables that a curation folder replaces, extends or adds, sorted.
  public let curated: [String]

  /// The tables compiled into the program.
  public static let builtIn = RuleTables()

  private init() {
    tables = Dictionary(LookupFile.rules.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    curated = []
  }

  /// Puts the files of a curation folder into force.
  ///
  /// - Throws: ``CSVTable/Problem`` for a file of another name, with the nearest one, and for an addition whose header
  ///   is not that of its table.
  public init(curation files: [LookupFile]) throws(CSVTable.Problem) {
    var tables = Self.builtIn.tables
    var curated: Set<String> = []
    let additions = files.filter { $0.name.hasSuffix(Self.addition) }
    for file in files where !file.name.hasSuffix(Self.addition) {
      try Self.check(file.name, file)
      tables[file.name] = file
      curated.insert(file.name)
    }
    for file in additions {
      let name = String(file.name.dropLast(Self.addition.count)) + ".csv"
      try Self.check(name, file)
      tables[name] = try tables[name]?.extended(by: file) ?? file
      curated.insert(name)
    }
    self.tables = tables
    self.curated = curated.sorted()
  }

  /// Names of all tables that may be in force, sorted.
  public static let names = (LookupFile.rules.map(\.name) + [decisions, answerCodes]).sorted()

  /// Names of the tables in force, sorted.
  public var names: [String] { tables.keys.sorted() }

  /// A table in force; nil for one that only a curation folder has and this one has not.
  public subscript(name: String) -> LookupFile? { tables[name] }

  /// The table in force that a built-in file stands for.
  public func inForce(_ file: LookupFile) -> LookupFile { tables[file.name] ?? file }

  /// Whether a table comes from the curation folder, whole or in part.
  public func isCurated(_ file: LookupFile) -> Bool { curated.contains(file.name) }

  private static func check(_ name: String, _ file: LookupFile) throws(CSVTable.Problem) {
    guard !names.contains(name) else { return }
    let near = NearName.nearest(to: name, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
    throw CSVTable.Problem(
      file: file.name, line: 1,
      detail: "no table has this name: expected one that \"labmetrics rules --list\" names, as it is or as "
        + "NAME.more.csv\(near)")
  }
}

extension LookupFile {
  /// The table with the rows of another file behind its own.
  ///
  /// - Throws: ``CSVTable/Problem`` when the headers differ.
  func extended(by file: LookupFile) throws(CSVTable.Problem) -> LookupFile {
    let (own, added) = (try CSVTable(self), try CSVTable(file))
    guard own.columns == added.columns else {
      throw CSVTable.Problem(
        file: file.name, line: 1,
        detail: "found the columns \(added.columns.joined(separator: ", ")), expected those of \(name): "
          + own.columns.joined(separator: ", "))
    }
    let header = file.bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? file.bytes.count
    let base = bytes.last == 0x0A ? bytes : bytes + [0x0A]
    return LookupFile(
      name: name, bytes: base + file.bytes[header...],
      added: Addition(name: file.name, firstLine: base.count(where: { $0 == 0x0A }) + 1))
  }

  /// Whether rows of another file stand behind the table's own.
  public var hasAddition: Bool { added != nil }

  /// The file and line that a row of the table came from.
  public func origin(ofLine line: Int) -> (file: String, line: Int) {
    guard let added, line >= added.firstLine else { return (name, line) }
    return (added.name, line - added.firstLine + 2)
  }

  /// A problem of the table with the file and line that its row came from.
  public func located(_ problem: CSVTable.Problem) -> CSVTable.Problem {
    let place = origin(ofLine: problem.line)
    return CSVTable.Problem(file: place.file, line: place.line, detail: problem.detail)
  }
}

/// The name nearest to a misspelt one.
enum NearName {
  /// A name that is at most a third of its letters away; nil when none is.
  static func nearest(to name: String, among names: [String]) -> String? {
    let ranked = names.map { (name: $0, distance: distance(Array(name.utf8), Array($0.utf8))) }
    let best = ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return best.flatMap { $0.distance * 3 <= name.utf8.count ? $0.name : nil }
  }

  /// Letters put in, left out or changed (Levenshtein).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var above = row[0]
      row[0] = index + 1
      for other in right.indices {
        let diagonal = above + (letter == right[other] ? 0 : 1)
        above = row[other + 1]
        row[other + 1] = min(diagonal, above + 1, row[other] + 1)
      }
    }
    return row[right.count]
  }
}
