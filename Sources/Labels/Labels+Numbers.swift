extension Labels {
  /// A whole number with the language's mark between thousands.
  public func number(_ value: Int) -> String {
    if (0..<1000).contains(value) { return String(value) }
    let digits = Array(String(value.magnitude))
    let mark = text(FormatLabel.thousands)
    var result = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += mark }
      result.append(digit)
    }
    return result
  }

  /// A number with the language's decimal mark and so many decimals at most, half away from zero.
  ///
  ///     Labels(.french).number(0.425, decimals: 2)   // 0,43
  public func number(_ value: Double, decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * scale).rounded()
    guard scaled.isFinite, scaled.magnitude < 1e15 else { return value.description }
    return fixed(Int(scaled), decimals: decimals)
  }

  private func fixed(_ scaled: Int, decimals: Int) -> String {
    var digits = String(scaled.magnitude)
    while digits.count <= decimals { digits = "0" + digits }
    var fraction = digits.suffix(decimals)
    while fraction.last == "0" { fraction.removeLast() }
    let whole = Int(digits.dropLast(decimals)) ?? 0
    let sign = scaled < 0 ? "-" : ""
    return sign + number(whole) + (fraction.isEmpty ? "" : text(FormatLabel.decimal) + fraction)
  }

  /// A ratio from 0 to 1 as a whole percentage.
  public func percentage(_ share: Double) -> String {
    text(FormatLabel.percent, ["x": number(share * 100, decimals: 0)])
  }

  /// The difference of two ratios in percentage points, without its sign.
  public func percentagePoints(_ change: Double) -> String {
    text(FormatLabel.points, ["x": number(change.magnitude * 100, decimals: 0)])
  }

  /// A number up to ten as a word, a greater one in digits.
  public func word(_ value: Int) -> String {
    has(.numberWord, String(value)) ? name(.numberWord, String(value)) : number(value)
  }

  /// A date, ISO 8601, in words; any other text stays.
  public func date(_ iso: String) -> String {
    let parts = iso.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], (1...12).contains(month)
    else { return iso }
    let ordinal = day == 1 ? text(FormatLabel.firstDay) : String(day)
    return text(
      FormatLabel.date, ["day": ordinal, "month": name(.month, String(month)), "year": String(year)])
  }

  /// Names in one line, the last joined by a word.
  public func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return text(listEnd(before: last), ["list": names.dropLast().joined(separator: ", "), "last": last])
  }

  /// How a list ends before its last item: Spanish joins what begins with the sound of "i" by "e".
  public func listEnd(before last: String) -> FormatLabel {
    let start = last.prefix(3).lowercased()
    let isVowel = ["i", "í"].contains(start.prefix(1)) && !["ia", "ie", "io"].contains(start.prefix(2))
    let isAfterH = ["hi", "hí"].contains(start.prefix(2)) && !["hia", "hie", "hio"].contains(start)
    return isVowel || isAfterH ? .listEndBeforeI : .listEnd
  }

  /// Clauses in one line, parted by the language's semicolon.
  public func clauses(_ texts: [String]) -> String {
    guard let first = texts.first else { return "" }
    return texts.dropFirst().reduce(first) { text(FormatLabel.clause, ["first": $0, "second": $1]) }
  }

  /// A name and what belongs to it: `2021: 11`.
  public func pair(_ name: String, _ value: String) -> String {
    text(FormatLabel.pair, ["name": name, "value": value])
  }

  /// `2021–2023`, or one year.
  public func years(_ years: ClosedRange<Int>) -> String {
    guard years.count > 1 else { return String(years.lowerBound) }
    return text(FormatLabel.years, ["first": String(years.lowerBound), "last": String(years.upperBound)])
  }

  /// A quarter of a year, such as `Q4 2023`.
  public func quarter(_ number: Int, of year: Int) -> String {
    text(FormatLabel.quarter, ["number": String(number), "year": String(year)])
  }
}
