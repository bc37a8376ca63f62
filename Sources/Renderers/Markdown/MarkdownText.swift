/// Text made safe for GitHub-flavoured Markdown, marked only where Markdown would read a mark.
enum MarkdownText {
  /// Running text at the start of a line: nothing in it is markup, line breaks and control characters are spaces.
  ///
  /// Spaces at the start, which would make a block of code, are dropped.
  static func escaped(_ text: String) -> String {
    guardedStart(String(inline(text).drop { $0 == " " }))
  }

  /// Text inside a line or a table cell.
  static func inline(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : nil
      if scalar == "@" {
        // A reference keeps GitHub from reading the name of a person.
        result += "&#64;"
      } else if isMark(scalar, after: before, in: scalars[index...]) {
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      } else {
        result.unicodeScalars.append(isPlain(scalar) ? scalar : " ")
      }
    }
    return result
  }

  /// Whether Markdown would read a character as a mark where it stands.
  private static func isMark(
    _ scalar: Unicode.Scalar, after before: Unicode.Scalar?, in rest: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    let next = rest.dropFirst().first
    switch scalar {
    case "\\", "`", "[", "]", "|", "~", "$": return true
    case "*": return !(isSpace(before) && isSpace(next))
    case "_": return !(isWord(before) && isWord(next))
    case "<": return next.map { isWord($0) || "/!?".unicodeScalars.contains($0) } ?? false
    case "&": return isReference(rest.dropFirst())
    default: return false
    }
  }

  /// Whether the text behind an ampersand ends a character reference: `amp;`, `#38;`.
  private static func isReference(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = rest.prefix(40).prefix { $0 == "#" || $0.isASCII && isWord($0) }
    return !name.isEmpty && rest.dropFirst(name.count).first == ";"
  }

  private static func isSpace(_ scalar: Unicode.Scalar?) -> Bool { scalar.map(\.properties.isWhitespace) ?? true }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
  }

  /// Text that leads to a web address; the text alone where the address is no plain one.
  static func link(_ text: String, to address: String) -> String {
    let isWeb = address.hasPrefix("http://") || address.hasPrefix("https://")
    let isPlain = !address.unicodeScalars.contains { " ()<>|\"\n\r\t\\`".unicodeScalars.contains($0) }
    return isWeb && isPlain ? "[\(inline(text))](\(address))" : inline(text)
  }

  /// Text between single backticks.
  static func code(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "`" || !isPlain($0) ? " " : $0 }))
  }

  /// Text inside a quoted Mermaid label: quotes, brackets and control characters replaced, at most so many characters.
  static func mermaidLabel(_ text: String, limit: Int = 40) -> String {
    let replaced = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar {
          case "\"", "`": "'"
          case "[", "{": "("
          case "]", "}": ")"
          case "<", ">", ";", "#", "%", "|", "\\", "@": " "
          default: isPlain(scalar) ? scalar : " "
          }
        }))
    return replaced.count > limit ? String(replaced.prefix(limit - 1)) + "…" : replaced
  }

  /// A line that starts like a list, heading, quotation or number list is text all the same.
  private static func guardedStart(_ text: String) -> String {
    guard let first = text.first else { return text }
    if "-+".contains(first), text.dropFirst().first.map(\.isWhitespace) ?? true { return "\\" + text }
    if first == "*", text.dropFirst().first.map(\.isWhitespace) ?? true { return "\\" + text }
    if first == ">" || (first == "=" || first == "-") && text.allSatisfy({ $0 == first }) { return "\\" + text }
    if first == "#", text.drop(while: { $0 == "#" }).first.map(\.isWhitespace) ?? true { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let mark = text[digits.endIndex...].first, mark == "." || mark == ")" else { return text }
    let rest = text[digits.endIndex...].dropFirst()
    guard rest.first.map(\.isWhitespace) ?? true else { return text }
    return digits + "\\" + text[digits.endIndex...]
  }

  /// Control characters, bidirectional overrides and noncharacters have no place in a report.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
    default: !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
    }
  }
}
