internal import Labels
internal import Metrics
internal import Vocabulary

/// What a reader must be careful of, with the years concerned; at most three sentences.
struct Cautions {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }
  private var figures: Figures { narrative.figures }

  /// The sentences, the gravest first: what documents cannot tell before what they tell of themselves.
  func sentences() -> [Prose] {
    let all = [
      undatedQuarter, smallness, leadingCountry, contradiction, goals, handover, shift, partialYear, selfReport,
    ]
    return Array(all.compactMap { $0 }.prefix(KeyFindings.most))
  }

  private func years(_ years: [Int]) -> Prose { Prose(labels.list(years.map(String.init))) }

  // MARK: Too little

  /// Nothing is dated in the quarter that the report is about.
  private var undatedQuarter: Prose? {
    guard let quarter = narrative.input.quarter,
      !narrative.listings.documents.contains(where: { $0.date.flatMap(Quarter.init(date:)) == quarter })
    else { return nil }
    return Prose(
      labels.text(CautionLabel.quarterWithoutDate, ["quarter": labels.quarter(quarter.number, of: quarter.year)]))
  }

  /// Few documents a year.
  private var smallness: Prose? {
    let counts = narrative.formYears.map { narrative.count(.plansAndClosings, $0) }
    guard let fewest = counts.min(), let most = counts.max(), fewest < Narrative.few else { return nil }
    guard most < Narrative.few else {
      let few = narrative.formYears.filter { narrative.count(.plansAndClosings, $0) < Narrative.few }
      return labels.prose(CautionLabel.fewInYears, ["years": years(few)])
    }
    let range =
      fewest == most
      ? labels.word(most)
      : labels.text(FormatLabel.or, ["low": labels.word(fewest), "high": labels.word(most)])
    return labels.prose(
      most == 1 ? CautionLabel.one : fewest + 1 < most ? .fewUpTo : .few,
      ["range": Prose(range), "most": Prose(labels.word(most))])
  }

  /// One country bears most documents of a year.
  private var leadingCountry: Prose? { LeadingCountry(narrative: narrative).sentence() }

  // MARK: Contradictions and silence

  /// Closings that tick an outcome and "not yet scaled" in one, in the newest year with any.
  private var contradiction: Prose? {
    let both = narrative.years.compactMap { year in
      narrative.indicator("handover-scaled-share", part: HandoverTable.contradiction, of: .closings, .year(year))
    }.last { ($0.numerator ?? 0) > 0 }
    guard let both, let year = both.id.period.year,
      let scaled = narrative.indicator("handover-scaled-share", of: .closings, .year(year))
    else { return nil }
    return labels.prose(
      CautionLabel.alsoNotYet, count: both.numerator ?? 0,
      [
        "k": narrative.text.number(both), "scaled": narrative.text.number(scaled), "year": Prose(String(year)),
        "outcome": Prose(labels.name(.handover, "not_yet_scaled")),
      ])
  }

  /// Years with closings and without plans have no Goals.
  private var goals: Prose? {
    let silent = narrative.formYears.filter { narrative.count(.plans, $0) == 0 }
    guard !silent.isEmpty else { return nil }
    return labels.prose(CautionLabel.goalsUnknown, count: silent.count, ["years": years(silent)])
  }

  /// Years with closings whose forms do not ask what became of the work.
  private var handover: Prose? {
    let silent = narrative.years.filter { year in
      narrative.figure("handover-scaled-share", of: .closings, year).state == .notAsked
    }
    guard !silent.isEmpty, !narrative.isShort else { return nil }
    return labels.prose(CautionLabel.handoverNotAsked, ["years": years(silent)])
  }

  // MARK: Years

  /// Closings that report on work of an earlier year than their page's.
  private var shift: Prose? {
    let moved = narrative.listings.closings.filter { closing in
      closing.workYear.map { work in closing.years.min().map { work < $0 } ?? false } ?? false
    }
    guard let first = moved.first, narrative.figures.basis == .tag else { return nil }
    let scope = Prose([.link(labels.text(SectionLabel.scope), to: .anchor("scope"))])
    if moved.count == 1, let work = first.workYear {
      return labels.prose(
        CautionLabel.oneShift,
        ["page": Prose(narrative.yearText(first)), "work": Prose(String(work)), "scope": scope])
    }
    return labels.prose(
      CautionLabel.shift, ["years": years(Set(moved.flatMap(\.years)).sorted()), "scope": scope])
  }

  private var partialYear: Prose? {
    let partial = narrative.years.filter(narrative.isPartial)
    guard !partial.isEmpty else { return nil }
    return labels.prose(CautionLabel.partialYear, count: partial.count, ["years": years(partial)])
  }

  private var selfReport: Prose? { Prose(labels.text(CautionLabel.selfReport)) }
}
