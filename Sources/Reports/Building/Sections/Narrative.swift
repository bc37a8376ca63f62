internal import Archive
internal import Labels
internal import Metrics
internal import Vocabulary

/// What the sections of the narrative share: the documents by kind, the years, the figures, the words.
struct Narrative {
  let input: ReportInput
  /// Which year the tables below the first page count.
  let basis: YearBasis
  /// The years in scope on that basis, ascending.
  let years: [Int]
  /// Those of them that bear a plan or a closing: the years of every table on these forms.
  let formYears: [Int]
  /// Plans and closings, each page once.
  let forms: [PageFacts]
  /// The figures of the whole report.
  let figures: WholeFigures

  init(_ input: ReportInput) {
    self.input = input
    basis = input.scope.yearBasis
    years = HeadlineTable(input: input, basis: input.scope.yearBasis).years.compactMap { $0 }
    let forms = input.countedPages.filter { $0.isPlan || $0.isClosing }
    let borne = Set(forms.flatMap { $0.countedYears(input.scope.yearBasis) })
    self.forms = forms
    formYears = years.filter(borne.contains)
    figures = WholeFigures(input.indicators)
  }

  /// The words.
  var labels: Labels { input.labels }

  /// The pages that are plans.
  var plans: [PageFacts] { forms.filter(\.isPlan) }
  /// The pages that are closings.
  var closings: [PageFacts] { forms.filter(\.isClosing) }
  /// The pages that are experiments.
  var experiments: [PageFacts] { input.countedPages.filter { $0.kind == .experiment } }

  /// Years of work of the plans and closings, ascending.
  var workYears: [Int] { Set(forms.compactMap(\.cycleYear)).sorted() }

  /// The countries the report is about, by name.
  var countries: [String] { input.countryNames }

  /// Whether the report is about one country.
  var isOneCountry: Bool { countries.count == 1 }

  /// Whether figures are few enough that names say more than numbers: one country with fewer than ten forms in some
  /// year, or fewer than ten forms a year on average.
  var isSmall: Bool {
    let perYear = Dictionary(grouping: forms.compactMap(\.cycleYear)) { $0 }.mapValues(\.count)
    guard let fewest = perYear.values.min() else { return true }
    return (isOneCountry && fewest < Self.few) || forms.count < Self.few * perYear.count
  }

  /// Fewer documents than this give no share.
  static let few = 10
  /// A share of fewer documents is marked as unreliable.
  static let reliable = 30

  /// The value that a sentence tells: the newest of a whole year and of many documents, else of a whole year, else any.
  func leading(_ values: [IndicatorValue]) -> IndicatorValue? {
    let completeness = YearCompleteness(asOf: input.asOf)
    let whole = values.filter { value in value.year.map { !completeness.isPartial($0, basis) } ?? false }
    let reliable = whole.filter { $0.value != nil && !$0.figure.flags.contains(.lowReliability) }
    return [reliable, whole, values].lazy.compactMap { values in
      values.max { ($0.year ?? 0) < ($1.year ?? 0) }
    }.first
  }

  // MARK: Cells

  /// The title of a page, linked to its source where it names one.
  func documentCell(_ page: PageFacts) -> Cell {
    let title = page.title.isEmpty ? page.document : page.title
    return page.source.map { .link(text: title, address: $0) } ?? .text(title)
  }

  /// The country names of a page.
  func places(_ page: PageFacts) -> Cell {
    page.countries.isEmpty ? .missing(.none) : .text(labels.clauses(page.countries.map(\.name)))
  }

  /// The column for places; none where all are in one country.
  var placeColumns: [Column] { isOneCountry ? [] : [column("country", .text, .country)] }

  /// The cell of ``placeColumns``.
  func placeCells(_ page: PageFacts) -> [Cell] { isOneCountry ? [] : [places(page)] }

  /// A column with its heading from the catalogue.
  func column(_ id: String, _ kind: Column.Kind = .text, _ label: ColumnLabel) -> Column {
    Column(id, kind, title: labels.text(label))
  }

  /// What the years are, for texts with a place for it.
  var yearWord: [String: String] { ["year": labels.name(.yearBasis, basis.rawValue)] }

  /// A column for each year.
  func yearColumns(_ years: [Int], _ kind: Column.Kind = .integer) -> [Column] {
    years.map { Column("y\($0)", kind, title: String($0)) }
  }

  /// The one sentence of a section whose documents are not in scope.
  var nothing: [Report.Section.Block] { [.paragraph(labels.text(SectionLabel.nothing))] }

  /// Text of at most so many characters that holds a term, cut at spaces.
  ///
  ///     Narrative.excerpt("one two three four", around: "three", to: 12)   // …two three…
  static func excerpt(_ text: String, around term: String, to limit: Int) -> String {
    guard text.count > limit, let place = text.firstRange(of: term) else { return shortened(text, to: limit) }
    let end = text.distance(from: text.startIndex, to: place.upperBound)
    guard end > limit - 1 else { return shortened(text, to: limit) }
    let room = max(0, limit - term.count) / 2
    let from = text.index(place.lowerBound, offsetBy: -room, limitedBy: text.startIndex) ?? text.startIndex
    let start = text[from..<place.lowerBound].firstIndex(of: " ").map { text.index(after: $0) } ?? place.lowerBound
    return "…" + shortened(String(text[start...]), to: limit - 1)
  }

  /// Text of at most so many characters, cut at a space.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    let start = text.prefix(limit)
    let cut = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return cut.trimmingSuffix(",;:.–- ") + "…"
  }
}

extension Substring {
  /// The text without some characters at its end.
  fileprivate func trimmingSuffix(_ characters: String) -> Substring {
    var rest = self
    while let last = rest.last, characters.contains(last) { rest.removeLast() }
    return rest
  }
}

extension PageFacts {
  /// Whether the page is a plan, alone or with its closing.
  var isPlan: Bool { kind?.countedKinds.contains(.plan) ?? false }
  /// Whether the page is a closing, alone or with its plan.
  var isClosing: Bool { kind?.countedKinds.contains(.closing) ?? false }
}
