extension Report {
  /// A sheet of the workbook: title, what is counted, notes, then one table with its chart.
  public struct Sheet: Sendable {
    /// What stands between title and table.
    public enum Note: Sendable, Hashable {
      /// Heads the sentences below it.
      case heading(String)
      /// One sentence.
      case sentence(Prose)

      /// The words alone.
      public var text: String {
        switch self {
        case .heading(let text): text
        case .sentence(let prose): prose.plain
        }
      }
    }

    /// What a sheet is for.
    public enum Purpose: Sendable, Hashable {
      /// It is read and printed as it is: no blank cell without a reason, 8 pt or more on paper.
      case reading
      /// It is worked with: rows of data with the names of the data files.
      case data
    }

    /// Name of the sheet, at most 31 characters.
    public let name: String
    /// Title in the first cell, with the documents that are counted.
    public let title: String
    /// What is counted, of which documents, by which year; one or two sentences in the second row.
    public let about: String
    /// Notes below it, in order.
    public let notes: [Note]
    /// The table.
    public let table: Table
    /// The chart over figures of the table; nil when there is nothing to draw.
    public let chart: ChartData?
    /// What it is for.
    public let purpose: Purpose
    /// Columns whose cells lead to another sheet or to the web.
    public let leads: [Lead]

    /// Creates a sheet.
    public init(
      name: String, title: String, about: String, notes: [Note] = [], table: Table, chart: ChartData? = nil,
      purpose: Purpose = .reading, leads: [Lead] = []
    ) {
      self.name = name
      self.title = title
      self.about = about
      self.notes = notes
      self.table = table
      self.chart = chart
      self.purpose = purpose
      self.leads = leads
    }
  }

  /// A column whose cells lead somewhere.
  public struct Lead: Sendable {
    /// Where a cell leads.
    public enum Target: Sendable, Hashable {
      /// A row, from 0, of the sheet that holds a table.
      case row(Int, table: String)
      /// A web address.
      case web(String)
    }

    /// Id of the column.
    public let column: String
    private let find: @Sendable (Int, Cell) -> Target?

    /// Creates a lead.
    ///
    /// - Parameter target: where the cell of a row leads; nil where it leads nowhere.
    public init(column: String, target: @escaping @Sendable (_ row: Int, _ cell: Cell) -> Target?) {
      self.column = column
      find = target
    }

    /// Where the cell of a row leads.
    public func target(row: Int, cell: Cell) -> Target? { find(row, cell) }
  }
}

/// How many sheets a workbook has.
public enum WorkbookExtent: String, Sendable, CaseIterable {
  /// What a reader needs.
  case reader
  /// The same with the data sheets behind it.
  case full
}

/// A picture for the cover.
public struct Logo: Sendable, Hashable {
  /// The picture without anything but what is needed to show it.
  package let image: PNGImage
  /// What it shows, for people who cannot see it.
  package let altText: String

  /// Takes the bytes of a PNG file.
  ///
  /// - Parameter altText: what it shows.
  /// - Throws: ``PNGImage/Problem`` when the bytes are no PNG picture, or its size is unreasonable.
  public init(bytes: [UInt8], altText: String) throws(PNGImage.Problem) {
    image = try PNGImage(bytes)
    self.altText = altText
  }
}
