internal import CXlsxWriter
internal import Metrics

/// A native chart over cells of a table, drawn to its right.
///
/// The rows drawn begin and end with one that holds a number and end before a text. A missing cell between them is
/// blank, with the reason in a note at the row's category: Excel draws a text as 0, and the library would store that 0
/// with the chart.
struct ChartPlan {
  private let chart: Chart
  private let plan: SheetPlan
  private let rows: Range<Int>
  private let highest: Double
  private let lowest: Double

  /// Colours as in the pictures of the narrative, which people with colour-blindness tell apart.
  private static let palette = ChartColor.series.compactMap { UInt32($0.rawValue.dropFirst(), radix: 16) }
  /// Patterns of the series after the first, so that colour is never alone.
  private static let patterns = [
    LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL, LXW_CHART_PATTERN_PERCENT_25, LXW_CHART_PATTERN_DIAGONAL_BRICK,
    LXW_CHART_PATTERN_WIDE_DOWNWARD_DIAGONAL, LXW_CHART_PATTERN_DARK_HORIZONTAL,
  ]
  /// Series a chart can hold.
  private static let seriesLimit = 255
  /// Points a series can hold.
  private static let rowLimit = 32_000
  private static let defaultSize = (width: 480.0, height: 288.0)

  /// Nil when a column is not in the table or no drawn cell holds a number.
  init?(_ chart: Chart, plan: SheetPlan) {
    let columns = plan.headers.indices
    guard columns.contains(chart.categoryColumn), !chart.seriesColumns.isEmpty,
      chart.seriesColumns.count <= Self.seriesLimit, chart.seriesColumns.allSatisfy(columns.contains)
    else { return nil }
    var first: Int?
    var last = 0
    var values: [Double] = []
    for row in 0..<max(0, min(chart.rowCount, plan.rowCount, Self.rowLimit)) {
      let cells = plan.table.row(row)
      let drawn = chart.seriesColumns.map { $0 < cells.count ? cells[$0] : .missing(.none) }
      guard drawn.allSatisfy(Self.isDrawable) else { break }
      let numbers = drawn.compactMap(\.numericValue).filter(\.isFinite)
      guard !numbers.isEmpty else { continue }
      first = first ?? row
      last = row
      values.append(contentsOf: numbers)
    }
    guard let first, let highest = values.max(), let lowest = values.min() else { return nil }
    (self.chart, self.plan, self.rows) = (chart, plan, first..<(last + 1))
    (self.highest, self.lowest) = (highest, lowest)
  }

  /// Text would be drawn as 0, so the rows end before it.
  private static func isDrawable(_ cell: Cell) -> Bool {
    switch cell {
    case .integer, .number, .missing: true
    case .figure(let figure): figure.unit == "count"
    case .text, .boolean, .link: false
    }
  }

  /// Width in pixels: names of many columns need room below them.
  private var width: Double { chart.style == .columns && rows.count > 4 ? 1_020 : 640 }

  /// Height in pixels: bars need room for their labels.
  private var height: Double {
    guard chart.style == .bars else { return 420 }
    return min(max(140 + Double(rows.count * (12 + 10 * chart.seriesColumns.count)), 300), 1_200)
  }

  /// Rows of the default height that the chart covers.
  var rowsBeside: Int { Int(height / 20) + 2 }

  /// Column that names the categories.
  var categoryColumn: Int { chart.categoryColumn }

  /// Whether a value of the table's row and column is drawn.
  func draws(row: Int, column: Int) -> Bool { rows.contains(row) && chart.seriesColumns.contains(column) }

