internal import Text

/// How wide a text is drawn, estimated for the widest of the usual system fonts.
///
/// The reader's font is unknown, so the measure errs on the wide side: a label that fits here fits everywhere.
enum SVGTextWidth {
  /// The width in pixels of a text in a font size.
  static func of(_ text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
    text.reduce(0.0) { $0 + em($1) } * size * (isBold ? 1.12 : 1)
  }

  /// The text cut into lines of at most a width, at spaces where there are any; the last line ends in `…` when there
  /// are more lines than wanted.
  static func lines(of text: String, width: Double, size: Double, most: Int, isBold: Bool = false) -> [String] {
    var lines: [String] = []
    var line = ""
    var isCut = false
    for word in words(of: text, width: width, size: size, isBold: isBold) {
      let longer = line.isEmpty ? word : "\(line) \(word)"
      if of(longer, size: size, isBold: isBold) <= width {
        line = longer
      } else {
        if lines.count + 1 == most { isCut = true }
        guard !isCut else { break }
        lines.append(line)
        line = word
      }
    }
    if isCut { line = ended(line, width: width, size: size, isBold: isBold) }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The line with `…` behind it, shortened as far as that needs.
  private static func ended(_ line: String, width: Double, size: Double, isBold: Bool) -> String {
    var rest = line[...]
    while !rest.isEmpty, of(rest + "…", size: size, isBold: isBold) > width || rest.last == " " { rest.removeLast() }
    return rest + "…"
  }

  /// The words of a text; one that is wider than a line is cut.
  private static func words(of text: String, width: Double, size: Double, isBold: Bool) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap { word in
      of(word, size: size, isBold: isBold) > width
        ? parts(of: word, width: width, size: size, isBold: isBold) : [String(word)]
    }
  }

  private static func parts(of word: Substring, width: Double, size: Double, isBold: Bool) -> [String] {
    var parts: [String] = []
    var part = ""
    var used = 0.0
    for character in word {
      let needed = of(String(character), size: size, isBold: isBold)
      if used + needed > width, !part.isEmpty {
        parts.append(part)
        (part, used) = ("", 0)
      }
      part.append(character)
      used += needed
    }
    return parts + [part]
  }

  /// Width of a character in units of the font size.
  private static func em(_ character: Character) -> Double {
    guard let ascii = character.asciiValue else { return isWide(character) ? 1.1 : 0.64 }
    switch ascii {
    case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "I"), UInt8(ascii: "."),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "'"), UInt8(ascii: "|"),
      UInt8(ascii: "!"), UInt8(ascii: " "):
      return 0.34
    case UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "-"), UInt8(ascii: "/"):
      return 0.42
    case UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "%"),
      UInt8(ascii: "@"):
      return 0.97
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return 0.72
    default: return 0.62
    }
  }

  private static func isWide(_ character: Character) -> Bool {
    TextWidth.longestLine(of: String(character), limit: 2) > 1
  }
}
