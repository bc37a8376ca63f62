internal import Labels
internal import Metrics
internal import Text
internal import Vocabulary

/// What stands in the workbook and the data files: report.md names and links it, HTML shows it folded.
struct Annexes {
  let narrative: Narrative
  /// A longer list of documents is the workbook's.
  private static let mostDocuments = 200

  private var labels: Labels { narrative.labels }
  private var input: ReportInput { narrative.input }

  /// The annexes in order.
  func sections() -> [Report.Section] {
    [methodology()] + (input.depth == .full ? [indicators(), coverage()] : [])
      + [glossary(), documents(), warnings(), sources()].compactMap { $0 }
  }

  /// An annex with the sentence that says where it stands.
  private func annex(
    _ id: String, _ title: AnnexLabel, _ about: AnnexLabel, sheet: SheetLabel? = nil, file: String? = nil,
    _ blocks: [Report.Section.Block]
  ) -> Report.Section {
    // Data sheets stand in a full workbook only.
    let shown = sheet == .notes || input.workbook == .full ? sheet : nil
    let places = [
      shown.map { Prose([.link(labels.text(AnnexLabel.sheet, ["sheet": labels.text($0)]), to: .sheet($0.rawValue))]) },
      file.map { Prose([.link($0, to: .file($0))]) },
    ].compactMap { $0 }
    let text = Prose(labels.text(about))
    let stands = places.isEmpty ? nil : labels.prose(AnnexLabel.place, ["places": labels.list(places)])
    return Report.Section(
      id: id, title: labels.text(title), blocks: [.prose(.sentences([text, stands].compactMap { $0 }))] + blocks
    ).at(.annex)
  }

  private func methodology() -> Report.Section {
    let notes = MethodNotes(labels: labels)
    return annex(
      "notes", .methodology, .methodologyAbout, sheet: .notes,
      [.items((notes.howToRead + notes.method).map { Prose($0) }, isNumbered: false), .command(made, line: command)])
  }

  private var made: String {
    labels.text(AnnexLabel.made, ["version": input.programVersion, "rules": input.metrics.rulesVersion])
  }

  /// The command that makes these figures, as far as options choose them.
  private var command: String {
    let scope = input.scope
    let countries = scope.countries.sorted().map { " --country \($0)" }
    let regions = scope.regions.map(\.name).sorted { $0.scalarOrder < $1.scalarOrder }.map { " --region \(quoted($0))" }
    let types = scope.types.sorted().map { " --type \($0)" }
    let years = scope.years.map { " --years \($0.lowerBound)-\($0.upperBound)" } ?? ""
    let basis = scope.yearBasis == .tag ? "" : " --year-basis \(scope.yearBasis.rawValue)"
    return "labmetrics report ARCHIVE" + countries.joined() + regions.joined() + types.joined() + years + basis
      + (scope.keepsDuplicates ? " --keep-duplicates" : "")
      + (input.metrics.hasSameCountries ? " --same-countries" : "")
      + (input.depth == .counts ? " --only counts" : "")
      + (input.quarter.map { " --period \($0.code)" } ?? "") + " --as-of \(input.asOf)"
      + (labels.language == .english ? "" : " --lang \(labels.language.code)")
  }

  /// A name as a shell takes it.
  private func quoted(_ name: String) -> String { name.contains(" ") ? "\"\(name)\"" : name }

  // MARK: Indicators

  /// One row for each indicator that says something, with its values by year.
  private func indicators() -> Report.Section {
    let lines = IndicatorCatalogue.sheets.flatMap { sheet in
      sheet.kinds.compactMap { kind -> YearTable.Row? in
        let population = sheet.id == "documents-in-scope" && kind == .all ? .everyPage : DocumentSet(kind)
        let figures = narrative.years.map { narrative.figure(sheet.id, of: population, $0) }
        guard figures.contains(where: \.isKnown) else { return nil }
        return YearTable.Row(
          names: [
            .text(labels.name(.indicator, sheet.id)), .text(labels.name(.documentsOf, population.name)),
          ]
        ) { period in period.year.map { narrative.figure(sheet.id, of: population, $0) } }
      }
    }
    let table = YearTable(
      narrative: narrative, id: "annex", title: labels.text(AnnexLabel.indicators), about: "",
      lead: [narrative.column("indicator", .text, .indicator), narrative.column("documents", .text, .documents)],
      years: narrative.years, total: nil, shown: .shares, rows: lines)
    return annex(
      "annex", .indicators, .indicatorsAbout, sheet: .indicators, file: "data/indicators.csv",
      [.exhibit(Exhibit(table: table.table()), rows: 100)])
  }

  private func coverage() -> Report.Section {
    annex("coverage", .coverage, .coverageAbout, sheet: .coverage, file: "data/coverage.csv", [])
  }

  // MARK: Words

  private static let terms = [
    "learning_plan", "closing", "experiment", "year_of_work", "year_of_page", "form_edition", "effective_number",
    "coverage", "handover", "quadruple_helix", "stages", "k_of_n",
  ]

  private func glossary() -> Report.Section {
    let table = Table(
      id: "glossary", title: labels.text(AnnexLabel.glossary), about: "",
      columns: [narrative.column("term", .text, .term), narrative.column("meaning", .text, .meaning)],
      rows: Self.terms.map { [.text(labels.name(.term, $0)), .text(labels.name(.meaning, $0))] })
    return annex(
      "glossary", .glossary, .glossaryAbout, sheet: .notes,
      [.exhibit(Exhibit(table: table), rows: Self.terms.count)])
  }

  // MARK: Documents

  private func documents() -> Report.Section {
    let entries = narrative.listings.documents + narrative.listings.repeated
    let table = Table(
      id: "document_list", title: labels.text(AnnexLabel.documents), about: "",
      columns: [
        narrative.column("document", .text, .document), narrative.column("kind", .text, .form),
        narrative.column("year", .text, .year), narrative.column("cycle_year", .year, .yearOfWork),
      ] + narrative.placeColumns,
      rowCount: entries.count
    ) { index in
      let document = entries[index]
      return [
        narrative.documentCell(document), .text(narrative.kind(document)), .text(narrative.yearText(document)),
        .optional(document.workYear),
      ] + narrative.placeCells(document)
    }
    return annex(
      "documents", .documents, .documentsAbout, sheet: .documents, file: "data/documents.csv",
      entries.isEmpty ? [] : [.exhibit(Exhibit(table: table), rows: Self.mostDocuments)])
  }

  /// What is unexpected in the archive; nil where nothing is.
  private func warnings() -> Report.Section? {
    guard !input.findings.isEmpty else { return nil }
    let table = FindingSummary(findings: input.findings, labels: labels).table()
    return annex(
      "findings", .warnings, .warningsAbout, sheet: .findings, file: "data/findings.csv",
      [.exhibit(Exhibit(table: table), rows: 25)])
  }

  private func sources() -> Report.Section {
    annex(
      "sources", .sources, .sourceArchive, [.items([Prose(labels.text(AnnexLabel.licence))], isNumbered: false)])
  }
}
