/// A grid of figures, such as Goals by year or fields by year; what is missing is told by pattern and word.
struct GridChart: Drawing {
  /// What became of the answers to a question on most of the pages of a cell.
  enum State: CaseIterable {
    case answered, empty, lost, notAsked

    /// Letter of the state; all but the first are those of the flags in the data files.
    var letter: String {
      switch self {
      case .answered: "A"
      case .empty: "O"
      case .lost: "L"
      case .notAsked: "M"
      }
    }

    fileprivate var fill: ChartFill {
      switch self {
      case .answered: .solid(ChartColor.blue.tint(0.22))
      case .empty: .pattern(.dots, ChartColor.green.tint(0.55))
      case .lost: .pattern(.crossed, ChartColor.vermilion.tint(0.45))
      case .notAsked: .pattern(.diagonal, ChartColor.gray.tint(0.5))
      }
    }

    fileprivate func word(_ words: ChartWords) -> String {
      switch self {
      case .answered: words.answered
      case .empty: words.isEmpty
      case .lost: words.lost
      case .notAsked: words.notAsked
      }
    }
  }

  /// A cell.
  enum Value: Hashable {
    /// k of n documents; the tint grows with the share where n is ten or more.
    case count(Int, of: Int?)
    /// The state of most pages, with figures such as `40/55`.
    case state(State, String)
    /// No figure, with the reason.
    case missing(Cell.Missing)
  }

  /// A row with a cell for each column.
  struct Row {
    let label: String
    let values: [Value]
  }

  let title: String
  let subtitle: String
  /// Heads of the columns: a first line, and a second one such as `n = 34`.
  let columns: [(name: String, detail: String)]
  let rows: [Row]
  let words: ChartWords
  /// Room for the labels of the rows: as wide as the longest needs, as long as the cells keep enough.
  private let labelWidth: Double
  private let cellWidth: Double
  /// Rows whose label or text needs two lines are higher.
  private let rowHeight: Double

  private static let shortRow = 24.0
  private static let head = 38.0
  private static let narrowest = 64.0
  private static let widest = 130.0
  private static let fewest = 10
  private static let small = 11.0
  /// Room between a text and the edges of its cell, both sides together.
  private static let padding = 6.0

  /// Creates a chart; its measures are taken once.
  init(
    title: String, subtitle: String, columns: [(name: String, detail: String)], rows: [Row],
    words: ChartWords = ChartWords()
  ) {
    (self.title, self.subtitle, self.columns, self.rows, self.words) = (title, subtitle, columns, rows, words)
    let longest = rows.map { SVGTextWidth.of($0.label, size: 12) }.max() ?? 0
    let width = max(min(longest + 14, ChartFrame.inner - Double(columns.count) * Self.narrowest), 150)
    let cell = min((ChartFrame.inner - width) / Double(max(columns.count, 1)), Self.widest)
    let isTight = rows.flatMap(\.values).contains { Self.isWider($0, than: cell - Self.padding, words) }
    (labelWidth, cellWidth) = (width, cell)
    rowHeight = isTight || longest > width - 10 ? 36 : Self.shortRow
  }

  /// Whether the text of a cell is wider than a line; the word for a missing value may give way to a letter.
  private static func isWider(_ value: Value, than width: Double, _ words: ChartWords) -> Bool {
    if case .missing = value { return false }
    return SVGTextWidth.of(text(value, words), size: small) > width
  }

  func svg(id: String, description: String) -> String {
    let frame = ChartFrame(id: id, title: title, description: description, subtitle: subtitle, legend: legend)
    return frame.svg(height: Self.head + Double(rows.count) * rowHeight) { canvas, top in
      drawHeads(top: top, on: &canvas)
      for (index, row) in rows.enumerated() {
        drawLabel(row.label, middle: top + Self.head + (Double(index) + 0.5) * rowHeight, on: &canvas)
      }
      for column in columns.indices { drawColumn(column, top: top + Self.head, on: &canvas) }
    }
  }

  private func drawLabel(_ label: String, middle: Double, on canvas: inout SVGCanvas) {
    let width = labelWidth - 10
    let lines = SVGTextWidth.lines(of: label, width: width, size: 12, most: rowHeight > Self.shortRow ? 2 : 1).count
    canvas.paragraph(
      label, x: ChartFrame.margin, y: middle + 4 - Double(lines - 1) * SVGCanvas.lineHeight(12) / 2, width: width,
      most: max(lines, 1))
  }

