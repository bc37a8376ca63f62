internal import Labels

/// Text as XML allows it.
enum XMLText {
  /// The text with marks written as references, white space collapsed to single spaces, and without characters that XML
  /// 1.0 cannot hold.
  static func escaped(_ text: String) -> String {
    var result = ""
    var isGap = false
    for scalar in text.unicodeScalars where isAllowed(scalar) {
      if scalar.properties.isWhitespace {
        isGap = !result.isEmpty
        continue
      }
      if isGap { result += " " }
      isGap = false
      append(scalar, to: &result)
    }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "&": text += "&amp;"
    case "<": text += "&lt;"
    case ">": text += "&gt;"
    case "\"": text += "&quot;"
    case "'": text += "&apos;"
    default: text.unicodeScalars.append(scalar)
    }
  }

  /// Control characters beside white space, and the two that are no characters, stand in no XML 1.0 document.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value == 0xFFFE || scalar.value == 0xFFFF { return false }
    return scalar.properties.generalCategory != .control || scalar.properties.isWhitespace
  }
}

/// XML written element by element, indented by one space a level.
struct XMLWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var level = 0

  /// An element with elements inside.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], _ content: (inout XMLWriter) -> Void) {
    line("<\(name)\(Self.text(attributes))>")
    level += 1
    content(&self)
    level -= 1
    line("</\(name)>")
  }

  /// An element without content.
  mutating func element(_ name: String, _ attributes: [(String, String)]) {
    line("<\(name)\(Self.text(attributes))/>")
  }

  /// An element with a text inside.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text content: String) {
    line("<\(name)\(Self.text(attributes))>\(XMLText.escaped(content))</\(name)>")
  }

  /// An element with a narrative inside, as most texts of IATI stand; a language where it is not the document's.
  mutating func narrative(
    _ name: String, _ attributes: [(String, String)] = [], _ content: String, language: Language? = nil
  ) {
    let own = language.map { [("xml:lang", $0.code)] } ?? []
    element(name, attributes) { $0.element("narrative", own, text: content) }
  }

  private mutating func line(_ content: String) {
    text += String(repeating: " ", count: level) + content + "\n"
  }

  private static func text(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(XMLText.escaped($0.1))\"" }.joined()
  }
}
