internal import Archive
internal import Labels
internal import Metrics

/// What a reader must be careful of, with the figures concerned; at most three sentences.
struct Cautions {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  /// The sentences, the gravest first.
  var sentences: [String] {
    let all = [smallness, lead, goals, shift, partialYear, selfReport].compactMap { $0 }
    return Array(all.prefix(FirstPage.most))
  }

  /// Few documents a year.
  private var smallness: String? {
    let counts = Dictionary(grouping: narrative.forms.compactMap(\.cycleYear)) { $0 }.mapValues(\.count)
    guard let fewest = counts.values.min(), let most = counts.values.max(), fewest < Narrative.few else { return nil }
    guard most < Narrative.few else {
      let years = counts.filter { $0.value < Narrative.few }.keys.sorted().map(String.init)
      return labels.text(FirstPageLabel.fewInYears, ["years": labels.list(years)])
    }
    let range =
      fewest == most
      ? labels.number(most)
      : labels.text(FormatLabel.range, ["low": labels.number(fewest), "high": labels.number(most)])
    return labels.text(FirstPageLabel.few, ["range": range])
  }

  /// One country bears most documents of a year.
  private var lead: String? {
    let sentences = narrative.isOneCountry ? [] : LeadingCountry.sentences(narrative)
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// Years with closings and without plans have no Goals.
  private var goals: String? {
    guard narrative.closings.contains(where: { !$0.asks(.sdgs) }) else { return nil }
    let asking = Set(narrative.forms.filter { $0.asks(.sdgs) }.compactMap(\.cycleYear))
    let silent = Set(narrative.forms.compactMap(\.cycleYear)).subtracting(asking).sorted().map(String.init)
    guard !silent.isEmpty else { return labels.text(FirstPageLabel.goalsOnlyInPlans) }
    return labels.text(FirstPageLabel.goalsMissing, count: silent.count, ["years": labels.list(silent)])
  }

  /// The year of the page is not the year of work: the same number read both ways.
  private var shift: String? {
    let moved = narrative.forms.filter { $0.cycleYear != nil && $0.cycleYear != $0.year(.tag) }
    guard !moved.isEmpty else { return nil }
    let (byPage, byWork) = (reading(.tag), reading(.cycle))
    guard byPage != byWork else { return nil }
    return labels.text(
      FirstPageLabel.shift, count: moved.count,
      [
        "page": byPage.numbers, "page_years": byPage.years, "work": byWork.numbers, "work_years": byWork.years,
        "what": labels.text(narrative.isSmall ? FirstPageLabel.methodCount : .documentCount),
      ])
  }

  /// A number of each year on a basis: methods where documents are few, else documents.
  private func reading(_ basis: YearBasis) -> (numbers: String, years: String) {
    let years = Set(narrative.forms.flatMap { $0.countedYears(basis) }).sorted()
    let grid = ValueGrid(.methods, of: narrative.forms, years: years, basis: basis, labels: labels)
    let numbers = years.map { year -> Int in
      guard narrative.isSmall else { return narrative.forms.count { $0.countedYears(basis).contains(year) } }
      return grid.named(year).count
    }
    return (numbers.map { labels.number($0) }.joined(separator: ", "), years.map(String.init).joined(separator: ", "))
  }

  private var partialYear: String? {
    let whole = YearCompleteness(asOf: narrative.input.asOf)
    let partial = narrative.years.filter { whole.isPartial($0, narrative.basis) }.map(String.init)
    return partial.isEmpty ? nil : labels.text(FirstPageLabel.partialYear, ["years": labels.list(partial)])
  }

  private var selfReport: String? { labels.text(FirstPageLabel.selfReport) }
}
