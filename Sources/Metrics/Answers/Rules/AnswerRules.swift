public import Lookups

/// The lexicons and labels by which answers are read, compiled once.
///
/// All of them are CSV files: barrier_lexicon.csv, vehicle_terms.csv, denials.csv, option_labels.csv and
/// hypothesis_rules.csv.
public struct AnswerRules: Sendable {
  let barriers: BarrierLexicon
  let vehicles: VehicleTerms
  let denials: Denials
  let options: OptionLabels
  let hypotheses: HypothesisRules

  /// The rules compiled into the program.
  ///
  /// Its files are checked by tests; rules that cannot be read find nothing, which those tests notice.
  public static let standard: AnswerRules = (try? AnswerRules(files: [])) ?? AnswerRules()

  /// Compiles the rules.
  ///
  /// - Parameter files: files that stand in for those of the same name, as from a curation folder; others are ignored.
  /// - Throws: `CSVTable.Problem` that names file, line and what is damaged.
  /// - Complexity: O(*n*) in the files; about 5 ms for the files compiled in.
  public init(files: [LookupFile]) throws(CSVTable.Problem) {
    func current(_ file: LookupFile) -> LookupFile { files.last { $0.name == file.name } ?? file }
    barriers = try BarrierLexicon(current(.barrierLexicon))
    vehicles = try VehicleTerms(current(.vehicleTerms))
    denials = try Denials(current(.denials))
    options = try OptionLabels(current(.optionLabels))
    hypotheses = try HypothesisRules(current(.hypothesisRules))
  }

  private init() {
    barriers = BarrierLexicon()
    vehicles = VehicleTerms()
    denials = Denials()
    options = OptionLabels()
    hypotheses = HypothesisRules()
  }
}
