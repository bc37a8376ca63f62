internal import Archive
internal import ArgumentParser
internal import Metrics
internal import Partners
internal import Reports
internal import Vocabulary

/// Prints what a model reads of an archive, for training it.
struct FeaturesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "features",
    abstract: "Print what a model reads of an archive.",
    discussion: "The scripts in Tests/Training learn the weights of the models from these tables (CSV).",
    shouldDisplay: false)

  @Argument(help: "The model: partners.")
  var model: ModelName

  @OptionGroup var archive: ArchiveOptions

  func run() async throws {
    try await Failure.reported {
      let (columns, rows): ([String], [[String]]) =
        switch model {
        case .partners: (PartnerFeatures.columns, try partnerRows())
        }
      let table = Table(
        id: "features", title: model.rawValue, about: "What the model reads.", columns: columns.map { Column($0) },
        rows: rows.map { $0.map { .text($0) } })
      StandardStreams.print(CSVText.text(of: table, isGuarded: false))
    }
  }

  private func partnerRows() throws -> [[String]] {
    let countries = try archive.vocabulary().countries
    let (extractor, forms) = (PartnerExtractor(sectors: nil), FormReader())
    return try archive.folders.pageFiles().files.flatMap { file -> [[String]] in
      guard case .page(let page) = PageReader.read(file) else { return [] }
      let iso3 = page.values(of: "country").compactMap { countries.resolve($0)?.iso3 }
      return extractor.features(in: page, form: forms.form(of: page), iso3: iso3).map(\.row)
    }
  }
}

/// A model whose weights are learned.
enum ModelName: String, ExpressibleByArgument, CaseIterable {
  case partners
}
