/// Text and numbers as an SVG document can hold them.
enum SVGText {
  /// Text for an element or an attribute: markup characters as references, what XML cannot hold replaced.
  ///
  /// Control characters and noncharacters become a space, so do overrides of the writing direction, which could turn
  /// the rest of a label around. Letters written from right to left stand between isolates, so that figures beside
  /// them keep their place.
  static func escaped(_ text: String) -> String {
    let result = references(text)
    return text.unicodeScalars.contains(where: isRightToLeft) ? "\u{2068}\(result)\u{2069}" : result
  }

  /// The same without isolates, for values that programs read.
  static func references(_ text: String) -> String {
    // Most texts are letters, digits and spaces, which stand for themselves.
    if text.utf8.allSatisfy(isItself) { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(isPlain(scalar) ? scalar : " ")
      }
    }
    return result
  }

  /// A number from 0 to 1 with two decimals.
  static func hundredths(_ value: Double) -> String {
    let whole = Int((min(max(value, 0), 1) * 100).rounded())
    return "\(whole / 100).\(whole % 100 < 10 ? "0" : "")\(whole % 100)"
  }

  /// A length or place with one decimal, the same on every machine; `0.0` for what is not finite.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0.0" }
    let tenths = Int((min(max(value, -1e6), 1e6) * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }

  /// Whether a byte is a printing ASCII character that no markup uses.
  private static func isItself(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    default: (0x20..<0x7F).contains(byte)
    }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return true }
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x61C: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: return false
    default: return true
    }
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
