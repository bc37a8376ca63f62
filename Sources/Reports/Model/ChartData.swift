/// A chart as data: renderers draw it from these figures alone.
public struct ChartData: Sendable, Hashable {
  /// How it is drawn.
  public enum Style: String, Sendable, Hashable {
    /// One column for each category, side by side for several series; counts start at 0.
    case columns
    /// Horizontal bars, for many or long names.
    case bars
    /// One line or dot for each series over the years; shares with their intervals.
    case dots
    /// A grid of names by years, tinted by count.
    case grid
  }

  /// One series: a value for each category.
  public struct Series: Sendable, Hashable {
    /// What it shows; empty where there is one series only.
    public let name: String
    /// A figure for each category; one without value is a gap with its word.
    public let figures: [FigureCell]

    /// Creates a series.
    public init(name: String, figures: [FigureCell]) {
      self.name = name
      self.figures = figures
    }
  }

  /// Name of its file and anchor, kebab-case; unique in a report.
  public let id: String
  /// The message: what the chart shows, in a sentence.
  public let title: String
  /// What is counted, of which documents, by which year.
  public let subtitle: String
  /// The same for people who cannot see it: what is compared and the main reading.
  public let altText: String
  /// How it is drawn.
  public let style: Style
  /// Categories from left to right or from top to bottom.
  public let categories: [String]
  /// The series.
  public let series: [Series]
  /// Title of the value axis, with the unit.
  public let valueTitle: String

  /// Creates a chart.
  public init(
    id: String, title: String, subtitle: String, altText: String, style: Style, categories: [String],
    series: [Series], valueTitle: String
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.altText = altText
    self.style = style
    self.categories = categories
    self.series = series
    self.valueTitle = valueTitle
  }
}

extension ChartData {
  /// Path of its picture relative to the reports folder.
  package var path: String { "charts/\(id).svg" }
}
