public import Archive
internal import Files
public import Lookups
public import Partners
public import Vocabulary

/// Everything by which pages are read and values are counted, as it is in force: one value for a whole run.
///
/// The tables stand in ``tables``, built-in or from a curation folder; each part is made from them. Tables of a
/// curation folder are read at once, so that a damaged row ends the run; built-in ones when they are first needed.
///
///     let rules = try Rules(curation: files)
///     rules.vocabulary.resolve("solution mapping", in: .methods)
public final class Rules: Sendable {
  /// The tables in force.
  public let tables: RuleTables
  /// What values count as.
  public let vocabulary: Vocabulary
  private let catalogue: Deferred<FormCatalogue>
  private let prompts: Deferred<CorePrompts>
  private let words: Deferred<StopWords>
  private let years: Deferred<CycleYear>
  private let breaks: Deferred<SeriesBreaks>
  private let register: Deferred<PartnerRegister>
  private let lexicon: Deferred<PartnerWords>
  private let aliases: Deferred<PartnerAliases>
  private let sectorWeights: Deferred<SectorModel?>
  private let barrierTerms: Deferred<BarrierLexicon>
  private let vehicleTerms: Deferred<VehicleTerms>
  private let initiativeTerms: Deferred<InitiativeTerms>
  private let denialTerms: Deferred<Denials>
  private let optionLabels: Deferred<OptionLabels>
  private let hypothesisRules: Deferred<HypothesisRules>
  private let handoverTerms: Deferred<HandoverTerms>
  private let barrierWeights: Deferred<BarrierModel?>
  private let linkWeights: Deferred<LinkModel>
  private let readCodes: Deferred<AnswerCodes>

  /// The rules compiled into the program.
  public static let builtIn: Rules = {
    guard let rules = try? Rules(tables: .builtIn) else {
      preconditionFailure("built-in tables are read when they are needed, so nothing can fail here")
    }
    return rules
  }()

  /// Puts the files of a curation folder into force.
  ///
  /// - Throws: ``RuleError`` with file and line, what was found, what was expected, and what to do.
  public convenience init(curation files: [LookupFile]) throws(RuleError) {
    do { try self.init(tables: RuleTables(curation: files)) } catch { throw RuleError(error) }
  }

  private init(tables: RuleTables) throws {
    self.tables = tables
    digits = Deferred { Self.version(of: tables) }
    vocabulary = tables.curated.isEmpty ? .standard : try Vocabulary(tables)
    catalogue = try Self.part(tables, [.forms, .helpTexts, .emptyAnswers], .standard) { try FormCatalogue($0) }
    prompts = try Self.part(tables, .corePrompts, .standard) { try CorePrompts($0) }
    words = try Self.part(tables, .stopWords, .standard) { try StopWords($0) }
    years = try Self.part(tables, .yearOverrides, .standard) { try CycleYear($0) }
    breaks = try Self.part(tables, .formBreaks, .standard) { try SeriesBreaks($0) }
    register = try Self.part(tables, .partnerRegister, .standard) { try PartnerRegister($0) }
    lexicon = try Self.part(tables, [.partnerWords, .countries], .standard) {
      try PartnerWords(words: $0.inForce(.partnerWords), countries: $0.inForce(.countries))
    }
    aliases = try Self.part(tables, .partnerAliases, .standard) { try PartnerAliases($0) }
    sectorWeights = try Self.part(tables, .partnerSectors, SectorModel.standard) { try SectorModel($0) }
    barrierTerms = try Self.part(tables, .barrierLexicon, .standard) { try BarrierLexicon($0) }
    vehicleTerms = try Self.part(tables, .vehicleTerms, .standard) { try VehicleTerms($0) }
    initiativeTerms = try Self.part(tables, .initiativeTerms, .standard) { try InitiativeTerms($0) }
    denialTerms = try Self.part(tables, .denials, .standard) { try Denials($0) }
    optionLabels = try Self.part(tables, .optionLabels, .standard) { try OptionLabels($0) }
    hypothesisRules = try Self.part(tables, .hypothesisRules, .standard) { try HypothesisRules($0) }
    handoverTerms = try Self.part(tables, .handoverTerms, .standard) { try HandoverTerms($0) }
    barrierWeights = try Self.part(tables, .barrierWeights, BarrierModel.standard) { try BarrierModel($0) }
    linkWeights = try Self.part(tables, .linkWeights, .standard) { try LinkModel($0) }
    let codes = try tables[RuleTables.answerCodes].map { try AnswerCodes($0) } ?? AnswerCodes()
    readCodes = Deferred { codes }
  }

