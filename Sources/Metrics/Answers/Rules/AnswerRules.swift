public import Lookups

/// The lexicons and labels by which answers are read.
///
/// All of them are CSV files: barrier_lexicon.csv, vehicle_terms.csv, denials.csv, option_labels.csv and
/// hypothesis_rules.csv. Those compiled into the program are read when they are first asked for, so that a run that
/// reads no answers pays for none.
public struct AnswerRules: Sendable {
  private let givenBarriers: BarrierLexicon?
  private let givenVehicles: VehicleTerms?
  private let givenDenials: Denials?
  private let givenOptions: OptionLabels?
  private let givenHypotheses: HypothesisRules?

  var barriers: BarrierLexicon { givenBarriers ?? .standard }
  var vehicles: VehicleTerms { givenVehicles ?? .standard }
  var denials: Denials { givenDenials ?? .standard }
  var options: OptionLabels { givenOptions ?? .standard }
  var hypotheses: HypothesisRules { givenHypotheses ?? .standard }

  /// The rules compiled into the program.
  public static let standard = AnswerRules()

  /// Compiles the rules of files.
  ///
  /// - Parameter files: files that stand in for those of the same name, as from a curation folder; others are ignored.
  /// - Throws: `CSVTable.Problem` that names file, line and what is damaged.
  /// - Complexity: O(*n*) in the files.
  public init(files: [LookupFile]) throws(CSVTable.Problem) {
    func given(_ file: LookupFile) -> LookupFile? { files.last { $0.name == file.name } }
    givenBarriers = try given(.barrierLexicon).map { file throws(CSVTable.Problem) in try BarrierLexicon(file) }
    givenVehicles = try given(.vehicleTerms).map { file throws(CSVTable.Problem) in try VehicleTerms(file) }
    givenDenials = try given(.denials).map { file throws(CSVTable.Problem) in try Denials(file) }
    givenOptions = try given(.optionLabels).map { file throws(CSVTable.Problem) in try OptionLabels(file) }
    givenHypotheses = try given(.hypothesisRules).map { file throws(CSVTable.Problem) in try HypothesisRules(file) }
  }

  /// Compiles what is not compiled yet, so that no core has to wait for it later.
  func prepare() { _ = (barriers, vehicles, denials, options, hypotheses) }

  private init() {
    (givenBarriers, givenVehicles, givenDenials, givenOptions, givenHypotheses) = (nil, nil, nil, nil, nil)
  }
}
