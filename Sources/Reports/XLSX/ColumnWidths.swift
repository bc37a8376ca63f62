/// Widths of columns, measured before the cells are written, in digits of the default font.
struct ColumnWidths {
  /// The widest a column gets; longer text wraps.
  static let most = 60
  private static let least = 8
  /// Lines a row shows; the cell holds the rest.
  private static let mostLines = 12
  /// Characters that fit a line of the widest column: letters are narrower than digits by a good tenth.
  private static let lineLength = most * 11 / 10
  /// Room for the indent and the borders.
  private static let textRoom = 2
  /// Room for the button of the filter and the borders.
  private static let headerRoom = 4

  private var longest: [Int]
  private var hasLines: [Bool]
  private let headers: [Int]

  init(headers: [String]) {
    longest = headers.map { _ in 0 }
    hasLines = headers.map { _ in false }
    self.headers = headers.map { TextWidth.longestLine(of: $0, limit: 255) }
  }

  /// Takes a text into account and tells the lines it takes: one, unless its column wraps because of it.
  mutating func note(_ text: String, column: Int) -> Int {
    let length = TextWidth.longestLine(of: text, limit: Self.most)
    note(length, column: column)
    if length <= Self.most, !text.utf8.contains(0x0A) { return 1 }
    hasLines[column] = true
    return TextWidth.lines(of: text, in: Self.lineLength, limit: Self.mostLines)
  }

  /// Takes a value of a width into account.
  mutating func note(_ width: Int, column: Int) { longest[column] = max(longest[column], width) }

  /// Whether the column holds text of several lines, or longer than the widest column.
  func wraps(_ column: Int) -> Bool { hasLines[column] }

  /// Width of a column, from 8 to 60; a long header over short values takes two lines.
  func width(of column: Int) -> Double {
    let header = headers[column] <= 18 ? headers[column] : max(18, (headers[column] + 1) / 2 + 2)
    let wished = max(longest[column] + Self.textRoom, header + Self.headerRoom)
    return Double(min(max(wished, Self.least), Self.most))
  }

  /// Lines of the header row.
  var headerLines: Int {
    headers.indices.reduce(1) { lines, column in
      let room = Int(width(of: column)) - Self.headerRoom + 1
      return max(lines, headers[column] <= room ? 1 : (headers[column] + room - 1) / room)
    }
  }

  /// Characters a number is shown with.
  static func width(of value: Double, kind: Column.Kind) -> Int {
    switch kind {
    case .share: TextWidth.digits(of: value * 100) + 3
    case .number(let decimals): TextWidth.digits(of: value) + 1 + min(max(decimals, 0), CellFormats.mostDecimals)
    case .year: 4
    case .date: 10
    case .text, .integer, .boolean: TextWidth.digits(of: value)
    }
  }
}
