internal import Lookups
internal import Vocabulary

/// The words and phrases by which innovation vehicles are recognised.
struct VehicleTerms: Sendable {
  let terms: TermList<Vehicle>

  /// The terms compiled into the program, which tests check; none when the file cannot be read.
  static let standard = (try? VehicleTerms(.vehicleTerms)) ?? VehicleTerms()

  init() { terms = TermList([]) }

  /// Compiles vehicle_terms.csv; `not_after` holds what must not stand directly before, alternatives parted by `|`.
  ///
  /// - Throws: `CSVTable.Problem` for an unknown vehicle, a damaged pattern, or a vehicle without any.
  init(_ file: LookupFile) throws(CSVTable.Problem) {
    let table = try RuleTable(file)
    let rows: [TermList<Vehicle>.Term] =
      try table.map(["vehicle", "pattern", "not_after"]) { (fields, line) throws(CSVTable.Problem) in
        guard let vehicle = Vehicle(rawValue: fields[0]) else {
          let known = Vehicle.allCases.map(\.rawValue).joined(separator: ", ")
          throw table.problem(line, "found vehicle \"\(fields[0])\", expected one of \(known)")
        }
        return .init(
          pattern: try table.pattern(fields[1], line), meaning: vehicle,
          notAfter: fields[2].split(separator: "|").map { FoldedText(String($0)).bytes })
      }
    try table.check(rows.map(\.meaning), cover: "vehicle")
    terms = TermList(rows)
  }
}
