internal import Archive
public import Lookups
internal import Text
internal import Vocabulary

/// Themes that persons gave to answers by reading them clause by clause.
///
/// "labmetrics code" writes the table, a person fills it in and puts it into the curation folder as answer_codes.csv. An
/// answer whose words have changed since keeps no code: the fingerprint tells.
public struct AnswerCodes: Sendable {
  /// Name of the file in a curation folder.
  public static let fileName = "answer_codes.csv"

  /// The codes of one answer.
  struct Coding: Sendable {
    /// The answer's fingerprint when it was read.
    let fingerprint: String
    /// The line of its first code, from 1.
    let line: Int
    /// For each coder, in the order of the file, the themes of the clauses read.
    var readings: [(coder: String, clauses: [Int: Set<BarrierTheme>])]
  }

  struct Key: Hashable, Sendable {
    let document: String
    let field: String
  }

  let codings: [Key: Coding]
  let file: String

  /// No codes.
  public init() { (codings, file) = ([:], Self.fileName) }

  /// What stands for a clause without any theme.
  static let none = "none"

  /// Reads answer_codes.csv.
  ///
  /// Columns document, field, fingerprint and clause (its number from 1); and either theme and coder, or first_coder and
  /// second_coder as "labmetrics code" writes them. A cell holds themes parted by `|`, `none`, or nothing where the clause
  /// was not read.
  ///
  /// - Throws: `CSVTable.Problem` with file and line for an unknown theme or a clause that is no number.
  public init(_ file: LookupFile) throws(CSVTable.Problem) {
    let table = try CSVTable(file.bytes, file: file.name)
    let (document, field) = (try table.column("document"), try table.column("field"))
    let (fingerprint, clause) = (try table.column("fingerprint"), try table.column("clause"))
    var codings: [Key: Coding] = [:]
    let readings = try Self.readings(table)
    for row in table.rows {
      guard let number = Int(row.fields[clause]), number > 0 else {
        throw CSVTable.Problem(
          file: file.name, line: row.line,
          detail: "found clause \"\(row.fields[clause])\", expected its number as \"labmetrics code\" writes it")
      }
      let key = Key(document: row.fields[document], field: row.fields[field])
      for (coder, themes) in try readings(row) {
        var coding = codings[key] ?? Coding(fingerprint: row.fields[fingerprint], line: row.line, readings: [])
        coding.add(themes, to: number, by: coder)
        codings[key] = coding
      }
    }
    (self.codings, self.file) = (codings, file.name)
  }

  private typealias Reading = (coder: String, themes: Set<BarrierTheme>)

  /// How the codes of a row are read, in the long or the wide layout.
  private static func readings(
    _ table: CSVTable
  ) throws(CSVTable.Problem) -> (CSVTable.Row) throws(CSVTable.Problem) -> [Reading] {
    if let first = table.optionalColumn("first_coder") {
      let second = table.optionalColumn("second_coder")
      return { row throws(CSVTable.Problem) in
        var readings: [Reading] = []
        for (coder, column) in [("first", first), ("second", second)] {
          guard let column, let themes = try Self.themes(row.fields[column], row, table) else { continue }
          readings.append((coder, themes))
        }
        return readings
      }
    }
    let (theme, coder) = (try table.column("theme"), try table.column("coder"))
    return { row throws(CSVTable.Problem) in
      try Self.themes(row.fields[theme], row, table).map { [(row.fields[coder], $0)] } ?? []
    }
  }

  /// The themes of a cell; nil where the clause was not read.
  private static func themes(
    _ cell: String, _ row: CSVTable.Row, _ table: CSVTable
  ) throws(CSVTable.Problem) -> Set<BarrierTheme>? {
    var themes = Set<BarrierTheme>()
    let names = cell.split { $0 == "|" || $0 == ";" || $0 == " " }.map(String.init)
    guard !names.isEmpty else { return nil }
    for name in names where name != none {
      guard let theme = BarrierTheme(rawValue: name) else {
        let known = BarrierTheme.allCases.map(\.rawValue).joined(separator: ", ")
        throw CSVTable.Problem(
          file: table.file, line: row.line, detail: "found theme \"\(name)\", expected none or one of \(known)")
      }
      themes.insert(theme)
    }
    return themes
  }

  /// The themes of an answer's clauses by its first coder; nil when nobody coded these words.
  func codes(of document: String, _ field: String, _ fingerprint: String) -> [Int: Set<BarrierTheme>]? {
    guard let coding = codings[Key(document: document, field: field)], coding.fingerprint == fingerprint else {
      return nil
    }
    return coding.readings.first?.clauses
  }
}

extension AnswerCodes.Coding {
  mutating func add(_ themes: Set<BarrierTheme>, to clause: Int, by coder: String) {
    guard let index = readings.firstIndex(where: { $0.coder == coder }) else {
      readings.append((coder, [clause: themes]))
      return
    }
    readings[index].clauses[clause, default: []].formUnion(themes)
  }
}

extension AnswerCodes {
  /// How far two coders agree; nil when no answer has two.
  public var agreement: CodingAgreement? {
    let pairs = codings.values.filter { $0.readings.count >= 2 }.map { coding in
      (coding.themes(0), coding.themes(1))
    }
    return CodingAgreement(pairs)
  }
}

extension AnswerCodes.Coding {
  /// All themes that a coder gave to the answer.
  fileprivate func themes(_ reading: Int) -> Set<BarrierTheme> {
    readings[reading].clauses.values.reduce(into: []) { $0.formUnion($1) }
  }
}

/// How far two persons who coded the same answers agree.
public struct CodingAgreement: Sendable, Hashable {
  /// Number of answers that both coded.
  public let answers: Int
  /// Twice the themes both gave by the themes of each, 0 to 1; 1 where neither gave any.
  public let f1: Double
  /// Krippendorff's alpha over answers and themes, nominal: 1 is agreement, 0 is chance; 1 where nothing varies.
  public let alpha: Double

  /// Compares the themes that two coders gave to each answer; nil without any answer.
  init?(_ pairs: [(Set<BarrierTheme>, Set<BarrierTheme>)]) {
    guard !pairs.isEmpty else { return nil }
    let both = pairs.reduce(0) { $0 + $1.0.intersection($1.1).count }
    let given = pairs.reduce(0) { $0 + $1.0.count + $1.1.count }
    let differing = pairs.reduce(0) { $0 + $1.0.symmetricDifference($1.1).count }
    answers = pairs.count
    f1 = given > 0 ? 2 * Double(both) / Double(given) : 1
    // Each answer and theme is a unit with two values: given or not.
    let units = Double(pairs.count * BarrierTheme.allCases.count)
    let values = 2 * units
    let expected = 2 * Double(given) * (values - Double(given)) / (values * (values - 1))
    alpha = expected > 0 ? 1 - Double(differing) / units / expected : 1
  }
}
