/// A colour of the charts.
///
/// - Source: hues after Okabe and Ito, "Color Universal Design" (2008), darkened until each has a contrast of at least
///   4.5 to 1 on white (WCAG 2.2, 1.4.3 and 1.4.11), so that they serve for text and for marks.
enum ChartColor: String, CaseIterable {
  case blue = "#0060A0"
  case vermilion = "#B84300"
  case green = "#00735A"
  case purple = "#8F3F78"
  case gray = "#595959"
  case ink = "#1A1A1A"

  /// Faint lines behind the marks, which carry no meaning.
  static let grid = "#D0D0D0"
  /// Background.
  static let paper = "#FFFFFF"

  /// Colours of series in order; gray and ink are for notes and axes.
  static let series: [ChartColor] = [.blue, .vermilion, .green, .purple, .gray]

  /// The colour of a series by its number from 0.
  static func ofSeries(_ index: Int) -> ChartColor { series[index % series.count] }

  /// The colour mixed with white; 0 is white, 1 the colour itself.
  func tint(_ strength: Double) -> String {
    let channels = [1, 3, 5].map { start -> Int in
      let digits = rawValue.dropFirst(start).prefix(2)
      let value = Double(Int(digits, radix: 16) ?? 0)
      return Int((255 + (value - 255) * min(max(strength, 0), 1)).rounded())
    }
    return "#" + channels.map { String($0 + 256, radix: 16, uppercase: true).dropFirst() }.joined()
  }
}

/// How an area is filled; each pattern can be told from the others without colour.
enum ChartFill: Hashable {
  case solid(String)
  case pattern(Pattern, String)

  /// A pattern of lines or dots on white.
  enum Pattern: String, CaseIterable {
    case diagonal, crossed, dots, backward

    /// Drawing of one tile of 8 by 8 pixels.
    func tile(_ color: String) -> String {
      let stroke = "fill=\"none\" stroke=\"\(color)\" stroke-width=\"1.6\""
      return switch self {
      case .diagonal: "<path d=\"M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4\" \(stroke)/>"
      case .backward: "<path d=\"M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4\" \(stroke)/>"
      case .crossed: "<path d=\"M0,0 l8,8 M8,0 l-8,8\" \(stroke)/>"
      case .dots:
        "<circle cx=\"2.0\" cy=\"2.0\" r=\"1.3\" fill=\"\(color)\"/><circle cx=\"6.0\" cy=\"6.0\" r=\"1.3\" fill=\"\(color)\"/>"
      }
    }
  }

  /// Fill of a series by its number from 0: the first is full, the others have a pattern; 25 can be told apart.
  static func ofSeries(_ index: Int) -> ChartFill {
    let color = ChartColor.ofSeries(index).rawValue
    let patterns: [Pattern?] = [nil, .diagonal, .dots, .crossed, .backward]
    return patterns[(index + index / ChartColor.series.count) % patterns.count].map { .pattern($0, color) }
      ?? .solid(color)
  }
}
