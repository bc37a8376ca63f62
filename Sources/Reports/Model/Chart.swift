/// A chart made from the cells of a table that stands beside it.
public struct Chart: Sendable {
  /// How values are drawn.
  public enum Style: Sendable, Equatable {
    /// Horizontal bars, one group for each row, one colour for each series.
    case bars
    /// Vertical columns, categories from left to right.
    case columns
  }

  /// How values are drawn.
  public let style: Style
  /// What the chart shows, in a few words.
  public let title: String
  /// The same for people who cannot see it: what is compared and the main reading.
  public let altText: String
  /// Title of the category axis.
  public let categoryTitle: String
  /// Title of the value axis, with the unit.
  public let valueTitle: String
  /// Column of the table that names the categories.
  public let categoryColumn: Int
  /// Columns of the table that are drawn, one series each; the column's title names the series.
  public let seriesColumns: [Int]
  /// Column that sums the series up, for formats that draw one series only.
  public let totalColumn: Int
  /// Number of rows drawn, from the table's first.
  public let rowCount: Int

  /// Creates a chart over the first rows of a table.
  public init(
    style: Style, title: String, altText: String, categoryTitle: String, valueTitle: String, categoryColumn: Int,
    seriesColumns: [Int], totalColumn: Int, rowCount: Int
  ) {
    self.style = style
    self.title = title
    self.altText = altText
    self.categoryTitle = categoryTitle
    self.valueTitle = valueTitle
    self.categoryColumn = categoryColumn
    self.seriesColumns = seriesColumns
    self.totalColumn = totalColumn
    self.rowCount = rowCount
  }
}

/// A table to be shown to readers, with the chart drawn from it.
public struct Exhibit: Sendable {
  /// The whole table.
  public let table: Table
  /// The chart over its first rows; nil when there is nothing to draw.
  public let chart: Chart?
  /// Where the whole table stands when only its first rows are shown.
  public let source: Source?

  /// A sheet of the workbook and a data file.
  public struct Source: Sendable, Hashable {
    /// Name of the sheet; nil where there is none.
    public let sheet: String?
    /// Path of the file below the reports folder.
    public let file: String

    /// Names sheet and file.
    public init(sheet: String?, file: String) {
      self.sheet = sheet
      self.file = file
    }
  }

  /// Creates an exhibit.
  public init(table: Table, chart: Chart? = nil, source: Source? = nil) {
    self.table = table
    self.chart = chart
    self.source = source
  }
}
