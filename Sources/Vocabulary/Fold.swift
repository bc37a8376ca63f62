internal import Foundation

/// The automatic fold: the spelling differences that never separate two values.
///
/// Case, runs of white space, hyphens and underscores, and punctuation at the ends do not count; accents, word endings
/// and word order do. Whatever goes further than this is a decision of a person and stands in a CSV file.
public enum Fold {
  /// The key under which all spellings of a value meet.
  ///
  /// Decodes no entities: values come decoded. NFC, lower case without a locale, runs of white space, hyphens
  /// (`- ‐ ‑ ‒ – —`) and underscores become one space, and white space and `.,;:!?\/'"` go from both ends. Folding a
  /// key again changes nothing. Cost: O(*n*), without Unicode tables for plain ASCII.
  ///
  ///     Fold.key("  In‑Depth  interviews. ")   // "in depth interviews"
  public static func key(_ value: String) -> String {
    for byte in value.utf8 where byte >= 0x80 { return unicodeKey(value) }
    return asciiKey(value)
  }

  private static func asciiKey(_ value: String) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(value.utf8.count)
    for byte in value.utf8 {
      let isGap = byte == 0x20 || (0x09...0x0D).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      if !isGap {
        folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      } else if folded.last != 0x20 {
        folded.append(0x20)
      }
    }
    return String(decoding: trimmed(folded) { isEdge(Unicode.Scalar($0)) }, as: UTF8.self)
  }

  private static func unicodeKey(_ value: String) -> String {
    var folded: [Unicode.Scalar] = []
    for scalar in value.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      if !isGap(scalar) {
        folded.append(scalar)
      } else if folded.last != " " {
        folded.append(" ")
      }
    }
    var key = String.UnicodeScalarView()
    key.append(contentsOf: trimmed(folded, where: isEdge))
    return String(key).precomposedStringWithCanonicalMapping
  }

  private static func trimmed<Element>(_ items: [Element], where isEdge: (Element) -> Bool) -> ArraySlice<Element> {
    guard let start = items.firstIndex(where: { !isEdge($0) }), let end = items.lastIndex(where: { !isEdge($0) })
    else { return [] }
    return items[start...end]
  }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "_", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}": true
    default: scalar.properties.isWhitespace
    }
  }

  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ".", ",", ";", ":", "!", "?", "\\", "/", "'", "\"": true
    default: false
    }
  }
}
