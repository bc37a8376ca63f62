/// Shares by year in small panels on one and the same axis from 0 to 100 %.
///
/// A line joins two years only where both rest on 30 documents or more and the form did not change in between; a
/// changed form is marked by a broken upright line.
struct LinePanels: Drawing {
  /// The share of one year.
  struct Point {
    let year: Int
    let observation: ShareObservation
    var isBreakBefore = false
  }

  /// One series.
  struct Panel {
    let title: String
    let points: [Point]
  }

  let title: String
  let subtitle: String
  let panels: [Panel]
  var words = ChartWords()

  private static let plot = 120.0
  private static let foot = 42.0
  private static let axisWidth = 42.0
  private static let small = 10.5

  func svg(id: String, description: String) -> String {
    let frame = ChartFrame(id: id, title: title, description: description, subtitle: subtitle, legend: legend)
    return frame.svg(height: grid.total) { canvas, top in
      for (index, panel) in panels.enumerated() {
        let place = grid.place(index)
        draw(panel, x: place.x, y: top + place.y, on: &canvas)
      }
    }
  }

  private var grid: PanelGrid { PanelGrid(titles: panels.map(\.title), plotHeight: Self.plot + Self.foot) }

  private var legend: [ChartFrame.Entry] {
    let points = panels.flatMap(\.points)
    return words.legend(of: points.map(\.observation), color: .blue)
      + (points.contains(where: \.isBreakBefore) ? [words.breakEntry] : [])
  }

  private func draw(_ panel: Panel, x: Double, y: Double, on canvas: inout SVGCanvas) {
    canvas.paragraph(panel.title, x: x, y: y + 14, width: grid.width, most: 2, PanelGrid.titleStyle)
    let top = y + grid.head
    drawAxis(x: x, top: top, on: &canvas)
    let step = (grid.width - Self.axisWidth) / Double(max(panel.points.count, 1))
    let places = panel.points.indices.map { x + Self.axisWidth + (Double($0) + 0.5) * step }
    drawLines(panel, places: places, top: top, on: &canvas)
    for (index, point) in panel.points.enumerated() {
      draw(point, x: places[index], step: step, top: top, on: &canvas)
    }
  }

  private func drawAxis(x: Double, top: Double, on canvas: inout SVGCanvas) {
    for half in 0...2 {
      let share = Double(half) / 2
      let y = Self.y(share, top: top)
      canvas.line(
        x1: x + Self.axisWidth, y1: y, x2: x + grid.width, y2: y,
        color: half == 0 ? ChartColor.gray.rawValue : ChartColor.grid)
      canvas.text(
        NumberText.percentage(share), x: x + Self.axisWidth - 6, y: y + 4,
        SVGCanvas.TextStyle(size: Self.small, color: ChartColor.gray.rawValue, anchor: .end))
    }
  }

  private func drawLines(_ panel: Panel, places: [Double], top: Double, on canvas: inout SVGCanvas) {
    for (index, point) in panel.points.enumerated().dropFirst() {
      let before = panel.points[index - 1]
      if point.isBreakBefore {
        let middle = (places[index - 1] + places[index]) / 2
        canvas.line(
          x1: middle, y1: top, x2: middle, y2: top + Self.plot, color: ChartColor.ink.rawValue, isDashed: true)
      } else if before.observation.isReliable, point.observation.isReliable,
        let from = before.observation.value, let to = point.observation.value
      {
        canvas.line(
          x1: places[index - 1], y1: Self.y(from, top: top), x2: places[index], y2: Self.y(to, top: top),
          color: ChartColor.blue.rawValue, width: 2)
      }
    }
  }

  private func draw(_ point: Point, x: Double, step: Double, top: Double, on canvas: inout SVGCanvas) {
    let color = ChartColor.blue.rawValue
    let style = SVGCanvas.TextStyle(size: Self.small, anchor: .middle)
    let gray = SVGCanvas.TextStyle(
      size: Self.small, color: ChartColor.gray.rawValue, anchor: .middle, hasRim: true)
    canvas.text(String(point.year), x: x, y: top + Self.plot + 15, style)
    if case .share(_, _, let low, let high) = point.observation {
      canvas.line(x1: x, y1: Self.y(low, top: top), x2: x, y2: Self.y(high, top: top), color: color, width: 1.5)
    }
    guard let value = point.observation.value else {
      canvas.paragraph(
        point.observation.label(words), x: x, y: top + Self.plot / 2, width: step + 6, most: 2, gray)
      return
    }
    canvas.mark(point.observation.mark(.circle), x: x, y: Self.y(value, top: top), color: color)
    canvas.text(fraction(point.observation), x: x, y: top + Self.plot + 29, gray)
  }

  private func fraction(_ observation: ShareObservation) -> String {
    switch observation {
    case .share(let k, let n, _, _), .few(let k, let n): "\(k)/\(n)"
    case .missing: ""
    }
  }

  private static func y(_ share: Double, top: Double) -> Double { top + plot * (1 - min(max(share, 0), 1)) }
}
