/// Running text whose figures, links and quotations are known to renderers.
///
///     Prose([.text("The plans and closings name "), .figure(methods), .text(" different methods.")])
public struct Prose: Sendable, Hashable, ExpressibleByStringLiteral {
  /// A stretch of text.
  public enum Run: Sendable, Hashable {
    /// Text as it is, without any escaping.
    case text(String)
    /// A figure; renderers that can lead from it to its evidence.
    case figure(FigureCell)
    /// Text that stands out.
    case strong(String)
    /// Text that leads somewhere.
    case link(String, to: Target)
    /// Words of a document, in quotation marks of the report's language; the language of the words is an ISO 639-1
    /// code, empty where unknown.
    case quotation(String, language: String)
  }

  /// Where a link leads.
  public enum Target: Sendable, Hashable {
    /// A section or table of the report, by its anchor.
    case anchor(String)
    /// A sheet of the workbook, by the id of its table.
    case sheet(String)
    /// A data file, by its path below the reports folder.
    case file(String)
    /// A web address.
    case web(String)
  }

  /// The stretches in order.
  public let runs: [Run]

  /// Joins stretches of text.
  public init(_ runs: [Run]) { self.runs = runs }

  /// Plain text.
  public init(_ text: String) { runs = text.isEmpty ? [] : [.text(text)] }

  /// Plain text.
  public init(stringLiteral text: String) { self.init(text) }

  /// The words alone.
  public var plain: String {
    runs.map { run in
      switch run {
      case .text(let text), .strong(let text), .link(let text, _), .quotation(let text, _): text
      case .figure(let figure): figure.text
      }
    }.joined()
  }

  /// The figures in it, in order.
  public var figures: [FigureCell] {
    runs.compactMap { run in
      if case .figure(let figure) = run { figure } else { nil }
    }
  }

  /// Whether there is nothing to read.
  public var isEmpty: Bool { plain.isEmpty }

  /// Both texts, one after the other.
  public static func + (left: Prose, right: Prose) -> Prose { Prose(left.runs + right.runs) }

  /// Sentences in one paragraph; empty ones are left out.
  public static func sentences(_ sentences: [Prose]) -> Prose {
    let kept = sentences.filter { !$0.isEmpty }
    return Prose(kept.enumerated().flatMap { ($0.offset == 0 ? [] : [.text(" ")]) + $0.element.runs })
  }
}
