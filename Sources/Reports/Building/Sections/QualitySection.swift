internal import Archive
internal import Labels
internal import Metrics
internal import Vocabulary

/// How far the figures can be trusted: five fixed lines with computed numbers, decisions, findings.
struct QualitySection {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }
  private var input: ReportInput { narrative.input }

  func section() -> Report.Section {
    let quality = DataQuality(input: input)
    let decisions = decisions(quality)
    return Report.Section(
      id: "data_quality", title: labels.text(SectionLabel.quality),
      blocks: [.list(statement)] + curation(quality, note: decisions == nil ? noDecisions : ""),
      parts: (decisions.map { [$0] } ?? []) + [findings()])
  }

  /// Values without a term, by dimension; one sentence where every value has one.
  private func curation(_ quality: DataQuality, note: String) -> [Report.Section.Block] {
    let table = quality.curationTable()
    let rows = input.curation.rows
    guard rows.contains(where: { $0.uncuratedValues > 0 }) else {
      return [.paragraph(joined(labels.text(QualityLabel.allCurated), note))]
    }
    return [.paragraph(joined(table.about, note)), .exhibit(Exhibit(table: table), rows: 10)]
  }

  private func joined(_ sentence: String, _ note: String) -> String { note.isEmpty ? sentence : "\(sentence) \(note)" }

  /// What the curation folder decides; nil without one.
  private func decisions(_ quality: DataQuality) -> Report.Section? {
    let decided = input.vocabulary.contributions.contains { row in
      row.origin == .curation && row.terms + row.aliases + row.ignored > 0
    }
    let table = quality.contributionTable()
    return !decided
      ? nil
      : Report.Section(
        id: "decisions", title: table.title,
        blocks: [.paragraph(table.about), .exhibit(Exhibit(table: table), rows: 20)])
  }

  /// How much the program decides where the curation folder adds nothing.
  private var noDecisions: String {
    let rows = input.vocabulary.contributions
    let values = [
      "terms": labels.number(rows.map(\.terms).reduce(0, +)),
      "spellings": labels.number(rows.map(\.aliases).reduce(0, +)),
    ]
    return labels.text(QualityLabel.noDecisions, values)
  }

  // MARK: Statement

  /// Validity, integrity, precision, reliability, timeliness, known losses.
  private var statement: [String] {
    [labels.text(QualityLabel.validity), integrity]
      + (input.depth == .full ? [precision, reliability] : []) + [timeliness] + losses
  }

  private var integrity: String {
    let overrides = input.vocabulary.decisions.count
    return labels.text(
      QualityLabel.integrity,
      [
        "version": input.programVersion, "files": labels.counted(.noun, "document", input.pages.count),
        "manifest": manifest,
        "overrides": overrides == 0
          ? labels.text(QualityLabel.noOverride) : labels.text(QualityLabel.overrides, count: overrides),
      ])
  }

  /// The start of one hash over the names and contents of all pages.
  private var manifest: String {
    let lines = input.pages.map { "\($0.document) \($0.identity.text)" }
    return String(Checksum.ofText(lines.joined(separator: "\n")).prefix(12))
  }

  private var shown: [IndicatorValue] {
    input.indicators.filter { value in
      value.scope == .network && value.yearBasis == narrative.basis && value.figure.breakdown == .none
        && value.year != nil && FigureText.absence(value) == nil
    }
  }

  private var precision: String {
    labels.text(
      QualityLabel.precision,
      [
        "k": labels.number(shown.count { $0.figure.flags.contains(.lowReliability) }), "n": labels.number(shown.count),
      ])
  }

  private var reliability: String {
    let broken = Set(
      shown.filter { $0.figure.flags.contains(.seriesBreak) }.map { "\($0.indicator)/\($0.kind.rawValue)" })
    let values = ["series": labels.number(broken.count)]
    return labels.text(
      QualityLabel.reliability, values.merging(labels.accuracy(BarrierTheme.accuracy)) { first, _ in first })
  }

  private var timeliness: String {
    labels.text(QualityLabel.timeliness, ["date": labels.date(input.asOf)])
  }

  /// The fields whose answers the export lost, of those in scope.
  private var losses: [String] {
    let fields = ["partner-sector", "partner-new-unusual", "challenge-type", "time-per-stage"]
    let lost = fields.filter { field in input.coverage.rows.contains { $0.field == field && $0.lost > 0 } }
    guard !lost.isEmpty else { return [] }
    return [labels.text(QualityLabel.losses, ["fields": labels.list(lost.map { labels.name(.field, $0) })])]
  }

  // MARK: Findings

  private func findings() -> Report.Section {
    let table = FindingSummary(findings: input.findings, labels: labels).table()
    return Report.Section(
      id: "findings", title: labels.text(SectionLabel.findings),
      blocks: input.findings.isEmpty
        ? [.paragraph(labels.text(QualityLabel.noFindings))]
        : [.paragraph(table.about), .exhibit(Exhibit(table: table), rows: 25)])
  }
}
