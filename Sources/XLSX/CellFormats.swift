internal import CXlsxWriter
internal import Reports
internal import Text

/// The cell formats of a book, each built once: the library resolves them when the file is made, so a later change
/// would reach cells written before.
struct CellFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  /// Text of cells in points, of a font without serifs.
  static let fontSize = 12.0
  private static let fontName = "Arial"

  /// Rules of a format; what is not set stays as Excel has it.
  private struct Look {
    var number: String?
    var size = CellFormats.fontSize
    var color: UInt32?
    var fill: UInt32?
    var isBold = false
    var isItalic = false
    var isUnderlined = false
    var wraps = false
    var alignment = LXW_ALIGN_NONE
    var indent: UInt8 = 0
  }

  let title: Format
  let heading: Format
  let label: Format
  /// For a sentence on one line above a table.
  let note: Format
  /// For a sentence that wraps.
  let wrappedNote: Format
  let text: Format
  let wrapped: Format
  let header: Format
  let link: Format
  /// For the reason of a missing text.
  let reason: Format
  /// For the reason of a missing number or date, which stand at the right.
  let reasonAtRight: Format
  /// For a figure in words, which stands where numbers do.
  let figure: Format
  let integer: Format
  let share: Format
  /// For a share as readers see it, without decimals.
  let wholeShare: Format
  let year: Format
  let date: Format
  /// For numbers too large to be read in full.
  let scientific: Format
  private let decimals: [Format]

  init(in book: borrowing Workbook) throws(ReportError) {
    title = try Self.make(Look(size: 18, color: 0x1F3864, isBold: true), in: book)
    heading = try Self.make(Look(size: 14, color: 0x1F3864, isBold: true), in: book)
    label = try Self.make(Look(isBold: true, wraps: true), in: book)
    note = try Self.make(Look(), in: book)
    wrappedNote = try Self.make(Look(wraps: true), in: book)
    text = try Self.make(Look(indent: 1), in: book)
    wrapped = try Self.make(Look(wraps: true, indent: 1), in: book)
    // Dark on pale: a link in a header is drawn in dark blue by some programs, whatever its format says.
    header = try Self.make(Look(color: 0x1F3864, fill: 0xDCE6F1, isBold: true, wraps: true, indent: 1), in: book)
    link = try Self.make(Look(color: 0x0563C1, isUnderlined: true, wraps: true, indent: 1), in: book)
    reason = try Self.make(Look(color: 0x595959, isItalic: true, indent: 1), in: book)
    reasonAtRight = try Self.make(
      Look(color: 0x595959, isItalic: true, wraps: true, alignment: LXW_ALIGN_RIGHT), in: book)
    figure = try Self.make(Look(wraps: true, alignment: LXW_ALIGN_RIGHT), in: book)
    integer = try Self.make(Look(number: "#,##0"), in: book)
    share = try Self.make(Look(number: "0.0%"), in: book)
    wholeShare = try Self.make(Look(number: "0%"), in: book)
    year = try Self.make(Look(number: "0"), in: book)
    date = try Self.make(Look(number: "yyyy-mm-dd"), in: book)
    scientific = try Self.make(Look(number: "0.00E+00"), in: book)
    var formats: [Format] = [integer]
    for count in 1...Self.mostDecimals {
      formats.append(try Self.make(Look(number: "#,##0." + String(repeating: "0", count: count)), in: book))
    }
    decimals = formats
  }

  /// Decimals that a number can be shown with.
  static let mostDecimals = 10

  /// The format of a column's numbers.
  func format(for kind: Column.Kind) -> Format {
    switch kind {
    case .text, .boolean: text
    case .integer: integer
    case .number(let count): decimals[min(max(count, 0), Self.mostDecimals)]
    case .share: share
    case .year: year
    case .date: date
    }
  }

  private static func make(_ look: Look, in book: borrowing Workbook) throws(ReportError) -> Format {
    let format = try book.addFormat()
    format_set_font_name(format, fontName)
    format_set_font_size(format, look.size)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if let number = look.number { format_set_num_format(format, number) }
    if let color = look.color { format_set_font_color(format, color) }
    if let fill = look.fill { format_set_bg_color(format, fill) }
    if look.isBold { format_set_bold(format) }
    if look.isItalic { format_set_italic(format) }
    if look.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if look.wraps { format_set_text_wrap(format) }
    if look.alignment != LXW_ALIGN_NONE { format_set_align(format, UInt8(look.alignment.rawValue)) }
    if look.indent > 0 { format_set_indent(format, look.indent) }
    return format
  }
}
