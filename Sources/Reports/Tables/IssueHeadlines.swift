internal import Labels
internal import Metrics
internal import Vocabulary

/// Documents and distinct values of all pages for each year: what issues are compared by.
struct IssueHeadlines {
  let input: ReportInput
  let basis: YearBasis

  private var labels: Labels { input.labels }

  /// Years that some page in scope bears, ascending; nil last for pages without one.
  var years: [Int?] {
    let pages = input.countedPages
    let found = Set(pages.flatMap { $0.countedYears(basis) })
    let dated = (basis == input.scope.yearBasis ? found.filter { input.scope.years?.contains($0) ?? true } : found)
    let showsUndated =
      basis == .tag && input.scope.years == nil && pages.contains { $0.counts(in: nil, basis) }
    return dated.sorted().map { $0 } + (showsUndated ? [nil] : [])
  }

  /// The figures one by one: name, label, period (a year, `undated` or `all`) and value.
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

  private func documentRow(_ years: [Int?]) -> [Cell] {
    let pages = input.countedPages.filter { basis == .tag || $0.kind != nil }
    let perYear = years.map { year -> Cell in
      .integer(pages.count { $0.counts(in: year, basis) })
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
    for page in countedPages where page.counts(in: year, basis) {
      if page.asks(dimension) { return .noAnswer }
      isEmpty = false
    }
    return isEmpty ? .noDocument : .notAsked
  }
}
