internal import Archive
internal import Labels
internal import Metrics

/// The first table of a report: documents and distinct values for each year.
struct HeadlineTable {
  let input: ReportInput
  let basis: YearBasis

  private var labels: Labels { input.labels }

  /// Years that some page in scope bears, ascending; nil last for pages without one.
  var years: [Int?] {
    let pages = input.countedPages
    let found = Set(pages.flatMap { $0.countedYears(basis) })
    let dated = (basis == input.scope.yearBasis ? found.filter { input.scope.years?.contains($0) ?? true } : found)
    let showsUndated =
      basis == .tag && input.scope.years == nil && pages.contains { $0.countedYears(basis).isEmpty }
    return dated.sorted().map { $0 } + (showsUndated ? [nil] : [])
  }

  /// The table; its rows are the same figures as in the counts.
  ///
  /// - Parameter dimensions: those with a row, beside the documents.
  func table(of dimensions: [Dimension] = Dimension.allCases) -> Table {
    let years = years
    return Table(
      id: "headline_\(basis.rawValue)",
      title: labels.text(basis == .tag ? HeadlineLabel.byPage : .byWork),
      about: labels.text(basis == .tag ? HeadlineLabel.byPageAbout : .byWorkAbout),
      columns: [Column("figure", title: labels.text(ColumnLabel.figure))]
        + years.map { Column($0.map { "y\($0)" } ?? "undated", .integer, title: yearTitle($0)) }
        + [Column("total", .integer, title: labels.text(ColumnLabel.all))],
      rows: [documentRow(years)] + dimensions.compactMap { distinctRow($0, years) })
  }

  /// The same figures one by one: name, label, period (a year, `undated` or `all`) and value.
  func figures() -> [(name: String, label: String, period: String, value: Cell)] {
    let years = years
    let periods = years.map { $0.map(String.init) ?? IssueFigure.undated } + [IssueFigure.allYears]
    let rows =
      [("documents", documentRow(years))]
      + Dimension.allCases.compactMap { dimension in distinctRow(dimension, years).map { (dimension.rawValue, $0) } }
    return rows.flatMap { name, cells in
      zip(periods, cells.dropFirst()).map { (name, Self.label(cells[0]), $0, $1) }
    }
  }

  private static func label(_ cell: Cell) -> String {
    if case .text(let text) = cell { text } else { "" }
  }

  /// `2023`, `2023 (partial)` while pages of the year may still come, or `no year`.
  private func yearTitle(_ year: Int?) -> String {
    guard let year else { return labels.text(FormatLabel.noYear) }
    return YearCompleteness(asOf: input.asOf).isPartial(year, basis)
      ? labels.text(FormatLabel.partialYear, ["year": String(year)]) : String(year)
  }

  private func documentRow(_ years: [Int?]) -> [Cell] {
    let pages = input.countedPages.filter { basis == .tag || $0.kind != nil }
    let perYear = years.map { year -> Cell in
      .integer(pages.count { year.map($0.countedYears(basis).contains) ?? $0.countedYears(basis).isEmpty })
    }
    return [.text(labels.text(basis == .tag ? HeadlineLabel.documents : .forms))] + perYear + [.integer(pages.count)]
  }

  /// Distinct values of a dimension; nil where no document in scope carries one.
  private func distinctRow(_ dimension: Dimension, _ years: [Int?]) -> [Cell]? {
    guard dimension != .types else { return nil }
    let rows = input.counts.rows(dimension, basis).filter { years.contains($0.year) }
    guard !rows.isEmpty else { return nil }
    let perYear = years.map { year -> Cell in
      let values = rows.count { $0.year == year }
      return values > 0 ? .integer(values) : .missing(input.absence(of: dimension, in: year, basis))
    }
    return [
      .text(labels.text(HeadlineLabel.distinct, ["values": labels.name(.dimension, dimension.rawValue)]))
    ] + perYear + [.integer(Set(rows.map(\.valueID)).count)]
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
