internal import Labels
internal import Metrics
internal import Vocabulary

/// What the sections of the narrative share: the figures, the documents by name, the years, the words.
struct Narrative {
  let input: ReportInput
  /// Every number of the report.
  let figures: Figures
  /// Every document that is named.
  let listings: Listings
  /// The years of the report's documents, ascending.
  let years: [Int]
  /// Those of them that bear a plan or a closing: the years of tables on these forms.
  let formYears: [Int]
  /// Whether no year's figure reaches ten documents: names and numbers are told, no percentages.
  let isShort: Bool
  /// How figures are written.
  let text: FigureText

  init(_ input: ReportInput) {
    self.input = input
    figures = input.figures
    listings = input.listings
    years = input.figures.years
    formYears = input.figures.years(of: .plansAndClosings)
    isShort = !input.figures.years.contains { year in
      [DocumentSet.plansAndClosings, .experiments].contains { set in
        (input.figures.documents(set, in: .year(year)).numerator ?? 0) >= Self.few
      }
    }
    text = FigureText(labels: input.labels, hasShares: !isShort)
  }

  /// Fewer documents than this give no share and no judgement.
  static let few = 10

  /// The words.
  var labels: Labels { input.labels }

  /// The countries that the report is about, by name in its language.
  var countries: [String] { input.places.map { labels.country($0.code, $0.name) } }

  /// Whether the report is about one country.
  var isOneCountry: Bool { input.places.count == 1 }

  // MARK: Figures

  /// The number of documents of a population in a year.
  func count(_ population: DocumentSet, _ year: Int) -> Int {
    figures.documents(population, in: .year(year)).numerator ?? 0
  }

  /// A figure of an indicator; one without documents where nothing was counted.
  func indicator(_ id: String, part: String = "", of population: DocumentSet, _ period: FigureID.Period) -> Figure? {
    figures[FigureID(id, value: part, of: population, by: figures.basis, in: period)]
  }

  /// The newest whole year in which an indicator rests on enough documents, else the newest with any value.
  func leading(_ id: String, part: String = "", of population: DocumentSet) -> Figure? {
    let known = years.compactMap { indicator(id, part: part, of: population, .year($0)) }.filter(\.isKnown)
    let whole = known.filter { figure in !isPartial(figure.id.period.year ?? 0) }
    let told = whole.filter { $0.value != nil }
    return told.last { !$0.flags.contains(.lowReliability) } ?? told.last ?? whole.last ?? known.last
  }

  /// Whether documents of a year may still come.
  func isPartial(_ year: Int) -> Bool { YearCompleteness(asOf: input.asOf).isPartial(year, figures.basis) }

  // MARK: Cells

  /// `2023`, or `2023 (partial)` while documents of the year may still come.
  func yearTitle(_ year: Int) -> String {
    isPartial(year) ? labels.text(FormatLabel.partialYear, ["year": String(year)]) : String(year)
  }

  /// The title of a document, linked to its page where it names one.
  func documentCell(_ document: DocumentEntry) -> Cell {
    document.address.map { .link(text: document.title, address: $0) } ?? .text(document.title)
  }

  /// The same for running text.
  func documentProse(_ document: DocumentEntry) -> Prose {
    let title = labels.text(FormatLabel.quoted, ["text": document.title])
    return document.address.map { Prose([.link(title, to: .web($0))]) } ?? Prose(title)
  }

  /// The countries of a document.
  func places(_ document: DocumentEntry) -> String {
    labels.list(document.places.map { labels.country($0.code, $0.name) })
  }

  /// The kind of a document in words: plan, closing, blog.
  func kind(_ document: DocumentEntry) -> String {
    document.kind.map { labels.name(.kind, $0) } ?? labels.list(document.types.map { labels.name(.pageTypeOne, $0) })
  }

  /// The years of a document.
  func yearText(_ document: DocumentEntry) -> String { labels.list(document.years.map(String.init)) }

  /// The column for places; none where all are in one country.
  var placeColumns: [Column] { isOneCountry ? [] : [column("country", .text, .country)] }

  /// The cell of ``placeColumns``.
  func placeCells(_ document: DocumentEntry) -> [Cell] { isOneCountry ? [] : [.text(places(document))] }

  /// A column with its heading from the catalogue.
  func column(_ id: String, _ kind: Column.Kind = .text, _ label: ColumnLabel) -> Column {
    Column(id, kind, title: labels.text(label))
  }

  /// The one sentence of a section whose documents are not in scope.
  var nothing: [Report.Section.Block] { [.paragraph(labels.text(SectionLabel.nothing))] }

  /// A fixed sentence as a block.
  func sentence<Key: LabelKey>(_ key: Key, _ values: [String: Prose] = [:]) -> Report.Section.Block {
    .prose(labels.prose(key, values))
  }
}
