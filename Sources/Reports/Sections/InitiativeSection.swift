internal import Labels
internal import Metrics
internal import Vocabulary

/// Studios, playbooks, labs and other initiatives that the documents of a country name, each with one sentence.
struct InitiativeSection {
  let narrative: Narrative
  private var mostSentences: Int { narrative.isShort ? 2 : 3 }
  private static let longest = 140

  private var labels: Labels { narrative.labels }

  /// A mention with its document.
  private struct Found {
    let document: DocumentEntry
    let mention: InitiativeEntry
  }

  /// Nothing for several countries: a mention says too little there.
  func section() -> Report.Section? {
    guard narrative.isOneCountry else { return nil }
    let found = self.found
    guard !found.isEmpty else { return nil }
    let table = Table(
      id: "vehicles", title: labels.text(CapacityLabel.initiatives), about: labels.text(CapacityLabel.initiativesAbout),
      columns: [
        narrative.column("vehicle", .text, .initiative), narrative.column("sentence", .text, .sentence),
        narrative.column("document", .text, .document),
      ], rows: found.map(row))
    let source = Exhibit.Source(sheet: nil, file: "data/initiatives.csv")
    return Report.Section(
      id: "vehicles", title: table.title,
      blocks: [.paragraph(table.about), .exhibit(Exhibit(table: table, source: source), rows: mostSentences)])
  }

  /// Each kind of initiative once before any twice; a title, a tag or a word without a doer is no sentence.
  private var found: [Found] {
    let rounds = Vehicle.allCases.flatMap { vehicle in
      narrative.listings.documents.compactMap { document in
        document.initiatives.first { $0.vehicle == vehicle && $0.isMade && $0.isBest && isTold($0, document) }
          .map { Found(document: document, mention: $0) }
      }.enumerated().map { (round: $0.offset, found: $0.element) }
    }
    return rounds.enumerated().sorted { ($0.element.round, $0.offset) < ($1.element.round, $1.offset) }
      .map(\.element.found)
  }

  private func isTold(_ mention: InitiativeEntry, _ document: DocumentEntry) -> Bool {
    mention.sentence != document.title && mention.sentence != mention.term && !mention.sentence.hasSuffix("?")
  }

  private func row(_ found: Found) -> [Cell] {
    [
      .text(labels.name(.vehicle, found.mention.vehicle.rawValue)),
      .text(Excerpt.around(found.mention.term, in: found.mention.sentence, to: Self.longest)),
      narrative.documentCell(found.document),
    ]
  }
}
