/// Text of pages as a terminal or a build log may show it.
enum LogText {
  /// The text with what a terminal or a build log would obey made visible.
  ///
  /// - Control characters other than line feed and tab, and bidirectional overrides, are written `\x1B`, `\u{202E}`.
  /// - A line that starts with `::` gets a back-slash before it, as does the bracket or word of `##[` and `##vso[`
  ///   anywhere: build systems take them for commands.
  /// - Source: github.com/actions/runner, ActionCommand; Azure Pipelines, logging commands.
  ///
  /// Texts without any of these come back as they are. Cost: O(*n*).
  static func safe(_ text: String) -> String {
    guard needsCare(text) else { return text }
    return inert(visible(text))
  }

  /// A quick look at the bytes: colons in pairs, number signs in pairs, control characters, anything beyond ASCII.
  private static func needsCare(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte >= 0x7F || (byte < 0x20 && byte != 0x0A && byte != 0x09) { return true }
      if byte == previous, byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#") { return true }
      previous = byte
    }
    return false
  }

  /// Byte by byte: brackets with an accent over them are brackets for a build system.
  private static func inert(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var startsLine = true
    for at in bytes.indices {
      let isCommand = startsLine && bytes[at...].starts(with: "::".utf8) || endsMark(bytes, at)
      if isCommand { result.append(UInt8(ascii: "\\")) }
      startsLine = bytes[at] == 0x0A || startsLine && (bytes[at] == 0x20 || bytes[at] == 0x09)
      result.append(bytes[at])
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether the bytes before and here are `##` and the beginning of `[` or `vso[`.
  private static func endsMark(_ bytes: [UInt8], _ at: Int) -> Bool {
    at >= 2 && bytes[at - 1] == UInt8(ascii: "#") && bytes[at - 2] == UInt8(ascii: "#")
      && (bytes[at...].starts(with: "[".utf8) || bytes[at...].starts(with: "vso[".utf8))
  }

  private static func visible(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if isObeyed(scalar) { result += escaped(scalar) } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return scalar.value < 0x100 ? "\\x" + (digits.count == 1 ? "0" : "") + digits : "\\u{\(digits)}"
  }
}
