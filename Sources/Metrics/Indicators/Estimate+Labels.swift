internal import Vocabulary

extension LabelIncidence {
  /// How many distinct labels documents name; flagged below 10 documents.
  func repertoire(of total: Int? = nil, where keeps: (LabelTable.Entry) -> Bool = { _ in true }) -> Estimate {
    var figure = start(.count)
    if let absence { return figure.absent(absence) }
    let incidence = Incidence(documents: documents, counts: counts(where: keeps))
    figure.numerator = incidence.richness
    figure.denominator = total
    figure.value = Double(incidence.richness)
    figure.incidence = incidence
    return documents < Threshold.count ? figure.flagged(.lowReliability) : figure
  }

  /// How many equally frequent labels would be as diverse as these counts; flagged below 50 mentions.
  ///
  /// Numerator is the number of labels, denominator the number of mentions.
  func diversity(of counts: [Int]) -> Estimate {
    var figure = start(.effective)
    if let absence { return figure.absent(absence) }
    guard let effective = EffectiveNumber(counts: counts) else { return figure.absent(.empty) }
    figure.numerator = counts.count { $0 > 0 }
    figure.denominator = effective.mentions
    figure.value = effective.value
    guard effective.mentions >= Threshold.mentions else { return figure.flagged(.lowReliability) }
    figure.standardError = effective.standardError
    figure.interval = Interval(around: effective.value, standardError: effective.standardError)
      .clamped(to: 1...Double(max(1, counts.count { $0 > 0 })))
    return figure
  }

  /// A figure about these documents, without a value.
  func start(_ unit: IndicatorUnit) -> Estimate {
    var figure = Estimate(unit: unit, documents: documents)
    figure.forms = forms
    return figure
  }
}

extension DocumentGroup {
  /// The share of mentions whose label a rule keeps; documents are what was drawn.
  ///
  /// Below 10 documents the value stays empty; below 30 documents or 50 mentions it is flagged.
  func mentionShare(of dimension: Dimension, _ keeps: (LabelTable.Entry) -> Bool) -> Estimate {
    guard let incidence = incidence(of: dimension) else { return Estimate(unit: .share, documents: 0) }
    let figure = incidence.start(.share)
    if let absence = incidence.absence { return figure.absent(absence) }
    let kept = incidence.table.entries.map(keeps)
    let parts = documents.map { document in
      let labels = document.labels(dimension).positions
      return (count: labels.count { kept[$0] }, total: labels.count)
    }
    return figure.filled(RatioEstimate(parts.filter { $0.total > 0 }))
  }
}

extension Estimate {
  /// The figure with a share of mentions.
  func filled(_ estimate: RatioEstimate?) -> Estimate {
    guard let estimate else { return absent(.empty) }
    var figure = self
    figure.numerator = estimate.count
    figure.denominator = estimate.total
    if documents >= Threshold.share {
      figure.value = estimate.share
      figure.standardError = estimate.standardError
      figure.interval = estimate.standardError.map {
        Interval(around: estimate.share, standardError: $0).clamped(to: 0...1)
      }
    }
    let isWeak = documents < Threshold.reliable || estimate.total < Threshold.mentions
    return isWeak ? figure.flagged(.lowReliability) : figure
  }

  /// The figure with a mean of whole numbers per document; flagged below 10 documents.
  func filled(_ average: Average?) -> Estimate {
    guard let average else { return self }
    var figure = self
    figure.numerator = average.sum
    figure.denominator = average.count
    figure.value = average.mean
    guard average.count >= Threshold.count else { return figure.flagged(.lowReliability) }
    figure.standardError = average.standardError
    figure.interval = average.standardError.map { Interval(around: average.mean, standardError: $0) }
    return figure
  }
}

extension DocumentGroup {
  /// Labels per document, over the documents that name one.
  func labelsPerDocument(_ dimension: Dimension) -> Average? {
    Average(documents.map { $0.labels(dimension).positions.count }.filter { $0 > 0 })
  }
}

extension LabelIncidence {
  /// How many distinct labels of each category documents name; categories that none names are left out.
  func repertoirePerCategory(named name: String) -> [Estimate] {
    let mentions = categoryMentions
    return table.categories.indices.filter { mentions[$0] > 0 && !table.categories[$0].isEmpty }.map { category in
      repertoire { $0.category == category }.of(name, table.categories[category])
    }
  }
}

extension Estimate {
  /// The number of labels expected in 30 of the documents; none where there are fewer.
  func rarefied() -> [Estimate] {
    guard let incidence, let expected = Rarefaction(incidence, to: Threshold.reliable) else { return [] }
    var figure = self.of("rarefied", "\(Threshold.reliable) documents")
    figure.numerator = nil
    figure.denominator = nil
    figure.value = expected.richness
    figure.standardError = expected.standardError
    figure.incidence = nil
    return [figure]
  }

  /// The median beside a mean.
  func median(_ average: Average) -> Estimate {
    var figure = self.of("measure", "median")
    figure.numerator = nil
    figure.unit = .count
    figure.value = average.median
    figure.interval = nil
    figure.standardError = nil
    return figure
  }
}
