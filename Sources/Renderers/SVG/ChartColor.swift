/// A colour of the charts.
///
/// - Source: hues after Okabe and Ito, "Color Universal Design" (2008), darkened until each has a contrast of at least
///   4.5 to 1 on white (WCAG 2.2, 1.4.3 and 1.4.11), so that they serve for text and for marks.
package enum ChartColor: String, CaseIterable {
  case blue = "#0B57A4"
  case vermilion = "#B84300"
  case green = "#00735A"
  case purple = "#8F3F78"
  case gray = "#595959"
  case ink = "#1A1A1A"

  /// Faint lines behind the marks, which carry no meaning.
  static let grid = "#D0D0D0"
  /// Background.
  static let paper = "#FFFFFF"
  /// Fonts that systems bring along; none is fetched.
  static let fonts =
    "system-ui, -apple-system, &#39;Segoe UI&#39;, Roboto, &#39;Noto Sans&#39;, Arial, &#39;DejaVu Sans&#39;, sans-serif"

  /// Colours of series in order; ink is for text.
  package static let series: [ChartColor] = [.blue, .vermilion, .green, .purple, .gray]

  /// The colour of a series by its number from 0.
  static func ofSeries(_ index: Int) -> ChartColor { series[index % series.count] }
}
