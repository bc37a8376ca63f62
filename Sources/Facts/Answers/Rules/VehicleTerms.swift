internal import Lookups

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

/// A vehicle through which public servants learn or try innovation.
public enum Vehicle: String, Sendable, Hashable, CaseIterable {
  /// An innovation studio.
  case studio
  /// A playbook.
  case playbook
  /// A toolkit, handbook, guidebook or manual.
  case toolkit
  /// A city, urban or living lab.
  case cityLab = "citylab"
  /// A policy, government or innovation lab.
  case policyLab = "policy_lab"
  /// A sandbox, the method Regulatory Sandboxes included.
  case sandbox
  /// An innovation challenge, call for solutions or hackathon.
  case challenge
  /// Training in the narrow sense, a curriculum, boot camps and master classes.
  case training
  /// An incubator or accelerator programme.
  case incubator
  /// A community of practice or a task force.
  case community
  /// A network or group of innovation champions.
  case champions
  /// Systemic design, by which a lab works on a system as a whole.
  case systemicDesign = "systemic_design"
  /// A framework or index that measures innovation.
  case measuringFramework = "measuring_framework"
  /// A roadmap.
  case roadmap
  /// A unit for innovation inside an institution.
  case innovationUnit = "innovation_unit"
  /// A market or hub set up as an experiment.
  case marketExperiment = "market_experiment"
}
