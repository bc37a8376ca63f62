internal import Facts
internal import Labels
internal import Metrics

/// The one chart of the first page: what plans and closings of a country name, or the headline shares of a network.
struct FirstPageChart {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }
  private var years: [Int] { narrative.formYears }

  /// The chart; nil where fewer than two years can be shown.
  func chart() -> ChartData? {
    guard years.count > 1 else { return nil }
    return narrative.isOneCountry ? named() : shares()
  }

  // MARK: Names

  private func named() -> ChartData? {
    let dimensions: [Dimension] = [.methods, .dataSources, .partners]
    let series = dimensions.map { dimension in
      ChartData.Series(
        name: labels.name(.dimension, dimension.rawValue),
        figures: years.map { year in
          narrative.text.cell(
            narrative.figures[dimension, .distinct(category: nil), of: .plansAndClosings, in: .year(year)])
        })
    }
    let methods = zip(years, series[0].figures)
    guard let most = methods.max(by: { ($0.1.numerator ?? 0, $1.0) < ($1.1.numerator ?? 0, $0.0) }),
      let count = most.1.numerator, count > 0
    else { return nil }
    return ChartData(
      id: "named", title: labels.text(ChartLabel.mostMethods, count: count, ["year": String(most.0)]),
      subtitle: labels.text(ChartLabel.namedAbout), altText: narrative.altText(series, years), style: .columns,
      categories: years.map(narrative.yearTitle), series: series, valueTitle: labels.text(ChartLabel.different))
  }

  // MARK: Shares

  private func shares() -> ChartData? {
    let leads = Headlines.indicators(of: narrative.input).filter { $0.indicator != "documents-in-scope" }
    let series = leads.compactMap { lead -> ChartData.Series? in
      let figures = years.map { narrative.figure(lead.indicator, of: lead.population, $0) }
      guard figures.contains(where: { $0.unit == .share && $0.value != nil }) else { return nil }
      return ChartData.Series(name: labels.name(.indicator, lead.indicator), figures: figures.map(narrative.text.cell))
    }
    guard let first = series.first else { return nil }
    let known = zip(years, first.figures).filter { $0.1.value != nil }
    guard let last = known.last else { return nil }
    return ChartData(
      id: "headlines",
      title: labels.text(ChartLabel.headlineShare, ["name": first.name, "year": String(last.0), "share": last.1.text]),
      subtitle: labels.text(ChartLabel.headlinesAbout), altText: narrative.altText(series, years), style: .dots,
      categories: years.map(narrative.yearTitle), series: series, valueTitle: labels.text(ChartLabel.share))
  }
}
