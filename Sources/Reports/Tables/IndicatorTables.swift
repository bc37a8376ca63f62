internal import Metrics
internal import Vocabulary

/// Positions of rows in a list, from 0.
private protocol Positions: RandomAccessCollection<Int>, Sendable where Index == Int {}

extension Range<Int>: Positions {}
extension [Int]: Positions {}

/// The indicators and their comparison between years.
struct IndicatorTables {
  let values: [IndicatorValue]
  /// On the year basis of the report.
  let trends: [Trend]
  /// On the other year basis.
  var otherTrends: [Trend] = []

  /// One row for each value of an indicator.
  func indicators() -> Table { indicators(values.indices) }

  private func indicators(_ shown: some Positions) -> Table {
    let values = values
    return Table(
      id: "indicators", title: "Indicators",
      about: "Each indicator by scope, kind, year basis, year and breakdown; a share of fewer than 10 documents leaves "
        + "value empty, the two numbers stand all the same.",
      columns: Self.indicatorColumns,
      keys: .unique(
        "indicator", "scope", "kind", "year_basis", orEmpty: "iso3", "year", "breakdown", "breakdown_value"),
      rowCount: shown.count
    ) { Self.row(values[shown[$0]]) }
  }

  private static let indicatorColumns = [
    Column("indicator", about: "Id; labmetrics explain prints its sheet."),
    Column("version", .integer, about: "Version of the sheet."),
    Column(
      "dimension", about: "purpose, potential, capacity, impact, data quality.",
      values: .codes(of: IndicatorDimension.self)),
    Column("scope", about: "network, region, country.", values: .codes(of: ScopeLevel.self)),
    Column("iso3", about: "Country of a country's value."),
    Column("kind", about: "plan, closing, experiment, all.", values: .codes(of: IndicatorKind.self)),
    Column("year_basis", about: "tag or cycle.", values: .codes(of: YearBasis.self)),
    Column("year", .year, about: "Empty for documents without one.", whenEmpty: "documents without a year"),
    Column("breakdown", about: "What the value is a part of; empty for the whole.", whenEmpty: "the whole"),
    Column("breakdown_value", about: "Which part.", whenEmpty: "the whole"),
    Column("numerator", .integer, about: "k; empty where unknown.", whenEmpty: "unknown"),
    Column("denominator", .integer, about: "n; empty for counts and where unknown.", whenEmpty: "a count, or unknown"),
    Column(
      "value", .number(decimals: 4), about: "Empty where unknown or resting on too little.",
      whenEmpty: "unknown, or resting on too little"),
    Column("unit", about: "share (0 to 1), count, mean, effective.", values: .codes(of: IndicatorUnit.self)),
    Column("ci_low", .number(decimals: 4), about: "Lower end of the 95 % interval."),
    Column("ci_high", .number(decimals: 4), about: "Upper end of the 95 % interval."),
    Column(
      "flag",
      about: "B break, U low reliability, E inferred, P provisional, M not asked, L lost, O asked and empty.",
      values: .flags, whenEmpty: "nothing to say"),
  ]

  private static func row(_ value: IndicatorValue) -> [Cell] {
    [
      .text(value.indicator), .integer(value.version), .text(value.dimension.rawValue), .text(value.scope.rawValue),
      text(value.iso3), .text(value.kind.rawValue), .text(value.yearBasis.rawValue), .optional(value.year),
      text(value.breakdown), text(value.breakdownValue), .optional(value.numerator), .optional(value.denominator),
      number(value.value), .text(value.unit.rawValue), number(value.interval?.low), number(value.interval?.high),
      text(value.flag),
    ]
  }

  /// The part of the indicators that a reader looks at: the whole scope, by its own year basis; the rest is in the CSV.
  func indicatorsShown(_ basis: YearBasis) -> Table {
    indicators(values.indices.filter { values[$0].scope == .network && values[$0].yearBasis == basis })
  }

  /// The comparison of indicators that a reader looks at; labels stand in the CSV.
  func trendsShown() -> Table {
    let shown = trends.indices.filter { trends[$0].dimension == Trend.indicators }
    return Self.trendTable(rowCount: shown.count) { [trends] in trends[shown[$0]] }
  }

  /// One row for each label or indicator between two years, on the year basis of the report, then on the other.
  func trendTable() -> Table {
    Self.trendTable(rowCount: trends.count + otherTrends.count) { [trends, otherTrends] index in
      index < trends.count ? trends[index] : otherTrends[index - trends.count]
    }
  }

  private static func trendTable(rowCount: Int, _ trend: @escaping @Sendable (Int) -> Trend) -> Table {
    Table(
      id: "trends", title: "Trends",
      about: "Labels and indicators between two years, like with like; the verdict is one of a closed list. Single "
        + "indicators are judged by the interval of the change, the values of a dimension and the parts of an "
        + "indicator together, with a correction for their number.",
      columns: trendColumns,
      keys: .primary("dimension", "value_id", "kind", "from_year", "to_year", "year_basis"), rowCount: rowCount
    ) { row(trend($0)) }
  }

