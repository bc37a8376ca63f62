internal import Reports
internal import Text

/// Widths of columns, measured before the cells are written, in digits of the 12 pt font.
struct ColumnWidths {
  /// The widest a column gets; longer text wraps.
  static let most = 60
  /// The widest the first column gets on a sheet for reading, and others there.
  static let mostForReading = 44
  private static let least = 8
  /// Lines a row shows; the cell holds the rest.
  private static let mostLines = 12
  /// Room for the indent and the borders.
  private static let textRoom = 2
  /// Room for the button of the filter and the borders.
  private static let headerRoom = 4
  /// A text column is not made narrower than this to fit a page.
  private static let leastText = 16

  private var longest: [Int]
  private var hasLines: [Bool]
  private let headers: [Int]
  /// The widest that a column may get.
  private var limits: [Int]

  init(headers: [String], most: Int = Self.most) {
    longest = headers.map { _ in 0 }
    hasLines = headers.map { _ in false }
    limits = headers.map { _ in most }
    self.headers = headers.map { TextWidth.longestLine(of: $0, limit: 255) }
  }

  /// Takes a text into account: its column wraps when it is longer than the widest column.
  mutating func note(_ text: String, column: Int) {
    let length = TextWidth.longestLine(of: text, limit: limits[column])
    note(length, column: column)
    if length > limits[column] || text.utf8.contains(0x0A) { hasLines[column] = true }
  }

  /// Takes the width of a value into account.
  mutating func note(_ width: Int, column: Int) { longest[column] = max(longest[column], width) }

  /// Makes the first column at least so wide, for sentences that stand in it.
  mutating func widenFirst(to width: Int) {
    guard !longest.isEmpty else { return }
    longest[0] = max(longest[0], width)
    limits[0] = max(limits[0], width + Self.textRoom)
  }

  /// Narrows the widest text columns until all columns are at most so wide together.
  mutating func fit(to total: Int, textColumns: [Int]) {
    while self.total > total, let widest = textColumns.max(by: { width(of: $0) < width(of: $1) }),
      width(of: widest) > Self.leastText
    {
      limits[widest] = width(of: widest) - 1
      hasLines[widest] = true
    }
  }

  /// Lines that a text takes in a column.
  func lines(of text: String, column: Int) -> Int {
    // Letters are narrower than digits, and lines lose a word's end.
    let room = max(width(of: column) - Self.textRoom, 4)
    return TextWidth.lines(of: text, in: room, limit: Self.mostLines)
  }

  /// Whether the column holds text of several lines, or longer than the widest column.
  func wraps(_ column: Int) -> Bool { hasLines[column] }

  /// Width of a column, from 8; a long header over short values takes two or three lines.
  func width(of column: Int) -> Int {
    let header = headers[column] <= 10 ? headers[column] : max(10, (headers[column] + 1) / 2 + 2)
    let wished = max(longest[column] + Self.textRoom, header + Self.headerRoom)
    return min(max(wished, Self.least), limits[column])
  }

  /// The width of all columns.
  var total: Int { headers.indices.reduce(0) { $0 + width(of: $1) } }

  /// Lines of the header row.
  var headerLines: Int {
    headers.indices.reduce(1) { lines, column in
      let room = max(width(of: column) - Self.headerRoom + 1, 4)
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
