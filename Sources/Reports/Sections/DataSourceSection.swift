internal import Labels
internal import Metrics
internal import Vocabulary

/// Which sources of data plans and closings name.
struct DataSourceSection {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }
  private var text: FigureText { narrative.text }
  private var values: ValueTable {
    ValueTable(narrative: narrative, dimension: .dataSources, population: .plansAndClosings, category: .dataClass)
  }

  func section() -> Report.Section? {
    guard !values.isEmpty else { return nil }
    let classes = CategoryTable(
      narrative: narrative, dimension: .dataSources, id: "data_classes", title: labels.text(PotentialLabel.classes),
      heading: .dataClass)
    return Report.Section(
      id: "datasources", title: labels.name(.dimension, "datasources"),
      blocks: [.prose(sentence)] + classes.table().blocks() + names())
  }

  /// How many sources are named, how often, by how many documents.
  var sentence: Prose {
    func figure(_ measure: Measure) -> Figure {
      narrative.figures[.dataSources, measure, of: .plansAndClosings, in: .all]
    }
    let documents = figure(.naming(category: nil))
    return labels.prose(
      PotentialLabel.dataSources, count: documents.numerator ?? 0,
      [
        "k": text.counted("data_source", figure(.distinct(category: nil))),
        "mentions": text.counted("mention", figure(.mentions(category: nil))),
        "documents": text.counted("plan_or_closing", documents),
      ])
  }

  private static let mostNames = 7

  /// The most named sources: of a handful of documents in a sentence, of many in a table by year.
  private func names() -> [Report.Section.Block] {
    guard narrative.isShort else { return values.blocks(shown: 6) }
    let recurring = values.values.prefix(Self.mostNames).compactMap { value -> Prose? in
      let figure = values.documents(value, .all)
      guard (figure.numerator ?? 0) > 1 else { return nil }
      return Prose("\(value.label) (") + text.number(figure) + ")"
    }
    guard !recurring.isEmpty else { return [] }
    return [narrative.sentence(PotentialLabel.recurringSources, ["sources": labels.list(recurring)])]
  }
}