  func draw(on sheet: Worksheet, in book: borrowing Workbook) throws(ReportError) {
    let drawing = try book.addChart(chart.style == .bars ? LXW_CHART_BAR : LXW_CHART_COLUMN)
    try addSeries(to: drawing, on: sheet)
    setTitles(of: drawing)
    setAxes(of: drawing)
    if chart.seriesColumns.count == 1 {
      chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    } else {
      chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    }
    chart_set_series_gap(drawing, 60)
    chart_show_blanks_as(drawing, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    try insert(drawing, on: sheet)
  }

  private func addSeries(to drawing: UnsafeMutablePointer<lxw_chart>, on sheet: Worksheet) throws(ReportError) {
    let (first, last) = (UInt32(rows.lowerBound + 1), UInt32(rows.upperBound))
    let category = UInt16(chart.categoryColumn)
    for (index, column) in chart.seriesColumns.enumerated() {
      guard let series = chart_add_series(drawing, nil, nil) else {
        throw ReportError(
          .workbook, place: "\(XLSXRenderer.fileName), sheet \"\(sheet.name)\"", detail: "no memory for a chart")
      }
      let number = UInt16(column)
      chart_series_set_categories(series, sheet.name, first, category, last, category)
      chart_series_set_values(series, sheet.name, first, number, last, number)
      chart_series_set_name_range(series, sheet.name, 0, number)
      if let cells = sheet.rows { store(cells, in: series, column: column) }
      Self.fill(series, number: index)
    }
  }

  /// Stores what the rows drawn hold with a series.
  private func store(_ cells: SheetRows, in series: UnsafeMutablePointer<lxw_chart_series>, column: Int) {
    ChartValues(of: series.pointee.title.range)?.add(.text(plan.headers[column]))
    let (categories, values) = (ChartValues(of: series.pointee.categories), ChartValues(of: series.pointee.values))
    for row in shownRows {
      categories?.add(cells.shown(row: row, column: chart.categoryColumn))
      values?.add(cells.shown(row: row, column: column))
    }
  }

  /// Rows of the sheet that are drawn.
  var shownRows: Range<Int> { (rows.lowerBound + 1)..<(rows.upperBound + 1) }

  /// Columns that are drawn or name what is.
  var shownColumns: Set<Int> { Set(chart.seriesColumns + [chart.categoryColumn]) }

  private static func fill(_ series: UnsafeMutablePointer<lxw_chart_series>, number: Int) {
    let color = palette[number % palette.count]
    guard number > 0 else {
      var fill = lxw_chart_fill()
      fill.color = color
      return chart_series_set_fill(series, &fill)
    }
    var pattern = lxw_chart_pattern()
    pattern.fg_color = color
    pattern.bg_color = 0xFFFFFF
    pattern.type = UInt8(patterns[(number - 1) % patterns.count].rawValue)
    chart_series_set_pattern(series, &pattern)
    var line = lxw_chart_line()
    line.color = color
    chart_series_set_line(series, &line)
  }

  private func setTitles(of drawing: UnsafeMutablePointer<lxw_chart>) {
    if let title = Self.text(chart.title) {
      var font = lxw_chart_font()
      font.size = 12
      font.bold = UInt8(LXW_TRUE.rawValue)
      chart_title_set_name(drawing, title)
      chart_title_set_name_font(drawing, &font)
    } else {
      chart_title_off(drawing)
    }
    let (categories, values) = axes(of: drawing)
    if let name = Self.text(chart.categoryTitle) { chart_axis_set_name(categories, name) }
    if let name = Self.text(chart.valueTitle) { chart_axis_set_name(values, name) }
  }

  /// The axis of the categories and that of the values: the library names them by where they lie.
  private func axes(
    of drawing: UnsafeMutablePointer<lxw_chart>
  ) -> (categories: UnsafeMutablePointer<lxw_chart_axis>?, values: UnsafeMutablePointer<lxw_chart_axis>?) {
    let (across, up) = (drawing.pointee.x_axis, drawing.pointee.y_axis)
    return chart.style == .bars ? (up, across) : (across, up)
  }

  /// The first row on top, every category named, values from 0; shares up to 100 %.
  private func setAxes(of drawing: UnsafeMutablePointer<lxw_chart>) {
    let (categories, values) = axes(of: drawing)
    if chart.style == .bars {
      chart_axis_set_reverse(categories)
      chart_axis_set_crossing_max(categories)
    }
    var line = lxw_chart_line()
    line.color = 0xD9D9D9
    chart_axis_major_gridlines_set_line(values, &line)
    if rows.count <= 60 { chart_axis_set_interval_unit(categories, 1) }
    if lowest >= 0 { chart_axis_set_min(values, 0) }
    let kinds = chart.seriesColumns.map { plan.table.columns[$0].kind }
    if kinds.allSatisfy({ $0 == .share }) || showsShares {
      chart_axis_set_num_format(values, "0%")
      if highest <= 1 { chart_axis_set_max(values, 1) }
    } else if kinds.allSatisfy({ $0 == .integer }) {
      chart_axis_set_num_format(values, "#,##0")
    }
  }

  /// Whether the rows drawn say themselves that their unit is a share.
  private var showsShares: Bool { rows.allSatisfy { plan.unit(of: plan.table.row($0)) == .share } }

  private func insert(_ drawing: UnsafeMutablePointer<lxw_chart>, on sheet: Worksheet) throws(ReportError) {
    let description = CText(CellText.attribute(chart.altText))
    var options = lxw_chart_options()
    options.x_scale = width / Self.defaultSize.width
    options.y_scale = height / Self.defaultSize.height
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    description.assign(to: &options.description)
    let column = min(plan.headers.count + 1, TableSheet.columnLimit - 1)
    let error = withExtendedLifetime(description) {
      worksheet_insert_chart_opt(sheet.pointer, 1, UInt16(column), drawing, &options)
    }
    try sheet.check(error, row: 1, column: column)
  }

  /// A text for a chart, nil when empty; the library would read a leading `=` as a formula.
  private static func text(_ text: String) -> String? {
    let line = CellText.oneLine(text, limit: 255)
    if line.isEmpty { return nil }
    return line.hasPrefix("=") ? " \(line)" : line
  }
}
