internal import CData
internal import Files
internal import Labels
package import Reports
package import Text

/// Writes `report.html`, the whole report in one file that needs no other and asks for none.
///
/// A report that names its files gives it that name.
///
/// Style and script are the files of `Data`; a content security policy allows these by their checksums and nothing else.
package struct HTMLRenderer: Renderer {
  /// The formats written with it, whose files it links to.
  package let formats: [Format]
  /// Whether text that a spreadsheet would take for a formula gets an apostrophe in tables to download.
  package let isGuarded: Bool

  package init(formats: [Format], isGuarded: Bool) {
    self.formats = formats
    self.isGuarded = isGuarded
  }

  package func render(_ report: Report, into folder: String) throws(ReportError) -> [WrittenFile] {
    let name = "\(report.identity.fileName).html"
    var file = try OutputFile(path: "\(folder)/\(name)")
    for part in parts(of: report) { try file.write(part) }
    let (bytes, sha256) = try file.finish()
    return [WrittenFile(path: name, bytes: bytes, sha256: sha256)]
  }

  /// The document in pieces.
  func parts(of report: Report) -> [String] {
    let sections = report.sections
    let figures = ShownFigures(in: sections).ids
    let most = HTMLEvidence.mostNamed(figures: figures.count)
    let panels = Concurrently.map(figures) { report.evidence($0, most) }.compactMap(\.self)
    let places = Dictionary(
      panels.enumerated().map { ($1.id, "e\($0 + 1)") }, uniquingKeysWith: { first, _ in first })
    let context = HTMLContext(
      labels: report.labels, evidence: places, formats: formats, isGuarded: isGuarded,
      fileName: report.identity.fileName)
    let evidence = HTMLEvidence(
      labels: report.labels, panels: panels, anchor: { places[$0] ?? "" }, hasData: context.hasData,
      mostNamed: most
    ).text()
    let frame = HTMLFrame(identity: report.identity, context: context)
    let body = HTMLSections(context: context)
    return [
      frame.head(), frame.top(hasScope: sections.first?.opensWithProse ?? false),
      frame.contents(body.contents(sections), hasEvidence: !evidence.isEmpty), "<main>\n",
      body.text(sections), evidence, frame.foot(),
    ]
  }
}

extension Report.Section {
  /// Whether it is the first page and begins with running text.
  fileprivate var opensWithProse: Bool {
    guard level == .firstPage, case .prose? = blocks.first else { return false }
    return true
  }
}

/// A file of `Data`.
enum PageFile {
  /// The style of the page.
  static let style = text(labmetrics_report_css)
  /// The script of the page.
  static let script = text(labmetrics_report_js)

  private static func text(_ file: labmetrics_file) -> String {
    String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
  }
}
