internal import Reports

/// A chart's scene as an SVG document.
///
/// Each shape has a class, by which a page gives its own colours, and a colour of its own, for files and for readers
/// that know no style.
struct ChartPicture {
  let chart: ChartData
  var words = ChartWords()

  /// Widths of the picture: for pages and files, and for telephones.
  static let (wide, narrow) = (680.0, 340.0)
  private static let margin = 16.0

  /// The picture for a file: with title and subtitle, on white, with a margin.
  func file() -> String {
    var canvas = ""
    var y = Self.margin
    for (text, size, ink, isBold) in [
      (chart.title, 16.0, ChartScene.Ink.text, true), (chart.subtitle, 12, .soft, false),
    ] {
      let lines = SVGTextWidth.lines(of: text, width: Self.wide, size: size, most: 3, isBold: isBold)
      for line in lines {
        y += (size * 1.3).rounded()
        canvas += element(.text(line, x: 0, y: y - 4, size: size, anchor: .start, ink, isBold: isBold))
      }
    }
    y += 12
    let scene = chart.scene(width: Self.wide, words: words)
    canvas += "<g transform=\"translate(0 \(SVGText.number(y)))\">\n\(body(scene, evidence: nil))</g>\n"
    return document(canvas, width: Self.wide, height: y + scene.height, margin: Self.margin)
  }

  /// The picture for a page, which has the title beside it: its marks lead to the evidence of their figures.
  ///
  /// - Parameter evidence: where the evidence of a figure stands on the page, by the figure's id.
  func inPage(width: Double, evidence: [String: String]) -> String {
    let scene = chart.scene(width: width, words: words)
    return document(body(scene, evidence: evidence), width: width, height: scene.height, margin: 2)
  }

  // MARK: Elements

  private func body(_ scene: ChartScene, evidence: [String: String]?) -> String {
    scene.items.map { item in
      switch item {
      case .shape(let shape): element(shape)
      case .mark(let figure, let name, let reach, let shapes):
        mark(figure, name, reach, shapes.map(element).joined(), evidence: evidence)
      }
    }.joined()
  }

  private func mark(
    _ figure: FigureCell, _ name: String, _ reach: ChartScene.Box, _ shapes: String, evidence: [String: String]?
  ) -> String {
    guard let evidence else { return "<g><title>\(SVGText.escaped(name))</title>\n\(shapes)</g>\n" }
    let area = "<rect class=\"reach\" \(attributes(reach)) fill=\"none\" pointer-events=\"all\"/>\n"
    guard let place = evidence[figure.id] else {
      return
        "<g role=\"img\" aria-label=\"\(SVGText.escaped(name))\"><title>\(SVGText.escaped(name))</title>\n\(area)\(shapes)</g>\n"
    }
    return
      "<a \(FigureLink.attributes(figure, at: place)) aria-label=\"\(SVGText.escaped(name))\">\n\(area)\(shapes)</a>\n"
  }

  private func element(_ shape: ChartScene.Shape) -> String {
    switch shape {
    case .area(let box, let ink): "<rect \(attributes(box)) \(paint(ink))/>\n"
    case .dot(let x, let y, let radius, let ink, let isOpen):
      "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\" " + (isOpen ? open(ink) : paint(ink)) + "/>\n"
    case .stroke(let x1, let y1, let x2, let y2, let series):
      "<line \(attributes(x1, y1, x2, y2)) class=\"l\(series % 5)\" stroke=\"\(Self.color(series))\" stroke-width=\"2\"/>\n"
    case .rule(let x1, let y1, let x2, let y2, let isAxis):
      "<line \(attributes(x1, y1, x2, y2)) class=\"\(isAxis ? "axis" : "rule")\" stroke=\""
        + (isAxis ? ChartColor.gray.rawValue : ChartColor.grid) + "\"/>\n"
    case .text(let text, let x, let y, let size, let anchor, let ink, let isBold):
      "<text x=\"\(n(x))\" y=\"\(n(y))\" font-size=\"\(n(size))\""
        + (anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"") + (isBold ? " font-weight=\"bold\"" : "")
        + " \(paint(ink))>\(SVGText.escaped(text))</text>\n"
    }
  }

  private func attributes(_ box: ChartScene.Box) -> String {
    "x=\"\(n(box.x))\" y=\"\(n(box.y))\" width=\"\(n(max(box.width, 0)))\" height=\"\(n(max(box.height, 0)))\""
  }

  private func attributes(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
    "x1=\"\(n(x1))\" y1=\"\(n(y1))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\""
  }

  private func paint(_ ink: ChartScene.Ink) -> String {
    switch ink {
    case .series(let index, let strength):
      "class=\"s\(index % 5)\" fill=\"\(Self.color(index))\""
        + (strength < 1 ? " fill-opacity=\"\(SVGText.hundredths(strength))\"" : "")
    case .text: "class=\"ink\" fill=\"\(ChartColor.ink.rawValue)\""
    case .soft: "class=\"soft\" fill=\"\(ChartColor.gray.rawValue)\""
    case .paper: "class=\"paper\" fill=\"\(ChartColor.paper)\""
    }
  }

  private func open(_ ink: ChartScene.Ink) -> String {
    guard case .series(let index, _) = ink else { return paint(ink) }
    return
      "class=\"open l\(index % 5)\" fill=\"\(ChartColor.paper)\" stroke=\"\(Self.color(index))\" stroke-width=\"2\""
  }

  private static func color(_ series: Int) -> String { ChartColor.ofSeries(series).rawValue }

  private func n(_ value: Double) -> String { SVGText.number(value) }

  // MARK: Document

  private func document(_ body: String, width: Double, height: Double, margin: Double) -> String {
    let (wide, high) = (width + 2 * margin, height + 2 * margin)
    let isFile = margin > 2
    let whole = ChartScene.Box(x: -margin, y: -margin, width: wide, height: high)
    let ground = isFile ? "<rect \(attributes(whole)) fill=\"\(ChartColor.paper)\"/>\n" : ""
    let names =
      isFile
      ? "<title id=\"title\">\(SVGText.escaped(chart.title))</title>\n<desc id=\"desc\">\(SVGText.escaped(chart.altText))</desc>\n"
      : ""
    let labelled = isFile ? " aria-labelledby=\"title desc\"" : ""
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(n(wide))" height="\(n(high))" \
      viewBox="\(n(-margin)) \(n(-margin)) \(n(wide)) \(n(high))" role="img"\(labelled) font-family="\(ChartColor.fonts)">
      \(names)\(ground)\(body)</svg>

      """
  }
}
