public import Lookups

/// The lexicons and labels by which answers are read.
///
/// All of them are CSV files: barrier_lexicon.csv, barrier_weights.csv, vehicle_terms.csv, denials.csv,
/// option_labels.csv, handover_terms.csv and hypothesis_rules.csv; answer_codes.csv holds what persons read. Those compiled into the program are read when they are first asked for, so that a run that
/// reads no answers pays for none.
public struct AnswerRules: Sendable {
  private let givenBarriers: BarrierLexicon?
  private let givenModel: BarrierModel?
  private let givenVehicles: VehicleTerms?
  private let givenDenials: Denials?
  private let givenOptions: OptionLabels?
  private let givenHypotheses: HypothesisRules?
  private let givenHandovers: HandoverTerms?

  /// Themes that persons gave to answers by reading; none unless a curation folder holds them.
  public let codes: AnswerCodes

  var barriers: BarrierLexicon { givenBarriers ?? .standard }
  var barrierModel: BarrierModel? { givenModel ?? BarrierModel.standard }
  var vehicles: VehicleTerms { givenVehicles ?? .standard }
  var denials: Denials { givenDenials ?? .standard }
  var options: OptionLabels { givenOptions ?? .standard }
  var hypotheses: HypothesisRules { givenHypotheses ?? .standard }
  var handovers: HandoverTerms { givenHandovers ?? .standard }

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
    givenModel = try given(.barrierWeights).map { file throws(CSVTable.Problem) in try BarrierModel(file) }
    let coded = files.last { $0.name == AnswerCodes.fileName }
    codes = try coded.map { file throws(CSVTable.Problem) in try AnswerCodes(file) } ?? AnswerCodes()
    givenVehicles = try given(.vehicleTerms).map { file throws(CSVTable.Problem) in try VehicleTerms(file) }
    givenDenials = try given(.denials).map { file throws(CSVTable.Problem) in try Denials(file) }
    givenOptions = try given(.optionLabels).map { file throws(CSVTable.Problem) in try OptionLabels(file) }
    givenHandovers = try given(.handoverTerms).map { file throws(CSVTable.Problem) in try HandoverTerms(file) }
    givenHypotheses = try given(.hypothesisRules).map { file throws(CSVTable.Problem) in try HypothesisRules(file) }
  }

  /// Compiles what is not compiled yet, so that no core has to wait for it later.
  func prepare() { _ = (barriers, barrierModel, vehicles, denials, options, hypotheses, handovers) }

  private init() {
    (givenBarriers, givenModel, givenVehicles, givenDenials) = (nil, nil, nil, nil)
    (givenOptions, givenHypotheses, givenHandovers, codes) = (nil, nil, nil, AnswerCodes())
  }
}
