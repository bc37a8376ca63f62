import Testing

@testable import Renderers

@Suite("Text in Markdown")
struct MarkdownTextTests {
  @Test(
    "Marks lose their meaning",
    arguments: [
      ("a|b", "a\\|b"), ("`code`", "\\`code\\`"), ("**b** _i_ ~~s~~", "\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~"),
      ("[a](b)", "\\[a\\](b)"), ("</table>", "\\</table>"), ("&amp;", "\\&amp;"), ("&#38;", "\\&#38;"),
      ("@name", "&#64;name"), ("$x$", "\\$x\\$"), ("\\", "\\\\"), ("- item", "\\- item"), ("+ item", "\\+ item"),
      ("* item", "\\* item"), ("===", "\\==="), ("---", "\\---"), ("# head", "\\# head"), ("> said", "\\> said"),
      ("    - item", "\\- item"), ("12. item", "12\\. item"), ("3) item", "3\\) item"),
      ("3.5", "3.5"), ("3.", "3\\."), ("2021", "2021"), ("first\nsecond", "first second"), ("a\u{2028}b", "a b"),
      ("", ""), (" ", ""),
      ("a\u{202E}b\u{2066}", "a b "), ("a\u{0}\u{FFFF}b", "a  b"), ("👩‍👩‍👧 é", "👩‍👩‍👧 é"), ("‏مرحبا", "‏مرحبا"),
    ])
  func escaped(_ text: String, _ markdown: String) {
    #expect(MarkdownText.escaped(text) == markdown)
  }

  @Test(
    "Text that Markdown reads as text stays as it is",
    arguments: [
      "R&D", "a_b_c", "3 * 4", "2 < 3 > 1", "#1", "-5", "+5 percentage points", "C#", "50 % (53/106)", "a - b",
      "“Wells & rain”", "1.5 litres", "x = 3",
    ])
  func plain(_ text: String) {
    #expect(MarkdownText.escaped(text) == text)
  }

  @Test(
    "Every awkward text stays on one line, free of HTML, mentions and control characters",
    arguments: AwkwardValues.allTexts.map(\.text))
  func safe(_ text: String) {
    let escaped = MarkdownText.escaped(text)
    let forbidden = escaped.unicodeScalars.filter { scalar in
      scalar == "@" || scalar.properties.generalCategory == .control || scalar.value == 0xFFFF || scalar.value == 0x2028
    }
    #expect(forbidden.isEmpty)
    #expect(escaped.firstMatch(of: /(^|[^\\])<[A-Za-z\/!?]/) == nil)
    #expect(Self.read(escaped) == Self.shown(text))
  }

  /// What a reader of the Markdown sees: marks and references taken back.
  private static func read(_ markdown: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = Array(markdown.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\", let next = rest.popFirst() {
        result.append(next)
      } else if scalar == "&", String(String.UnicodeScalarView(rest.prefix(4))) == "#64;" {
        result.append("@")
        rest = rest.dropFirst(4)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text with spaces for what a line cannot hold.
  private static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      let isOdd = [0x2028, 0x2029, 0xFFFE, 0xFFFF].contains(scalar.value)
      let isOverride = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      return isOdd || isOverride || scalar.properties.generalCategory == .control ? " " : scalar
    }
    return String(String.UnicodeScalarView(scalars.drop { $0 == " " }))
  }

  @Test(
    "A label of a chart holds nothing that ends it",
    arguments: [
      ("a \"b\"", "a 'b'"), ("a[b]{c}", "a(b)(c)"), ("a;b#c%d|e\\f@g<h>", "a b c d e f g h "), ("`x`", "'x'"),
      ("two\nlines", "two lines"), ("", ""),
    ])
  func mermaidLabel(_ text: String, _ label: String) {
    #expect(MarkdownText.mermaidLabel(text) == label)
  }

  @Test("A long label is cut with an ellipsis, never inside a character")
  func longLabel() {
    #expect(
      MarkdownText.mermaidLabel(String(repeating: "😀", count: 10), limit: 10) == String(repeating: "😀", count: 10))
    #expect(
      MarkdownText.mermaidLabel(String(repeating: "👍🏽", count: 11), limit: 10) == String(repeating: "👍🏽", count: 9) + "…")
  }
}
