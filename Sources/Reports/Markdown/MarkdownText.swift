/// Text made safe for GitHub-flavoured Markdown.
enum MarkdownText {
  /// Running text and table cells: markup characters escaped, line breaks and other control characters as spaces.
  ///
  /// `@` and `#` become character references, so that no page text mentions a person or an issue; spaces at the start,
  /// which would make a block of code, are dropped.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "~":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "@": result += "&#64;"
      case "#": result += "&#35;"
      case "$": result += "&#36;"
      default: result.unicodeScalars.append(isPlain(scalar) ? scalar : " ")
      }
    }
    return guardedStart(String(result.drop { $0 == " " }))
  }

  /// Text that leads to a web address; the text alone where the address is no plain one.
  static func link(_ text: String, to address: String) -> String {
    let isWeb = address.hasPrefix("http://") || address.hasPrefix("https://")
    let isPlain = !address.unicodeScalars.contains { " ()<>|\"\n\r\t\\`".unicodeScalars.contains($0) }
    return isWeb && isPlain ? "[\(escaped(text))](\(address))" : escaped(text)
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

  /// A line that starts like a list, heading or number list is text all the same.
  private static func guardedStart(_ text: String) -> String {
    guard let first = text.first else { return text }
    if first == "-" || first == "+" || first == "=" { return "\\" + text }
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
