internal import Labels
internal import Metrics
internal import Vocabulary

/// The six or seven headlines of the first page as one table: what they are, and their figures by year.
struct Headlines {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }
  private var text: FigureText { narrative.text }
  private var figures: Figures { narrative.figures }
  private var years: [Int] { narrative.formYears.isEmpty ? narrative.years : narrative.formYears }

  /// A headline that is an indicator, with the documents it reads.
  struct Lead {
    let indicator: String
    let population: DocumentSet
  }

  private static let standard = [
    Lead(indicator: "stage-late-share", population: .plans),
    Lead(indicator: "method-share-participatory", population: .plans),
    Lead(indicator: "method-share-experimental", population: .plans),
    Lead(indicator: "partner-helix-breadth", population: .closings),
    Lead(indicator: "handover-scaled-share", population: .closings),
    Lead(indicator: "documentation-completeness", population: .plans),
  ]

  /// The indicators among the headlines of a report: those named in the configuration, else the fixed ones.
  static func indicators(of input: ReportInput) -> [Lead] {
    let named = input.headlines.compactMap { IndicatorCatalogue.indicator($0)?.sheet }
    guard named.isEmpty else { return named.map { Lead(indicator: $0.id, population: population(of: $0)) } }
    return standard
  }

  private static func population(of sheet: IndicatorSheet) -> DocumentSet {
    if sheet.id == "documents-in-scope" { return .everyPage }
    switch sheet.kinds.contains(.all) ? .all : sheet.kinds.first ?? .all {
    case .plan: return .plans
    case .closing: return .closings
    case .experiment: return .experiments
    case .all: return .plansAndClosings
    }
  }

  // MARK: Table

  /// Id of the table.
  static let tableID = "headlines"

  /// The table with what a reader must know of it.
  func blocks() -> [Report.Section.Block] {
    guard !years.isEmpty else { return narrative.nothing }
    let table = table()
    let notes = FigureNotes(narrative: narrative).blocks(indicatorFigures)
    let about = narrative.formYears.isEmpty ? [] : [Report.Section.Block.paragraph(table.about)]
    return about + [.exhibit(Exhibit(table: table), rows: 10)] + notes
  }

  /// One row for each headline, one column for each year; verdicts where some row has one.
  func table() -> Table {
    let rows = rows()
    let hasVerdicts = rows.contains { $0.verdict != nil }
    return Table(
      id: Self.tableID, title: labels.text(FirstPageLabel.headlines),
      about: labels.text(holdsLists ? FirstPageLabel.headlinesAbout : .headlinesAboutMany),
      columns: [narrative.column("headline", .text, .headline)]
        + years.map { Column("y\($0)", .text, title: narrative.yearTitle($0)) }
        + (hasVerdicts ? [narrative.column("verdict", .text, .verdict)] : []),
      rows: rows.map { row in
        [.text(row.name)] + years.map(row.cell) + (hasVerdicts ? [.text(row.verdict ?? "–")] : [])
      })
  }

  /// Whether the headlines of one country stand here: lists and numbers, because rates need more documents.
  private var holdsLists: Bool {
    (narrative.isOneCountry || narrative.isShort) && narrative.input.headlines.isEmpty
  }

  private struct Row {
    let name: String
    let cell: (Int) -> Cell
    var verdict: String?
  }

  private func rows() -> [Row] {
    let forms = Row(name: labels.text(FirstPageLabel.documentsRow), cell: documents)
    guard !narrative.formYears.isEmpty else { return [allDocuments] }
    guard holdsLists else { return [forms] + indicatorRows }
    return [
      forms, distinct(.methodsRow, .methods), distinct(.dataSourcesRow, .dataSources),
      Row(name: labels.text(namesGoals ? FirstPageLabel.goalsRow : .goalsNumberRow), cell: goals),
      distinct(.partnersRow, .partners),
      Row(name: labels.text(FirstPageLabel.barriersRow), cell: barriers),
      Row(
        name: labels.text(FirstPageLabel.handoverRow), cell: handover,
        verdict: verdict("handover-scaled-share", .closings)),
    ]
  }

  /// The one row of a report without a plan or closing.
  private var allDocuments: Row {
    Row(
      name: labels.text(SectionLabel.allDocuments),
      cell: { year in .figure(text.cell(figures.documents(.everyPage, in: .year(year)))) })
  }

  private func verdict(_ indicator: String, _ population: DocumentSet) -> String? {
    narrative.isShort ? nil : HeadlineVerdict(narrative: narrative).text(indicator, of: population)
  }

  // MARK: Indicators

  private var leads: [Lead] { Self.indicators(of: narrative.input) }

  private var indicatorFigures: [Figure] {
    guard !holdsLists else { return [] }
    return leads.flatMap { lead in
      years.compactMap { narrative.indicator(lead.indicator, of: lead.population, .year($0)) }
    }
  }

  private var indicatorRows: [Row] {
    leads.map { lead in
      let documents = labels.name(.documentsOf, lead.population.name)
      return Row(
        name: "\(labels.name(.indicator, lead.indicator)) (\(documents))",
        cell: { year in
          .figure(text.cell(narrative.figure(lead.indicator, of: lead.population, year)))
        }, verdict: verdict(lead.indicator, lead.population))
    }
  }

  // MARK: Lists and counts

  /// Plans and closings: `1 plan, 1 closing`.
  private func documents(_ year: Int) -> Cell {
    let names = [(DocumentSet.plans, "plan"), (.closings, "closing")].compactMap { population, name -> String? in
      let count = narrative.count(population, year)
      return count == 0 ? nil : labels.counted(.countedKind, name, count)
    }
    let figure = figures.documents(.plansAndClosings, in: .year(year))
    guard !names.isEmpty else { return .figure(text.cell(figure)) }
    return .figure(text.cell(figure).worded(names.joined(separator: ", ")))
  }

  private func distinct(_ label: FirstPageLabel, _ dimension: Dimension) -> Row {
    Row(
      name: labels.text(label),
      cell: { year in
        .figure(text.cell(figures[dimension, .distinct(category: nil), of: .plansAndClosings, in: .year(year)]))
      })
  }

  /// More Goals than this are counted, not named.
  private static let mostGoals = 5

  private func goalFigure(_ year: Int) -> Figure {
    figures[.sdgs, .distinct(category: nil), of: .plans, in: .year(year)]
  }

  /// Whether the Goals of every year are few enough to be named: a row holds names or numbers, never both.
  private var namesGoals: Bool { years.allSatisfy { goalFigure($0).numerator ?? 0 <= Self.mostGoals } }

  /// Numbers of the Goals, ascending; where a year has more than five, how many there are.
  private func goals(_ year: Int) -> Cell {
    let figure = goalFigure(year)
    let cell = text.cell(figure)
    guard figure.isKnown, namesGoals else { return .figure(cell) }
    let named = figures.values(.sdgs, of: .plans, in: .year(year)).map { value in
      (number: value.id.hasPrefix("sdg-") ? Int(value.id.dropFirst("sdg-".count)) : nil, label: value.label)
    }
    let numbers = named.compactMap(\.number).sorted().map(String.init)
    let others = named.filter { $0.number == nil }.map(\.label)
    return .figure(cell.worded((numbers + others).joined(separator: ", ")))
  }

  /// How many answers name a barrier that is known; names stand in the section.
  private func barriers(_ year: Int) -> Cell {
    let figure = narrative.figure("barrier-theme-share", of: .closings, year)
    guard figure.isKnown, narrative.isShort else { return closingCell(figure) }
    return .figure(text.cell(figure).worded(labels.text(FirstPageLabel.seeBarriers)))
  }

  private func handover(_ year: Int) -> Cell {
    let figure = narrative.figure("handover-scaled-share", of: .closings, year)
    guard figure.isKnown, narrative.isShort, figure.denominator == 1 else { return closingCell(figure) }
    let word = figure.numerator == 0 ? labels.text(FirstPageLabel.notYet) : labels.text(FormatLabel.yes)
    return .figure(text.cell(figure).worded(word))
  }

  private func closingCell(_ figure: Figure) -> Cell {
    let cell = text.cell(figure)
    return .figure(
      figure.state == .noDocuments ? cell.worded(labels.text(FirstPageLabel.noClosing)) : cell)
  }
}

extension Narrative {
  /// A figure of an indicator in a year; one without documents where the indicator says nothing of the year.
  func figure(_ id: String, part: String = "", of population: DocumentSet, _ year: Int) -> Figure {
    indicator(id, part: part, of: population, .year(year))
      ?? Figure(
        withoutDocuments: FigureID(id, value: part, of: population, by: figures.basis, in: .year(year)))
  }
}
