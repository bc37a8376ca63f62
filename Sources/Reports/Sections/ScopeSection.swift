internal import Files
internal import Labels
internal import Metrics
internal import Vocabulary

/// Which documents the report rests on, by kind and year, and what cannot be said of them.
struct ScopeSection {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }
  private var figures: Figures { narrative.figures }

  /// The section.
  ///
  /// - Parameter opening: what stands before its parts, where no first page says what the report rests on.
  func section(opening: [Report.Section.Block] = []) -> Report.Section {
    Report.Section(
      id: "scope", title: labels.text(SectionLabel.scope), blocks: opening,
      parts: [formsPart(), workPart(), laterPart(), countriesPart(), limitsPart()].compactMap { $0 })
  }

  // MARK: Documents

  /// Rarer types stand in the workbook.
  private static let mostTypes = 12

  private func formsPart() -> Report.Section {
    let table = YearTable(
      narrative: narrative, id: "forms", title: labels.text(SectionLabel.forms),
      about: hasBoth ? labels.text(SectionLabel.formsAbout) : "", lead: [narrative.column("form", .text, .form)],
      years: narrative.years, hasUndated: (figures.documents(.everyPage, in: .undated).numerator ?? 0) > 0,
      rows: formRows(types: Self.mostTypes).map { row($0.name, $0.figure) })
    return Report.Section(
      id: "forms", title: table.title,
      blocks: table.blocks(shown: 15) + (formsChart().map { [.chart($0)] } ?? []))
  }

  /// A kind of documents, and which documents its row counts.
  struct FormRow {
    let name: String
    let population: DocumentSet
    let figure: (FigureID.Period) -> Figure
  }

  /// Kinds of documents: forms first, then at most so many other types, then all.
  func formRows(types most: Int = .max) -> [FormRow] {
    let kinds: [(DocumentSet, String)] = [(.plans, "plan"), (.closings, "closing"), (.experiments, "experiment")]
    let forms = kinds.filter { (figures.documents($0.0, in: .all).numerator ?? 0) > 0 }.map { population, name in
      FormRow(name: labels.name(.kindMany, name), population: population) { figures.documents(population, in: $0) }
    }
    let others = OtherDocuments(input: narrative.input).types.prefix(most).map { type in
      FormRow(name: labels.name(.pageType, type.id), population: .everyPage, figure: type.documents)
    }
    let all = FormRow(name: labels.text(SectionLabel.allDocuments), population: .everyPage) {
      figures.documents(.everyPage, in: $0)
    }
    return forms + others + [all]
  }

  /// Whether some page counts in two rows: a plan that is a closing, too, or a page of two types.
  private var hasBoth: Bool {
    narrative.listings.documents.contains { document in
      [document.isPlan, document.isClosing, document.isExperiment].count { $0 }
        + OtherDocuments.types(of: document).count > 1
    }
  }

  private func row(_ name: String, _ figure: @escaping (FigureID.Period) -> Figure) -> YearTable.Row {
    YearTable.Row(names: [.text(name)], figure: figure)
  }

  /// Plans and closings by year, where they are many.
  func formsChart() -> ChartData? {
    guard !narrative.isShort, narrative.formYears.count > 1 else { return nil }
    let years = narrative.formYears
    let series = [(DocumentSet.plans, "plan"), (.closings, "closing")].map { population, name in
      ChartData.Series(
        name: labels.name(.kindMany, name),
        figures: years.map { narrative.text.cell(figures.documents(population, in: .year($0))) })
    }
    let most = years.max { narrative.count(.plansAndClosings, $0) < narrative.count(.plansAndClosings, $1) } ?? 0
    return ChartData(
      id: "documents-by-kind",
      title: labels.text(
        ChartLabel.mostForms, count: narrative.count(.plansAndClosings, most), ["year": String(most)]),
      subtitle: labels.text(ChartLabel.formsAbout), altText: narrative.altText(series, years), style: .columns,
      categories: years.map(narrative.yearTitle), series: series, valueTitle: labels.text(ChartLabel.documents))
  }

  // MARK: The other reading of years

  /// Plans and closings by the year that the report does not count by, where the two differ.
  private func workPart() -> Report.Section? {
    let other = narrative.input.otherFigures.value
    let years = other.years(of: .plansAndClosings)
    let populations: [(DocumentSet, String)] = [(.plans, "plan"), (.closings, "closing")]
    let differs = Set(years).union(narrative.formYears).contains { year in
      populations.contains { population, _ in
        other.documents(population, in: .year(year)).numerator
          != figures.documents(population, in: .year(year)).numerator
      }
    }
    guard differs, !years.isEmpty else { return nil }
    let rows = populations.filter { (other.documents($0.0, in: .all).numerator ?? 0) > 0 }.map { population, name in
      row(labels.name(.kindMany, name)) { other.documents(population, in: $0) }
    }
    let table = YearTable(
      narrative: narrative, id: "other_years",
      title: labels.text(other.basis == .cycle ? SectionLabel.byWork : .byPage),
      about: labels.text(other.basis == .cycle ? SectionLabel.byWorkAbout : .byPageAbout),
      lead: [narrative.column("form", .text, .form)], years: years,
      hasUndated: (other.documents(.plansAndClosings, in: .undated).numerator ?? 0) > 0, rows: rows)
    return Report.Section(id: "headline", title: table.title, blocks: table.blocks())
  }

  // MARK: Left out

  private static let mostTitles = 5

  /// Documents later than the quarter, by title.
  private func laterPart() -> Report.Section? {
    let later = narrative.listings.later
    guard !later.isEmpty, let quarter = narrative.input.quarter else { return nil }
    let sentence = labels.text(
      SectionLabel.laterAbout, count: later.count, ["quarter": labels.quarter(quarter.number, of: quarter.year)])
    let rest = later.count - Self.mostTitles
    let items = later.prefix(Self.mostTitles).map { document in
      narrative.documentProse(document) + Prose(document.years.isEmpty ? "" : " (\(narrative.yearText(document)))")
    }
    return Report.Section(
      id: "later", title: labels.text(SectionLabel.later),
      blocks: [
        .paragraph(sentence),
        .items(items + (rest > 0 ? [Prose(labels.text(NewsLabel.more, count: rest))] : []), isNumbered: false),
      ])
  }

  // MARK: Countries

  private static let mostCountries = 6

  /// Countries by documents; a report on one has nothing to say here.
  private func countriesPart() -> Report.Section? {
    guard !narrative.isOneCountry else { return nil }
    let grid = ValueTable(narrative: narrative, dimension: .countries, population: .everyPage)
    guard !grid.isEmpty else { return nil }
    return Report.Section(
      id: "countries", title: labels.name(.dimension, "countries"),
      blocks: grid.blocks(shown: Self.mostCountries))
  }

  // MARK: Limits

  private func limitsPart() -> Report.Section? {
    let gaps = narrative.listings.gaps
    guard !narrative.formYears.isEmpty || !gaps.isEmpty else { return nil }
    let sentences = limits
    return Report.Section(
      id: "limits", title: labels.text(SectionLabel.limits),
      blocks: sentences.isEmpty
        ? [.paragraph(labels.text(SectionLabel.allAsked))] : [.items(sentences.map { Prose($0) }, isNumbered: false)])
  }

  /// Fields that were lost or not asked, in at most two sentences.
  var limits: [String] {
    let gaps = narrative.listings.gaps
    let lost = names(gaps.filter(\.isLost)) { labels.name(.documentsOf, $0.kind) }
    let silent = names(gaps.filter { !$0.isLost }) { gap in
      labels.name(
        .documentsOf, "\(gap.kind)_tag", ["year": labels.list(gap.unaskedYears.map(String.init))])
    }
    return [
      lost.isEmpty ? nil : labels.text(SectionLabel.fieldsLost, ["fields": labels.clauses(lost)]),
      silent.isEmpty ? nil : labels.text(SectionLabel.fieldsNotAsked, ["fields": labels.clauses(silent)]),
    ].compactMap { $0 }
  }

  /// `names of partners (closings of 2022)`, each field once.
  private func names(_ gaps: [FieldGap], _ documents: (FieldGap) -> String) -> [String] {
    FieldGap.fields.compactMap { field in
      let own = gaps.filter { $0.field == field }
      return own.isEmpty ? nil : "\(labels.name(.field, field)) (\(labels.list(own.map(documents))))"
    }
  }
}
