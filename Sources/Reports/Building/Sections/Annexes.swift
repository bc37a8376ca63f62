internal import Archive
internal import Labels
internal import Metrics
internal import Vocabulary

/// Method, indicators, glossary, documents, sources.
struct Annexes {
  let narrative: Narrative
  /// A longer list is no reading.
  private static let mostDocuments = 25

  private var labels: Labels { narrative.labels }
  private var input: ReportInput { narrative.input }

  /// The annexes in order.
  func sections() -> [Report.Section] {
    [methodology()] + (input.depth == .full ? [indicators()] : []) + [glossary(), documents(), sources()]
  }

  // MARK: Method

  private func methodology() -> Report.Section {
    let made = labels.text(AnnexLabel.made, ["version": input.programVersion, "rules": input.rules.version])
    return Report.Section(
      id: "notes", title: labels.text(AnnexLabel.methodology),
      blocks: [
        .list(MethodNotes(labels: labels).howToRead + MethodNotes(labels: labels).method),
        .command(labels.text(AnnexLabel.explain), line: narrative.explainCommand("ID")),
        .command(made, line: command),
      ])
  }

  /// The command that makes these figures, as far as options choose them.
  private var command: String {
    let scope = input.scope
    let countries = scope.countries.sorted { $0.scalarOrder < $1.scalarOrder }.map { " --country \($0)" }
    let types = scope.types.sorted { $0.scalarOrder < $1.scalarOrder }.map { " --type \($0)" }
    let years = scope.years.map { " --years \($0.lowerBound)-\($0.upperBound)" } ?? ""
    let basis = scope.yearBasis == .tag ? "" : " --year-basis \(scope.yearBasis.rawValue)"
    return "labmetrics report ARCHIVE" + countries.joined() + types.joined() + years + basis
      + (scope.keepsDuplicates ? " --keep-duplicates" : "") + (input.hasSameCountries ? " --same-countries" : "")
      + (input.depth == .counts ? " --only counts" : "")
      + (input.quarter.map { " --period \($0.code)" } ?? "") + " --as-of \(input.asOf)"
      + (labels.language == .english ? "" : " --lang \(labels.language.code)")
  }

  // MARK: Indicators

  /// Whether a section prints an indicator by year; of a handful of documents the families of methods count as such.
  private func isTold(_ id: String) -> Bool {
    CapacitySection.experimentIndicators.contains(id) || id == "experiment-outcome-share"
      || (narrative.isSmall && id.hasPrefix("method-share-"))
  }

  /// One row for each indicator that says something: what it says in one line, and its values by year.
  private func indicators() -> Report.Section {
    let text = FigureText(labels: labels)
    let years = narrative.formYears.isEmpty ? narrative.years : narrative.formYears
    let all = IndicatorCatalogue.sheets.map { (sheet: $0, values: values($0)) }
    let lines = all.filter { line in
      !isTold(line.sheet.id) && line.values.contains { FigureText.absence($0) == nil }
    }
    let table = Table(
      id: "annex", title: labels.text(AnnexLabel.indicators),
      about: labels.text(AnnexLabel.indicatorsAbout, narrative.yearWord),
      columns: [narrative.column("indicator", .text, .indicator), narrative.column("definition", .text, .definition)]
        + narrative.yearColumns(years, .text),
      rows: lines.map { line in
        [.text(line.sheet.id), .text(definition(line.sheet, line.values.first?.kind))]
          + years.map { year in text.cell(line.values.first { $0.year == year }, hasInterval: years.count < 4) }
      })
    let missing = all.count { line in !line.values.contains { FigureText.absence($0) == nil } }
    let notes = [
      text.flagNote(lines.flatMap(\.values)), missing > 0 ? labels.text(AnnexLabel.leftOut, count: missing) : nil,
    ].compactMap { $0 }
    return Report.Section(
      id: "annex", title: table.title,
      blocks: [.command(table.about, line: "labmetrics explain ID"), .exhibit(Exhibit(table: table), rows: 60)]
        + notes.map { .paragraph($0) })
  }

