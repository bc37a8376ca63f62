internal import Archive
internal import ArgumentParser
internal import Facts
internal import Partners
internal import Renderers
internal import Reports
internal import Vocabulary

/// Prints what a model reads of an archive, for training it.
struct FeaturesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "features",
    abstract: "Print what a model reads of an archive.",
    discussion: "The scripts in Tests/Training learn the weights of the models from these tables (CSV).",
    shouldDisplay: false)

  @Argument(help: "The model: partners, links or barriers.")
  var model: ModelName

  @OptionGroup var archive: ArchiveOptions

  func run() async throws {
    try await Failure.reported {
      let rules = try archive.rules()
      let facts = try await archive.unrelatedFacts(rules)
      let (columns, rows): ([String], [[String]]) =
        switch model {
        case .partners: (PartnerFeatures.columns, try partnerRows(rules))
        case .links: (LinkTraining.columns, LinkTraining.rows(of: facts))
        case .barriers: (AnswerTraining.columns, try barrierRows(facts, rules))
        }
      let table = Table(
        id: "features", title: model.rawValue, about: "What the model reads.", columns: columns.map { Column($0) },
        rows: rows.map { $0.map { .text($0) } })
      StandardStreams.print(CSVText.text(of: table, isGuarded: false))
    }
  }

  private func partnerRows(_ rules: Rules) throws -> [[String]] {
    let extractor = PartnerExtractor(register: rules.partnerRegister, words: rules.partnerWords, sectors: nil)
    let forms = FormReader(catalogue: rules.forms)
    return try archive.folders.pageFiles().files.flatMap { file -> [[String]] in
      guard case .page(let page) = PageReader.read(file) else { return [] }
      let iso3 = page.values(of: "country").compactMap { rules.vocabulary.countries.resolve($0)?.iso3 }
      return extractor.features(in: page, form: forms.form(of: page), iso3: iso3).map(\.row)
    }
  }

  private func barrierRows(_ facts: ArchiveFacts, _ rules: Rules) throws -> [[String]] {
    let (source, training) = (archive.pageSource(), AnswerTraining(rules: rules))
    return facts.pages.filter { $0.answers?.barriers != nil || $0.answers?.obstacles != nil }
      .compactMap { source.page($0.document) }.flatMap(training.rows)
  }
}

/// A model whose weights are learned.
enum ModelName: String, ExpressibleByArgument, CaseIterable {
  case partners, links, barriers
}
