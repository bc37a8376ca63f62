internal import Labels
internal import Metrics
internal import Text
internal import Vocabulary

/// The sentences that say what a report is about.
struct ScopeText {
  let input: ReportInput

  private var labels: Labels { input.labels }
  private var figures: Figures { input.figures }

  /// The title: the one given, else one with the country or countries and the years.
  var title: String {
    input.isExample ? labels.text(FirstPageLabel.titleOfExample, ["title": plainTitle]) : plainTitle
  }

  private var plainTitle: String {
    if let title = input.title { return title }
    if let chosen { return labels.text(FirstPageLabel.titleOfPlaces, ["places": chosen, "years": period]) }
    guard input.places.count == 1, let place = input.places.first else {
      return labels.text(FirstPageLabel.titleOfNetwork, ["years": period])
    }
    return labels.text(
      FirstPageLabel.titleOfCountry, ["country": labels.country(place.code, place.name), "years": period])
  }

  /// More places than this are counted in the title.
  private static let mostPlaces = 3

  /// The places that the report was asked for; nil for all places, and for one country alone.
  private var chosen: String? {
    let scope = input.scope
    guard !scope.regions.isEmpty || scope.countries.count > 1 else { return nil }
    let regions = scope.regions.map(\.name).sorted { $0.scalarOrder < $1.scalarOrder }.map { labels.name(.region, $0) }
    let countries = input.places.filter { scope.countries.contains($0.code) }.map { labels.country($0.code, $0.name) }
    let names = regions + countries
    guard !names.isEmpty else { return nil }
    return names.count <= Self.mostPlaces ? labels.list(names) : labels.counted(.noun, "country", input.places.count)
  }

  /// The years on the report's basis, as `2021–2023`; or the word for none.
  var period: String {
    guard let first = input.scope.years?.lowerBound ?? figures.years.first,
      let last = input.scope.years?.upperBound ?? figures.years.last, first <= last
    else { return labels.text(FormatLabel.noYear) }
    return labels.years(first...last)
  }

  /// The sentence that says what is counted, in plain text.
  var sentence: String { prose.plain }

  /// The same with its figures.
  ///
  ///     5 documents: 2 plans, 2 closings and 1 blog.
  var prose: Prose {
    let text = FigureText(labels: labels)
    let all = figures.documents(.everyPage, in: .all)
    let documents = text.worded(all, labels.counted(.noun, "document", all.numerator ?? 0))
    let names = input.places.count
    let place = names > 1 ? Prose(labels.counted(.noun, "country", names)) : nil
    let kinds = kinds(text)
    guard all.numerator ?? 0 > 0 else { return example + Prose(labels.text(ScopeLabel.none)) }
    guard !kinds.isEmpty else { return example + documents + "." }
    var values = ["documents": documents, "kinds": labels.list(kinds)]
    guard let place else { return example + labels.prose(ScopeLabel.sentence, values) }
    values["place"] = place
    return example + labels.prose(ScopeLabel.sentenceOfPlaces, values)
  }

  /// That the documents are examples; nothing for an archive.
  private var example: Prose { input.isExample ? Prose(labels.text(ScopeLabel.example) + " ") : "" }

  /// Numbers of documents by kind, forms first, then the most frequent other types.
  private func kinds(_ text: FigureText) -> [Prose] {
    let forms = [(DocumentSet.plans, "plan"), (.closings, "closing"), (.experiments, "experiment")]
      .compactMap { population, name -> Prose? in
        let figure = figures.documents(population, in: .all)
        let count = figure.numerator ?? 0
        return count == 0 ? nil : text.worded(figure, labels.counted(.countedKind, name, count))
      }
    return forms + otherTypes(text)
  }

  /// More types than this are told in the section on scope.
  private static let mostTypes = 3

  private func otherTypes(_ text: FigureText) -> [Prose] {
    let types = OtherDocuments(input: input).types
    let shown = types.prefix(types.count > Self.mostTypes ? Self.mostTypes - 1 : Self.mostTypes)
    let named = shown.map { type in
      let figure = type.documents(.all)
      return text.worded(figure, labels.counted(.countedType, type.id, figure.numerator ?? 0))
    }
    return named + (shown.count < types.count ? [Prose(labels.text(ScopeLabel.otherTypes))] : [])
  }
}

/// Types of pages that are no forms.
struct OtherDocuments {
  let input: ReportInput

  /// A type of page.
  struct PageType {
    let id: String
    private let figures: Figures

    init(_ id: String, _ figures: Figures) { (self.id, self.figures) = (id, figures) }

    /// Its documents in a period.
    func documents(_ period: FigureID.Period) -> Figure {
      let id = FigureID("documents", value: "type=\(id)", of: .everyPage, by: figures.basis, in: period)
      return figures[id] ?? Figure(withoutDocuments: id)
    }
  }

  /// Types of forms, which are counted by what the form asks.
  private static let formTypes: Set<String> = ["learningplan", "experiment"]

  /// The types of a document, without those of forms.
  static func types(of document: DocumentEntry) -> Set<String> { Set(document.types).subtracting(formTypes) }

  /// The types, most documents first, then by code.
  var types: [PageType] {
    let named = input.listings.documents.reduce(into: Set<String>()) { $0.formUnion(Self.types(of: $1)) }
    return named.map { PageType($0, input.figures) }
      .map { (type: $0, documents: $0.documents(.all).numerator ?? 0) }
      .sorted { left, right in
        left.documents == right.documents
          ? left.type.id.unicodeScalars.lexicographicallyPrecedes(right.type.id.unicodeScalars)
          : left.documents > right.documents
      }.map(\.type)
  }
}
