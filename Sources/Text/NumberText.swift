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

  /// Appends a whole number.
  package static func append(_ value: Int, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var divisor: UInt = 1
    while value.magnitude / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(value.magnitude / divisor % 10))
      divisor /= 10
    }
  }

  /// Appends the text of ``plain(_:)``.
  ///
  /// Numbers of at most four decimals, which is nearly all, are written digit by digit: no other number of 15 digits
  /// reads back as the same one, so theirs is the shortest text.
  package static func append(_ value: Double, to bytes: inout [UInt8]) {
    let scaled = (value * 10_000).rounded()
    guard scaled.magnitude < 1e15, scaled / 10_000 == value else {
      bytes.append(contentsOf: plain(value).utf8)
      return
    }
    let (whole, fraction) = Int(scaled.magnitude).quotientAndRemainder(dividingBy: 10_000)
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    append(whole, to: &bytes)
    if fraction > 0 { append(fraction: fraction, to: &bytes) }
  }

  /// Appends a point and ten thousandths without zeros at the end.
  private static func append(fraction: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "."))
    var (rest, divisor) = (fraction, 1_000)
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }
}
