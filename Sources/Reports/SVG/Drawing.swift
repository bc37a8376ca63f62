/// A chart that is drawn as an SVG picture.
protocol Drawing: Sendable {
  /// What it shows, in a few words.
  var title: String { get }

  /// The SVG document.
  ///
  /// - Parameters:
  ///   - id: kebab-case; sets the ids in the document apart from those of other pictures.
  ///   - description: the main reading, for people who cannot see the picture.
  func svg(id: String, description: String) -> String
}

extension Drawing {
  /// The chart as a picture of the report, drawn when its file is written.
  func picture(id: String, altText: String) -> Picture {
    Picture(id: id, title: title, altText: altText) { svg(id: id, description: altText) }
  }
}

/// A share as charts show it, or why there is none.
///
/// - Source: fewer than 10 documents give no share, fewer than 30 one of low reliability; the thresholds of the
///   indicators (practice of health statistics).
enum ShareObservation: Sendable, Hashable {
  /// k of n documents, with the ends of the 95 % interval from 0 to 1.
  case share(k: Int, n: Int, low: Double, high: Double)
  /// k of fewer than ten documents: the two numbers stand for themselves.
  case few(k: Int, n: Int)
  /// Nothing to show.
  case missing(Cell.Missing)

  private static let reliable = 30

  /// Where the mark stands, from 0 to 1; nil where there is none.
  var value: Double? {
    switch self {
    case .share(let k, let n, _, _), .few(let k, let n): n > 0 ? Double(k) / Double(n) : nil
    case .missing: nil
    }
  }

  /// Whether it rests on 30 documents or more.
  var isReliable: Bool {
    guard case .share(_, let n, _, _) = self else { return false }
    return n >= Self.reliable
  }

  /// `12/40 · 30 %`, `3/7`, or the reason.
  func label(_ words: ChartWords) -> String {
    switch self {
    case .share(let k, let n, _, _): "\(k)/\(n) · \(NumberText.percentage(Double(k) / Double(max(n, 1))))"
    case .few(let k, let n): "\(k)/\(n)"
    case .missing(let reason): words.word(for: reason)
    }
  }

  /// The mark: a full one is reliable, a hollow one is not, a diamond has fewer than ten documents.
  func mark(_ shape: ChartMark.Shape) -> ChartMark {
    switch self {
    case .few: ChartMark(shape: .diamond, isFilled: false)
    case .share, .missing: ChartMark(shape: shape, isFilled: isReliable)
    }
  }
}

extension ChartWords {
  /// What marks and lines mean, of those that occur.
  func legend(of observations: [ShareObservation], color: ChartColor) -> [ChartFrame.Entry] {
    func entry(_ mark: ChartMark, _ text: String) -> ChartFrame.Entry {
      ChartFrame.Entry(symbol: .mark(mark, color: color.rawValue), text: text)
    }
    var entries: [ChartFrame.Entry] = []
    let shares = observations.filter { if case .share = $0 { true } else { false } }
    if shares.contains(where: \.isReliable) {
      entries.append(entry(ChartMark(shape: .circle, isFilled: true), reliable))
    }
    if shares.contains(where: { !$0.isReliable }) {
      entries.append(entry(ChartMark(shape: .circle, isFilled: false), unreliable))
    }
    if observations.contains(where: { if case .few = $0 { true } else { false } }) {
      entries.append(entry(ChartMark(shape: .diamond, isFilled: false), few))
    }
    if !shares.isEmpty {
      entries.append(ChartFrame.Entry(symbol: .line(color: color.rawValue, isDashed: false), text: interval))
    }
    return entries
  }

  /// What a broken line means.
  var breakEntry: ChartFrame.Entry {
    ChartFrame.Entry(symbol: .line(color: ChartColor.ink.rawValue, isDashed: true), text: formBreak)
  }
}

/// Panels side by side, two in a row, each with a title above its axis.
struct PanelGrid {
  /// Titles of the panels.
  let titles: [String]
  /// Height of one panel without its title.
  let plotHeight: Double
  private static let gap = 24.0
  /// Look of the titles.
  static let titleStyle = SVGCanvas.TextStyle(size: 12.5, isBold: true)

  private var count: Int { titles.count }
  /// Width of one panel; a single one takes the whole width.
  var width: Double { count > 1 ? (ChartFrame.inner - Self.gap) / 2 : ChartFrame.inner }
  /// Height of the titles: two lines where one of them needs them.
  var head: Double {
    let isLong = titles.contains { title in
      SVGTextWidth.of(title, size: Self.titleStyle.size, isBold: true) > width
    }
    return isLong ? 42 : 26
  }
  /// Height of one panel.
  var height: Double { head + plotHeight }
  /// Height of all.
  var total: Double { Double((count + 1) / 2) * height }

  /// Left edge and distance from the top of a panel.
  func place(_ index: Int) -> (x: Double, y: Double) {
    (ChartFrame.margin + Double(index % 2) * (width + Self.gap), Double(index / 2) * height)
  }
}
