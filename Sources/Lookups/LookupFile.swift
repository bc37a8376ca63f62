package import CData

/// The data files compiled into the program: vocabularies, the form catalogue, lexicons, and the example pages.
///
/// Each is a CSV file below `Data` that a person may read and change; `--curation DIR` puts a file of the same name in
/// its place for one run. Who reads a file knows its columns; this module knows none.
public struct LookupFile: Sendable {
  /// Name with extension, as in the folder.
  public let name: String
  /// The file's bytes.
  public let bytes: [UInt8]

  /// The file whose rows stand behind the table's own; nil where all rows are its own.
  let added: Addition?

  /// Rows of another file at the end of a table.
  struct Addition: Sendable {
    let name: String
    /// The line of the table on which its first row stands.
    let firstLine: Int
  }

  /// Names bytes that were read elsewhere, such as a file of a curation folder.
  public init(name: String, bytes: [UInt8]) {
    self.init(name: name, bytes: bytes, added: nil)
  }

  init(name: String, bytes: [UInt8], added: Addition?) {
    self.name = name
    self.bytes = bytes
    self.added = added
  }

  /// Names a file compiled in.
  package init(name: String, _ file: labmetrics_file) {
    self.init(name: name, bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }

  /// HTML 5 character references: name without `;`, code points in hexadecimal.
  public static let entities = LookupFile(name: "entities.csv", labmetrics_entities)
}

extension LookupFile {
  /// The prompts of each form with their stable field ids.
  public static let forms = LookupFile(name: "forms.csv", labmetrics_forms)
  /// Texts of the forms themselves that stand where answers do.
  public static let helpTexts = LookupFile(name: "help_texts.csv", labmetrics_help_texts)
  /// Answers that say nothing.
  public static let emptyAnswers = LookupFile(name: "empty_answers.csv", labmetrics_empty_answers)
  /// Frequent small words that belong to one language alone.
  public static let stopWords = LookupFile(name: "stop_words.csv", labmetrics_stop_words)
  /// Single pages whose year of work differs from the rule.
  public static let yearOverrides = LookupFile(name: "year_overrides.csv", labmetrics_year_overrides)
  /// The core prompts of each form edition.
  public static let corePrompts = LookupFile(name: "core_prompts.csv", labmetrics_core_prompts)
  /// Years in which a list or a form changed.
  public static let formBreaks = LookupFile(name: "form_breaks.csv", labmetrics_form_breaks)
  /// Canonical methods with aliases and families.
  public static let methods = LookupFile(name: "methods.csv", labmetrics_methods)
  /// Canonical data sources with aliases and classes.
  public static let dataSources = LookupFile(name: "data_sources.csv", labmetrics_data_sources)
  /// The Sustainable Development Goals.
  public static let sdgs = LookupFile(name: "sdgs.csv", labmetrics_sdgs)
  /// Canonical thematic areas with aliases.
  public static let thematicAreas = LookupFile(name: "thematic_areas.csv", labmetrics_thematic_areas)
  /// Countries with ISO 3166 codes, M49 regions and the spellings of the archive.
  public static let countries = LookupFile(name: "countries.csv", labmetrics_countries)
  /// Names of the countries in the other languages of reports, from the Unicode CLDR.
  public static let countryNames = LookupFile(name: "country_names.csv", labmetrics_country_names)

  /// The five example documents, read when no archive is named.
  public static let seeds = [
    LookupFile(name: "000_6107789977ede02a.txt", labmetrics_seed_0),
    LookupFile(name: "001_c8bad723d69a0c0f.txt", labmetrics_seed_1),
    LookupFile(name: "002_41ebf5d89bd6417a.txt", labmetrics_seed_2),
    LookupFile(name: "003_8a4f6fb22c81cfd5.txt", labmetrics_seed_3),
    LookupFile(name: "004_578e9dd3e6ef0cec.txt", labmetrics_seed_4),
  ]
}

extension LookupFile {
  /// International bodies that a partner's name may mean in any country.
  public static let partnerRegister = LookupFile(
    name: "partner_register.csv", labmetrics_partner_register)
  /// Words of partner names in four languages, with what they may be.
  public static let partnerWords = LookupFile(name: "partner_words.csv", labmetrics_partner_words)
  /// Learned weights by which a partner's sector is told.
  public static let partnerSectors = LookupFile(name: "partner_sectors.csv", labmetrics_partner_sectors)
  /// Decisions of a person on which name means which partner.
  public static let partnerAliases = LookupFile(
    name: "partner_aliases.csv", labmetrics_partner_aliases)
}

extension LookupFile {
  /// Words and phrases by which a barrier theme is recognised.
  public static let barrierLexicon = LookupFile(
    name: "barrier_lexicon.csv", labmetrics_barrier_lexicon)
  /// Weights of the model that reads barrier themes.
  public static let barrierWeights = LookupFile(name: "barrier_weights.csv", labmetrics_barrier_weights)
  /// Weights of the model that links closings to plans.
  public static let linkWeights = LookupFile(name: "link_weights.csv", labmetrics_link_weights)
  /// Words by which dates, places and bodies of a handover are recognised.
  public static let handoverTerms = LookupFile(name: "handover_terms.csv", labmetrics_handover_terms)
  /// Words by which a sentence shows that a lab or a partner makes or runs an initiative.
  public static let initiativeTerms = LookupFile(name: "initiative_terms.csv", labmetrics_initiative_terms)
  /// Words and phrases by which an innovation vehicle is recognised.
  public static let vehicleTerms = LookupFile(name: "vehicle_terms.csv", labmetrics_vehicle_terms)
  /// Phrases by which an answer denies what it was asked for.
  public static let denials = LookupFile(name: "denials.csv", labmetrics_denials)
  /// Labels of the forms' options with their codes.
  public static let optionLabels = LookupFile(name: "option_labels.csv", labmetrics_option_labels)
  /// Phrases by which the outcome of a hypothesis is recognised.
  public static let hypothesisRules = LookupFile(
    name: "hypothesis_rules.csv", labmetrics_hypothesis_rules)
}

extension LookupFile {
  /// The tables that people may edit, in the order of their names.
  ///
  /// The HTML standard's character references are none of them: no archive has its own.
  static let rules: [LookupFile] = [
    .barrierLexicon, .barrierWeights, .corePrompts, .countries, .dataSources, .denials, .emptyAnswers, .formBreaks,
    .forms,
    .handoverTerms, .helpTexts, .hypothesisRules, .initiativeTerms, .linkWeights, .methods, .optionLabels,
    .partnerAliases,
    .partnerRegister, .partnerSectors,
    .partnerWords, .sdgs, .stopWords,
    .thematicAreas, .vehicleTerms, .yearOverrides,
  ]
}
