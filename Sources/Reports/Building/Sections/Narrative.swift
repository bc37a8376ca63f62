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
  /// Plans and closings, each page once.
  let forms: [PageFacts]
  /// The figures of the whole report.
  let figures: WholeFigures

  init(_ input: ReportInput) {
    self.input = input
    basis = input.scope.yearBasis
    years = HeadlineTable(input: input, basis: input.scope.yearBasis).years.compactMap { $0 }
    forms = input.countedPages.filter { $0.isPlan || $0.isClosing }
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

  // MARK: Cells

  /// The title of a page, linked to its source where it names one.
  func documentCell(_ page: PageFacts) -> Cell {
    let title = page.title.isEmpty ? page.document : page.title
    return page.source.map { .link(text: title, address: $0) } ?? .text(title)
  }

  /// The country names of a page.
  func places(_ page: PageFacts) -> Cell {
    page.countries.isEmpty ? .missing(.none) : .text(page.countries.map(\.name).joined(separator: "; "))
  }

  /// A column with its heading from the catalogue.
  func column(_ id: String, _ kind: Column.Kind = .text, _ label: ColumnLabel) -> Column {
    Column(id, kind, title: labels.text(label))
  }

  /// A column for each year.
  func yearColumns(_ years: [Int], _ kind: Column.Kind = .integer) -> [Column] {
    years.map { Column("y\($0)", kind, title: String($0)) }
  }

  /// The one sentence of a section whose documents are not in scope.
  var nothing: [Report.Section.Block] { [.paragraph(labels.text(SectionLabel.nothing))] }

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
