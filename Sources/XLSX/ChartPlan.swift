internal import CXlsxWriter
internal import Labels
internal import Renderers
internal import Reports
internal import Text

/// A native chart over the cells of a table that hold its figures, below a short table and beside a long one.
///
/// A figure without a value stands in its cell as a word, which programs draw as a bar of no height.
struct ChartPlan {
  /// Where a series stands.
  private struct Place {
    let name: (row: Int, column: Int)
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  private let chart: ChartData
  private let places: [Place]
  private let categories: (rows: ClosedRange<Int>, columns: ClosedRange<Int>)
  private let categoryTitle: String
  private let isShare: Bool
  private let size: (width: Double, height: Double)
  private let anchor: (row: Int, column: Int)
  /// The last row that is printed; nil for a chart beside a table, which stands on the screen only.
  let lastPrintedRow: Int?
  /// Lines that the chart takes below the table; none beside it.
  var lines: Int { lastPrintedRow == nil ? 0 : Int(Self.height / Self.rowHeight) + 3 }

  /// Colours as in the pictures of the narrative, which people with colour-blindness tell apart.
  private static let palette = ChartColor.series.compactMap { UInt32($0.rawValue.dropFirst(), radix: 16) }
  /// Patterns of the series after the first, so that colour is never alone.
  private static let patterns = [
    LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL, LXW_CHART_PATTERN_PERCENT_25, LXW_CHART_PATTERN_DIAGONAL_BRICK,
    LXW_CHART_PATTERN_WIDE_DOWNWARD_DIAGONAL, LXW_CHART_PATTERN_DARK_HORIZONTAL,
  ]
  /// Series a chart can hold.
  private static let seriesLimit = 255
  private static let defaultSize = (width: 480.0, height: 288.0)
  private static let height = 380.0
  /// Pixels of a row.
  private static let rowHeight = 21.0
  /// A longer table has its chart beside it.
  private static let mostRowsAbove = 25

  /// Nil when a figure has no cell with a number in a line of the table, or no figure has a value.
  init?(_ chart: ChartData, plan: SheetPlan, width: Int, labels: Labels) {
    let cells = FigureCells(plan, labels: labels)
    let lines = chart.series.compactMap { cells.line(of: $0.figures) }
    guard !lines.isEmpty, lines.count == chart.series.count, lines.count <= Self.seriesLimit,
      let isRow = Self.direction(lines)
    else { return nil }
    let first = lines[0]
    self.chart = chart
    places = lines.map { line in
      Place(
        name: isRow ? (line.rows.lowerBound, 0) : (plan.headerRow, line.columns.lowerBound), rows: line.rows,
        columns: line.columns)
    }
    categories =
      isRow
      ? (plan.headerRow...plan.headerRow, first.columns) : (first.rows, 0...0)
    categoryTitle = isRow ? labels.text(ColumnLabel.year) : plan.headers[0]
    isShare = plan.table.columns[first.columns.lowerBound].kind == .share
    let isBeside = plan.rowCount > Self.mostRowsAbove
    size = (min(max(Double(width) * PageLayout.pixels, 480), isBeside ? 640 : 1_000), Self.height)
    anchor =
      isBeside
      ? (plan.headerRow, min(plan.headers.count + 1, CellName.columnLimit - 1)) : (plan.lastRow + 2, 0)
    lastPrintedRow = isBeside ? nil : anchor.row + Int(Self.height / Self.rowHeight) + 1
  }

  /// Whether all series are rows, or all are columns; nil when they are neither.
  private static func direction(_ lines: [FigureCells.Line]) -> Bool? {
    if lines.allSatisfy({ $0.columns == lines[0].columns && $0.rows.count == 1 }) { return true }
    return lines.allSatisfy { $0.rows == lines[0].rows && $0.columns.count == 1 } ? false : nil
  }