  private func x(_ column: Int) -> Double { ChartFrame.margin + labelWidth + Double(column) * cellWidth }

  private func drawHeads(top: Double, on canvas: inout SVGCanvas) {
    for (index, column) in columns.enumerated() {
      let middle = x(index) + cellWidth / 2
      canvas.paragraph(
        column.name, x: middle, y: top + 14, width: cellWidth - 2, most: 1,
        SVGCanvas.TextStyle(size: 12, isBold: true, anchor: .middle))
      canvas.paragraph(
        column.detail, x: middle, y: top + 29, width: cellWidth - 2, most: 1,
        SVGCanvas.TextStyle(size: Self.small, color: ChartColor.gray.rawValue, anchor: .middle))
    }
  }

  /// Draws a column; neighbouring cells that are missing for the same reason become one area with one word.
  private func drawColumn(_ column: Int, top: Double, on canvas: inout SVGCanvas) {
    var row = 0
    while row < rows.count {
      let value = value(row, column)
      var end = row + 1
      if case .missing = value { while end < rows.count, self.value(end, column) == value { end += 1 } }
      draw(
        value, x: x(column), y: top + Double(row) * rowHeight, height: Double(end - row) * rowHeight, on: &canvas)
      row = end
    }
  }

  private func value(_ row: Int, _ column: Int) -> Value {
    let values = rows[row].values
    return column < values.count ? values[column] : .missing(.none)
  }

  private func draw(_ value: Value, x: Double, y: Double, height: Double, on canvas: inout SVGCanvas) {
    canvas.rectangle(
      x: x + 1, y: y + 1, width: cellWidth - 2, height: height - 2, fill: fill(value), stroke: ChartColor.grid)
    let text = text(value)
    guard !text.isEmpty else { return }
    var isPattern = false
    if case .pattern = fill(value) { isPattern = true }
    let lines = lines(of: value, height: height)
    let lineHeight = SVGCanvas.lineHeight(Self.small)
    let first = y + height / 2 - Double(lines.count - 1) * lineHeight / 2
    if isPattern {
      let width = lines.map { SVGTextWidth.of($0, size: Self.small) }.max() ?? 0
      canvas.rectangle(
        x: x + (cellWidth - width) / 2 - 3, y: first - 8, width: width + 6,
        height: Double(lines.count) * lineHeight + 2, fill: .solid(ChartColor.paper))
    }
    let style = SVGCanvas.TextStyle(size: Self.small, anchor: .middle)
    for (index, line) in lines.enumerated() {
      canvas.text(line, x: x + cellWidth / 2, y: first + 4 + Double(index) * lineHeight, style, whole: text)
    }
  }

  /// The text of a cell as it fits; a word that does not gives way to the letter that the legend explains.
  private func lines(of value: Value, height: Double) -> [String] {
    let most = height > Self.shortRow ? 2 : 1
    let lines = SVGTextWidth.lines(of: text(value), width: cellWidth - Self.padding, size: Self.small, most: most)
    guard lines.last?.hasSuffix("…") == true, case .missing = value,
      let state = State.allCases.first(where: { $0 != .answered && $0.fill == fill(value) })
    else { return lines }
    return [state.letter]
  }

  private func text(_ value: Value) -> String { Self.text(value, words) }

  private static func text(_ value: Value, _ words: ChartWords) -> String {
    switch value {
    case .count(let k, _): String(k)
    case .state(let state, let figures): figures.isEmpty ? state.letter : "\(state.letter) \(figures)"
    case .missing(let reason): words.word(for: reason)
    }
  }

  private func fill(_ value: Value) -> ChartFill {
    switch value {
    case .count(let k, let n):
      guard let n, n >= Self.fewest else { return .solid(ChartColor.paper) }
      return .solid(ChartColor.blue.tint(0.5 * Double(k) / Double(n)))
    case .state(let state, _): return state.fill
    case .missing(.notAsked): return State.notAsked.fill
    case .missing(.lost): return State.lost.fill
    case .missing(.noAnswer): return State.empty.fill
    case .missing: return .solid(ChartColor.paper)
    }
  }

  private var legend: [ChartFrame.Entry] {
    let values = rows.flatMap(\.values)
    return State.allCases.filter { state in
      values.contains { value in
        if case .state(state, _) = value { return true }
        return fill(value) == state.fill && state != .answered
      }
    }.map { ChartFrame.Entry(symbol: .area($0.fill), text: "\($0.letter) \($0.word(words))") }
  }
}
