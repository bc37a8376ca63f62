#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The formats of a workbook's cells, as far as an audit looks at them.
struct AuditedStyles {
  /// One format.
  struct Format {
    let wraps: Bool
    /// Points of the text; nil where the book does not say.
    let size: Double?
    /// Name of the font; empty where the book does not say.
    let font: String
    let isBold: Bool
    /// Colours of text and ground, RGB; nil where a theme decides.
    let text: UInt32?
    let ground: UInt32?

    /// Contrast of text and ground; nil where a colour is not known.
    var contrast: Double? { text.flatMap { text in ground.map { Contrast.ratio(text, $0) } } }
  }

  private let formats: [Format]

  /// Reads the part of the formats; without one every cell has the usual format.
  init(_ styles: XMLElement?) {
    let fonts = styles?.first("fonts")?.children("font") ?? []
    let fills = styles?.first("fills")?.children("fill").map(Self.ground) ?? []
    formats =
      styles?.first("cellXfs")?.children("xf").map { format in
        let font = Int(format.attributes["fontId"] ?? "") ?? 0
        let fill = Int(format.attributes["fillId"] ?? "") ?? 0
        let look = fonts.indices.contains(font) ? fonts[font] : nil
        return Format(
          wraps: format.first("alignment")?.attributes["wrapText"] == "1",
          size: look?.first("sz")?.attributes["val"].flatMap { Double($0) },
          font: look?.first("name")?.attributes["val"] ?? "", isBold: look?.first("b") != nil,
          text: look.map { Self.color($0.first("color"), automatic: 0x000000) } ?? 0x000000,
          ground: fills.indices.contains(fill) ? fills[fill] : 0xFFFFFF)
      } ?? []
  }

  subscript(number: Int) -> Format {
    formats.indices.contains(number) ? formats[number] : Self.usual
  }

  private static let usual = Format(
    wraps: false, size: nil, font: "", isBold: false, text: 0x000000, ground: 0xFFFFFF)

  private static func ground(_ fill: XMLElement) -> UInt32? {
    guard let pattern = fill.first("patternFill"), pattern.attributes["patternType"] == "solid" else { return 0xFFFFFF }
    return color(pattern.first("fgColor"), automatic: 0xFFFFFF)
  }

  /// The colour of an element; the first two themes are white and black in every book.
  private static func color(_ color: XMLElement?, automatic: UInt32) -> UInt32? {
    guard let color else { return automatic }
    if let rgb = color.attributes["rgb"] { return UInt32(rgb.suffix(6), radix: 16) }
    switch color.attributes["theme"] {
    case "0": return 0xFFFFFF
    case "1": return 0x000000
    case nil: return automatic
    default: return nil
    }
  }
}

/// Contrast of two colours.
enum Contrast {
  /// From 1 to 21.
  ///
  /// - Source: WCAG 2.2, definitions of contrast ratio and relative luminance.
  static func ratio(_ first: UInt32, _ second: UInt32) -> Double {
    let (one, two) = (luminance(first), luminance(second))
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private static func luminance(_ color: UInt32) -> Double {
    let channels = [16, 8, 0].map { shift -> Double in
      let value = Double(color >> UInt32(shift) & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
