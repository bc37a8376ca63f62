/// How a sheet fits on A4 paper, in digits of the 12 pt font.
///
/// - Source: a digit of Arial at 12 pt is 0.556 × 12 = 6.67 pt wide; margins are 12.7 mm. Text is printed at 8 pt or
///   more, two thirds of its size.
struct PageLayout {
  /// Digits across a landscape page at 8 pt.
  static let landscapeDigits = 168
  /// Digits across a portrait page at 8 pt.
  static let portraitDigits = 112
  /// The scale at which 12 pt are printed as 8 pt, in per cent.
  static let leastScale: UInt16 = 67
  /// Pixels of a digit on a screen.
  static let pixels = 8.9
  /// Widths of columns are given in digits of the library's default font, Calibri at 11 pt.
  static let widthFactor = 1.27

  /// Lines down a landscape page at 8 pt, and down an upright one: 501 and 748 pt between the margins, lines of 16 pt.
  private static let landscapeLines = 46
  private static let portraitLines = 69

  /// Digits across all columns.
  let width: Int
  /// Lines of a sheet that is read like a page, with its chart; nil for a table that runs over pages.
  var lines: Int?

  /// Whether the page lies on its side.
  var isLandscape: Bool { width > Self.portraitDigits }
  /// Whether the sheet is shrunk to the width of a page; a wider one keeps 8 pt and takes several pages side by side.
  var fitsWidth: Bool { width <= Self.landscapeDigits }
  /// Whether the whole sheet is shrunk to one page, so that no chart is cut.
  var fitsPage: Bool {
    fitsWidth && lines.map { $0 <= (isLandscape ? Self.landscapeLines : Self.portraitLines) } ?? false
  }
}
