internal import Labels
internal import Metrics

/// What a reader must know of the figures of a table, in sentences under it.
struct FigureNotes {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  /// At most two sentences: years that no other is comparable with, and years of few documents.
  func blocks(_ figures: [Figure]) -> [Report.Section.Block] {
    guard !narrative.isShort else { return [] }
    let text = Prose.sentences([breaks(figures), few(figures)].compactMap { $0 })
    return text.isEmpty ? [] : [.prose(text)]
  }

  private func breaks(_ figures: [Figure]) -> Prose? {
    sentence(FigureNoteLabel.breaks, years(figures) { $0.isKnown && $0.flags.contains(.seriesBreak) })
  }

  private func few(_ figures: [Figure]) -> Prose? {
    sentence(
      FigureNoteLabel.few,
      years(figures) { $0.unit == .share && $0.isKnown && $0.flags.contains(.lowReliability) }
        .filter { !narrative.isPartial($0) })
  }

  private func years(_ figures: [Figure], where isMeant: (Figure) -> Bool) -> [Int] {
    Set(figures.filter(isMeant).compactMap(\.id.period.year)).sorted()
  }

  private func sentence(_ label: FigureNoteLabel, _ years: [Int]) -> Prose? {
    guard !years.isEmpty else { return nil }
    return Prose(labels.text(label, count: years.count, ["years": labels.list(years.map(String.init))]))
  }
}