  func draw(on sheet: Worksheet, in book: borrowing Workbook) throws(ReportError) {
    let drawing = try book.addChart(chart.style == .bars ? LXW_CHART_BAR : LXW_CHART_COLUMN)
    try addSeries(to: drawing, on: sheet)
    setTitles(of: drawing)
    setAxes(of: drawing)
    let position = places.count == 1 ? LXW_CHART_LEGEND_NONE : LXW_CHART_LEGEND_BOTTOM
    chart_legend_set_position(drawing, UInt8(position.rawValue))
    chart_set_series_gap(drawing, 60)
    chart_show_blanks_as(drawing, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    try insert(drawing, on: sheet)
  }

  private func addSeries(to drawing: UnsafeMutablePointer<lxw_chart>, on sheet: Worksheet) throws(ReportError) {
    for (index, place) in places.enumerated() {
      guard let series = chart_add_series(drawing, nil, nil) else {
        throw ReportError(
          .workbook, place: "\(sheet.book), sheet \"\(sheet.name)\"", detail: "no memory for a chart")
      }
      chart_series_set_categories(
        series, sheet.name, UInt32(categories.rows.lowerBound), UInt16(categories.columns.lowerBound),
        UInt32(categories.rows.upperBound), UInt16(categories.columns.upperBound))
      chart_series_set_values(
        series, sheet.name, UInt32(place.rows.lowerBound), UInt16(place.columns.lowerBound),
        UInt32(place.rows.upperBound), UInt16(place.columns.upperBound))
      chart_series_set_name_range(series, sheet.name, UInt32(place.name.row), UInt16(place.name.column))
      Self.fill(series, number: index)
    }
  }

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
      font.size = 13
      chart_title_set_name(drawing, title)
      chart_title_set_name_font(drawing, &font)
    } else {
      chart_title_off(drawing)
    }
    let (categories, values) = axes(of: drawing)
    if let name = Self.text(categoryTitle) { chart_axis_set_name(categories, name) }
    if let name = Self.text(chart.valueTitle) { chart_axis_set_name(values, name) }
  }

  /// The axis of the categories and that of the values: the library names them by where they lie.
  private func axes(
    of drawing: UnsafeMutablePointer<lxw_chart>
  ) -> (categories: UnsafeMutablePointer<lxw_chart_axis>?, values: UnsafeMutablePointer<lxw_chart_axis>?) {
    let across = chart_axis_get(drawing, LXW_CHART_AXIS_TYPE_X)
    let up = chart_axis_get(drawing, LXW_CHART_AXIS_TYPE_Y)
    return chart.style == .bars ? (up, across) : (across, up)
  }

  /// The first category on top of bars, every category named, values from 0; shares up to 100 %.
  private func setAxes(of drawing: UnsafeMutablePointer<lxw_chart>) {
    let (categories, values) = axes(of: drawing)
    if chart.style == .bars {
      chart_axis_set_reverse(categories)
      chart_axis_set_crossing_max(categories)
    }
    var line = lxw_chart_line()
    line.color = 0xD9D9D9
    chart_axis_major_gridlines_set_line(values, &line)
    if chart.categories.count <= 60 { chart_axis_set_interval_unit(categories, 1) }
    chart_axis_set_min(values, 0)
    chart_axis_set_num_format(values, isShare ? "0%" : "#,##0")
    if isShare { chart_axis_set_max(values, 1) }
  }

  private func insert(_ drawing: UnsafeMutablePointer<lxw_chart>, on sheet: Worksheet) throws(ReportError) {
    let description = CText(CellText.attribute(chart.altText))
    var options = lxw_chart_options()
    options.x_scale = size.width / Self.defaultSize.width
    options.y_scale = size.height / Self.defaultSize.height
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    description.assign(to: &options.description)
    let error = withExtendedLifetime(description) {
      worksheet_insert_chart_opt(sheet.pointer, UInt32(anchor.row), UInt16(anchor.column), drawing, &options)
    }
    try sheet.check(error, row: anchor.row, column: anchor.column)
  }

  /// A text for a chart, nil when empty; the library would read a leading `=` as a formula.
  private static func text(_ text: String) -> String? {
    let line = CellText.oneLine(text, limit: 255)
    if line.isEmpty { return nil }
    return line.hasPrefix("=") ? " \(line)" : line
  }
}

/// Where the figures of a table stand as numbers or as the word of a missing one, by id.
struct FigureCells {
  /// Cells of one row or one column.
  struct Line {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  private var places: [String: (row: Int, column: Int, isNumber: Bool)] = [:]

  /// Looks for the figures; one in several cells stands where it is a number.
  init(_ plan: SheetPlan, labels: Labels) {
    for row in 0..<plan.rowCount {
      for (column, cell) in plan.table.row(row).enumerated() {
        guard case .figure(let figure) = cell else { continue }
        let isNumber = FigureForm(figure, in: plan.table.columns[column].kind, labels: labels).isNumber
        guard places[figure.id].map({ isNumber && !$0.isNumber }) ?? true else { continue }
        places[figure.id] = (plan.headerRow + 1 + row, column, isNumber)
      }
    }
  }

  /// The cells of some figures; nil when they do not follow one another in a row or column, or none is a number.
  func line(of figures: [FigureCell]) -> Line? {
    let found = figures.compactMap { places[$0.id] }
    guard found.count == figures.count, let first = found.first, let last = found.last,
      found.contains(where: \.isNumber)
    else { return nil }
    let isRow = found.enumerated().allSatisfy { $1.row == first.row && $1.column == first.column + $0 }
    let isColumn = found.enumerated().allSatisfy { $1.column == first.column && $1.row == first.row + $0 }
    return isRow || isColumn ? Line(rows: first.row...last.row, columns: first.column...last.column) : nil
  }
}