  private static let trendColumns = [
    Column("dimension", about: "Dimension of a label, or indicators."),
    Column("value_id", about: "Id of label or indicator."),
    Column("value", about: "Label for readers."),
    Column("kind", about: "plan, closing, experiment, all.", values: .codes(of: IndicatorKind.self)),
    Column("from_year", .year, about: "Earlier year."), Column("to_year", .year, about: "Later year."),
    Column("from_numerator", .integer, about: "k in the earlier year."),
    Column("from_denominator", .integer, about: "n in the earlier year."),
    Column("to_numerator", .integer, about: "k in the later year."),
    Column("to_denominator", .integer, about: "n in the later year."),
    Column("change", .number(decimals: 4), about: "Later value less earlier value."),
    Column("ci_low", .number(decimals: 4), about: "Lower end of its 95 % interval."),
    Column("ci_high", .number(decimals: 4), about: "Upper end of its 95 % interval."),
    Column(
      "verdict", about: "rising, falling, no clear change, not comparable, too few, not asked.",
      values: .codes(of: Verdict.self)),
    Column("flag", about: "Letters as in indicators.csv.", values: .flags, whenEmpty: "nothing to say"),
    Column(
      "status", about: "For labels: new, kept, returned, dropped; empty where one of the years says nothing.",
      values: .codes(of: LabelStatus.self), whenEmpty: "an indicator, or a year that says nothing"),
    Column("year_basis", about: "tag or cycle.", values: .codes(of: YearBasis.self)),
    Column(
      "p_value", .number(decimals: 6),
      about: "Mid-p of Fisher's exact test, or by the standard error; empty where no table was tested.",
      whenEmpty: "no table was tested"),
    Column(
      "q_value", .number(decimals: 6),
      about: "The same after Benjamini and Hochberg over the table; up to 0.05 a change is one, if enough documents "
        + "have the thing."),
  ]

  private static func row(_ trend: Trend) -> [Cell] {
    [
      .text(trend.dimension), .text(trend.valueID), .text(trend.value), .text(trend.kind.rawValue),
      .integer(trend.from.year), .integer(trend.to.year), .optional(trend.from.numerator),
      .optional(trend.from.denominator), .optional(trend.to.numerator), .optional(trend.to.denominator),
      number(trend.change), number(trend.interval?.low), number(trend.interval?.high), .text(trend.verdict.rawValue),
      text(trend.flag), .optional(trend.status?.rawValue), .text(trend.basis.rawValue),
      number(trend.pValue, decimals: 6), number(trend.qValue, decimals: 6),
    ]
  }

  private static func number(_ value: Double?, decimals: Int = 4) -> Cell {
    value.map { .number($0, decimals: decimals) } ?? .missing(.none)
  }

  private static func text(_ text: String) -> Cell { text.isEmpty ? .missing(.none) : .text(text) }

  /// The sheets of the indicators, one row each: what is measured, how, and what bends it.
  static func sheets() -> Table {
    let sheets = IndicatorCatalogue.sheets
    return Table(
      id: "indicator_sheets", title: "Indicator sheets", about: "What each indicator measures and what bends it.",
      columns: [
        Column("indicator", title: "Id"), Column("name", title: "Name"), Column("dimension", title: "Dimension"),
        Column("definition", title: "Definition"), Column("numerator", title: "Numerator"),
        Column("denominator", title: "Denominator"), Column("minimum", title: "Shown from"),
        Column("bias", title: "Known bias"), Column("source", title: "Source"),
      ], rowCount: sheets.count
    ) { index in
      let sheet = sheets[index]
      return [
        .text(sheet.id), .text(sheet.name), .text(sheet.dimension.rawValue), .text(sheet.definition),
        .text(sheet.numerator), text(sheet.denominator), .text(sheet.minimum), .text(sheet.knownBias),
        .text(sheet.source),
      ]
    }
  }

  /// The sheets as the narrative shows them; the workbook and `labmetrics explain` have them whole.
  static func annex() -> Table {
    let sheets = IndicatorCatalogue.sheets
    return Table(
      id: "annex", title: "Indicators",
      about: "What each indicator measures and what bends it; values stand in data/indicators.csv.",
      columns: [
        Column("indicator", title: "Id"), Column("definition", title: "Definition"),
        Column("minimum", title: "Shown from"),
        Column("bias", title: "Known bias"),
      ], rowCount: sheets.count
    ) { [.text(sheets[$0].id), .text(sheets[$0].definition), .text(sheets[$0].minimum), .text(sheets[$0].knownBias)] }
  }
}
