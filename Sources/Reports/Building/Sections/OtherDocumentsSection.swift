internal import Archive
internal import Labels
internal import Metrics

/// Solutions, blogs, publications and other pages that are no forms: counted apart, never added to plans and closings.
struct OtherDocumentsSection {
  let narrative: Narrative
  private static let mostTypes = 12

  private var labels: Labels { narrative.labels }
  private var pages: [PageFacts] { narrative.input.countedPages.filter { $0.kind == nil } }

  /// Nil where every document in scope is a form.
  func section() -> Report.Section? {
    let pages = self.pages
    let types = Set(pages.compactMap(\.types.first)).map { type in (type, pages.filter { $0.types.first == type }) }
      .sorted { ($1.1.count, $0.0.scalarOrder) < ($0.1.count, $1.0.scalarOrder) }
    guard !types.isEmpty else { return nil }
    return Report.Section(
      id: "other_documents", title: labels.text(SectionLabel.otherDocuments),
      blocks: [.paragraph(about(types)), .exhibit(Exhibit(table: yearTable(types)), rows: Self.mostTypes)]
        + values(types))
  }

  /// What is counted, and which types name neither Goals nor themes.
  private func about(_ types: [(String, [PageFacts])]) -> String {
    let silent = types.filter { !$0.1.contains(where: Self.hasValue) }.map { labels.name(.pageType, $0.0) }
    let about = labels.text(OtherLabel.about)
    return silent.isEmpty
      ? about : "\(about) \(labels.text(OtherLabel.noValues, ["types": silent.joined(separator: ", ")]))"
  }

  /// Goals and themes of the types that name any.
  private func values(_ types: [(String, [PageFacts])]) -> [Report.Section.Block] {
    let table = valueTable(types.filter { $0.1.contains(where: Self.hasValue) })
    return table.rowCount == 0 ? [] : [.exhibit(Exhibit(table: table), rows: Self.mostTypes)]
  }

  private static func hasValue(_ page: PageFacts) -> Bool {
    page.values.contains { $0.dimension == .sdgs || $0.dimension == .thematicAreas }
  }

  private func yearTable(_ types: [(String, [PageFacts])]) -> Table {
    let years = Set(pages.flatMap(\.years)).sorted()
    let hasUndated = pages.contains { $0.years.isEmpty }
    return Table(
      id: "other_documents", title: labels.text(SectionLabel.otherDocuments), about: "",
      columns: [narrative.column("type", .text, .type)] + narrative.yearColumns(years)
        + (hasUndated ? [narrative.column("undated", .integer, .noYear)] : [])
        + [narrative.column("total", .integer, .all)],
      rows: types.map { type, pages in
        [.text(labels.name(.pageType, type))]
          + years.map { year in .integer(pages.count { $0.years.contains(year) }) }
          + (hasUndated ? [.integer(pages.count { $0.years.isEmpty })] : []) + [.integer(pages.count)]
      })
  }

  /// The most named Goals and themes of each type.
  private func valueTable(_ types: [(String, [PageFacts])]) -> Table {
    Table(
      id: "other_values", title: labels.text(OtherLabel.values), about: "",
      columns: [
        narrative.column("type", .text, .type), narrative.column("goals", .text, .goals),
        narrative.column("themes", .text, .themes),
      ],
      rows: types.map { type, pages in
        [.text(labels.name(.pageType, type)), leading(.sdgs, pages), leading(.thematicAreas, pages)]
      })
  }

  private static let mostValues = 5

  /// `8 Decent work and economic growth (12 of 40); …`: documents of those that name any.
  private func leading(_ dimension: Dimension, _ pages: [PageFacts]) -> Cell {
    let carriers = pages.filter { page in page.values.contains { $0.dimension == dimension } }
    guard !carriers.isEmpty else { return .missing(.noAnswer) }
    var documents: [String: (label: String, count: Int)] = [:]
    for value in carriers.flatMap(\.values) where value.dimension == dimension {
      documents[value.id] = (ValueGrid.label(value, labels), (documents[value.id]?.count ?? 0) + 1)
    }
    let first = documents.values.sorted { ($1.count, $0.label.scalarOrder) < ($0.count, $1.label.scalarOrder) }
    let texts = first.prefix(Self.mostValues).map { entry in
      let counts = labels.text(
        FormatLabel.kOfN, ["k": labels.number(entry.count), "n": labels.number(carriers.count)])
      return "\(entry.label) (\(counts))"
    }
    return .text(labels.clauses(texts))
  }
}