  /// The values of all documents together, else of the first kind that has any, by the report's basis.
  private func values(_ sheet: IndicatorSheet) -> [IndicatorValue] {
    let kinds = sheet.kinds.filter { $0 == .all } + sheet.kinds.filter { $0 != .all }
    let candidates = kinds.map { narrative.figures.values(sheet.id, $0, narrative.basis) }
    return candidates.first { $0.contains { FigureText.absence($0) == nil } } ?? candidates.first { !$0.isEmpty } ?? []
  }

  /// The indicator's sentence with letters for its numbers.
  private func definition(_ sheet: IndicatorSheet, _ kind: IndicatorKind?) -> String {
    let documents = (kind ?? sheet.kinds.first ?? .all).rawValue
    return labels.name(
      .statement, sheet.id, count: 2,
      [
        "k": "k", "n": "n", "value": "x",
        "documents": sheet.id == "documents-in-scope"
          ? labels.name(.documentsOf, "every") : labels.name(.documentsOf, documents),
      ])
  }

  // MARK: Glossary

  private static let terms = [
    "learning_plan", "closing", "experiment", "year_of_work", "year_of_page", "form_edition", "effective_number",
    "coverage", "handover", "quadruple_helix", "stages", "k_of_n", "flags",
  ]

  private func glossary() -> Report.Section {
    let flags = ObservationFlag.allCases.map { "\($0.rawValue) \(labels.name(.flag, $0.rawValue))" }
    let table = Table(
      id: "glossary", title: labels.text(AnnexLabel.glossary), about: "",
      columns: [narrative.column("term", .text, .term), narrative.column("meaning", .text, .meaning)],
      rows: Self.terms.map { term in
        [
          .text(labels.name(.term, term)),
          .text(labels.name(.meaning, term, ["flags": labels.clauses(flags)])),
        ]
      })
    return Report.Section(
      id: "glossary", title: table.title, blocks: [.exhibit(Exhibit(table: table), rows: Self.terms.count)])
  }

  // MARK: Documents

  /// Every page where they are few, else plans, closings and experiments, else how many there are.
  private func documents() -> Report.Section {
    let pages = input.pages
    let forms = pages.filter { $0.kind != nil }
    let shown = [pages, forms].first { (1...Self.mostDocuments).contains($0.count) } ?? []
    let rest = pages.count - shown.count
    let title = labels.text(AnnexLabel.documents)
    guard !pages.isEmpty else { return Report.Section(id: "documents", title: title, blocks: narrative.nothing) }
    let note =
      rest == 0
      ? nil
      : labels.text(
        shown.isEmpty ? AnnexLabel.manyDocuments : .moreDocuments, count: rest)
    return Report.Section(
      id: "documents", title: title,
      blocks: (shown.isEmpty ? [] : [.exhibit(Exhibit(table: documentTable(shown)), rows: Self.mostDocuments)])
        + (note.map { [.paragraph($0)] } ?? []))
  }

  private func documentTable(_ pages: [PageFacts]) -> Table {
    Table(
      id: "document_list", title: labels.text(AnnexLabel.documents), about: "",
      columns: [
        narrative.column("document", .text, .document), narrative.column("kind", .text, .form),
        narrative.column("year", .text, .year), narrative.column("cycle_year", .year, .yearOfWork),
      ] + narrative.placeColumns + [narrative.column("file", .text, .file)],
      rows: pages.map { page in
        [
          narrative.documentCell(page), .text(kind(page)), .text(labels.clauses(page.years.map(String.init))),
          .optional(page.cycleYear),
        ] + narrative.placeCells(page) + [.text(page.document)]
      })
  }

  private func kind(_ page: PageFacts) -> String {
    page.kind.map { labels.name(.kind, $0.rawValue) }
      ?? labels.clauses(page.types.map { labels.name(.pageTypeOne, $0) })
  }

  // MARK: Sources

  private func sources() -> Report.Section {
    Report.Section(
      id: "sources", title: labels.text(AnnexLabel.sources),
      blocks: [
        .list([
          labels.text(AnnexLabel.sourceArchive), labels.text(AnnexLabel.sourceIndicators),
          labels.text(AnnexLabel.sourceFiles), labels.text(AnnexLabel.licence),
        ])
      ])
  }
}
