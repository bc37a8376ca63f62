import Testing
import XLSX

@testable import Reports

/// Native charts, read back from their parts.
struct XLSXChartTests {
  private static func figure(_ id: String, _ value: Double?, missing: Cell.Missing? = nil) -> FigureCell {
    FigureCell(
      id: id, text: missing?.rawValue ?? "\(value ?? 0)", numerator: value.map { Int($0 * 20) }, denominator: 20,
      value: value, unit: "share", missing: missing)
  }

  private static let policy = [
    figure("a/2021", 0.25), figure("a/2022", nil, missing: .notAsked), figure("a/2023", 0.5),
  ]
  private static let other = [figure("b/2021", 0), figure("b/2022", 0.1), figure("b/2023", nil)]

  private func table(_ kind: Column.Kind) -> Table {
    Table(
      id: "outcomes", title: "", about: "",
      columns: [Column("outcome")] + [2021, 2022, 2023].map { Column("y\($0)", kind, title: String($0)) },
      rows: [("Policy", Self.policy), ("Other", Self.other)].map { name, figures in
        [.text(name)] + figures.map { .figure($0) }
      })
  }

  private func chart(
    _ series: [ChartData.Series], style: ChartData.Style = .columns, title: String = "Rising"
  )
    -> ChartData
  {
    ChartData(
      id: "outcomes", title: title, subtitle: "", altText: "Policy\nrises.", style: style,
      categories: ["2021", "2022", "2023"], series: series, valueTitle: "Share of closings")
  }

  private func package(_ chart: ChartData, _ kind: Column.Kind = .share) throws -> XLSXPackage {
    let folder = try ScratchFolder()
    let sheet = AwkwardValues.sheet("Outcomes", table(kind), chart: chart)
    _ = try XLSXRenderer().render(AwkwardValues.report([sheet]), into: folder.path)
    return try XLSXPackage(path: "\(folder.path)/report.xlsx")
  }

  private var both: [ChartData.Series] {
    [ChartData.Series(name: "Policy", figures: Self.policy), ChartData.Series(name: "Other", figures: Self.other)]
  }

  @Test("Each series draws the cells that hold its figures; names and years come from the table")
  func rows() throws {
    let part = try package(chart(both)).parts["xl/charts/chart1.xml"]
    #expect(
      part?.all("f").map(\.text) == [
        "Outcomes!$A$4", "Outcomes!$B$3:$D$3", "Outcomes!$B$4:$D$4", "Outcomes!$A$5", "Outcomes!$B$3:$D$3",
        "Outcomes!$B$5:$D$5",
      ])
  }

  @Test("Figures of one year over the rows of a table are a column of it")
  func columns() throws {
    let series = [ChartData.Series(name: "2021", figures: [Self.policy[0], Self.other[0]])]
    let part = try package(chart(series, style: .bars)).parts["xl/charts/chart1.xml"]
    #expect(part?.all("f").map(\.text) == ["Outcomes!$B$3", "Outcomes!$A$4:$A$5", "Outcomes!$B$4:$B$5"])
    #expect(part?.all("barDir").first?.attributes["val"] == "bar")
    #expect(part?.all("catAx").first?.all("orientation").first?.attributes["val"] == "maxMin")
  }

  @Test("A chart is left out where a figure has no cell, or no cell holds a number")
  func none() throws {
    let strange = [ChartData.Series(name: "", figures: [Self.figure("c/2021", 1)])]
    let silent = [ChartData.Series(name: "", figures: [Self.policy[1]])]
    for series in [strange, silent, []] {
      #expect(try !package(chart(series)).parts.keys.contains { $0.hasPrefix("xl/charts/") })
    }
  }

  @Test("Shares stand on an axis from 0 to 100 %, counts on one of whole numbers")
  func axes() throws {
    let shares = try package(chart(both)).parts["xl/charts/chart1.xml"]?.all("valAx").first
    #expect(shares?.all("max").first?.attributes["val"] == "1")
    #expect(shares?.all("min").first?.attributes["val"] == "0")
    #expect(shares?.all("numFmt").first?.attributes["formatCode"] == "0%")
    #expect(shares?.all("t").map(\.text) == ["Share of closings"])
    let counts = try package(chart([both[0]]), .integer).parts["xl/charts/chart1.xml"]?.all("valAx").first
    #expect(counts?.all("max").isEmpty == true)
    #expect(counts?.all("numFmt").first?.attributes["formatCode"] == "#,##0")
  }

  @Test("The chart has alt text on one line, and a title that starts with = is text")
  func words() throws {
    let package = try package(chart(both, title: "=1+1"))
    #expect(package.parts["xl/drawings/drawing1.xml"]?.all("cNvPr").first?.attributes["descr"] == "Policy rises.")
    #expect(package.parts["xl/charts/chart1.xml"]?.all("t").first?.text == " =1+1")
  }

  @Test("A share is a number in a column of shares, a count in one of counts, and words elsewhere")
  func cells() throws {
    let cells = try package(chart(both)).cells(2)
    #expect(["B4", "C4", "D4", "D5"].map { cells[$0] } == ["#0.25", "not asked", "#0.5", "too few"])
    #expect(try package(chart(both), .integer).cells(2)["B4"] == "#5")
    #expect(try package(chart(both), .text).cells(2)["B4"] == "0.25")
  }
}
