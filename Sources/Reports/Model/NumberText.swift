/// Numbers as text, the same on every machine: a point as decimal sign, no thousands mark, no locale.
public enum NumberText {
  /// The shortest text that reads back as the same number; whole numbers without a fraction.
  public static func plain(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A ratio from 0 to 1 as a percentage with no decimals, half away from zero: `0.425` gives `43 %`.
  public static func percentage(_ share: Double) -> String {
    plain((share * 100).rounded()) + " %"
  }

  /// A whole number with a narrow no-break space between thousands.
  public static func grouped(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var result = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "\u{202F}" }
      result.append(digit)
    }
    return result
  }
}
