/// A Markdown report line by line, each line told by what it is.
struct MarkdownLines {
  /// What a line is.
  enum Kind: Equatable {
    /// A heading of a level.
    case heading(Int)
    /// A row of a table, with its cells.
    case row([String])
    /// The line under a table's header, with the number of its cells.
    case delimiter(Int)
    /// Where a block of code begins, with its language.
    case fence(String)
    /// Inside a block of code.
    case code
    /// Where a block of code ends.
    case fenceEnd
    case text
  }

  /// A line.
  struct Line {
    /// Number from 1.
    let number: Int
    let text: String
    let kind: Kind
  }

  let lines: [Line]
  /// The block of code that does not end, by its line.
  let openFence: Int?

  init(_ text: String) {
    var lines: [Line] = []
    var fence: (mark: String, line: Int)?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let text = line.hasSuffix("\r") ? String(line.dropLast()) : String(line)
      let kind = Self.kind(text, fence: &fence, number: index + 1)
      lines.append(Line(number: index + 1, text: text, kind: kind))
    }
    self.lines = lines
    openFence = fence?.line
  }

  private static func kind(_ text: String, fence: inout (mark: String, line: Int)?, number: Int) -> Kind {
    let trimmed = text.drop { $0 == " " }
    if let open = fence {
      let isEnd = trimmed.hasPrefix(open.mark) && trimmed.allSatisfy { $0 == open.mark.first || $0 == " " }
      if isEnd { fence = nil }
      return isEnd ? .fenceEnd : .code
    }
    for mark in ["```", "~~~"] where trimmed.hasPrefix(mark) {
      let run = trimmed.prefix { $0 == mark.first }
      fence = (String(run), number)
      return .fence(trimmed.dropFirst(run.count).trimmingSpaces)
    }
    let hashes = trimmed.prefix { $0 == "#" }.count
    if (1...6).contains(hashes), trimmed.dropFirst(hashes).first.map({ $0 == " " }) ?? true { return .heading(hashes) }
    guard trimmed.hasPrefix("|") else { return .text }
    let cells = Self.cells(String(trimmed))
    let isDelimiter = cells.allSatisfy { $0.wholeMatch(of: /:?-+:?/) != nil }
    return isDelimiter ? .delimiter(cells.count) : .row(cells)
  }

  /// The cells of a row; an escaped bar parts none.
  static func cells(_ row: String) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in row {
      if character == "|" && !isEscaped { cells.append("") } else { cells[cells.count - 1].append(character) }
      isEscaped = character == "\\" && !isEscaped
    }
    var inner = cells.dropFirst().map { $0[...].trimmingSpaces }
    if inner.last == "" { inner.removeLast() }
    return inner
  }
}

extension Substring {
  /// Without spaces at its ends.
  var trimmingSpaces: String {
    var rest = self.drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
