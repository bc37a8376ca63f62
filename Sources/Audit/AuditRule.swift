/// A rule that a report keeps so that people and programs can read it.
///
/// - Source: UK Government Analysis Function, "Releasing statistics in spreadsheets" (checklist) and "Making analytical
///   publications accessible"; WCAG 2.2; GitHub Flavored Markdown.
public struct AuditRule: Sendable, Hashable {
  /// Stable id in kebab case, with the format in front.
  public let id: String
  /// What is kept, in one sentence.
  public let sentence: String

  fileprivate init(_ id: String, _ sentence: String) {
    self.id = id
    self.sentence = sentence
  }

  /// Every rule, in the order they are listed.
  public static let all = workbook + markdown + picture

  /// Rules of workbooks.
  static let workbook: [AuditRule] = [
    fileName, sheetName, firstCell, headingStyle, oneTable, tableName, tableHeader, outsideTable, emptyLine,
    explainedBlank, mergedCells, hidden, frozenHeader, opensFirst, columnWidth, wrapped, longText, formula,
    numberAsText, contrast, font, chartTitle, chartAxis, pictureText, chartData, properties, link, linkText, contents,
    cellName, personal,
  ]
  /// What the sources ask for and no program can tell, or this one keeps otherwise; one sentence each.
  public static let notChecked = [
    "Whether titles, names of sheets and texts for people who cannot see say what is there.",
    "Whether colour, bold or a symbol alone carries a meaning.",
    "Spelling, grammar, and whether abbreviations are explained.",
    "Whether notes are complete, and are told in words instead of marks.",
    "Named cell styles such as Heading 1: titles are known by their look.",
    "Filters and frozen panes, which the source advises against: long tables have both.",
    "How the book sounds in a screen reader, and how it prints.",
  ]
  /// Rules of Markdown reports.
  static let markdown: [AuditRule] = [
    oneTitle, headingOrder, headingText, tableShape, tableHead, fenceLanguage, fenceEnd, html, imageText, imageFile,
    linkTarget, mermaidText, mermaidSize, chartTable, fileSize, mention, control, personalText,
  ]
  /// Rules of SVG pictures.
  static let picture: [AuditRule] = [svgForm, svgText, svgScript]

  // MARK: Workbooks

  static let sheetName = AuditRule(
    "xlsx-sheet-name", "Sheet names are unique, at most 31 characters, free of [ ] : * ? / \\.")
  static let fileName = AuditRule(
    "xlsx-file-name", "The file's name has letters, digits, hyphens, underscores and points only.")
  static let firstCell = AuditRule("xlsx-first-cell", "The first cell of every sheet is its title.")
  static let headingStyle = AuditRule("xlsx-heading-style", "Titles are bold and larger than the text.")
  static let oneTable = AuditRule(
    "xlsx-one-table", "A sheet has at most one table, which begins in the first column below the title.")
  static let tableName = AuditRule("xlsx-table-name", "Tables have unique names that mean something.")
  static let tableHeader = AuditRule(
    "xlsx-table-header", "A table has one header row of unique texts, equal to its cells.")
  static let outsideTable = AuditRule(
    "xlsx-outside-table", "Above a table stand title and notes in the first column, beside and below it nothing.")
  static let emptyLine = AuditRule("xlsx-empty-line", "No row or column of a table is empty.")
  static let explainedBlank = AuditRule(
    "xlsx-explained-blank", "Blank cells of a table are explained in a sentence above it.")
  static let mergedCells = AuditRule("xlsx-merged-cells", "No cells are merged.")
  static let hidden = AuditRule("xlsx-hidden", "No sheet, row or column is hidden.")
  static let frozenHeader = AuditRule("xlsx-frozen-header", "The header of a long table stays in sight.")
  static let opensFirst = AuditRule(
    "xlsx-opens-first", "The book opens on its first sheet, each sheet at its first cell.")
  static let columnWidth = AuditRule(
    "xlsx-column-width", "The columns of a table have a width, of 4 to 100 characters.")
  static let wrapped = AuditRule("xlsx-wrapped-text", "Long text wraps.")
  static let longText = AuditRule("xlsx-long-text", "A cell holds at most 32,767 characters.")
  static let formula = AuditRule("xlsx-formula", "Cells hold values, not formulas.")
  static let numberAsText = AuditRule("xlsx-number-as-text", "Numbers are numbers, not text.")
  static let contrast = AuditRule("xlsx-contrast", "Text has a contrast of 4.5 to 1 on its ground.")
  static let font = AuditRule("xlsx-font", "Text has 12 points or more, of a font without serifs.")
  static let chartTitle = AuditRule("xlsx-chart-title", "A chart has a title.")
  static let chartAxis = AuditRule("xlsx-chart-axis", "The axes of a chart have titles.")
  static let pictureText = AuditRule(
    "xlsx-picture-text", "Charts and pictures have a text for people who cannot see them.")
  static let chartData = AuditRule("xlsx-chart-data", "A chart draws cells of the table beside it.")
  static let properties = AuditRule("xlsx-properties", "The document has a title, a subject, an author and a language.")
  static let link = AuditRule("xlsx-link", "Links lead to the web or to a sheet of the book.")
  static let linkText = AuditRule("xlsx-link-text", "The text of a link says where it leads.")
  static let contents = AuditRule("xlsx-contents", "Links lead from a list to every sheet with a table.")
  static let cellName = AuditRule("xlsx-cell-name", "Names of cells are valid and unique, and their cells exist.")
  static let personal = AuditRule("xlsx-personal", "No cell holds an e-mail address.")

