import Foundation
import Testing

@testable import Reports

@Suite("SVG charts")
struct DrawingTests {
  @Test(
    "Every chart with every awkward text is well-formed, without scripts and without references",
    arguments: AwkwardValues.allTexts.map(\.text) + ["</text></svg><script>alert(1)</script>", "&#0;]]>"])
  func awkward(_ text: String) throws {
    for (id, drawing) in SampleCharts.all(text: text) {
      let svg = drawing.picture(id: id, altText: text).svg()
      let root = try XMLNode(parsing: Data(svg.utf8), name: id)
      let names = Set(elements(of: root).map(\.name))
      #expect(
        names.isSubset(of: [
          "title", "desc", "defs", "pattern", "rect", "line", "circle", "polygon", "path", "text",
        ]), "\(id)")
      #expect(!elements(of: root).flatMap(\.attributes.keys).contains { $0.hasPrefix("on") || $0.contains("href") })
    }
  }

  @Test("A chart has a title and a description that its role names")
  func description() throws {
    for (id, drawing) in SampleCharts.all(text: "Documents & kinds") {
      let root = try XMLNode(parsing: Data(drawing.picture(id: id, altText: "Most are <plans>.").svg().utf8), name: id)
      #expect(root.attributes["role"] == "img")
      #expect(root.attributes["aria-labelledby"] == "\(id)-title \(id)-desc")
      let named = root.children.filter { $0.attributes["id"]?.hasPrefix(id) == true }
      #expect(named.map(\.text) == ["Documents & kinds", "Most are <plans>."])
    }
  }

  @Test("Two drawings of the same chart are the same bytes, 720 pixels wide")
  func deterministic() throws {
    for (id, drawing) in SampleCharts.all(text: "Documents") {
      let svg = drawing.svg(id: id, description: "d")
      #expect(svg == drawing.svg(id: id, description: "d"))
      #expect(svg.contains("width=\"720.0\""))
    }
  }

  @Test("Patterns are defined where they are used, under the picture's own id")
  func patterns() {
    let svg = SampleCharts.grid("Goals").svg(id: "goals", description: "")
    #expect(svg.contains("<pattern id=\"goals-diagonal-ACACAC\""))
    #expect(svg.contains("fill=\"url(#goals-diagonal-ACACAC)\""))
    #expect(svg.contains("not asked"))
  }

  @Test("No line joins years of different forms, of low reliability or without a share")
  func lines() throws {
    let root = try XMLNode(
      parsing: Data(SampleCharts.lines("Stage").svg(id: "s", description: "").utf8), name: "s")
    let joining = elements(of: root).filter { node in
      node.name == "line" && node.attributes["stroke-width"] == "2.0" && !isOfLegend(node)
    }
    #expect(joining.count == 1)
    #expect(elements(of: root).count { $0.attributes["stroke-dasharray"] != nil } == 2)
  }

  @Test("Bars are sorted, longest first, and shares stand only on ten documents or more")
  func bars() {
    let answers = [BarChart.Answer(label: "a", counts: [1]), BarChart.Answer(label: "b", counts: [5])]
    let many = BarChart(title: "t", subtitle: "", series: [.init(name: "s", n: 10)], answers: answers)
    let few = BarChart(title: "t", subtitle: "", series: [.init(name: "s", n: 9)], answers: answers)
    let text = many.svg(id: "x", description: "")
    #expect(
      text.firstRange(of: ">b<").map(\.lowerBound) ?? text.endIndex < text.firstRange(of: ">a<")?.lowerBound
        ?? text.startIndex)
    #expect(text.contains("5/10 · 50 %"))
    #expect(few.svg(id: "x", description: "").contains("5/9<"))
    #expect(!few.svg(id: "x", description: "").contains("%"))
  }

  @Test("An empty chart is drawn without marks")
  func empty() throws {
    let empty: [any Drawing] = [
      DotPlot(title: "", subtitle: "", panels: []), LinePanels(title: "", subtitle: "", panels: []),
      BarChart(title: "", subtitle: "", series: [], answers: []),
      StackedBarChart(title: "", subtitle: "", parts: [], bars: []),
      GridChart(title: "", subtitle: "", columns: [], rows: []),
    ]
    for drawing in empty { _ = try XMLNode(parsing: Data(drawing.svg(id: "e", description: "").utf8), name: "e") }
  }

  /// The samples of the legend are 20 pixels long.
  private func isOfLegend(_ node: XMLNode) -> Bool {
    Double(node.attributes["x1"] ?? "").map { SVGText.number($0 + 20) } == node.attributes["x2"]
  }

  private func elements(of node: XMLNode) -> [XMLNode] { node.children.flatMap { [$0] + elements(of: $0) } }
}
