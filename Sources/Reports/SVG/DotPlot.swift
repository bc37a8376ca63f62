/// Shares as dots with their 95 % intervals on an axis from 0 to 100 %, one panel for each family.
struct DotPlot: Drawing {
  /// One share.
  struct Point {
    /// Year, or year and kind of document.
    let label: String
    let observation: ShareObservation
    /// Whether the form changed since the point before, so that the two cannot be compared.
    var isBreakBefore = false
    /// Number of the series, which gives colour and shape.
    var series = 0
  }

  /// The points of one family, from top to bottom.
  struct Panel {
    let title: String
    let points: [Point]
  }

  let title: String
  let subtitle: String
  let panels: [Panel]
  /// Names of the series; empty for a single one.
  var series: [String] = []
  var words = ChartWords()

  private static let row = 20.0
  private static let foot = 30.0
  private static let figures = 100.0
  private static let small = 11.0

  func svg(id: String, description: String) -> String {
    let frame = ChartFrame(id: id, title: title, description: description, subtitle: subtitle, legend: legend)
    return frame.svg(height: grid.total) { canvas, top in
      for (index, panel) in panels.enumerated() {
        let place = grid.place(index)
        draw(panel, x: place.x, y: top + place.y, on: &canvas)
      }
    }
  }

  private var grid: PanelGrid {
    let most = panels.map(\.points.count).max() ?? 0
    return PanelGrid(titles: panels.map(\.title), plotHeight: Double(most) * Self.row + Self.foot)
  }

  private var points: [Point] { panels.flatMap(\.points) }

  private var legend: [ChartFrame.Entry] {
    let names =
      series.count < 2
      ? []
      : series.enumerated().map { index, name in
        ChartFrame.Entry(
          symbol: .mark(
            ChartMark(shape: ChartMark.shape(ofSeries: index), isFilled: true),
            color: ChartColor.ofSeries(index).rawValue), text: name)
      }
    return names + words.legend(of: points.map(\.observation), color: series.count < 2 ? .blue : .gray)
      + (points.contains(where: \.isBreakBefore) ? [words.breakEntry] : [])
  }

  /// Width for the labels at the left, as wide as the longest needs.
  private var labelWidth: Double {
    let widest = points.map { SVGTextWidth.of($0.label, size: Self.small) }.max() ?? 0
    return min(max(widest + 8, 36), grid.width * 0.35)
  }

  private func draw(_ panel: Panel, x: Double, y: Double, on canvas: inout SVGCanvas) {
    canvas.paragraph(panel.title, x: x, y: y + 14, width: grid.width, most: 2, PanelGrid.titleStyle)
    let axis = ShareAxis(start: x + labelWidth, length: grid.width - labelWidth - Self.figures)
    let (top, bottom) = (y + grid.head, y + grid.head + Double(panel.points.count) * Self.row)
    axis.draw(from: top, to: bottom, on: &canvas)
    for (index, point) in panel.points.enumerated() {
      let middle = top + (Double(index) + 0.5) * Self.row
      if point.isBreakBefore, index > 0 {
        canvas.line(
          x1: x, y1: middle - Self.row / 2, x2: x + grid.width, y2: middle - Self.row / 2,
          color: ChartColor.ink.rawValue, isDashed: true)
      }
      draw(point, y: middle, left: x, axis: axis, on: &canvas)
    }
  }

  private func draw(_ point: Point, y: Double, left: Double, axis: ShareAxis, on canvas: inout SVGCanvas) {
    let color = ChartColor.ofSeries(point.series).rawValue
    let style = SVGCanvas.TextStyle(size: Self.small)
    canvas.paragraph(point.label, x: left, y: y + 4, width: labelWidth - 4, most: 1, style)
    if case .share(_, _, let low, let high) = point.observation {
      canvas.line(x1: axis.x(low), y1: y, x2: axis.x(high), y2: y, color: color, width: 2)
    }
    guard let value = point.observation.value else {
      return canvas.text(
        point.observation.label(words), x: axis.start + 6, y: y + 4,
        SVGCanvas.TextStyle(size: Self.small, color: ChartColor.gray.rawValue, hasRim: true))
    }
    canvas.mark(point.observation.mark(ChartMark.shape(ofSeries: point.series)), x: axis.x(value), y: y, color: color)
    canvas.text(point.observation.label(words), x: axis.end + 10, y: y + 4, style)
  }
}

/// An axis of shares from 0 to 100 %, from left to right.
struct ShareAxis {
  let start: Double
  let length: Double

  var end: Double { start + length }

  /// Place of a share.
  func x(_ share: Double) -> Double { start + min(max(share, 0), 1) * length }

  /// Lines for every quarter, and what they stand for below.
  func draw(from top: Double, to bottom: Double, on canvas: inout SVGCanvas) {
    for quarter in 0...4 {
      let share = Double(quarter) / 4
      let color = quarter == 0 ? ChartColor.gray.rawValue : ChartColor.grid
      canvas.line(x1: x(share), y1: top, x2: x(share), y2: bottom, color: color)
      guard quarter.isMultiple(of: 2) else { continue }
      canvas.text(
        NumberText.percentage(share), x: x(share), y: bottom + 14,
        SVGCanvas.TextStyle(size: 10.5, color: ChartColor.gray.rawValue, anchor: .middle))
    }
  }
}
