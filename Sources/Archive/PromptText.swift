/// The folded form in which prompts and short answers are compared.
///
/// Entities decoded twice (the export encoded some twice), NFC, lower case, curly quotes straight, a literal `\n` is
/// white space, white space collapsed, `:.?!` and white space stripped at both ends.
public enum PromptText {
  /// The folded text. Cost: O(*n*).
  public static func folded(_ text: String) -> String {
    let decoded = EntityDecoder.decodedOnce(EntityDecoder.decodedOnce(text))
    let spaced = decoded.contains("\\n") ? decoded.replacing("\\n", with: " ") : decoded
    var scalars = Array(ValueText.normalised(spaced).lowercased().unicodeScalars.map(straight))
    while let last = scalars.last, isStripped(last) { scalars.removeLast() }
    let start = scalars.firstIndex { !isStripped($0) } ?? scalars.endIndex
    return String(String.UnicodeScalarView(scalars[start...]))
  }

  private static func isStripped(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == ":" || scalar == "." || scalar == "?" || scalar == "!"
  }

  private static func straight(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2018}", "\u{2019}": "'"
    case "\u{201C}", "\u{201D}": "\""
    default: scalar
    }
  }
}
