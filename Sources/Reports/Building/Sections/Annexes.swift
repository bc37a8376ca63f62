internal import Archive
internal import Labels
internal import Metrics
internal import Vocabulary

/// Method, indicators, glossary, documents, sources.
struct Annexes {
  let narrative: Narrative
  private static let mostDocuments = 60

  private var labels: Labels { narrative.labels }
  private var input: ReportInput { narrative.input }

  /// The annexes in order.
  func sections() -> [Report.Section] {
    [methodology()] + (input.depth == .full ? [indicators()] : []) + [glossary(), documents(), sources()]
  }

  // MARK: Method

  private func methodology() -> Report.Section {
    let options = IssueTables(input: input).selection().map { setting in
      let value = setting.value.isEmpty ? labels.text(AnnexLabel.allOption) : setting.value
      return "\(setting.name): \(value)"
    }
    let command = labels.text(
      AnnexLabel.command, ["version": input.programVersion, "rules": input.vocabulary.version])
    return Report.Section(
      id: "notes", title: labels.text(AnnexLabel.methodology),
      blocks: [
        .list(MethodNotes(labels: labels).howToRead + MethodNotes(labels: labels).method), .paragraph(command),
        .list(options),
      ])
  }

  // MARK: Indicators

  /// One row for each indicator: what it says in one line, and its values by year.
  private func indicators() -> Report.Section {
    let text = FigureText(labels: labels)
    let years = narrative.years
    let lines = IndicatorCatalogue.sheets.map { sheet -> (IndicatorSheet, [IndicatorValue]) in (sheet, values(sheet)) }
    let table = Table(
      id: "annex", title: labels.text(AnnexLabel.indicators), about: labels.text(AnnexLabel.indicatorsAbout),
      columns: [narrative.column("indicator", .text, .indicator), narrative.column("definition", .text, .definition)]
        + narrative.yearColumns(years, .text),
      rows: lines.map { sheet, values in
        [.text(sheet.id), .text(definition(sheet, values.first?.kind))]
          + years.map { year in text.cell(values.first { $0.year == year }, hasInterval: years.count < 4) }
      })
    let note = text.flagNote(lines.flatMap(\.1))
    return Report.Section(
      id: "annex", title: table.title,
      blocks: [.paragraph(table.about), .exhibit(Exhibit(table: table), rows: 60)]
        + (note.map { [.paragraph($0)] } ?? []))
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
      .statement, sheet.id,
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
          .text(labels.name(.meaning, term, ["flags": flags.joined(separator: "; ")])),
        ]
      })
    return Report.Section(
      id: "glossary", title: table.title, blocks: [.exhibit(Exhibit(table: table), rows: Self.terms.count)])
  }

  // MARK: Documents

  private func documents() -> Report.Section {
    let pages = input.pages
    let title = labels.text(AnnexLabel.documents)
    guard pages.count <= Self.mostDocuments else {
      let text = labels.text(
        AnnexLabel.manyDocuments, ["documents": labels.counted(.noun, "document", pages.count)])
      return Report.Section(id: "documents", title: title, blocks: [.paragraph(text)])
    }
    guard !pages.isEmpty else { return Report.Section(id: "documents", title: title, blocks: narrative.nothing) }
    let table = Table(
      id: "document_list", title: title, about: "",
      columns: [
        narrative.column("document", .text, .document), narrative.column("kind", .text, .form),
        narrative.column("year", .text, .year), narrative.column("cycle_year", .year, .yearOfWork),
        narrative.column("iso3", .text, .country), narrative.column("file", .text, .file),
      ],
      rows: pages.map { page in
        let kind =
          page.kind.map { labels.name(.kind, $0.rawValue) }
          ?? page.types.map { labels.name(.pageType, $0) }
          .joined(separator: "; ")
        return [
          narrative.documentCell(page), .text(kind), .text(page.years.map(String.init).joined(separator: "; ")),
          .optional(page.cycleYear), .text(page.countries.map(\.iso3).joined(separator: "; ")), .text(page.document),
        ]
      })
    return Report.Section(
      id: "documents", title: title, blocks: [.exhibit(Exhibit(table: table), rows: Self.mostDocuments)])
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
