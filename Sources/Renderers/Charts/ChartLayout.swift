internal import Reports

/// Places a chart's marks and words in a width.
protocol ChartLayout {
  /// Draws the chart below what the scene holds, and makes its room.
  func draw(_ chart: ChartData, on scene: inout ChartScene)
}

extension ChartData {
  /// The chart in a width: a wide one for pages and files, a narrow one for telephones.
  ///
  /// - Parameter words: the fixed words of charts in the report's language.
  func scene(width: Double, words: ChartWords) -> ChartScene {
    var scene = ChartScene(width: width)
    if series.count > 1, style == .columns || style == .bars { scene.legend(series.map(\.name)) }
    layout(width: width, words: words).draw(self, on: &scene)
    return scene
  }

  private func layout(width: Double, words: ChartWords) -> any ChartLayout {
    switch style {
    case .columns: ColumnLayout.fits(self, width: width) ? ColumnLayout() : BarLayout()
    case .bars: BarLayout()
    case .dots: DotLayout(words: words)
    case .grid: GridLayout()
    }
  }

  /// The figure of a series in a category; nil where the series has none.
  func figure(_ series: Int, _ category: Int) -> FigureCell? {
    let figures = self.series[series].figures
    return category < figures.count ? figures[category] : nil
  }

  /// What a mark is called: `System Thinking, 2022: 2`.
  func name(_ series: Int, _ category: Int, _ figure: FigureCell) -> String {
    let place = [self.series[series].name, categories[category]].filter { !$0.isEmpty }.joined(separator: ", ")
    return place.isEmpty ? figure.text : "\(place): \(figure.text)"
  }

  /// The greatest value; 1 where there is none above 0.
  var greatest: Double {
    let most = series.flatMap(\.figures).compactMap(\.value).max() ?? 0
    return most > 0 ? most : 1
  }
}

extension FigureCell {
  /// The text without what stands in brackets at its end: `50 %` of `50 % (53/106)`.
  var shortText: String {
    guard text.hasSuffix(")"), let open = text.firstRange(of: " (") else { return text }
    return String(text[..<open.lowerBound])
  }
}

extension ChartScene {
  private static let swatch = 12.0

  /// What the colours stand for, in the order of the series.
  mutating func legend(_ names: [String]) {
    var x = 0.0
    advance(16)
    for (index, name) in names.enumerated() {
      let room = Self.swatch + 6 + min(SVGTextWidth.of(name, size: Self.label), width - Self.swatch - 6)
      if x > 0, x + room > width {
        x = 0
        advance(20)
      }
      add(.area(Box(x: x, y: height - 11, width: Self.swatch, height: Self.swatch), .series(index, strength: 1)))
      add(
        Self.lines(
          name, x: x + Self.swatch + 6, middle: height - 5, width: width - Self.swatch - 6, most: 1))
      x += room + 18
    }
    advance(12)
  }
}
