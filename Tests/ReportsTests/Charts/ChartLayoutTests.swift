import Testing

@testable import Renderers
@testable import Reports

@Suite("Charts as shapes with places")
struct ChartLayoutTests {
  private static let years = ["2021", "2022", "2023"]

  private static func chart(
    _ style: ChartData.Style, _ series: [(String, [FigureCell])], categories: [String] = years
  ) -> ChartData {
    ChartData(
      id: "c", title: "T", subtitle: "S", altText: "A", style: style, categories: categories,
      series: series.map { ChartData.Series(name: $0.0, figures: $0.1) }, valueTitle: "V")
  }

  private static func counts(_ values: [Int]) -> [FigureCell] {
    zip(years, values).map { PageReport.count("c/\($1)/\($0)", $1) }
  }

  private static func shapes(_ chart: ChartData, width: Double = 680) -> [ChartScene.Shape] {
    chart.scene(width: width, words: ChartWords()).items.flatMap { item in
      switch item {
      case .shape(let shape): [shape]
      case .mark(_, _, _, let shapes): shapes
      }
    }
  }

  private static func areas(_ chart: ChartData, width: Double = 680) -> [ChartScene.Box] {
    shapes(chart, width: width).compactMap { if case .area(let box, _) = $0 { box } else { nil } }
  }

  private static func texts(_ chart: ChartData, width: Double = 680) -> [String] {
    shapes(chart, width: width).compactMap { if case .text(let text, _, _, _, _, _, _) = $0 { text } else { nil } }
  }

  @Test("Columns start at 0, are as high as their value, and bear it")
  func columns() {
    let chart = Self.chart(.columns, [("", Self.counts([10, 5, 0]))])
    #expect(Self.areas(chart).map(\.height) == [170, 85, 0])
    #expect(Set(Self.areas(chart).map { $0.y + $0.height }) == [192])
    #expect(Self.texts(chart) == ["10", "2021", "5", "2022", "0", "2023"])
  }

  @Test(
    "A missing value is a gap with its word, never a column of 0",
    arguments: [ChartData.Style.columns, .bars, .dots, .grid])
  func gap(_ style: ChartData.Style) {
    let figures = Self.counts([10, 7]) + [PageReport.gap("c/2023", .lost)]
    let chart = Self.chart(style, [("", figures)])
    #expect(Self.texts(chart).contains("lost"))
    #expect(Self.areas(chart).count == (style == .dots ? 0 : 2))
  }

  @Test("Columns that have no room for their words become bars")
  func narrow() {
    let names = (0..<8).map { "A category with a long name \($0)" }
    let figures = names.indices.map { PageReport.count("c/\($0)", 8 - $0) }
    let areas = Self.areas(Self.chart(.columns, [("", figures)], categories: names), width: 340)
    #expect(Set(areas.map(\.height)) == [14])
    #expect(areas.map(\.width) == areas.map(\.width).sorted(by: >))
  }

  @Test("Several series have a legend in their order")
  func legend() {
    let chart = Self.chart(.columns, [("Plans", Self.counts([1, 2, 3])), ("Closings", Self.counts([3, 2, 1]))])
    #expect(Self.texts(chart).prefix(2) == ["Plans", "Closings"])
  }

  @Test("Shares have Wilson's interval from ten documents on, and an open dot below thirty")
  func dots() {
    let figures = [
      PageReport.share("a", 3, of: 7), PageReport.share("b", 10, of: 20), PageReport.share("c", 30, of: 60),
    ]
    let chart = Self.chart(.dots, [("", figures)])
    let dots = Self.shapes(chart).compactMap { if case .dot(_, _, _, _, let isOpen) = $0 { isOpen } else { nil } }
    let lines = Self.shapes(chart).count { if case .stroke = $0 { true } else { false } }
    #expect(dots == [true, false, false, true])
    #expect(lines == 3)
    #expect(Self.texts(chart).contains("3/7"))
  }

  @Test("Small counts of a grid are dots to count, greater ones tinted numbers")
  func grid() {
    let small = Self.chart(.grid, [("Survey", Self.counts([0, 2, 5]))])
    let great = Self.chart(.grid, [("Survey", Self.counts([0, 2, 6]))])
    #expect(Self.shapes(small).count { if case .dot = $0 { true } else { false } } == 7)
    #expect(Self.areas(small).isEmpty)
    #expect(Self.areas(great).count == 2)
    #expect(Self.texts(great).contains("6"))
  }

  @Test("A year that no name of a grid was asked in says so once")
  func commonGap() {
    let figures = Self.counts([1, 2]) + [PageReport.gap("c/2023", .notAsked)]
    let chart = Self.chart(.grid, [("Survey", figures), ("Interview", figures)])
    #expect(Self.texts(chart).count { $0 == "not asked" } == 1)
  }

  @Test(
    "Every figure can be hovered and reached once, with its name",
    arguments: [ChartData.Style.columns, .bars, .dots, .grid])
  func marks(_ style: ChartData.Style) {
    let chart = Self.chart(style, [("Plans", Self.counts([1, 2, 3]))])
    let names = chart.scene(width: 340, words: ChartWords()).items.compactMap { item in
      if case .mark(_, let name, _, _) = item { name } else { nil }
    }
    #expect(names == ["Plans, 2021: 1", "Plans, 2022: 2", "Plans, 2023: 3"])
  }

  @Test(
    "Nothing reaches beyond the width, whatever the names and numbers",
    arguments: [ChartData.Style.columns, .bars, .dots, .grid], [340.0, 680.0])
  func width(_ style: ChartData.Style, _ width: Double) {
    let long = "Collective intelligence and crowdsourcing of ideas from everywhere"
    let figures = [
      PageReport.share("a", 53, of: 106), PageReport.gap("b", .noDocument), PageReport.share("c", 1000, of: 1000),
    ]
    let chart = Self.chart(style, [(long, figures), (long, figures)], categories: [long, "2022", long])
    for box in Self.areas(chart, width: width) { #expect(box.x >= 0 && box.x + box.width <= width + 0.01) }
    for case .text(let text, let x, _, let size, let anchor, _, let isBold) in Self.shapes(chart, width: width) {
      let length = SVGTextWidth.of(text, size: size, isBold: isBold)
      let start = anchor == .start ? x : anchor == .middle ? x - length / 2 : x - length
      #expect(start >= -8 && start + length <= width + 8, "\(style) \(width): \(text)")
    }
  }

  @Test("A file has title, subtitle and description; on a page the marks are links to their evidence")
  func picture() {
    let picture = ChartPicture(chart: Self.chart(.bars, [("", Self.counts([1, 2, 3]))]))
    #expect(picture.file().contains("<title id=\"title\">T</title>\n<desc id=\"desc\">A</desc>\n"))
    #expect(picture.file().contains("<g><title>2021: 1</title>\n"))
    let page = picture.inPage(width: 340, evidence: ["c/1/2021": "e7"])
    #expect(page.contains("<a href=\"#e7\" data-figure=\"c/1/2021\" data-k=\"1\" aria-label=\"2021: 1\">\n"))
    #expect(page.contains("<g role=\"img\" aria-label=\"2022: 2\"><title>2022: 2</title>\n"))
    #expect(!page.contains(">T</title>"))
  }
}
