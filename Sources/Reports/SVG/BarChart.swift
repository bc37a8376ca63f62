/// Horizontal bars of k of n documents, one group for each answer, one bar for each series, longest first.
///
/// Where each series rests on ten documents or more the axis is the share from 0 to 100 %, else the number of
/// documents.
struct BarChart: Drawing {
  /// k of n documents of one series.
  struct Series {
    let name: String
    /// Documents asked; nil when the form does not ask.
    let n: Int?
  }

  /// An answer with a number of documents for each series; nil where nothing was asked.
  struct Answer {
    let label: String
    let counts: [Int?]
  }

  let title: String
  let subtitle: String
  let series: [Series]
  let answers: [Answer]
  var words = ChartWords()

  private static let bar = 16.0
  private static let gap = 10.0
  private static let labelWidth = 210.0
  private static let figures = 104.0
  private static let axisHeight = 24.0
  private static let fewest = 10

  func svg(id: String, description: String) -> String {
    let frame = ChartFrame(id: id, title: title, description: description, subtitle: subtitle, legend: legend)
    let sorted = self.sorted
    let height = sorted.map(rowHeight).reduce(0, +)
    return frame.svg(height: height + Self.axisHeight) { canvas, top in
      drawAxis(top: top, bottom: top + height, on: &canvas)
      var y = top
      for answer in sorted {
        draw(answer, y: y, on: &canvas)
        y += rowHeight(answer)
      }
    }
  }

  /// Answers by their documents in all series, then by name.
  private var sorted: [Answer] {
    func total(_ answer: Answer) -> Int { answer.counts.compactMap { $0 }.reduce(0, +) }
    return answers.enumerated().sorted {
      (-total($0.element), $0.offset) < (-total($1.element), $1.offset)
    }.map(\.element)
  }

  private var legend: [ChartFrame.Entry] {
    series.enumerated().map { index, one in
      ChartFrame.Entry(symbol: .area(ChartFill.ofSeries(index)), text: one.name + (one.n.map { ", n = \($0)" } ?? ""))
    }
  }

  private func rowHeight(_ answer: Answer) -> Double {
    let lines = SVGTextWidth.lines(of: answer.label, width: Self.labelWidth - 10, size: 12, most: 3).count
    return max(Double(series.count) * Self.bar, Double(lines) * SVGCanvas.lineHeight(12)) + Self.gap
  }

  private var isShare: Bool {
    let asked = series.compactMap(\.n)
    return !asked.isEmpty && asked.allSatisfy { $0 >= Self.fewest }
  }

  private var axis: ShareAxis {
    ShareAxis(start: ChartFrame.margin + Self.labelWidth, length: ChartFrame.inner - Self.labelWidth - Self.figures)
  }

  /// Highest value of the axis where it counts documents: as many as were asked.
  private var highest: Int { max(series.compactMap(\.n).max() ?? 1, 1) }

  private func drawAxis(top: Double, bottom: Double, on canvas: inout SVGCanvas) {
    if isShare { return axis.draw(from: top, to: bottom, on: &canvas) }
    let style = SVGCanvas.TextStyle(size: 10.5, color: ChartColor.gray.rawValue, anchor: .middle)
    for (place, text) in [(0.0, "0"), (1.0, "\(highest) \(words.documents)")] {
      canvas.line(
        x1: axis.x(place), y1: top, x2: axis.x(place), y2: bottom,
        color: place == 0 ? ChartColor.gray.rawValue : ChartColor.grid)
      canvas.text(text, x: axis.x(place), y: bottom + 14, style)
    }
  }

  private func draw(_ answer: Answer, y: Double, on canvas: inout SVGCanvas) {
    canvas.paragraph(answer.label, x: ChartFrame.margin, y: y + 13, width: Self.labelWidth - 10, most: 3)
    for (index, count) in answer.counts.enumerated() where index < series.count {
      let top = y + Double(index) * Self.bar
      guard let count, let asked = series[index].n else {
        canvas.text(
          words.notAsked, x: axis.start + 6, y: top + 12,
          SVGCanvas.TextStyle(size: 11, color: ChartColor.gray.rawValue, hasRim: true))
        continue
      }
      let value = isShare ? Double(count) / Double(max(asked, 1)) : Double(count) / Double(highest)
      canvas.rectangle(
        x: axis.start, y: top + 1, width: axis.x(value) - axis.start, height: Self.bar - 2,
        fill: ChartFill.ofSeries(index), stroke: ChartColor.ofSeries(index).rawValue)
      let share = isShare ? " · \(NumberText.percentage(value))" : ""
      canvas.text(
        "\(count)/\(asked)\(share)", x: axis.x(value) + 6, y: top + 12, SVGCanvas.TextStyle(size: 11, hasRim: true))
    }
  }
}
