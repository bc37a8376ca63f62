/// Dates and quarters as they are typed.
enum CalendarText {
  /// `2024-01-15`, a date of the Gregorian calendar.
  static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = number(parts[0], digits: 4), let month = number(parts[1], digits: 2),
      let day = number(parts[2], digits: 2), (1...12).contains(month)
    else { return false }
    return (1...days(of: month, in: year)).contains(day)
  }

  /// `2023-Q4`.
  static func isQuarter(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && number(parts[0], digits: 4) != nil && ["Q1", "Q2", "Q3", "Q4"].contains(parts[1])
  }

  /// A number of exactly so many ASCII digits.
  static func number(_ text: Substring, digits: Int) -> Int? {
    text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
