internal import Lookups
internal import Text

/// Decodes HTML character references once: named ones of HTML 5 that end in `;`, decimal and hexadecimal.
///
/// - Source: HTML Living Standard, named character references and the table of numeric replacements.
/// - Missing: an unknown name (`&nope;`, `R&D`) stays as written.
enum EntityDecoder {
  /// The text with each known reference decoded exactly once: `&amp;amp;` gives `&amp;`.
  static func decodedOnce(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var text = text
    return text.withUTF8 { String(decoding: decodedOnce($0.span), as: UTF8.self) }
  }

  private static func decodedOnce(_ bytes: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    while let mark = bytes.firstIndex(of: "&", in: at..<bytes.count) {
      append(bytes, at..<mark, to: &result)
      if let end = bodyEnd(bytes, from: mark + 1), let decoded = character(text(bytes, (mark + 1)..<end)) {
        result += decoded.utf8
        at = end + 1
      } else {
        result.append(UInt8(ascii: "&"))
        at = mark + 1
      }
    }
    append(bytes, at..<bytes.count, to: &result)
    return result
  }

  private static func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to result: inout [UInt8]) {
    bytes.extracting(range).withUnsafeBufferPointer { result.append(contentsOf: $0) }
  }

  private static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// Where the `;` of a reference stands; a body never holds `&`, so that no stretch is searched twice.
  private static func bodyEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") || PromptText.isLetterOrDigit(bytes[end]) { end += 1 }
    return end > start && end < bytes.count && bytes[end] == UInt8(ascii: ";") ? end : nil
  }

  /// What the reference `&body;` stands for; nil for an unknown name.
  static func character(_ body: String) -> String? {
    guard body.hasPrefix("#") else { return named[body] }
    let digits = body.dropFirst()
    if let first = digits.first, first == "x" || first == "X" {
      return numeric(digits.dropFirst(), radix: 16)
    }
    return numeric(digits, radix: 10)
  }

  private static func numeric(_ digits: Substring, radix: Int) -> String? {
    guard !digits.isEmpty, digits.utf8.allSatisfy({ isDigit($0, radix: radix) }) else { return nil }
    guard let code = UInt32(digits, radix: radix) else { return "\u{FFFD}" }
    if let replacement = windows1252[code] { return replacement }
    guard code != 0, let scalar = Unicode.Scalar(code) else { return "\u{FFFD}" }
    return isDropped(code) ? "" : String(scalar)
  }

  private static func isDigit(_ byte: UInt8, radix: Int) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): radix == 16
    default: false
    }
  }

  /// Control characters and noncharacters stand for nothing.
  private static func isDropped(_ code: UInt32) -> Bool {
    switch code {
    case 0x1...0x8, 0xB, 0xE...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: code & 0xFFFE == 0xFFFE
    }
  }

  /// The standard reads these numbers as Windows-1252, as old pages meant them.
  private static let windows1252: [UInt32: String] = [
    0x0D: "\r", 0x80: "\u{20AC}", 0x81: "\u{81}", 0x82: "\u{201A}", 0x83: "\u{0192}", 0x84: "\u{201E}",
    0x85: "\u{2026}", 0x86: "\u{2020}", 0x87: "\u{2021}", 0x88: "\u{02C6}", 0x89: "\u{2030}", 0x8A: "\u{0160}",
    0x8B: "\u{2039}", 0x8C: "\u{0152}", 0x8D: "\u{8D}", 0x8E: "\u{017D}", 0x8F: "\u{8F}", 0x90: "\u{90}",
    0x91: "\u{2018}", 0x92: "\u{2019}", 0x93: "\u{201C}", 0x94: "\u{201D}", 0x95: "\u{2022}", 0x96: "\u{2013}",
    0x97: "\u{2014}", 0x98: "\u{02DC}", 0x99: "\u{2122}", 0x9A: "\u{0161}", 0x9B: "\u{203A}", 0x9C: "\u{0153}",
    0x9D: "\u{9D}", 0x9E: "\u{017E}", 0x9F: "\u{0178}",
  ]

  /// Name without `;` → characters; read when the first reference is met.
  private static let named: [String: String] = {
    guard let table = try? CSVTable(LookupFile.entities.bytes, file: LookupFile.entities.name) else { return [:] }
    var names: [String: String] = [:]
    for row in table.rows {
      let scalars = row.fields[1].split(separator: " ").compactMap { UInt32($0, radix: 16) }
      names[row.fields[0]] = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }
    return names
  }()
}
