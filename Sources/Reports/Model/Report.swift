internal import Files
public import Labels

/// Everything a report says, before it takes any format.
///
/// Renderers read it and add nothing: the Markdown report writes ``sections``, the workbook writes ``sheets``, the CSV
/// files are ``dataTables``, and the JSON holds all of them.
public struct Report: Sendable {
  /// Who and what the report is about.
  public struct Identity: Sendable, Equatable {
    /// Title on the cover.
    public var title: String
    /// What the figures cover, in words: years and quarter.
    public var period: String
    /// The date the report stands for, ISO 8601; the only date in any output.
    public var asOf: String
    /// One sentence: documents, kinds, places, years.
    public var scope: String
    /// Version of the program.
    public var programVersion: String
    /// Version of the vocabularies, forms and lexicons in force.
    public var rulesVersion: String
    /// How the reader should read flags, shares and missing values; one sentence each.
    public var howToRead: [String]
    /// Who the report is for and who answers questions, in order; only what was given.
    public var details: [Detail]
    /// Which pages the report was asked for, in order; an empty value chooses all.
    public var selection: [Setting]
    /// Number of the issue; 1 for a first one.
    public var issue: Int
    /// Picture on the cover; nil without one.
    public var logo: Logo?
    /// Name of the files that readers get, without folder and ending: `report.md`, `report.html`, `report.xlsx`.
    public var fileName = Identity.defaultFileName
    /// The name of those files when none is given.
    public static let defaultFileName = "report"
    /// That nobody has reviewed the report; nil where ``details`` name who has.
    public var review: String?

    /// Creates an identity.
    public init(
      title: String, period: String, asOf: String, scope: String, programVersion: String, rulesVersion: String,
      howToRead: [String], details: [Detail] = [], selection: [Setting] = [], issue: Int = 1
    ) {
      self.title = title
      self.period = period
      self.asOf = asOf
      self.scope = scope
      self.programVersion = programVersion
      self.rulesVersion = rulesVersion
      self.howToRead = howToRead
      self.details = details
      self.selection = selection
      self.issue = issue
    }
  }

  /// A line of the cover that a configuration gives, such as the donor.
  public struct Detail: Sendable, Equatable {
    /// Key for programs.
    public let id: String
    /// What it is, for readers.
    public let label: String
    /// The text given.
    public let text: String

    /// Creates a line.
    public init(id: String, label: String, text: String) {
      self.id = id
      self.label = label
      self.text = text
    }
  }

  /// A setting by which pages were chosen.
  public struct Setting: Sendable, Equatable {
    /// Name in files.
    public let name: String
    /// Value as text.
    public let value: String

    /// Creates a setting.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A part of the narrative report.
  public struct Section: Sendable {
    /// What stands in a section, in order.
    public enum Block: Sendable {
      /// Running text; no markup is read from it.
      case paragraph(String)
      /// Running text with figures, links and quotations.
      case prose(Prose)
      /// A list of such texts; numbered where the order counts.
      case items([Prose], isNumbered: Bool)
      /// A chart with the table behind it; renderers draw it or leave it to the table.
      case chart(ChartData)
      /// A list of sentences.
      case list([String])
      /// Running text that leads to a command line.
      case command(String, line: String)
      /// Numbered sentences, each with the ids of its figures.
      case findings([FiguredSentence])
      /// A table with its chart; at most so many rows are shown.
      case exhibit(Exhibit, rows: Int)
      /// A picture in a file of its own; a table with its figures stands near it.
      case picture(Picture)
    }

    /// Where a section stands.
    public enum Level: Sendable, Hashable {
      /// On the first page.
      case firstPage
      /// In the body.
      case body
      /// In the annex: folded in HTML, a sheet of the workbook; report.md names and links its tables.
      case annex
    }

    /// Stable id, by which a configuration takes the section out; empty for one that always stands.
    public let id: String
    /// Where it stands.
    public var level: Level = .body
    /// Its anchor in the report; made from the id.
    public var anchor: String { id.replacing("_", with: "-") }
    /// Heading.
    public let title: String
    /// Content in order.
    public let blocks: [Block]
    /// Sections below this one, after its own content.
    public let parts: [Section]

    /// Creates a section.
    public init(id: String = "", title: String, blocks: [Block] = [], parts: [Section] = []) {
      self.id = id
      self.title = title
      self.blocks = blocks
      self.parts = parts
    }

    /// The content of the section and of all sections below it.
    package var allBlocks: [Block] { blocks + parts.flatMap(\.allBlocks) }

    /// The section without those of some ids; nil when it is one of them, or nothing is left of it.
    func without(_ ids: Set<String>) -> Section? {
      guard id.isEmpty || !ids.contains(id) else { return nil }
      let kept = parts.compactMap { $0.without(ids) }
      guard !blocks.isEmpty || !kept.isEmpty else { return nil }
      var section = Section(id: id, title: title, blocks: blocks, parts: kept)
      section.level = level
      return section
    }
  }

  /// A sentence with the ids of the figures in it, as `labmetrics explain` takes them.
  public struct FiguredSentence: Sendable, Equatable {
    /// The sentence.
    public let text: String
    /// Ids of its figures, in order.
    public let figures: [String]

    /// Creates a sentence.
    public init(_ text: String, figures: [String] = []) {
      self.text = text
      self.figures = figures
    }
  }

  /// Who and what.
  public var identity: Identity
  /// The words that readers see.
  public var labels = Labels()
  /// Gives what stands behind a figure; nil for an id that the report does not know.
  ///
  /// Cost: reads the figure's documents once more, for their words.
  public var evidence: @Sendable (_ figure: String, _ most: Int) -> EvidencePanel? = { _, _ in nil }
  /// The narrative, in order; made when it is first asked for.
  public var sections: [Section] {
    get { narrative.value }
    set { narrative = Deferred { newValue } }
  }
  private var narrative: Deferred<[Section]>
  /// The workbook's sheets after the cover, in order.
  public var sheets: [Sheet]
  /// The CSV files, in order.
  public var dataTables: [Table]
  /// Tables that only `metrics.json` holds: what a later issue is compared with; made when they are first asked for.
  public var issueTables: [Table] { comparables.value }
  private let comparables: Deferred<[Table]>
  /// The indicators as results of an activity; nil where nobody asked for them.
  public var activity: IATIActivity?
  /// The tables of `metrics.json`: the data tables that hold figures, not the tags they were counted from, nor the figures once more; of the counts
  /// those above 0, from the tables for later issues.
  public var figureTables: [Table] {
    dataTables.filter { !["tags", "counts", "figures"].contains($0.id) } + issueTables
  }

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - sections: makes the narrative, once; files that hold none of it do not wait for it.
  ///   - issueTables: makes the tables for later issues, likewise.
  public init(
    identity: Identity, sections: @autoclosure @escaping @Sendable () -> [Section], sheets: [Sheet],
    dataTables: [Table], issueTables: @autoclosure @escaping @Sendable () -> [Table] = [], labels: Labels = Labels()
  ) {
    narrative = Deferred(sections)
    comparables = Deferred(issueTables)
    self.labels = labels
    self.identity = identity
    self.sheets = sheets
    self.dataTables = dataTables
  }
}
