extension Report {
  /// A sheet of the workbook: one table from A1, its chart beside it.
  public struct Sheet: Sendable {
    /// Name of the sheet, at most 31 characters.
    public let name: String
    /// What stands on it.
    public let exhibit: Exhibit
    /// What it holds, for the contents; nil takes the words of its table.
    public let about: String?
    /// Columns whose cells lead to another sheet or to the web.
    public let leads: [Lead]
    /// Names that formulas and screen readers know single cells by.
    public let cellNames: [CellName]

    /// Creates a sheet.
    public init(
      name: String, exhibit: Exhibit, about: String? = nil, leads: [Lead] = [], cellNames: [CellName] = []
    ) {
      self.name = name
      self.about = about
      self.exhibit = exhibit
      self.leads = leads
      self.cellNames = cellNames
    }
  }

  /// A column whose cells lead somewhere.
  public struct Lead: Sendable {
    /// Where a cell leads.
    public enum Target: Sendable, Hashable {
      /// The beginning of a sheet, by its number in the report from 0.
      case sheet(Int)
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

  /// The name of a cell.
  public struct CellName: Sendable, Hashable {
    /// The name wished for; the workbook makes it valid and unique.
    public let name: String
    /// Row from 0, below the header.
    public let row: Int
    /// Id of the column.
    public let column: String

    /// Names a cell.
    public init(_ name: String, row: Int, column: String) {
      self.name = name
      self.row = row
      self.column = column
    }
  }
}

/// A picture for the cover.
public struct Logo: Sendable, Hashable {
  /// The picture without anything but what is needed to show it.
  let image: PNGImage
  /// What it shows, for people who cannot see it.
  let altText: String

  /// Takes the bytes of a PNG file.
  ///
  /// - Parameter altText: what it shows.
  /// - Throws: ``PNGImage/Problem`` when the bytes are no PNG picture, or its size is unreasonable.
  public init(bytes: [UInt8], altText: String) throws(PNGImage.Problem) {
    image = try PNGImage(bytes)
    self.altText = altText
  }
}
