internal import Labels
internal import Metrics

/// Key insights of the newest closings, in the labs' own words.
struct InsightSection {
  let narrative: Narrative
  private var most: Int { narrative.isShort ? 2 : 4 }
  private static let longest = 240

  private var labels: Labels { narrative.labels }

  func section() -> Report.Section? {
    let told = narrative.listings.closings.filter { !$0.insights.isEmpty }
    guard !told.isEmpty else { return nil }
    let items = chosen(told).map { document, insight -> Prose in
      let words = Excerpt.beginning(of: insight.text, to: Self.longest)
      let place = [narrative.isOneCountry ? "" : narrative.places(document), narrative.yearText(document)]
      let about = place.filter { !$0.isEmpty }.joined(separator: ", ")
      return Prose([.quotation(words, language: document.language), .text(" — ")])
        + narrative.documentProse(document) + Prose(about.isEmpty ? "" : " (\(about))")
    }
    return Report.Section(
      id: "insights", title: labels.text(CapacityLabel.insights),
      blocks: [.paragraph(labels.text(CapacityLabel.insightsAbout)), .items(items, isNumbered: false)])
  }

  /// The newest closings first, one insight each, then their next ones.
  private func chosen(_ closings: [DocumentEntry]) -> [(DocumentEntry, InsightEntry)] {
    let newest = closings.sorted { ($1.years.max() ?? 0, $0.id) < ($0.years.max() ?? 0, $1.id) }
    let rounds = (0..<most).flatMap { round in
      newest.compactMap { document in
        round < document.insights.count ? (document, document.insights[round]) : nil
      }
    }
    return Array(rounds.prefix(most))
  }
}
