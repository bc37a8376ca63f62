internal import Labels
internal import Metrics

/// Agreed targets on the first page: each year that has come, with what was found; else the first that will.
struct TargetResults {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  /// What can be said of a target.
  private enum Word {
    case met, missed, tooFew, notAssessable
  }

  private struct Result {
    let progress: TargetProgress
    let target: Double
    let figure: Figure?
    let word: Word
  }

  /// Whether nothing was agreed.
  var isEmpty: Bool { results.isEmpty }

  private var results: [Result] {
    let agreed = Dictionary(grouping: narrative.input.progress.filter { $0.target != nil }, by: \.indicator)
    return IndicatorCatalogue.sheets.flatMap { sheet in
      let rows = agreed[sheet.id] ?? []
      let come = rows.filter { $0.reason != .notYet }
      return (come.isEmpty ? Array(rows.prefix(1)) : come).compactMap { row in row.target.map { result(row, $0) } }
    }
  }

  private func result(_ row: TargetProgress, _ target: Double) -> Result {
    let population = row.indicator == "documents-in-scope" ? DocumentSet.everyPage : DocumentSet(row.kind)
    let figure = narrative.indicator(row.indicator, of: population, .year(row.year))
    return Result(progress: row, target: target, figure: figure, word: word(row, figure))
  }

  private func word(_ row: TargetProgress, _ figure: Figure?) -> Word {
    if let figure, figure.isKnown, figure.documents < Narrative.few { return .tooFew }
    switch row.status {
    case .onTrack: return .met
    case .notOnTrack: return .missed
    case .noTarget, .notAssessable: return row.reason == .tooFew ? .tooFew : .notAssessable
    }
  }

  // MARK: Sentences

  /// One sentence for each target met or missed.
  func sentences() -> [Prose] {
    results.compactMap { result in
      guard result.word == .met || result.word == .missed, let figure = result.figure else { return nil }
      let text = TargetText(labels: labels)
      return labels.prose(
        result.word == .met ? TargetLabel.metSentence : .missedSentence,
        [
          "indicator": Prose(labels.name(.indicator, result.progress.indicator)),
          "year": Prose(String(result.progress.year)),
          "target": Prose(text.value(result.target, result.progress.unit)), "actual": narrative.text.whole(figure),
        ])
    }
  }

  // MARK: Table

  /// The table, one row for each target.
  func blocks() -> [Report.Section.Block] {
    let rows = results
    let text = TargetText(labels: labels)
    let table = Table(
      id: "first_page_targets", title: labels.text(TargetLabel.title), about: "",
      columns: [
        narrative.column("indicator", .text, .indicator), narrative.column("year", .year, .year),
        narrative.column("target", .text, .target), narrative.column("actual", .text, .actual),
        narrative.column("variance", .text, .variance), narrative.column("status", .text, .result),
      ],
      rows: rows.map { result in
        [
          .text(labels.name(.indicator, result.progress.indicator)), .integer(result.progress.year),
          .text(text.value(result.target, result.progress.unit)),
          result.figure.map { .figure(narrative.text.cell($0)) } ?? .text("–"),
          .text(text.difference(result.progress)), .text(name(result)),
        ]
      })
    return [.exhibit(Exhibit(table: table), rows: 20)]
  }

  private func name(_ result: Result) -> String {
    switch result.word {
    case .met: labels.text(TargetLabel.met)
    case .missed: labels.text(TargetLabel.missed)
    case .tooFew: labels.text(TargetLabel.tooFew)
    case .notAssessable: result.progress.reason.map { labels.name(.targetReason, $0.rawValue) } ?? "–"
    }
  }
}
