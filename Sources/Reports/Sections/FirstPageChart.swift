internal import Labels
internal import Metrics
internal import Vocabulary

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
    guard let title = leads.lazy.compactMap(title).first else { return nil }
    return ChartData(
      id: "headlines", title: title,
      subtitle: labels.text(ChartLabel.headlinesAbout), altText: narrative.altText(series, years), style: .dots,
      categories: years.map(narrative.yearTitle), series: series, valueTitle: labels.text(ChartLabel.share))
  }

  /// A headline's share in the year that can be told; nil where no year has a share.
  private func title(_ lead: Headlines.Lead) -> String? {
    guard let figure = narrative.leading(lead.indicator, of: lead.population), figure.value != nil,
      figure.unit == .share, let year = figure.id.period.year
    else { return nil }
    return labels.text(
      ChartLabel.headlineShare,
      [
        "name": labels.name(.indicator, lead.indicator), "year": String(year),
        "share": narrative.text.cell(figure).text,
      ])
  }
}
