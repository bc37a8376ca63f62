internal import Archive
internal import Labels
internal import Metrics

/// How the fields that the figures rest on were asked and answered, and what cannot be said.
struct CoverageSection {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  /// The fields shown, in order.
  private static let fields = [
    "sdgs", "thematic-areas", "methods", "datasources", "stages", "partner-name", "partner-sector",
    "partner-new-unusual", "partners-government", "insights", "barriers", "handover", "time-per-stage",
    "challenge-type", "experiment-control-group", "experiment-assignment", "experiment-result", "experiment-scaling",
  ]

  /// A field of one kind of form.
  private struct Line {
    let field: String
    let kind: PageKind
    let rows: [Coverage.Row]

    func sum(_ part: KeyPath<Coverage.Row, Int>) -> Int { rows.map { $0[keyPath: part] }.reduce(0, +) }
  }

  /// Nothing where no form is in scope.
  func parts() -> [Report.Section] {
    let lines = self.lines
    guard !lines.isEmpty else { return [] }
    return [
      Report.Section(
        id: "coverage", title: labels.text(SectionLabel.coverage),
        blocks: [.paragraph(labels.text(SectionLabel.coverageAbout))] + picture(lines) + figures(lines)),
      Report.Section(
        id: "limits", title: labels.text(SectionLabel.limits), blocks: [.list(limits(lines))]),
    ]
  }

  private var lines: [Line] {
    Self.fields.flatMap { field in
      [PageKind.plan, .closing, .experiment].compactMap { kind in
        let rows = narrative.input.coverage.rows.filter { $0.field == field && $0.kind == kind }
        return rows.isEmpty || rows.allSatisfy { $0.asked == 0 } ? nil : Line(field: field, kind: kind, rows: rows)
      }
    }
  }

  // MARK: Table and picture

  /// The fields with an answer missing in a table, the others in a sentence.
  private func figures(_ lines: [Line]) -> [Report.Section.Block] {
    let whole = lines.filter { $0.sum(\.answered) == $0.sum(\.asked) && $0.sum(\.notAsked) == 0 }
    let partial = lines.filter { $0.sum(\.answered) != $0.sum(\.asked) || $0.sum(\.notAsked) > 0 }
    let text = labels.text(SectionLabel.fieldsAnswered, ["fields": labels.clauses(byKinds(whole))])
    return (whole.isEmpty ? [] : [.paragraph(text)])
      + (partial.isEmpty ? [] : [.exhibit(Exhibit(table: table(partial)), rows: 40)])
  }

  private func table(_ lines: [Line]) -> Table {
    Table(
      id: "coverage_summary", title: labels.text(SectionLabel.coverage),
      about: labels.text(SectionLabel.coverageAbout),
      columns: [
        narrative.column("field", .text, .field), narrative.column("form", .text, .form),
        narrative.column("asked", .integer, .asked), narrative.column("answered", .integer, .answered),
        narrative.column("empty", .integer, .empty), narrative.column("lost", .integer, .lost),
        narrative.column("not_asked", .integer, .notAsked),
      ],
      rows: lines.map { line in
        [
          .text(labels.name(.field, line.field)), .text(labels.name(.kind, line.kind.rawValue)),
          .integer(line.sum(\.asked)), .integer(line.sum(\.answered)), .integer(line.sum(\.empty)),
          .integer(line.sum(\.lost)), .integer(line.sum(\.notAsked)),
        ]
      })
  }

  private func picture(_ lines: [Line]) -> [Report.Section.Block] {
    let years = Set(lines.flatMap { $0.rows.compactMap(\.year) }).sorted()
    guard years.count > 1 else { return [] }
    let chart = GridChart(
      title: labels.text(SectionLabel.coverage), subtitle: labels.text(SectionLabel.coverageChart),
      columns: years.map { (name: String($0), detail: "") },
      rows: lines.map { line in
        GridChart.Row(
          label: "\(labels.name(.field, line.field)) (\(labels.name(.kind, line.kind.rawValue)))",
          values: years.map { year in Self.value(line.rows.filter { $0.year == year }) })
      }, words: ChartWords(labels))
    return [
      .picture(chart.picture(id: "coverage", altText: labels.text(SectionLabel.coverageAlt)))
    ]
  }

  /// The state of most pages of a year with its number.
  private static func value(_ rows: [Coverage.Row]) -> GridChart.Value {
    let answered = rows.map(\.answered).reduce(0, +)
    let empty = rows.map(\.empty).reduce(0, +)
    let lost = rows.map(\.lost).reduce(0, +)
    let asked = answered + empty + lost
    guard asked > 0 else { return rows.isEmpty ? .missing(.noDocument) : .missing(.notAsked) }
    let state: GridChart.State =
      lost >= max(answered, empty) && lost > 0 ? .lost : answered >= empty ? .answered : .empty
    return .state(state, "\(state == .lost ? lost : answered)/\(asked)")
  }

  // MARK: What cannot be said

  /// The fields that were lost, and those that were not asked in some years.
  private func limits(_ lines: [Line]) -> [String] {
    let lost = lines.filter { $0.sum(\.lost) == $0.sum(\.asked) }
    let sentences = [(SectionLabel.fieldsLost, byKinds(lost)), (.fieldsNotAsked, silentFields(lines))]
      .filter { !$0.1.isEmpty }.map { labels.text($0.0, ["fields": labels.clauses($0.1)]) }
    return sentences.isEmpty ? [labels.text(SectionLabel.allAsked)] : sentences
  }

  /// `sectors of partners (plans and closings)`, each field once.
  private func byKinds(_ lines: [Line]) -> [String] {
    Self.fields.compactMap { field in
      let kinds = lines.filter { $0.field == field }.map { labels.name(.documentsOf, $0.kind.rawValue) }
      return kinds.isEmpty ? nil : "\(labels.name(.field, field)) (\(labels.list(kinds)))"
    }
  }

  /// `barriers (closings of 2024 and 2025)`.
  private func silentFields(_ lines: [Line]) -> [String] {
    lines.compactMap { line in
      let silent = Dictionary(grouping: line.rows.filter { $0.year != nil }) { $0.year ?? 0 }
        .filter { $0.value.allSatisfy { $0.asked == 0 } }.keys.sorted().map(String.init)
      guard !silent.isEmpty else { return nil }
      let documents = labels.name(.documentsOf, "\(line.kind.rawValue)_tag", ["year": labels.list(silent)])
      return "\(labels.name(.field, line.field)) (\(documents))"
    }
  }
}
