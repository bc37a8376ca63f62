internal import Labels
internal import Metrics
internal import Vocabulary

/// How far the figures can be trusted, in a few computed sentences.
struct QualitySection {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }
  private var input: ReportInput { narrative.input }

  func section() -> Report.Section {
    let sentences = [validity, integrity, repeats, terms] + reliability
    return Report.Section(
      id: "data_quality", title: labels.text(SectionLabel.quality),
      blocks: [.items(sentences.compactMap { $0 }, isNumbered: false)])
  }

  private var validity: Prose? { Prose(labels.text(QualityLabel.validity)) }

  /// What made the figures, and whether decisions of persons are in force.
  private var integrity: Prose? {
    let decided = input.vocabulary.contributions.contains { row in
      row.origin == .curation && row.terms + row.aliases + row.ignored > 0
    }
    return labels.prose(
      QualityLabel.integrity,
      [
        "version": Prose(input.programVersion),
        "decisions": Prose(labels.text(decided ? QualityLabel.decisions : .noDecisions)),
      ])
  }

  /// Documents that repeat others; nil without any.
  private var repeats: Prose? {
    let repeated = narrative.listings.repeated.count
    return repeated == 0 ? nil : Prose(labels.text(QualityLabel.repeats, count: repeated))
  }

  /// Whether every value has a term in the lists.
  private var terms: Prose? {
    let isAll = !input.curation.rows.contains { $0.uncuratedValues > 0 }
    return Prose(labels.text(isAll ? QualityLabel.allCurated : .uncurated))
  }

  /// Years in which forms and lists of tags changed.
  private var reliability: [Prose] {
    let breaks = input.metrics.seriesBreaks.filter { narrative.years.contains($0.year) }
    let lists = Set(breaks.filter { Dimension(rawValue: $0.field) != nil }.map(\.year)).sorted()
    let forms = Set(breaks.filter { Dimension(rawValue: $0.field) == nil }.map(\.year)).sorted()
    return [(QualityLabel.formBreaks, forms), (.listBreaks, lists)].filter { !$0.1.isEmpty }.map { label, years in
      Prose(labels.text(label, ["years": labels.list(years.map(String.init))]))
    }
  }
}

/// Fields whose every answer the export lost.
enum Lost {
  /// Their ids, each once, in the order of the report.
  static func fields(_ gaps: [FieldGap]) -> [String] {
    let lost = Set(gaps.filter(\.isLost).map(\.field))
    return FieldGap.fields.filter(lost.contains)
  }
}
