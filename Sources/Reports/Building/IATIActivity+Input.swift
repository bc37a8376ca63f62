internal import Labels
internal import Metrics
internal import Text
internal import Vocabulary

extension IATIActivity {
  /// Takes the figures of a report: the whole scope, by the report's own year basis, for each indicator's leading kind.
  ///
  /// A year stands with its value, and with its target where one is set; a target without a value says why in its
  /// comment. Indicators that have neither are left out, and so are baselines that nobody set.
  init(identity: Identity, input: ReportInput) {
    let reading = IATIReading(input: input)
    var results: [Result] = []
    for dimension in IndicatorDimension.allCases {
      for (type, name) in [(1, "output"), (2, "outcome")] {
        let sheets = IndicatorCatalogue.sheets.filter { $0.dimension == dimension && $0.iati.resultType == name }
        let indicators = sheets.compactMap(reading.indicator)
        let title = input.labels.name(.indicatorDimension, dimension.rawValue)
        if !indicators.isEmpty { results.append(Result(type: type, title: title, indicators: indicators)) }
      }
    }
    self.init(identity: identity, results: results)
  }
}

/// Reads the years of an indicator.
private struct IATIReading {
  let input: ReportInput
  private let values: [String: [IndicatorValue]]
  private let progress: [String: [TargetProgress]]

  init(input: ReportInput) {
    self.input = input
    let shown = input.indicators.filter {
      $0.scope == .network && $0.yearBasis == input.scope.yearBasis && $0.year != nil
    }
    values = Dictionary(grouping: shown, by: \.indicator)
    progress = Dictionary(grouping: input.progress, by: \.indicator)
  }

  func indicator(_ sheet: IndicatorSheet) -> IATIActivity.Indicator? {
    let own = (values[sheet.id] ?? []).filter { $0.kind == sheet.leadingKind }
    let aims = progress[sheet.id] ?? []
    let years = Set(own.compactMap(\.year)).union(aims.filter { $0.target != nil }.map(\.year)).sorted()
    let periods = years.compactMap { year in
      period(year, own.filter { $0.year == year }, aims.first { $0.year == year }, sheet)
    }
    guard !periods.isEmpty else { return nil }
    return IATIActivity.Indicator(
      id: sheet.id, title: input.labels.name(.indicator, sheet.id), description: sheet.definition,
      measure: sheet.iatiMeasure,
      isAscending: sheet.direction == .neutral ? nil : sheet.direction == .higherIsBetter,
      baseline: aims.lazy.compactMap { baseline($0, sheet) }.first, periods: periods)
  }

  private func period(
    _ year: Int, _ values: [IndicatorValue], _ progress: TargetProgress?, _ sheet: IndicatorSheet
  ) -> IATIActivity.Period? {
    let wholes = values.filter { $0.figure.breakdown == .none }
    let shown = wholes.isEmpty ? values : wholes
    let actuals = sheet.iatiMeasure == 5 ? told(shown, sheet) : shown.compactMap { actual($0, sheet) }
    let target = progress.flatMap { progress in progress.target.map { aim(progress, $0, sheet) } }
    guard target != nil || !actuals.isEmpty else { return nil }
    return IATIActivity.Period(year: year, target: target, actuals: actuals)
  }

  private var labels: Labels { input.labels }

  private func actual(_ value: IndicatorValue, _ sheet: IndicatorSheet) -> IATIActivity.Measurement? {
    guard let number = value.value else { return nil }
    return IATIActivity.Measurement(
      value: text(number, sheet), dimensions: dimensions(value, sheet),
      comment: comment(value, sheet))
  }

  /// A nominal result in words, without a value.
  private func told(_ values: [IndicatorValue], _ sheet: IndicatorSheet) -> [IATIActivity.Measurement] {
    // Parts by another question have another denominator.
    let question = values.first?.figure.breakdown.name
    let known = values.filter { ($0.denominator ?? 0) > 0 && $0.figure.breakdown.name == question }
    guard !known.isEmpty else { return [] }
    let parts = known.map { value in
      let counts = labels.text(
        FormatLabel.kOfN, ["k": labels.number(value.numerator ?? 0), "n": labels.number(value.denominator ?? 0)])
      return labels.pair(labels.part(value.figure.breakdown.value), counts)
    }
    return [
      IATIActivity.Measurement(
        value: nil, dimensions: dimensions(known[0], sheet, hasPart: false),
        comment: parts.joined(separator: "; ") + ". " + flag(known[0].flag))
    ]
  }

  private func aim(_ progress: TargetProgress, _ target: Double, _ sheet: IndicatorSheet) -> IATIActivity.Measurement {
    IATIActivity.Measurement(
      value: sheet.iatiMeasure == 5 ? nil : text(target, sheet),
      dimensions: [.init(name: "documents", value: progress.kind.rawValue)],
      comment: TargetText(labels: labels).status(progress))
  }

  private func baseline(
    _ progress: TargetProgress, _ sheet: IndicatorSheet
  ) -> (year: Int, measurement: IATIActivity.Measurement)? {
    guard let start = progress.start, start.isBaseline, let value = start.value else { return nil }
    return (
      start.year,
      IATIActivity.Measurement(
        value: text(value, sheet), dimensions: [.init(name: "documents", value: progress.kind.rawValue)],
        comment: labels.text(TargetLabel.baselineBasis, ["basis": labels.name(.yearBasis, progress.basis.rawValue)]))
    )
  }

  private func dimensions(
    _ value: IndicatorValue, _ sheet: IndicatorSheet, hasPart: Bool = true
  ) -> [IATIActivity.Dimension] {
    let part = value.figure.breakdown
    let divided = hasPart && part != .none ? [IATIActivity.Dimension(name: part.name, value: part.value)] : []
    return [
      .init(name: "documents", value: value.kind.rawValue), .init(name: "year basis", value: value.yearBasis.rawValue),
    ] + divided
  }

  private func comment(_ value: IndicatorValue, _ sheet: IndicatorSheet) -> String {
    let flag = flag(value.flag)
    let sentence = ValueSentence(labels: labels).text(value, caution: sheet.caution)
    return sentence + (flag.isEmpty ? "" : " \(flag)")
  }

  private func flag(_ letters: String) -> String {
    letters.isEmpty ? "" : labels.text(FigureLabel.flag, ["letters": letters])
  }

  /// Percentages as such, everything else in its own unit; two decimals.
  private func text(_ value: Double, _ sheet: IndicatorSheet) -> String {
    let number = sheet.unit == .share ? value * 100 : value
    return NumberText.plain((number * 100).rounded() / 100)
  }
}

extension IndicatorSheet {
  /// The measure as IATI codes it: units, percentages, and nominal results, which have no number and are told in words.
  fileprivate var iatiMeasure: Int { iati.measure == 3 ? 5 : unit == .share ? 2 : 1 }
}