  /// A part of one table, made as one of several is.
  private static func part<Part: Sendable>(
    _ tables: RuleTables, _ file: LookupFile, _ builtIn: @autoclosure @escaping @Sendable () -> Part,
    _ make: (LookupFile) throws -> Part
  ) throws -> Deferred<Part> {
    try part(tables, [file], builtIn()) { try make($0.inForce(file)) }
  }

  /// A part made at once where a table of it is curated; else the built-in one, when it is first asked for.
  private static func part<Part: Sendable>(
    _ tables: RuleTables, _ files: [LookupFile], _ builtIn: @autoclosure @escaping @Sendable () -> Part,
    _ make: (RuleTables) throws -> Part
  ) throws -> Deferred<Part> {
    guard files.contains(where: tables.isCurated) else { return Deferred { builtIn() } }
    do {
      let part = try make(tables)
      return Deferred { part }
    } catch let problem as CSVTable.Problem {
      throw tables[problem.file]?.located(problem) ?? problem
    }
  }

  // MARK: Parts

  /// The questions of the forms.
  public var forms: FormCatalogue { catalogue.value }
  /// What each edition of a form is expected to answer.
  public var corePrompts: CorePrompts { prompts.value }
  /// The small words that tell a language.
  public var stopWords: StopWords { words.value }
  /// The year of work behind a page.
  public var cycleYear: CycleYear { years.value }
  /// Years in which lists and forms changed.
  public var seriesBreaks: SeriesBreaks { breaks.value }
  /// International bodies.
  public var partnerRegister: PartnerRegister { register.value }
  /// Words of partners' names.
  public var partnerWords: PartnerWords { lexicon.value }
  /// Decisions on which name means which partner.
  public var partnerAliases: PartnerAliases { aliases.value }
  /// Weights by which sectors of partners are told; nil where none are compiled in.
  public var sectorModel: SectorModel? { sectorWeights.value }
  /// What reads partners from pages.
  public var partnerExtractor: PartnerExtractor {
    PartnerExtractor(register: partnerRegister, words: partnerWords, sectors: sectorModel)
  }
  /// Words that name a barrier.
  var barriers: BarrierLexicon { barrierTerms.value }
  /// Words that name a vehicle.
  var vehicles: VehicleTerms { vehicleTerms.value }
  /// Words that show who makes or runs an initiative.
  var initiatives: InitiativeTerms { initiativeTerms.value }
  /// Phrases that deny what was asked for.
  var denials: Denials { denialTerms.value }
  /// Codes of the forms' options.
  package var options: OptionLabels { optionLabels.value }
  /// Phrases that tell the outcome of a hypothesis.
  var hypotheses: HypothesisRules { hypothesisRules.value }
  /// Words that tell dates, places and bodies of a handover.
  var handovers: HandoverTerms { handoverTerms.value }
  /// Weights by which barrier themes are read; nil where none are compiled in.
  var barrierModel: BarrierModel? { barrierWeights.value }
  /// Weights by which closings are linked to plans.
  var linkModel: LinkModel { linkWeights.value }
  /// Themes that persons gave to answers by reading; none unless a curation folder holds them.
  public var codes: AnswerCodes { readCodes.value }

  /// Makes the lexicons that reading needs, so that no core has to wait for them later.
  func prepare() { _ = (barriers, barrierModel, vehicles, denials, options, hypotheses, handovers) }

  // MARK: Version

  /// 16 hexadecimal digits that name exactly the tables in force: one changed byte changes them.
  public var version: String { digits.value }
  private let digits: Deferred<String>

  private static func version(of tables: RuleTables) -> String {
    let lines = tables.names.compactMap { name in
      tables[name].map { "\(name) \(Fingerprint.of($0.bytes.span))" }
    }
    let digits = String(Fingerprint.of(lines.joined(separator: "\n")), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// What is wrong with a table of a curation folder; stops the run, since figures would rest on it.
public struct RuleError: Error, Equatable, CustomStringConvertible, Sendable {
  /// File and line, what was found, what was expected, and what to do.
  public let description: String

  init(_ error: any Error) { description = "\(error)" }
}
