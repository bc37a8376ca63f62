import Files
import Labels
import Testing

@testable import Renderers
@testable import Reports

@Suite("report.html")
struct HTMLRendererTests {
  private static let context = HTMLContext(
    labels: Labels(), evidence: ["methods/3": "e1"], formats: [.html, .xlsx, .csv], isGuarded: true)

  private static func page(_ report: Report, formats: [Format] = [.html, .xlsx, .csv]) -> String {
    HTMLRenderer(formats: formats, isGuarded: true).parts(of: report).joined()
  }

  // MARK: Parts

  @Test("A figure with evidence is a link with its id, k and n; one without is its words")
  func figures() {
    let shown = PageReport.share("methods/3", 3, of: 30, "three <of> 30")
    #expect(
      Self.context.figure(shown)
        == "<a href=\"#e1\" data-figure=\"methods/3\" data-k=\"3\" data-n=\"30\">three &lt;of&gt; 30</a>")
    #expect(Self.context.figure(PageReport.count("other", 4)) == "4")
  }

  @Test("Running text keeps what stands out, quotations in their language and links that lead somewhere")
  func prose() {
    let prose = Prose([
      .text("a & "), .strong("b"), .quotation("xin chào", language: "vi"), .link("part", to: .anchor("kite flying")),
      .link("web", to: .web("javascript:x")), .link("file", to: .file("data/a b.csv")), .link("sheet", to: .sheet("x")),
    ])
    #expect(
      HTMLProse(context: Self.context).text(prose)
        == "a &amp; <strong>b</strong><q lang=\"vi\">“xin chào”</q><a href=\"#kite%20flying\">part</a>web"
        + "<a href=\"data/a%20b.csv\">file</a><a href=\"report.xlsx\">sheet</a>")
  }

  @Test("A table names its rows, marks gaps and keys, and brings its data")
  func table() {
    let table = Table(
      id: "t", title: "T & U", about: "",
      columns: [
        Column("name", title: "Name"), Column("country"), Column("share", .share, title: "Share", about: "Of <all>."),
      ],
      rows: [
        [.text("=a"), .text("Kenya"), .number(0.5)], [.text("b"), .text("Kenya"), .missing(.notAsked)],
        [.text("c"), .text(""), .figure(PageReport.share("methods/3", 3, of: 30))],
      ])
    #expect(
      HTMLTable(context: Self.context).figure(table, rows: 2) == """
        <figure class="table">
        <div class="scroll"><table>
        <caption>T &amp; U</caption>
        <thead><tr><th scope="col">Name</th><th scope="col" data-filter>country</th>\
        <th scope="col" class="n" title="Of &lt;all&gt;.">Share</th></tr></thead>
        <tbody>
        <tr><th scope="row">=a</th><td>Kenya</td><td class="n" data-v="0.5">50 %</td></tr>
        <tr><th scope="row">b</th><td>Kenya</td><td class="n none">not asked</td></tr>
        <tr><th scope="row">c</th><td></td><td class="n" data-v="0.1">\
        <a href="#e1" data-figure="methods/3" data-k="3" data-n="30">10 % (3/30)</a></td></tr>
        </tbody></table></div>
        <p class="note"><a class="download" download="t.csv" href="data:text/csv;charset=utf-8,%EF%BB%BFName,country,Share\
        %0A&#39;=a,Kenya,0.5%0Ab,Kenya,not asked%0Ac,,0.1%0A">Download this table (CSV)</a></p>
        </figure>

        """)
  }

  @Test("Rows beyond those asked for are marked as the rest, unless they are few", arguments: [(2, 8, 6), (2, 6, 0)])
  func rest(_ shown: Int, _ rows: Int, _ rest: Int) {
    let table = Table(
      id: "t", title: "T", about: "", columns: [Column("name")], rows: (0..<rows).map { [.text(String($0))] })
    let text = HTMLTable(context: Self.context).figure(table, rows: shown)
    #expect(text.split(separator: "<tr class=\"rest\">").count == rest + 1)
  }

  @Test("Evidence tells what a figure is, how it is counted, and the documents with their words")
  func evidence() {
    let entry = EvidencePanel.Entry(
      title: "A <long> look", place: "Viet Nam, 2022", value: "Survey", line: 7, words: "We ran a survey & more.",
      language: "en", address: "https://example.org/a")
    let other = EvidencePanel.Entry(
      title: "Another", place: "Kenya, 2023", value: "", line: nil, words: "", language: "", address: nil)
    let panel = EvidencePanel(
      id: "methods/3", title: "Methods", definition: "How.", sentence: "Methods: 1 of 2", numerator: [entry],
      others: [other],
      omitted: 2)
    let evidence = HTMLEvidence(labels: Labels(), panels: [panel], anchor: { "at-\($0)" }, hasData: true)
    #expect(
      evidence.text() == """
        <details id="evidence" open>
        <summary><h2>Evidence</h2></summary>
        <p class="note">What stands behind each number of this report: how it is counted, and the documents with \
        their own words.</p>
        <article id="at-methods/3">
        <h3>Methods</h3>
        <p class="says">1 of 2</p>
        <p>How.</p>
        <ol class="values">
        <li><b>Survey</b> <a href="#p1">Viet Nam, 2022</a></li>
        </ol>
        <h4>In the total, without this answer</h4>
        <ol class="others">
        <li><a href="#p2">Another</a></li>
        </ol>
        <p data-omitted="2">2 more documents are not shown here. \
        <a href="data/documents.csv">data/documents.csv</a></p>
        </article>
        <h3>The documents and their words</h3>
        <ol class="passages">
        <li id="p1"><b>A &lt;long&gt; look</b> <small>Viet Nam, 2022 · line 7 · \
        <a href="https://example.org/a">Open the page</a></small><blockquote lang="en" dir="auto">We ran a \
        <mark>survey</mark> &amp; more.</blockquote></li>
        <li id="p2"><b>Another</b> <small>Kenya, 2023</small></li>
        </ol>
        </details>

        """)
  }

  @Test("Many figures with long evidence name fewer documents each, and say how many are left out")
  func limit() {
    func entry(_ number: Int) -> EvidencePanel.Entry {
      EvidencePanel.Entry(
        title: "t\(number)", place: "p", value: "", line: nil, words: String(repeating: "w", count: 2000), language: "",
        address: nil)
    }
    let panels = (0..<100).map { number in
      EvidencePanel(
        id: "f/\(number)", title: "F", definition: "", sentence: "",
        numerator: (0..<50).map { entry(number * 50 + $0) },
        others: [], omitted: 0)
    }
    let text = HTMLEvidence(labels: Labels(), panels: panels, anchor: { $0 }, hasData: false).text()
    #expect(text.utf8.count < 4_600_000)
    #expect(text.contains("<p data-omitted=\"44\">44 more documents are not shown here.</p>"))
  }

  @Test("A passage behind several figures stands on the page once")
  func shared() {
    let panels = ["a", "b"].map { id in
      EvidencePanel(
        id: id, title: id, definition: "", sentence: "",
        numerator: [
          EvidencePanel.Entry(
            title: "t", place: "p", value: "", line: 3, words: "The words.", language: "", address: nil)
        ], others: [], omitted: 0)
    }
    let text = HTMLEvidence(labels: Labels(), panels: panels, anchor: { $0 }, hasData: false).text()
    #expect(text.split(separator: "The words.").count == 2)
    #expect(text.split(separator: "<a href=\"#p1\">t</a>").count == 3)
  }

  // MARK: The page

  @Test("The page is the same bytes each time")
  func deterministic() { #expect(Self.page(PageReport.report()) == Self.page(PageReport.report())) }

  @Test("The policy allows the page's own style and script and nothing else")
  func policy() throws {
    let page = Self.page(PageReport.report())
    let policy = try #require(
      page.split(separator: "Content-Security-Policy\" content=\"").dropFirst().first?.prefix { $0 != "\"" })
    let styles = page.split(separator: "<style>").dropFirst().map { $0.prefix { $0 != "<" } }
    let script = try #require(page.split(separator: "<script>").last?.split(separator: "</script>").first)
    func hash(_ text: Substring) -> String {
      var checksum = Checksum()
      checksum.add(Array(text.utf8)[...])
      return "'sha256-\(Base64.text(checksum.bytes))'"
    }
    #expect(
      policy == "default-src 'none'; style-src \(styles.map(hash).joined(separator: " ")); "
        + "script-src \(hash(script)); img-src data:; base-uri 'none'; form-action 'none'")
  }

  @Test("Style and script hold nothing that would end them early, and are small enough to read")
  func files() {
    #expect(!PageFile.style.contains("<"))
    #expect(!PageFile.script.contains("</") && !PageFile.script.contains("<!"))
    #expect(PageFile.style.utf8.count < 16_000)
    #expect(PageFile.script.utf8.count < 25_000)
  }

  @Test("Without workbook and data files the page links to none")
  func alone() {
    let page = Self.page(PageReport.report(), formats: [.html])
    #expect(!page.contains("href=\"report.xlsx\""))
    #expect(!page.contains("href=\"data/"))
  }

  @Test("Every link within the page leads to a place that there is", arguments: Language.allCases)
  func anchors(_ language: Language) {
    let page = Self.page(PageReport.report(language))
    let ids = Set(page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } })
    let links = Set(page.split(separator: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } })
    #expect(links.subtracting(ids).isEmpty)
    #expect(links.count > 20)
  }

  @Test("Hostile titles, answers and names are text")
  func hostile() {
    let page = Self.page(PageReport.hostile())
    let marks = ["<img", "<script", "<svg", "<iframe", "</title", "</style", "href=\"javascript:"]
    let own = Self.page(PageReport.report())
    for mark in marks where mark != "<img" {
      #expect(page.split(separator: mark).count == own.split(separator: mark).count, "\(mark)")
    }
    #expect(!page.contains("onerror=\"") && !page.contains("<img src=x"))
  }
}
