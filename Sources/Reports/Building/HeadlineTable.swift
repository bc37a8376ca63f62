internal import Archive
internal import Labels
internal import Metrics

/// Documents and different values for each year, each dimension of its own documents.
struct HeadlineTable {
  let input: ReportInput
  let basis: YearBasis

  private var labels: Labels { input.labels }
  private var figures: Figures { basis == input.figures.basis ? input.figures : input.otherFigures.value }

  /// Years that some page in scope bears, ascending; nil last for pages without one.
  var years: [Int?] {
    let showsUndated =
      basis == .tag && input.scope.years == nil && (figures.documents(.everyPage, in: .undated).numerator ?? 0) > 0
    return figures.years.map { $0 } + (showsUndated ? [nil] : [])
  }

  private var periods: [FigureID.Period] { years.map { $0.map { .year($0) } ?? .undated } + [.all] }

  /// The documents that a dimension is counted in.
  static func population(of dimension: Dimension) -> DocumentSet {
    switch dimension {
    case .methods, .dataSources, .partners, .partnerSectors: .plansAndClosings
    case .sdgs, .thematicAreas: .plans
    case .countries, .types: .everyPage
    }
  }

  /// The table: documents, then the different values of each dimension that some document names.
  func table(of dimensions: [Dimension] = Dimension.allCases) -> Table {
    Table(
      id: "headline_\(basis.rawValue)",
      title: labels.text(basis == .tag ? HeadlineLabel.byPage : .byWork),
      about: labels.text(basis == .tag ? HeadlineLabel.byPageAbout : .byWorkAbout),
      columns: [Column("figure", title: labels.text(ColumnLabel.figure))]
        + years.map { Column($0.map { "y\($0)" } ?? "undated", .integer, title: yearTitle($0)) }
        + [Column("total", .integer, title: labels.text(ColumnLabel.all))],
      rows: rows(dimensions).map { row in [.text(row.label)] + row.figures.map(Self.cell) })
  }

  /// The same figures one by one: name, label, period (a year, `undated` or `all`) and value.
  func figureRows() -> [(name: String, label: String, period: String, value: Cell)] {
    rows(Dimension.allCases).flatMap { row in
      zip(periods, row.figures).map { (row.name, row.label, $0.code, Self.cell($1)) }
    }
  }

  private struct Row {
    let name: String
    let label: String
    let figures: [Figure]
  }

  private func rows(_ dimensions: [Dimension]) -> [Row] {
    let documents = Row(
      name: "documents", label: labels.text(basis == .tag ? HeadlineLabel.documents : .forms),
      figures: periods.map { figures.documents(.everyPage, in: $0) })
    return [documents]
      + dimensions.filter { $0 != .types }.compactMap { dimension in
        let population = Self.population(of: dimension)
        let values = periods.map { figures[dimension, .distinct(category: nil), of: population, in: $0] }
        guard values.contains(where: \.isKnown) else { return nil }
        let name = labels.text(HeadlineLabel.distinct, ["values": labels.name(.dimension, dimension.rawValue)])
        return Row(name: dimension.rawValue, label: name, figures: values)
      }
  }

  private static func cell(_ figure: Figure) -> Cell {
    switch figure.state {
    case .value: .integer(figure.numerator ?? 0)
    case .notAsked: .missing(.notAsked)
    case .lost: .missing(.lost)
    case .empty: .missing(.noAnswer)
    case .noDocuments: .missing(.noDocument)
    }
  }

  /// `2023`, `2023 (partial)` while pages of the year may still come, or `no year`.
  private func yearTitle(_ year: Int?) -> String {
    guard let year else { return labels.text(FormatLabel.noYear) }
    return YearCompleteness(asOf: input.asOf).isPartial(year, basis)
      ? labels.text(FormatLabel.partialYear, ["year": String(year)]) : String(year)
  }
}

extension ReportInput {
  /// Why a year has no value of a dimension: nothing in scope, nothing asked, or nothing answered.
  func absence(of dimension: Dimension, in year: Int?, _ basis: YearBasis) -> Cell.Missing {
    var isEmpty = true
    for page in countedPages where year.map(page.countedYears(basis).contains) ?? page.countedYears(basis).isEmpty {
      if page.asks(dimension) { return .noAnswer }
      isEmpty = false
    }
    return isEmpty ? .noDocument : .notAsked
  }
}
