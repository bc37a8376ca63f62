internal import Labels
internal import Metrics
internal import Vocabulary

/// Which partners plans and closings name, those first that recur.
struct PartnerSection {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }
  private var figures: Figures { narrative.figures }
  private var text: FigureText { narrative.text }
  private var values: ValueTable {
    ValueTable(narrative: narrative, dimension: .partners, population: .plansAndClosings, category: .sector)
  }

  private func figure(_ measure: Measure) -> Figure { figures[.partners, measure, of: .plansAndClosings, in: .all] }

  func section() -> Report.Section? {
    guard !values.isEmpty else { return nil }
    return Report.Section(
      id: "partners", title: labels.name(.dimension, "partners"),
      blocks: [.prose(.sentences(sentences))]
        + values.blocks(shown: values.rows(within: narrative.isShort ? 3...4 : 5...6)))
  }

  /// How many partners are named, how many again, and how they are read.
  var sentences: [Prose] {
    let documents = figure(.naming(category: nil))
    let named = labels.prose(
      PotentialLabel.partners, count: documents.numerator ?? 0,
      [
        "k": text.counted("partner", figure(.distinct(category: nil))),
        "documents": text.counted("plan_or_closing", documents),
      ])
    let recurring = figure(.recurring)
    let again = labels.prose(
      PotentialLabel.recurringPartners, count: recurring.numerator ?? 0, ["k": text.number(recurring)])
    return [named, again, Prose(labels.text(PotentialLabel.partnersCaution))]
  }

  /// Partners by sector: bodies, and documents of each year.
  func sectors() -> Report.Section? {
    guard !values.isEmpty else { return nil }
    let sectors = CategoryTable(
      narrative: narrative, dimension: .partners, id: "partner_sectors",
      title: labels.name(.dimension, "partner_sectors"), heading: .sector)
    let caution = narrative.listings.hasSectorsByName ? [narrative.sentence(PotentialLabel.sectorsCaution)] : []
    return Report.Section(
      id: "partner_sectors", title: labels.name(.dimension, "partner_sectors"),
      blocks: caution + sectors.table().blocks())
  }
}
