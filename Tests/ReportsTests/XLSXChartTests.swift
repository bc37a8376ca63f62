import Testing

@testable import Reports

/// Native charts, read back from their parts.
struct XLSXChartTests {
  private func table(_ values: [Cell]) -> Table {
    Table(
      id: "years", title: "Years", about: "", columns: [Column("year", .year), Column("share", .share)],
      rows: values.enumerated().map { [.integer(2019 + $0.offset), $0.element] })
  }

  private func package(_ values: [Cell], style: Chart.Style = .columns, title: String = "Shares") throws -> XLSXPackage
  {
    let chart = Chart(
      style: style, title: title, altText: "Shares\nrise.", categoryTitle: "Year", valueTitle: "Share of documents",
      categoryColumn: 0, seriesColumns: [1], totalColumn: 1, rowCount: 100)
    let sheet = Report.Sheet(name: "Shares by year", exhibit: Exhibit(table: table(values), chart: chart))
    let folder = try ScratchFolder()
    _ = try XLSXRenderer().render(AwkwardValues.report([sheet]), into: folder.path)
    return try XLSXPackage(path: "\(folder.path)/report.xlsx")
  }

  private let gap: [Cell] = [
    .missing(.notAsked), .number(0.25), .missing(.lost), .number(0.5), .number(0), .missing(.tooFew),
  ]

  @Test("The range begins and ends at numbers, a missing value between is blank, with its reason in a note")
  func ranges() throws {
    let package = try package(gap)
    let chart = package.parts["xl/charts/chart1.xml"]
    #expect(
      chart?.all("f").map(\.text) == [
        "'Shares by year'!$B$1", "'Shares by year'!$A$3:$A$6", "'Shares by year'!$B$3:$B$6",
      ])
    #expect(chart?.all("val").first?.all("pt").map { $0.attributes["idx"] } == ["0", "2", "3"])
    #expect(chart?.all("val").first?.all("v").map(\.text) == ["0.25", "0.5", "0"])
    let cells = package.cells(3)
    #expect((2...7).map { cells["B\($0)"] } == ["not asked", "#0.25", nil, "#0.5", "#0", "too few"])
    let notes = package.parts["xl/comments1.xml"]?.all("comment")
    #expect(notes?.map { $0.attributes["ref"] } == ["A4"])
    #expect(notes?.first?.all("t").first?.text == "share: lost")
  }

  @Test("A chart without a number to draw is left out")
  func withoutNumbers() throws {
    let package = try package([.missing(.lost), .missing(.none), .number(.nan)])
    #expect(!package.parts.keys.contains { $0.hasPrefix("xl/charts/") })
    #expect(package.cells(3)["B2"] == "lost")
  }

  @Test("The range ends before a text")
  func text() throws {
    let chart = try package([.number(0.5), .text("many"), .number(0.5)]).parts["xl/charts/chart1.xml"]
    #expect(chart?.all("f").last?.text == "'Shares by year'!$B$2")
  }

  @Test("Shares stand on an axis from 0 to 100 %, and bars have the first row on top")
  func axes() throws {
    let chart = try package(gap, style: .bars).parts["xl/charts/chart1.xml"]
    let values = chart?.all("valAx").first
    #expect(values?.all("max").first?.attributes["val"] == "1")
    #expect(values?.all("min").first?.attributes["val"] == "0")
    #expect(values?.all("numFmt").first?.attributes["formatCode"] == "0%")
    #expect(values?.all("t").map(\.text) == ["Share of documents"])
    #expect(values?.all("crosses").first?.attributes["val"] == "max")
    let categories = chart?.all("catAx").first
    #expect(categories?.all("orientation").first?.attributes["val"] == "maxMin")
    #expect(categories?.all("t").map(\.text) == ["Year"])
  }

  @Test("The chart has alt text on one line, and a title that starts with = is text")
  func words() throws {
    let package = try package(gap, title: "=1+1")
    #expect(package.parts["xl/drawings/drawing1.xml"]?.all("cNvPr").first?.attributes["descr"] == "Shares rise.")
    #expect(package.parts["xl/charts/chart1.xml"]?.all("t").first?.text == " =1+1")
  }
}
