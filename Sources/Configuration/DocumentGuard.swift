/// Refuses what settings never need and a YAML parser should not see: aliases, types, deep nesting, texts over lines.
///
/// An alias stands for a copy, so that a short text can stand for a huge one, and the parser compares keys before
/// anyone can look at them. Nesting is bounded since the parser calls itself for each level. As texts, quoted ones too,
/// stay on one line, each line can be judged by itself.
struct DocumentGuard {
  /// Levels of `[` and `{` one in another; settings need two.
  static let flowLimit = 16
  /// Columns before a line's first word; settings need about ten.
  static let columnLimit = 64

  private let file: String
  private var line = 0
  private var flowDepth = 0
  private var scalars: [Unicode.Scalar] = []
  private var at = 0
  /// Whether a value may start here.
  private var startsValue = true
  /// Whether the character before belongs to a word, so that `#` starts no comment.
  private var isInWord = false

  private init(file: String) { self.file = file }

  /// - Throws: ``ConfigurationError`` with the place of the first thing refused. Cost: O(*n*).
  static func check(_ text: String, file: String) throws(ConfigurationError) {
    var guarding = DocumentGuard(file: file)
    let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { lineBreaks.contains($0) }
    for line in lines { try guarding.check(line: Array(line)) }
  }

  /// Where the parser counts a new line.
  private static let lineBreaks: Set<Unicode.Scalar> = ["\n", "\u{85}", "\u{2028}", "\u{2029}"]

  private mutating func check(line scalars: [Unicode.Scalar]) throws(ConfigurationError) {
    self.scalars = scalars
    line += 1
    at = scalars.starts(with: "---".unicodeScalars) ? 3 : 0
    (startsValue, isInWord) = (true, false)
    try passIndent()
    while at < scalars.count, !isComment {
      try checkCharacter()
      at += 1
    }
  }

  private var isComment: Bool { scalars[at] == "#" && !isInWord }

  /// Whether the character here stands before a space or ends the line.
  private var endsWord: Bool { at + 1 == scalars.count || scalars[at + 1] == " " }

  /// Passes over spaces and the dashes of lists in lists; each dash is a level.
  private mutating func passIndent() throws(ConfigurationError) {
    while at < scalars.count, scalars[at] == " " || ("-?".unicodeScalars.contains(scalars[at]) && endsWord) { at += 1 }
    if at < scalars.count, at > Self.columnLimit { throw nesting }
  }

  private mutating func checkCharacter() throws(ConfigurationError) {
    let starts = startsValue
    (startsValue, isInWord) = (false, false)
    switch scalars[at] {
    case " ": startsValue = starts
    case "\t": throw tab
    case "\"" where starts, "'" where starts: try passQuote(scalars[at])
    case "&" where starts, "*" where starts, "!" where starts, "|" where starts, ">" where starts: throw indicator
    case "[" where starts || flowDepth > 0, "{" where starts || flowDepth > 0: try open()
    case "]" where flowDepth > 0, "}" where flowDepth > 0: flowDepth -= 1
    case "," where flowDepth > 0: startsValue = true
    case ":" where endsWord || flowDepth > 0, "?" where endsWord: startsValue = true
    default: isInWord = true
    }
  }

  private mutating func open() throws(ConfigurationError) {
    flowDepth += 1
    if flowDepth > Self.flowLimit { throw nesting }
    startsValue = true
  }

  /// Moves to the closing quote; in single quotes a doubled one is a quote, in double quotes one after a backslash.
  private mutating func passQuote(_ quote: Unicode.Scalar) throws(ConfigurationError) {
    let start = at
    at += 1
    while at < scalars.count {
      let next = at + 1 < scalars.count ? scalars[at + 1] : nil
      if quote == "\"" ? scalars[at] == "\\" : scalars[at] == quote && next == quote {
        at += 2
      } else if scalars[at] == quote {
        return
      } else {
        at += 1
      }
    }
    at = start
    throw error(
      found: "a quote that is not closed on its line", expected: "texts on one line",
      advice: "close it, or put a text that holds quotes in the other kind of quotes")
  }

  // MARK: Problems

  private var tab: ConfigurationError {
    error(
      found: "a tab outside quotes", expected: "spaces, which YAML indents with", advice: "put spaces in its place")
  }

  private var indicator: ConfigurationError {
    error(
      found: "\"\(scalars[at])\" at the start of a value",
      expected: "plain values: no anchor (&), alias (*), type (!) or text over lines (|, >)",
      advice: "write the value out, and put a text that starts so in quotes")
  }

  private var nesting: ConfigurationError {
    error(
      found: "values nested too deep", expected: "settings of a few levels", advice: "see the example in the README")
  }

  private func error(found: String, expected: String, advice: String) -> ConfigurationError {
    ConfigurationError(
      file: file, line: line, column: at + 1, found: found, expected: expected, advice: advice)
  }
}