  // MARK: Markdown

  static let oneTitle = AuditRule("md-one-title", "The report begins with its only heading of the first level.")
  static let headingOrder = AuditRule("md-heading-order", "No level of headings is skipped.")
  static let headingText = AuditRule("md-heading-text", "Headings have words, and differ within their section.")
  static let tableShape = AuditRule("md-table-shape", "Every row of a table has as many cells as its header.")
  static let tableHead = AuditRule("md-table-head", "The header cells of a table have words.")
  static let fenceLanguage = AuditRule("md-fence-language", "A block of code names its language.")
  static let fenceEnd = AuditRule("md-fence-end", "A block of code ends.")
  static let html = AuditRule("md-html", "Nothing needs raw HTML.")
  static let imageText = AuditRule("md-image-text", "Images have a text for people who cannot see them.")
  static let imageFile = AuditRule("md-image-file", "Images lie beside the report.")
  static let linkTarget = AuditRule(
    "md-link-target", "Links lead to the web, to a file beside the report or to a heading.")
  static let mermaidText = AuditRule("md-mermaid-text", "Mermaid charts have accTitle and accDescr.")
  static let mermaidSize = AuditRule(
    "md-mermaid-size", "Mermaid charts have at most 12 categories and 50,000 characters.")
  static let chartTable = AuditRule("md-chart-table", "A table stands in the section of every chart.")
  static let fileSize = AuditRule("md-file-size", "The report has at most 512 KiB, so that GitHub shows it.")
  static let mention = AuditRule("md-mention", "No text mentions an account or an issue by accident.")
  static let control = AuditRule("md-control", "No control characters and no overrides of the writing direction.")
  static let personalText = AuditRule("md-personal", "No e-mail address stands in the report.")

  // MARK: Pictures

  static let svgForm = AuditRule("svg-form", "The picture is well-formed SVG with role img.")
  static let svgText = AuditRule("svg-text", "The picture has a title and a description.")
  static let svgScript = AuditRule("svg-script", "The picture runs nothing and fetches nothing.")
}

/// A place where a rule is not kept.
public struct AuditFault: Sendable, Hashable, CustomStringConvertible {
  /// The rule.
  public let rule: AuditRule
  /// `file`, `file:line` or `file:sheet!cell`.
  public let place: String
  /// What was found.
  public let found: String
  /// What was expected.
  public let expected: String
  /// What to do.
  public let advice: String

  /// `place: rule: found …, expected …; what to do`.
  public var description: String {
    "\(place): \(rule.id): found \(found), expected \(expected); \(advice)"
  }

  init(_ rule: AuditRule, _ place: String, found: String, expected: String, advice: String) {
    (self.rule, self.place, self.found, self.expected, self.advice) = (rule, place, found, expected, advice)
  }
}
