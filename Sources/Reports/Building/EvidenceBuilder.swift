internal import Files
internal import Labels
public import Metrics
internal import Vocabulary

/// Makes the panels of a report: what stands behind a figure, with the documents and their own words.
public struct EvidenceBuilder: Sendable {
  private let figures: Figures
  /// The figures by the other year basis.
  private let others: Deferred<Figures>
  private let listings: Listings
  private let labels: Labels
  private let words: PageWords
  /// Countries and years of each document, by its path.
  private let places: Deferred<[String: String]>

  private static let longest = 240

  /// Takes the figures and documents of a report.
  public init(_ input: ReportInput, words: PageWords) {
    (figures, others) = (input.figures, input.otherFigures)
    listings = input.listings
    labels = input.labels
    self.words = words
    places = Deferred { [listings, labels] in
      Dictionary(listings.documents.map { ($0.id, Self.place($0, labels)) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The panel of a figure; nil for an id that the report does not know.
  ///
  /// - Parameters:
  ///   - text: the figure's id.
  ///   - most: how many documents are named above the line and below it; more are counted.
  ///
  /// Cost: reads the documents that are named once more, each page once a run.
  @Sendable public func panel(_ text: String, most: Int) -> EvidencePanel? {
    guard let id = FigureID(text) else { return nil }
    let own = id.basis == figures.basis ? figures : self.others.value
    guard let figure = own[id],
      let evidence = own.evidence(of: id, linesOfFirst: most, page: words.page)
    else { return nil }
    let (others, places) = (evidence.others(first: most), places.value)
    let names = FigureNames(labels: labels, figures: own)
    let title = names.title(id)
    return EvidencePanel(
      id: text, title: title, definition: names.definition(id),
      sentence: labels.pair(title, FigureText(labels: labels).cell(figure).text) + ".",
      numerator: evidence.numerator.prefix(most).map { entry($0, places) },
      others: others.first.map { silentEntry($0, places) },
      omitted: max(0, evidence.numerator.count - most) + max(0, others.count - most))
  }

  private func entry(_ entry: FigureEvidence.Entry, _ places: [String: String]) -> EvidencePanel.Entry {
    let document = listings[entry.document]
    let line = entry.lines.first
    let text = line.map { words.words(of: entry.document, line: $0) } ?? ""
    return EvidencePanel.Entry(
      title: document?.title ?? entry.document, place: places[entry.document] ?? "", value: entry.label ?? "",
      line: line,
      words: Excerpt.around(entry.label ?? "", in: text, to: Self.longest), language: document?.language ?? "",
      address: document?.address)
  }

  /// A document that does not count: none of its words is told.
  private func silentEntry(_ entry: FigureEvidence.Entry, _ places: [String: String]) -> EvidencePanel.Entry {
    let document = listings[entry.document]
    return EvidencePanel.Entry(
      title: document?.title ?? entry.document, place: places[entry.document] ?? "", value: "", line: nil, words: "",
      language: "",
      address: document?.address)
  }

  private static func place(_ document: DocumentEntry, _ labels: Labels) -> String {
    let names = document.places.map { labels.country($0.code, $0.name) }
    return [labels.list(names), labels.list(document.years.map(String.init))].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}

/// What figures are called and what they mean, in the words of a reader.
struct FigureNames {
  let labels: Labels
  let figures: Figures

  /// `Different methods, plans and closings, 2022`.
  func title(_ id: FigureID) -> String {
    [thing(id), labels.name(.documentsOf, id.population.name), period(id)].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private func period(_ id: FigureID) -> String {
    switch id.period {
    case .year(let year): String(year)
    case .all: labels.text(EvidenceLabel.allYears)
    case .undated: labels.text(FormatLabel.noYear)
    }
  }

  private func thing(_ id: FigureID) -> String {
    guard let (dimension, measure) = Measure.read(id) else { return indicator(id) }
    let values = labels.name(.dimension, dimension.rawValue)
    switch measure {
    case .documents(let value):
      let found = figures.value(dimension, of: id.population, id: value)
      return found.map { labels.value($0, of: dimension) } ?? value
    case .distinct(let category):
      return part(labels.text(HeadlineLabel.distinct, ["values": values]), category, dimension)
    case .naming(let category): return part(labels.text(EvidenceLabel.naming, ["values": values]), category, dimension)
    case .mentions(let category):
      return part(labels.text(EvidenceLabel.mentions, ["values": values]), category, dimension)
    case .recurring: return labels.text(EvidenceLabel.recurring, ["values": values])
    }
  }

  private func part(_ name: String, _ category: String?, _ dimension: Dimension) -> String {
    category.map { labels.pair(name, labels.category($0, of: dimension)) } ?? name
  }

  private func indicator(_ id: FigureID) -> String {
    if id.definition == "documents" { return labels.text(HeadlineLabel.documents) }
    let parts = id.value.split(separator: ",").map { part in
      labels.part(String(part.drop { $0 != "=" }.dropFirst()))
    }
    let name = labels.name(.indicator, id.definition)
    return parts.isEmpty ? name : labels.pair(name, parts.joined(separator: ", "))
  }

  /// What is counted and how, in a sentence.
  func definition(_ id: FigureID) -> String {
    if id.definition == "documents" { return labels.text(EvidenceLabel.documentsMean) }
    if let (_, measure) = Measure.read(id) {
      switch measure {
      case .distinct: return labels.text(EvidenceLabel.distinctMean)
      case .documents: return labels.text(EvidenceLabel.valueMean)
      case .naming: return labels.text(EvidenceLabel.namingMean)
      case .mentions: return labels.text(EvidenceLabel.mentionsMean)
      case .recurring: return labels.text(EvidenceLabel.recurringMean)
      }
    }
    return labels.name(
      .statement, id.definition, count: 2,
      ["k": "k", "n": "n", "value": "x", "documents": labels.name(.documentsOf, id.population.name)]
    ).capitalisedFirst + "."
  }
}
