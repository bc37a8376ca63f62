internal import Archive
internal import Text
public import Vocabulary

/// A key insight of a closing.
public struct Insight: Sendable, Hashable {
  /// The line it starts on, from 1.
  public let line: Int
  /// Its number in the answer, from 1.
  public let sequence: Int
  /// Its words, without mark, HTML tags, addresses and personal data.
  public internal(set) var text: String
  /// The rule it was told apart by.
  public let rule: SplitRule

  /// The insights of an answer, in order; empty when it holds no words.
  static func all(in answer: Form.Answer, of page: Page) -> [Insight] {
    let lines = answer.lines.filter { $0.kind != .image }.map { InsightLine(line: $0, page: page) }
    let (rule, parts) = InsightSplitter(lines: lines.filter { !$0.text.isEmpty }).split()
    return parts.enumerated().map { index, part in
      Insight(line: part.line, sequence: index + 1, text: part.text, rule: rule)
    }
  }
}

/// A line of an insights answer.
struct InsightLine {
  /// The line's number, from 1.
  let line: Int
  /// Whether a blank line stands before it.
  let startsParagraph: Bool
  /// Whether the page marks it as a bullet.
  let isBullet: Bool
  /// Its words.
  let text: String
  /// Its words as the page writes them: white space as it is.
  private let written: String

  /// Its words, parted where two or more spaces follow a sentence or stand before a capital; personal data removed.
  ///
  /// Cost: O(*n*); few answers need it.
  var spaced: [String] {
    Self.pieces(of: written).map { PlainText.of(PrivacyGuard.guarded(ValueText.normalised($0))) }.filter { !$0.isEmpty }
  }

  /// Creates a line as tests write it: runs of spaces stay in the text given.
  init(line: Int = 1, startsParagraph: Bool = true, isBullet: Bool = false, written: String) {
    self.line = line
    self.startsParagraph = startsParagraph
    self.isBullet = isBullet
    self.written = written
    text = PlainText.of(ValueText.normalised(written))
  }

  /// Creates a line of a page, personal data removed.
  init(line: AnswerLine, page: Page) {
    self.line = line.passage.line
    startsParagraph = line.startsParagraph
    isBullet = line.kind == .item
    text = PrivacyGuard.guarded(PlainText.of(page.line(line)))
    // Guarded before it is parted: a number and its word may stand on both sides of a gap.
    written = PrivacyGuard.guarded(ValueTextDecoded.text(page.text(line.passage)))
  }

  private static func pieces(of text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    var at = 0
    while at < scalars.count {
      let gap = scalars[at...].prefix { $0.isWhiteSpace }.count
      if gap >= 2, parts(scalars, gap: at..<(at + gap)) {
        pieces.append(scalars[start..<at])
        start = at + gap
      }
      at += max(1, gap)
    }
    pieces.append(scalars[start...])
    return pieces.map { String($0) }
  }

  private static func parts(_ text: [Unicode.Scalar], gap: Range<Int>) -> Bool {
    guard gap.lowerBound > 0, gap.upperBound < text.count else { return false }
    return ".!?;:".unicodeScalars.contains(text[gap.lowerBound - 1]) || text[gap.upperBound].isCapital
  }
}

/// Decodes a line without collapsing its white space.
private enum ValueTextDecoded {
  /// The text with `&nbsp;` and the like as characters; other entities are decoded later.
  static func text(_ raw: String) -> String {
    guard raw.contains("&") else { return raw }
    return raw.replacing("&amp;nbsp;", with: "\u{A0}").replacing("&nbsp;", with: "\u{A0}")
  }
}
