/// Text and addresses as an HTML document can hold them.
enum HTMLText {
  /// Text for an element or an attribute that people read.
  ///
  /// What XML cannot hold becomes a space, so do overrides of the writing direction; words written from right to left
  /// stand between isolates.
  static func escaped(_ text: String) -> String { SVGText.escaped(text) }

  /// The value of an attribute that programs read, such as an id: nothing is put around it.
  static func value(_ text: String) -> String { SVGText.references(text) }

  /// The name of a place in the document, the same in the attribute and behind the `#` of a link.
  ///
  /// Everything but letters and digits of ASCII and `-._~/+=:,` is written in hexadecimal behind a `%`, so that no two
  /// ids share a name.
  static func anchor(_ id: String) -> String {
    String(decoding: id.utf8.flatMap { isPlain($0) ? [$0] : percent($0) }, as: UTF8.self)
  }

  /// An address that a link may lead to: of the web only, without anything that could end it; nil for any other.
  static func webAddress(_ address: String) -> String? {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return nil }
    return value(
      String(decoding: address.utf8.flatMap { (0x21...0x7E).contains($0) ? [$0] : percent($0) }, as: UTF8.self))
  }

  /// A path below the reports folder as a relative address.
  static func path(_ path: String) -> String {
    // A colon in the first part would make it a scheme.
    value(anchor(path).replacing(":", with: "%3A"))
  }

  /// A file as an address that holds it, byte by byte.
  static func dataAddress(_ bytes: [UInt8], type: String) -> String {
    // A browser drops line breaks and spaces at the end; the rest may stand as it is.
    let text = bytes.flatMap {
      $0 > 0x20 && $0 < 0x7F && $0 != 0x25 && $0 != 0x23 ? [$0] : $0 == 0x20 ? [$0] : percent($0)
    }
    return value("data:\(type),\(String(decoding: text, as: UTF8.self))")
  }

  /// A language code as the `lang` attribute takes it; empty for anything else.
  static func language(_ code: String) -> String {
    let isCode = (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    return isCode ? " lang=\"\(code)\"" : ""
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: Array("-._~/+=:,".utf8).contains(byte)
    }
  }

  private static func percent(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
