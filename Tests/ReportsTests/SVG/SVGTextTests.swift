import Testing

@testable import Renderers

@Suite("Text and numbers of SVG charts")
struct SVGTextTests {
  @Test("Markup, control characters and overrides lose their power, right-to-left text is isolated")
  func escaped() {
    #expect(SVGText.escaped("a<b>&\"'") == "a&lt;b&gt;&amp;&quot;&#39;")
    #expect(SVGText.escaped("a\u{1}b\u{202E}c\u{FFFF}d") == "a b c d")
    #expect(SVGText.escaped("تقرير 3") == "\u{2068}تقرير 3\u{2069}")
  }

  @Test("Numbers have one decimal whatever they are")
  func numbers() {
    let written = [0, -0.04, 0.05, 12.34, -3.99, 1e300, .infinity, .nan].map { SVGText.number($0) }
    #expect(written == ["0.0", "0.0", "0.1", "12.3", "-4.0", "1000000.0", "0.0", "0.0"])
  }

  @Test("A text is cut at spaces, a long word anywhere, and what is left out is told")
  func lines() {
    #expect(SVGTextWidth.lines(of: "one two three", width: 60, size: 12, most: 3) == ["one two", "three"])
    let cut = SVGTextWidth.lines(of: "one two three four five", width: 60, size: 12, most: 1)
    #expect(cut.count == 1 && cut[0].hasSuffix("…"))
    let long = SVGTextWidth.lines(of: String(repeating: "x", count: 40), width: 60, size: 12, most: 2)
    #expect(long.count == 2 && long.allSatisfy { SVGTextWidth.of($0, size: 12) <= 60 })
    #expect(SVGTextWidth.lines(of: " \n ", width: 60, size: 12, most: 2) == [])
  }
}
