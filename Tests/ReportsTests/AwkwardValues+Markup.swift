@testable import Reports

extension AwkwardValues {
  /// Texts that mean something to Markdown, HTML, Mermaid or a build log.
  static let markup: [(name: String, text: String)] = [
    ("back-ticks", "```mermaid"), ("end of table", "</table><script>"), ("mention", "@name and a@b"), ("issue", "#1"),
    ("log command", "::error::stop"), ("entity", "&lt;b&gt; &#64; &amp;amp;"), ("heading", "# title"),
    ("list", "- item"), ("list after spaces", "    - item"), ("numbered list", "12. item"), ("rule", "---"),
    ("quote block", "> said"), ("table row", "|---|---|"), ("back-slash", "a\\|b\\"), ("link", "[a](javascript:b)"),
    ("image", "![a](b)"), ("formula", "$x^2$"), ("struck", "~~a~~"), ("labels", "a[\"b\"]{c};%%d"),
    ("override", "abc\u{202E}fed\u{2066}x\u{2069}"), ("line separators", "a\u{2028}b\u{2029}c"),
  ]

  /// All awkward texts.
  static let allTexts = texts + markup

  /// A table with one column of all awkward texts.
  static let textTable = Table(
    id: "texts", title: "Texts", about: "A row is a text.", columns: [Column("value")],
    rows: allTexts.map { [.text($0.text)] })
}
