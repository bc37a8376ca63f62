internal import Labels
internal import Reports

/// What the parts of the page need to know of the whole.
struct HTMLContext {
  /// The words of the report's language.
  let labels: Labels
  /// Where the evidence of a figure stands on the page, by the figure's id.
  let evidence: [String: String]
  /// The formats that are written beside the page; it links to no other file.
  let formats: [Format]
  /// Whether text that a spreadsheet would take for a formula gets an apostrophe in tables to download.
  let isGuarded: Bool
  /// Name of the report's files, without ending.
  var fileName = Report.Identity.defaultFileName

  /// The workbook beside the page; nil where none is written.
  var workbook: String? { formats.contains(.xlsx) ? "\(fileName).xlsx" : nil }
  /// Whether the data files stand beside the page.
  var hasData: Bool { formats.contains(.csv) }

  /// A figure with its words, as a link to its evidence; the words alone where there is none.
  func figure(_ figure: FigureCell) -> String {
    let text = HTMLText.escaped(figure.text)
    return evidence[figure.id].map { "<a \(FigureLink.attributes(figure, at: $0))>\(text)</a>" } ?? text
  }
}
