internal import Labels
internal import Metrics

/// What came in since the last issue, by title; of a quarter also what is dated in it.
struct WhatIsNew {
  let narrative: Narrative
  /// More titles than this are counted.
  private static let most = 5

  private var labels: Labels { narrative.labels }

  /// The sentences and the titles.
  func blocks() -> [Report.Section.Block] {
    guard let comparison = narrative.input.comparison else {
      return [.paragraph(labels.text(NewsLabel.firstIssue))] + quarter
    }
    let new = comparison.documents("new").map(\.document)
    let date = ["date": Prose(labels.date(comparison.previous.asOf))]
    guard !new.isEmpty else { return [.prose(labels.prose(NewsLabel.noDocument, date))] + quarter }
    let sentence = labels.prose(NewsLabel.documents, count: new.count, date)
    return [.prose(sentence), .items(items(new), isNumbered: false)] + quarter
  }

  /// The first titles, then how many more.
  private func items(_ documents: [String]) -> [Prose] {
    let entries = documents.compactMap { narrative.listings[$0] }
    let rest = documents.count - min(entries.count, Self.most)
    return entries.prefix(Self.most).map(item)
      + (rest > 0 ? [Prose(labels.text(NewsLabel.more, count: rest))] : [])
  }

  /// `“Rain in a jar” (plan, Kenya)`.
  private func item(_ document: DocumentEntry) -> Prose {
    let place = narrative.places(document)
    let about = [narrative.kind(document), place].filter { !$0.isEmpty }.joined(separator: ", ")
    return narrative.documentProse(document) + Prose(about.isEmpty ? "" : " (\(about))")
  }

  /// The documents that bear a date of the quarter.
  private var quarter: [Report.Section.Block] {
    guard let quarter = narrative.input.quarter else { return [] }
    let dated = narrative.listings.documents.filter { $0.date.flatMap(Quarter.init(date:)) == quarter }
    guard !dated.isEmpty else { return [] }
    let name = ["quarter": Prose(labels.quarter(quarter.number, of: quarter.year))]
    return [
      .prose(labels.prose(NewsLabel.dated, count: dated.count, name)),
      .items(items(dated.map(\.id)), isNumbered: false),
    ]
  }
}
