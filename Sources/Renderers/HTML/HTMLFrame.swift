internal import Files
internal import Labels
internal import Reports
internal import Text

/// What stands around the narrative: the head of the document, the title, the contents and the end.
struct HTMLFrame {
  let identity: Report.Identity
  let context: HTMLContext

  private var labels: Labels { context.labels }

  // MARK: Head

  /// Everything before the title that readers see.
  func head() -> String {
    let running = runningTitle
    let policy =
      "default-src 'none'; style-src \(Self.hash(PageFile.style)) \(Self.hash(running)); "
      + "script-src \(Self.hash(PageFile.script)); img-src data:; base-uri 'none'; form-action 'none'"
    return """
      <!doctype html>
      <html lang="\(labels.language.code)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="\(HTMLText.escaped("LabMetrics \(identity.programVersion)"))">
      <title>\(HTMLText.escaped(identity.title))</title>
      <style>\(PageFile.style)</style>
      <style>\(running)</style>
      </head>
      <body data-words="\(HTMLText.value(words))">
      <div class="page">

      """
  }

  /// Title, date and page number on every printed page.
  private var runningTitle: String {
    let look = "font:9px sans-serif;color:#444"
    return """
      @page{@top-left{content:\(Self.styleText(identity.title));\(look)}\
      @top-right{content:\(Self.styleText(labels.date(identity.asOf)));\(look)}\
      @bottom-right{content:counter(page) " / " counter(pages);\(look)}}
      """
  }

  /// A text as a string of a style sheet: everything but letters and digits by its number.
  private static func styleText(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)) || scalar == " "
        ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
    }
    return "\"\(escaped.joined())\""
  }

  private static func hash(_ text: String) -> String {
    var checksum = Checksum()
    checksum.add(Array(text.utf8)[...])
    return "'sha256-\(Base64.text(checksum.bytes))'"
  }

  /// What the script says, as JSON.
  private var words: String {
    let texts: [(String, String)] = [
      ("close", labels.text(PageLabel.close)), ("all", labels.text(PageLabel.all)),
      ("find", labels.text(PageLabel.find)),
      ("shown", labels.text(PageLabel.shown)), ("everyRow", labels.text(PageLabel.everyRow)),
      ("cut", labels.text(PageLabel.cut)), ("print", labels.text(PageLabel.print)),
      ("link", labels.text(PageLabel.link)),
    ]
    return "{" + texts.map { "\(JSONText.string($0.0)):\(JSONText.string($0.1))" }.joined(separator: ",") + "}"
  }

  // MARK: Top

  /// Title, date, who vouches, and the scope.
  ///
  /// - Parameter hasScope: whether the first page says what the report rests on.
  func top(hasScope: Bool) -> String {
    let issue =
      identity.issue > 1
      ? labels.text(FirstPageLabel.issue, ["number": labels.number(identity.issue)])
      : labels.text(FirstPageLabel.firstIssue)
    let facts =
      [identity.period, labels.text(FirstPageLabel.dataAsOf, ["date": labels.date(identity.asOf)]), issue]
      + [identity.review].compactMap(\.self)
    let details = identity.details.map { labels.pair($0.label, $0.text) }
    let lead = hasScope ? "" : "<p class=\"lead\">\(HTMLText.escaped(identity.scope))</p>\n"
    return """
      <header class="top">
      <h1>\(HTMLText.escaped(identity.title))</h1>
      <p class="meta">\((facts + details).map(HTMLText.escaped).joined(separator: " · "))</p>
      \(lead)</header>

      """
  }

  /// The list of the sections, and the workbook.
  func contents(_ items: String, hasEvidence: Bool) -> String {
    let title = HTMLText.escaped(labels.text(FormatLabel.contents))
    let evidence =
      hasEvidence ? "<li><a href=\"#evidence\">\(HTMLText.escaped(labels.text(PageLabel.evidence)))</a></li>\n" : ""
    let workbook = context.workbook.map { path in
      "<p class=\"tools\"><a class=\"button\" href=\"\(path)\">\(HTMLText.escaped(labels.text(PageLabel.workbook)))</a></p>\n"
    }
    return """
      <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">\(title)</h2>
      <ol>
      \(items)\(evidence)</ol>
      \(workbook ?? "")</nav>

      """
  }

  // MARK: End

  /// Which program and rules made the figures.
  func foot() -> String {
    let rules = labels.text(
      PageLabel.made, ["program": identity.programVersion, "rules": identity.rulesVersion])
    return """
      <p class="note end">\(HTMLText.escaped(rules))</p>
      </main>
      </div>
      <script>\(PageFile.script)</script>
      </body>
      </html>

      """
  }
}
