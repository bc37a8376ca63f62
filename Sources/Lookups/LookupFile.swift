/// The data files compiled into the program: vocabularies, the form catalogue, lexicons, and the example pages.
///
/// Each is a CSV file below `Data` that a person may read and change; `--curation DIR` puts a file of the same name in
/// its place for one run. Who reads a file knows its columns; this module knows none.
public struct LookupFile: Sendable {
  /// Name with extension, as in the folder.
  public let name: String
  /// The file's bytes.
  public let bytes: [UInt8]

  /// Names bytes that were read elsewhere, such as a file of a curation folder.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// HTML 5 character references: name without `;`, code points in hexadecimal.
  public static let entities = LookupFile(name: "entities.csv", bytes: PackageResources.entities_csv)
}

extension LookupFile {
  /// The prompts of each form with their stable field ids.
  public static let forms = LookupFile(name: "forms.csv", bytes: PackageResources.forms_csv)
  /// Texts of the forms themselves that stand where answers do.
  public static let helpTexts = LookupFile(name: "help_texts.csv", bytes: PackageResources.help_texts_csv)
  /// Answers that say nothing.
  public static let emptyAnswers = LookupFile(name: "empty_answers.csv", bytes: PackageResources.empty_answers_csv)
  /// Frequent small words that belong to one language alone.
  public static let stopWords = LookupFile(name: "stop_words.csv", bytes: PackageResources.stop_words_csv)
  /// Single pages whose year of work differs from the rule.
  public static let yearOverrides = LookupFile(name: "year_overrides.csv", bytes: PackageResources.year_overrides_csv)
  /// The core prompts of each form edition.
  public static let corePrompts = LookupFile(name: "core_prompts.csv", bytes: PackageResources.core_prompts_csv)
  /// Years in which a list or a form changed.
  public static let formBreaks = LookupFile(name: "form_breaks.csv", bytes: PackageResources.form_breaks_csv)
  /// Canonical methods with aliases and families.
  public static let methods = LookupFile(name: "methods.csv", bytes: PackageResources.methods_csv)
  /// Canonical data sources with aliases and classes.
  public static let dataSources = LookupFile(name: "data_sources.csv", bytes: PackageResources.data_sources_csv)
  /// The Sustainable Development Goals.
  public static let sdgs = LookupFile(name: "sdgs.csv", bytes: PackageResources.sdgs_csv)
  /// Canonical thematic areas with aliases.
  public static let thematicAreas = LookupFile(name: "thematic_areas.csv", bytes: PackageResources.thematic_areas_csv)
  /// Countries with ISO 3166 codes, M49 regions and the spellings of the archive.
  public static let countries = LookupFile(name: "countries.csv", bytes: PackageResources.countries_csv)

  /// The five example documents, read when no archive is named.
  public static let seeds = [
    LookupFile(name: "000_6107789977ede02a.txt", bytes: PackageResources._00_6107789977ede02a_txt),
    LookupFile(name: "001_c8bad723d69a0c0f.txt", bytes: PackageResources._01_c8bad723d69a0c0f_txt),
    LookupFile(name: "002_41ebf5d89bd6417a.txt", bytes: PackageResources._02_41ebf5d89bd6417a_txt),
    LookupFile(name: "003_8a4f6fb22c81cfd5.txt", bytes: PackageResources._03_8a4f6fb22c81cfd5_txt),
    LookupFile(name: "004_578e9dd3e6ef0cec.txt", bytes: PackageResources._04_578e9dd3e6ef0cec_txt),
  ]
}

extension LookupFile {
  /// International bodies that a partner's name may mean in any country.
  public static let partnerRegister = LookupFile(
    name: "partner_register.csv", bytes: PackageResources.partner_register_csv)
  /// Words of partner names in four languages, with what they may be.
  public static let partnerWords = LookupFile(name: "partner_words.csv", bytes: PackageResources.partner_words_csv)
  /// Learned weights by which a partner's sector is told.
  public static let partnerSectors = LookupFile(
    name: "partner_sectors.csv", bytes: PackageResources.partner_sectors_csv)
  /// Learned weights by which a partner is told from what is none.
  public static let partnerNames = LookupFile(name: "partner_names.csv", bytes: PackageResources.partner_names_csv)
  /// Decisions of a person on which name means which partner.
  public static let partnerAliases = LookupFile(
    name: "partner_aliases.csv", bytes: PackageResources.partner_aliases_csv)
}

extension LookupFile {
  /// Words and phrases by which a barrier theme is recognised.
  public static let barrierLexicon = LookupFile(
    name: "barrier_lexicon.csv", bytes: PackageResources.barrier_lexicon_csv)
  /// Words and phrases by which an innovation vehicle is recognised.
  public static let vehicleTerms = LookupFile(name: "vehicle_terms.csv", bytes: PackageResources.vehicle_terms_csv)
  /// Phrases by which an answer denies what it was asked for.
  public static let denials = LookupFile(name: "denials.csv", bytes: PackageResources.denials_csv)
  /// Labels of the forms' options with their codes.
  public static let optionLabels = LookupFile(name: "option_labels.csv", bytes: PackageResources.option_labels_csv)
  /// Phrases by which the outcome of a hypothesis is recognised.
  public static let hypothesisRules = LookupFile(
    name: "hypothesis_rules.csv", bytes: PackageResources.hypothesis_rules_csv)
}
